import type { z } from 'zod';
import { ABNORMAL_GROUNDS } from '#domain/codes/abnormal-ground.ts';
import { CHECK_RESULTS } from '#domain/codes/check-result.ts';
import { ENTITY_KINDS } from '#domain/codes/entity-kind.ts';
import { KEY_FIELDS } from '#domain/codes/key-field.ts';
import { PENALTY_KINDS } from '#domain/codes/penalty-kind.ts';
import { RECORD_SCHEMAS } from '#domain/records/index.ts';
import {
  type KeyFieldChange,
  type KeyFieldMember,
  RECORD_LIST_KINDS,
  type RecordList,
  type RecordListItem,
} from '#domain/wire/public-list.ts';

/** One column of a table for spreadsheets: its heading, and the text of its cell. */
export type ListColumn<Item> = { heading: string; cell(item: Item): string };

type Party = Pick<RecordListItem, 'uscc' | 'name' | 'entityKind' | 'region' | 'demo'>;
type Wording = { readonly code: string; readonly wording: string };

const SEPARATOR = '；';
const SUBFIELDS: readonly Wording[] = KEY_FIELDS.flatMap(({ subfields }) => [...subfields] as Wording[]);
const VERDICTS = [
  { code: 'qualified', wording: '合格' },
  { code: 'unqualified', wording: '不合格' },
];
const ROLES = [
  { code: 'nominal-producer', wording: '标称生产企业' },
  { code: 'sampled-unit', wording: '被抽样单位' },
];
const MEMBER_CODES: Readonly<Record<string, readonly Wording[]>> = {
  penaltyKinds: PENALTY_KINDS,
  results: CHECK_RESULTS,
  ground: ABNORMAL_GROUNDS,
  verdict: VERDICTS,
  role: ROLES,
  procedure: [
    { code: 'ordinary', wording: '普通程序' },
    { code: 'summary', wording: '简易程序' },
  ],
  decisionStatus: [
    { code: 'in-force', wording: '正常' },
    { code: 'revoked', wording: '撤销' },
    { code: 'disputed', wording: '异议' },
  ],
};
const REASONS: Readonly<Record<KeyFieldChange['reason'], string>> = {
  'licence-granted': '取得许可',
  'licence-expired': '许可有效期届满',
  'licence-invalid': '许可被来源单位标注为无效',
  'holder-dissolved': '主体注销、吊销或者撤销登记',
};

function wordingOf(list: readonly Wording[], code: string): string {
  return list.find((entry) => entry.code === code)?.wording ?? code;
}

function partyColumns<Item extends Party>(): ListColumn<Item>[] {
  return [
    { heading: '名称', cell: ({ name }) => name },
    { heading: '统一社会信用代码', cell: ({ uscc }) => uscc },
    { heading: '主体种类', cell: ({ entityKind }) => (entityKind === null ? '' : wordingOf(ENTITY_KINDS, entityKind)) },
    { heading: '所属地区', cell: ({ region }) => region?.name ?? '' },
  ];
}

const asFlagColumn: ListColumn<RecordListItem> = {
  heading: '列入或者标记',
  cell: ({ record }) =>
    record.kind === 'abnormal-listing' && record.asFlag ? '标记为经营异常状态' : '列入经营异常名录',
};

const demoColumn = { heading: '示例数据', cell: ({ demo }: Party) => (demo ? '是' : '') };

/** Amounts are kept in fen; a table for people says yuan, exactly. */
function yuanOf(fen: number): string {
  const cents = String(fen % 100).padStart(2, '0');
  return `${Math.floor(fen / 100)}.${cents}`;
}

function textOf(member: string, value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map((one) => textOf(member, one)).join(SEPARATOR);
  if (typeof value === 'number') return member.endsWith('Amount') ? yuanOf(value) : String(value);
  if (typeof value === 'string') {
    const text = MEMBER_CODES[member] === undefined ? value : wordingOf(MEMBER_CODES[member], value);
    return text === 'long-term' ? '长期' : text;
  }
  if (typeof value === 'object' && 'name' in value) return String(value.name);
  if (typeof value === 'object')
    return Object.values(value)
      .filter((part) => part !== null)
      .join(' ');
  return String(value);
}

/**
 * Columns of a list of records: whom it concerns, every member of the record under its official name, term, basis and source. What a
 * member's description says after ；, for programs, is left out.
 * @example recordColumns('serious').map(({ heading }) => heading).includes('列入依据条款，…')
 */
export function recordColumns(list: RecordList): ListColumn<RecordListItem>[] {
  const shape: Readonly<Record<string, z.ZodType>> = RECORD_SCHEMAS[RECORD_LIST_KINDS[list]].shape;
  const members = Object.entries(shape).map(([member, schema]): ListColumn<RecordListItem> => {
    const [name = member] = (schema.meta()?.description ?? member).split('；');
    const heading = name.replace('（分）', '（元）');
    return { heading, cell: ({ record }) => textOf(member, (record.body as Record<string, unknown>)[member]) };
  });
  return [
    ...partyColumns<RecordListItem>(),
    {
      heading: '重点领域',
      cell: ({ keyFields }) => keyFields.map((code) => wordingOf(KEY_FIELDS, code)).join(SEPARATOR),
    },
    // An individual business is flagged, not listed (individual-report).
    ...(list === 'abnormal' ? [asFlagColumn] : []),
    ...members,
    { heading: '公示起始日', cell: ({ record }) => record.publicity.startsOn },
    { heading: '停止公示日（自该日零时起）', cell: ({ record }) => record.publicity.endsOn ?? '' },
    { heading: '法律依据', cell: ({ record }) => record.basis.map(({ citation }) => citation).join(SEPARATOR) },
    { heading: '来源单位', cell: ({ record }) => record.source.unit },
    { heading: '本系统收到日期', cell: ({ record }) => record.source.receivedOn },
    { heading: '记录编号', cell: ({ record }) => record.id },
    demoColumn,
  ];
}

/** Columns of the register of a key field. */
export const MEMBER_COLUMNS: readonly ListColumn<KeyFieldMember>[] = [
  ...partyColumns<KeyFieldMember>(),
  { heading: '重点领域', cell: ({ field }) => wordingOf(KEY_FIELDS, field) },
  {
    heading: '细分领域',
    cell: ({ subfields }) => subfields.map(({ subfield }) => wordingOf(SUBFIELDS, subfield)).join(SEPARATOR),
  },
  { heading: '列入日期', cell: ({ enteredOn }) => enteredOn },
  {
    heading: '依据许可（编号，有效期至）',
    cell: ({ subfields }) =>
      subfields
        .flatMap(({ licences }) => licences)
        .map(
          ({ licenceNumber, certificateName, validUntil }) =>
            `${licenceNumber ?? certificateName ?? ''}，${textOf('', validUntil)}`,
        )
        .join(SEPARATOR),
  },
  demoColumn,
];

/** Columns of the history of the register of a key field. */
export const CHANGE_COLUMNS: readonly ListColumn<KeyFieldChange>[] = [
  ...partyColumns<KeyFieldChange>(),
  { heading: '重点领域', cell: ({ field }) => wordingOf(KEY_FIELDS, field) },
  { heading: '细分领域', cell: ({ subfield }) => wordingOf(SUBFIELDS, subfield) },
  { heading: '变化', cell: ({ change }) => (change === 'entered' ? '列入' : '退出') },
  { heading: '日期', cell: ({ on }) => on },
  { heading: '日期来源', cell: ({ isLearned }) => (isLearned ? '文件未载明，为本系统获知之日' : '许可载明') },
  { heading: '原因', cell: ({ reason }) => REASONS[reason] },
  demoColumn,
];
