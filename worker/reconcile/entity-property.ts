import { KEY_FIELDS } from '#domain/codes/key-field.ts';
import { REGISTRATION_STATUSES } from '#domain/codes/registration-status.ts';
import type { FactCounts, PublicProfile } from '#domain/profile.ts';

/** A value in a table of the protocol. */
export type Cell = { str: string } | { int: number } | { date: string };

/** A property that can be fetched for an enterprise. */
export type EntityProperty = {
  id: string;
  name: string;
  description?: string;
  cellsOf(profile: PublicProfile): Cell[];
};

const FACTS: Readonly<Record<keyof FactCounts, string>> = {
  licence: '行政许可条数',
  penalty: '行政处罚条数',
  'spot-check': '抽查检查条数',
  'sampling-test': '抽检条数',
  'abnormal-listing': '经营异常名录条数',
  'serious-listing': '严重违法失信名单条数',
  commitment: '信用承诺条数',
};

const NOT_COLLECTED = '来源尚未归集';

function texts(values: readonly (string | null | undefined)[]): Cell[] {
  return values.flatMap((value) => (value === null || value === undefined ? [] : [{ str: value }]));
}

// A kind that is not collected has no number: a nought there would read as "none".
function countOf(kind: keyof FactCounts, profile: PublicProfile): Cell[] {
  const state = profile.sources.find((source) => source.kind === kind)?.state ?? 'unavailable';
  return state === 'unavailable' ? [{ str: NOT_COLLECTED }] : [{ int: profile.facts[kind] }];
}

/** All properties, in the order in which they are proposed. Facts alone; a count is what is public today, never a judgement. */
export const ENTITY_PROPERTIES: readonly EntityProperty[] = [
  { id: 'uscc', name: '统一社会信用代码', cellsOf: ({ uscc }) => texts([uscc]) },
  { id: 'name', name: '名称', cellsOf: ({ name }) => texts([name]) },
  { id: 'former-name', name: '曾用名', cellsOf: ({ formerNames }) => texts(formerNames) },
  { id: 'region', name: '所属地区', cellsOf: ({ region }) => texts([region?.name]) },
  {
    id: 'status',
    name: '登记状态',
    cellsOf: ({ status }) => texts([REGISTRATION_STATUSES.find(({ code }) => code === status)?.wording]),
  },
  {
    id: 'key-field',
    name: '重点领域',
    cellsOf: ({ keyFields }) =>
      texts(keyFields.map(({ field }) => KEY_FIELDS.find(({ code }) => code === field)?.wording)),
  },
  ...(Object.keys(FACTS) as (keyof FactCounts)[]).map((kind) => ({
    id: `count-${kind}`,
    name: FACTS[kind],
    description: `今日依法公示的条数；${NOT_COLLECTED}的不给出数字`,
    cellsOf: (profile: PublicProfile) => countOf(kind, profile),
  })),
  { id: 'as-of', name: '数据截至', cellsOf: ({ asOf }) => [{ date: `${asOf}T00:00:00+08:00` }] },
];
