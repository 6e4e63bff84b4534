import { ENTITY_KINDS } from '#domain/codes/entity-kind.ts';
import { REGISTRATION_STATUSES } from '#domain/codes/registration-status.ts';
import { csvLine } from '#domain/csv-line.ts';
import type { PublicProfile, PublicRecord } from '#domain/profile.ts';

type Column = { heading: string; cell(profile: PublicProfile, record: PublicRecord | null): string };

// Spreadsheets take a file without it for the local code page and show Chinese as rubbish.
const BOM = '\uFEFF';

function wordingOf(list: readonly { code: string; wording: string }[], code: string | null): string {
  return list.find((one) => one.code === code)?.wording ?? '';
}

/** A record as it stands in a file with everybody: one enterprise at a time names who is responsible for it, a list of all such persons is not offered. */
function withoutPerson(record: PublicRecord): PublicRecord {
  if (record.kind !== 'registration') return record;
  return { ...record, body: { ...record.body, legalRepresentative: null } };
}

const COLUMNS: readonly Column[] = [
  { heading: '统一社会信用代码', cell: ({ uscc }) => uscc },
  { heading: '名称', cell: ({ name }) => name },
  { heading: '主体种类', cell: ({ entityKind }) => wordingOf(ENTITY_KINDS, entityKind) },
  { heading: '所属地区', cell: ({ region }) => region?.name ?? '' },
  { heading: '登记状态', cell: ({ status }) => wordingOf(REGISTRATION_STATUSES, status) },
  { heading: '记录编号', cell: (_, record) => record?.id ?? '' },
  { heading: '记录种类', cell: (_, record) => record?.kind ?? '' },
  { heading: '公示起始日', cell: (_, record) => record?.publicity.startsOn ?? '' },
  { heading: '停止公示日（自该日零时起）', cell: (_, record) => record?.publicity.endsOn ?? '' },
  { heading: '法律依据', cell: (_, record) => record?.basis.map(({ citation }) => citation).join('；') ?? '' },
  { heading: '来源单位', cell: (_, record) => record?.source.unit ?? '' },
  { heading: '本系统收到日期', cell: (_, record) => record?.source.receivedOn ?? '' },
  {
    heading: '记录内容（JSON，字段同接口）',
    cell: (_, record) => (record === null ? '' : JSON.stringify(withoutPerson(record).body)),
  },
  { heading: '本行截至', cell: ({ asOf }) => asOf },
  { heading: '示例数据', cell: ({ demo }) => (demo ? '是' : '') },
];

/** The first line of the table of all records, with the mark by which spreadsheets know the encoding. */
export const CSV_HEAD = BOM + csvLine(COLUMNS.map(({ heading }) => heading));

/**
 * An enterprise in the table of all records: a line a record, or one without where it has none. No cell is run as a formula.
 * @example csvLinesOf(profile) // '"91421200MA0XN00A4C","…","","",…\r\n'
 */
export function csvLinesOf(profile: PublicProfile): string {
  const records = profile.records.length === 0 ? [null] : profile.records;
  return records.map((record) => csvLine(COLUMNS.map(({ cell }) => cell(profile, record)))).join('');
}

/**
 * An enterprise as a line of NDJSON: what `GET /api/v1/enterprises/{uscc}` answers, but for the person who represents it.
 * @example ndjsonLineOf(profile) // '{"uscc":"91421200MA0XN00A4C",…}\n'
 */
export function ndjsonLineOf(profile: PublicProfile): string {
  return `${JSON.stringify({ ...profile, records: profile.records.map(withoutPerson) })}\n`;
}
