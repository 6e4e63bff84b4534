import { describe, expect, it } from 'vitest';
import { RECORD_LISTS } from '#domain/wire/public-list.ts';
import { recordColumns } from '#worker/list-columns.ts';

describe('the headings of a downloaded table', () => {
  it.each(RECORD_LISTS)('of %s are for a person: no null, no array, each once', (list) => {
    const headings = recordColumns(list).map(({ heading }) => heading);
    expect(headings.filter((heading) => /null|数组|；/.test(heading))).toEqual([]);
    expect(new Set(headings).size).toBe(headings.length);
  });

  it('tell amounts in yuan', () => {
    expect(recordColumns('penalties').map(({ heading }) => heading)).toContain('罚款金额（元）');
  });
});
