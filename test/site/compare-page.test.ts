import { describe, expect, it } from 'vitest';
import { comparePage } from '#site/data/compare-page.ts';
import { EXAMPLE_PROFILES } from '#site/text/example-profiles.ts';

const { ordinary, listed } = EXAMPLE_PROFILES;
const page = comparePage({
  kind: 'compare',
  profiles: [ordinary, listed],
  unknown: ['91421281XN00000478', '91421202XN000009XX'],
  tooMany: true,
  asOf: ordinary.asOf,
});

describe('enterprises side by side', () => {
  it('stand in the order they were asked for, each answering every question', () => {
    expect(page.heads.map(({ uscc }) => uscc)).toEqual([ordinary.uscc, listed.uscc]);
    for (const { cells } of page.rows) expect(cells).toHaveLength(2);
  });

  it('none found and not collected are told apart in the cells too', () => {
    const tones = page.rows.flatMap(({ cells }) => cells.map(({ answer }) => answer.tone));
    expect(tones).toContain('none');
    expect(tones).toContain('unavailable');
  });

  it('are never ranked, summed or judged', () => {
    expect(JSON.stringify(page)).not.toMatch(/信用良好|优于|排名|评分|[ABCD]级|低风险|高风险/u);
  });

  it('a code of which nothing may be shown is named as typed, and nothing is said of it', () => {
    expect(page.notes).toEqual([
      '91421281XN00000478：没有收录，或者没有依法可以公示的信息。',
      '最多比较四家，其余的没有列出。',
    ]);
  });

  it('a code with a mistake in it is explained: what is wrong, by which rule', () => {
    expect(page.explanations).toHaveLength(1);
    expect(page.explanations[0]?.sentences.join('')).toContain('GB 32100-2015');
  });
});
