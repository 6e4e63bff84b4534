import type { NoticeKind } from '#domain/notices/notice.ts';

type Objection = { filedOn: string; dueOn: string | null; answeredOn: string | null };

/** Kinds of notice. */
export const NOTICE_KINDS: Record<NoticeKind, string> = {
  exposure: '重点曝光',
  'batch-exposure': '集中公示',
  'typical-case': '典型案例',
};

/** From what a case came to light. */
export const CLUE_SOURCES = {
  report: '投诉举报',
  inspection: '监督检查',
  sampling: '监督抽检',
  transfer: '移送',
  other: '其他',
} as const;

/** Words of the notices: exposures and typical cases. */
export const NOTICES = {
  title: '曝光与典型案例',
  lead: '市场监管部门公布的重点曝光、集中公示和典型案例。每一则都以正在公示的处罚、名单或者检查结果为依据，依据停止公示的，公告同时消失。',
  short: '重点曝光、集中公示和典型案例，每一则都以正在公示的记录为依据。',
  ofParty: '涉及本主体的曝光与典型案例',
  explainHeading: '怎样理解',
  explain: [
    '公告只叙述已经依法公示的事实，不增加新的事实，也不评定等级。',
    '同名的企业很多，请以统一社会信用代码为准。',
    '当事人对所依据的决定可以依法申请行政复议或者提起行政诉讼；认为公告有误的，可以向发布单位提出异议。',
  ],
  listHeading: '公告',
  partyNames: (names: readonly string[], all: number) =>
    all > names.length ? `${names.join('、')} 等 ${all} 户` : names.join('、'),
  about: (name: string) => `涉及${name}的公告`,
  none: '目前没有正在公示的公告。',
  noneNote: '没有公告只说明本平台此刻没有发布，不说明任何企业的情况。',
  unknownCode: '网址中的统一社会信用代码有误，已忽略，现列出全部公告。',
  next: '更早的公告',
  first: '回到最新的公告',
  feeds: '订阅与数据',
  atom: 'Atom 订阅',
  jsonFeed: 'JSON 订阅',
  api: '接口',
  asOf: (day: string) => `截至 ${day}`,
  publishedOn: '发布日期',
  correctedOn: '更正日期',
  publishingUnit: '发布单位',
  batch: '批次',
  field: '领域',
  clue: '线索来源',
  endsOn: '停止公示日',
  endsOnValue: (day: string) => `${day} 零时起不再公示`,
  noEnd: '所依据的信息未定期限，随其停止而停止',
  objection: '异议',
  objectionSays: ({ filedOn, dueOn, answeredOn }: Objection) => {
    if (answeredOn !== null) return `${filedOn} 有异议提出，已于 ${answeredOn} 答复`;
    return `${filedOn} 有异议提出，正在处理${dueOn === null ? '' : `，应当在 ${dueOn} 前答复`}`;
  },
  facts: '案情',
  penalty: '处罚结果',
  law: '法律依据',
  warning: '警示',
  parties: '当事人',
  partiesCaption: '当事人、问题和查处情况，各以其正在公示的记录为依据',
  party: '名称、代码',
  problem: '问题',
  handling: '查处情况',
  evidence: '依据的公示记录',
  region: '所在区域',
  dated: (day: string) => `（${day}）`,
  objectionLink: '对本公告提出异议',
  poster: '海报（可打印）',
  ownWords: '公告文字由发布单位负责。',
  data: '本公告的数据',
} as const;
