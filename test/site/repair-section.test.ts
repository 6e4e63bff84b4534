import { describe, expect, it } from 'vitest';
import type { EnterpriseRecord } from '#domain/enterprise.ts';
import { xianning } from '#domain/jurisdiction/xianning.ts';
import { publish } from '#domain/publish.ts';
import { repairSection } from '#site/data/repair-section.ts';
import { repairLines } from '#site/markup/repair-lines.ts';
import { anEnterprise, aRecord, day } from '#test/fixtures/enterprise-builder.ts';

function sectionOf(...records: EnterpriseRecord[]) {
  const publication = publish(anEnterprise([aRecord('registration'), ...records]), day('2026-11-24'), xianning);
  if (publication.outcome !== 'published') throw new Error('not published');
  return repairSection(publication.profile);
}

describe('the section on credit repair', () => {
  it('tells of a penalty the earliest day, the end and each condition, and leads to its card', () => {
    const penalty = aRecord('penalty', { violationType: '虚假宣传', violationFacts: null, penaltyBasis: null });
    const { lines, showsWhere } = sectionOf(penalty);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatchObject({ href: '#penalty-1', heading: '行政处罚 咸市监处罚〔2026〕12号' });
    expect(lines[0]?.facts.map(({ lines: words }) => words[0])).toEqual([
      '2026-08-20 起',
      '2027-05-20 零时起不再公示，无须申请',
    ]);
    expect(lines[0]?.conditions).toContainEqual({ text: '已履行处罚决定等规定的义务', state: '本系统不掌握' });
    expect(new Set(lines[0]?.basis.map(({ citation }) => citation)).size).toBe(lines[0]?.basis.length);
    expect(showsWhere).toBe(true);
  });

  it('writes texts escaped, and marks law that was not read', () => {
    const penalty = aRecord('penalty', { documentNumber: '<b>咸市监处罚〔2026〕12号', violationType: '虚假宣传' });
    const markup = repairLines(sectionOf(penalty).lines);
    expect(markup).toContain('&lt;b&gt;咸市监处罚');
    expect(markup).not.toContain('<b>咸市监');
    expect(markup).toContain('<span class="tag">待核对原文</span>');
  });

  it('of an individual business says that it is marked, not listed', () => {
    const individual = publish(
      anEnterprise([aRecord('registration', { entityKind: 'INDIVIDUAL_BUSINESS' }), aRecord('abnormal-listing')], {}),
      day('2026-11-24'),
      xianning,
    );
    if (individual.outcome !== 'published') throw new Error('not published');
    expect(repairSection(individual.profile).lines[0]?.heading).toBe('2026-03-02 标记为经营异常状态');
  });

  it('without a negative record still leads to the calendar and the feed', () => {
    expect(sectionOf(aRecord('licence'))).toEqual({
      lines: [],
      showsWhere: false,
      calendarHref: '/api/v1/enterprises/91421200MA0XN00A4C/calendar.ics',
      feedHref: '/api/v1/enterprises/91421200MA0XN00A4C/feed.json',
    });
  });
});
