import type { z } from 'zod';
import type { CalendarDate } from '#domain/date.ts';
import type { Uscc } from '#domain/identifiers/uscc.ts';
import type { SearchAnswerSchema } from '#domain/wire/search-answer.ts';

/** An answer of `GET /api/v1/search` as the OpenAPI document shows it. 示例数据. */
export const SEARCH_EXAMPLE: z.input<typeof SearchAnswerSchema> = {
  items: [
    {
      uscc: '91421200MA0XN00A4C' as Uscc,
      name: '咸宁市星辉食品有限公司（示例数据）',
      region: { code: '421202', name: '咸安区' },
      status: 'ACTIVE',
      establishedYear: 2018,
      industry: '食品制造业',
      keyFields: ['food'],
      facts: {
        licence: 1,
        penalty: 1,
        'spot-check': 0,
        'sampling-test': 2,
        'abnormal-listing': 0,
        'serious-listing': 0,
        commitment: 0,
      },
      latestOn: '2026-11-05' as CalendarDate,
      matched: { on: 'name', exact: false, how: 'part', part: 'core', formerName: null, ranges: [[3, 5]] },
      demo: true,
    },
  ],
  total: 1,
  totalIsBound: false,
  similar: 0,
  engine: 'embedded',
  asOf: '2026-11-24' as CalendarDate,
  next: null,
  facets: {
    region: [{ value: '421202', count: 1 }],
    field: [{ value: 'food', count: 1 }],
    status: [{ value: 'ACTIVE', count: 1 }],
    fact: [
      { value: 'licence', count: 1 },
      { value: 'penalty', count: 1 },
      { value: 'sampling-test', count: 1 },
    ],
    industry: [{ value: '食品制造业', count: 1 }],
    isBound: false,
  },
};
