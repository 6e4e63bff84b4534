import { describe, expect, it } from 'vitest';
import { enterpriseGraph } from '#site/data/enterprise-graph.ts';
import { EXAMPLE_PROFILES } from '#site/text/example-profiles.ts';

describe('a profile as schema.org data', () => {
  const { ordinary } = EXAMPLE_PROFILES;
  const graph = JSON.parse(enterpriseGraph(ordinary));

  it('names the organisation by name and code, and the day to which the page holds', () => {
    expect(graph).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'WebPage',
      dateModified: ordinary.asOf,
      expires: ordinary.nextChangeOn,
      mainEntity: {
        '@type': 'Organization',
        name: ordinary.name,
        alternateName: ordinary.formerNames,
        identifier: { '@type': 'PropertyValue', propertyID: 'USCC', value: ordinary.uscc },
        foundingDate: '2015-03-02',
      },
    });
  });

  it('holds nothing whose publicity ends: a copy elsewhere would outlive the term', () => {
    const text = enterpriseGraph(ordinary);
    for (const word of ['咸市监处罚', '罚款', '不合格', '标签']) expect(text).not.toContain(word);
  });

  it('cannot end the script element it stands in', () => {
    const name = '</script><script>alert(1)</script>';
    expect(enterpriseGraph({ ...ordinary, name })).not.toContain('<');
    expect(JSON.parse(enterpriseGraph({ ...ordinary, name })).mainEntity.name).toBe(name);
  });
});
