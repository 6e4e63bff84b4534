import type { PublicProfile } from '#domain/profile.ts';
import type { RecordKind } from '#domain/records/index.ts';

/** What a reader asks first, one question for each kind of record. */
export const QUESTIONS: Record<RecordKind, string> = {
  registration: '登记状态怎样',
  licence: '许可还有效吗',
  penalty: '有没有正在公示的处罚',
  'spot-check': '最近检查过吗',
  'sampling-test': '抽检结果怎样',
  'abnormal-listing': '有没有经营异常',
  'serious-listing': '在严重违法失信名单上吗',
  commitment: '作过哪些信用承诺',
};

/** Answers in a few words; the sentence beside each says the rest. Facts and counts, never a judgement. */
export const ANSWERS = {
  none: '未查询到',
  unavailable: '尚未归集或正在核实',
  registrationUnknown: '登记状态未归集',
  licenceValid: (count: number) => `${count} 项在有效期内`,
  licenceEnded: '没有有效期内的许可',
  licenceUnknown: '无法确认',
  penalty: (count: number) => `${count} 条正在公示`,
  check: (day: string) => `最近一次 ${day}`,
  unqualified: (count: number) => `${count} 批次不合格`,
  qualified: (count: number) => `${count} 批次合格`,
  commitment: (count: number) => `${count} 项`,
  commitmentBroken: (count: number) => `${count} 项未履行`,
  listed: '在列',
  flagged: '处于经营异常状态',
  removed: '已移出',
  restored: '已恢复正常',
} as const;

/** Words of the head of a profile. */
export const PROFILE_HEAD = {
  trail: '企业公示信息',
  fieldQuestion: '属于哪个重点领域',
  knownSince: (first: string, last: string) => `本页的记录最早于 ${first} 收到，最近一次收到数据是 ${last}。`,
  licence: (number: string, validity: string, until: string | null) =>
    `${number}（${validity}${until === null ? '' : `，至 ${until}`}）`,
  updated: (day: string) => `公示状态计算至 ${day}`,
} as const;

/** Words of the publicity line under each record. */
export const TERM = {
  both: (from: string, until: string) => `公示期：${from} 至 ${until} 零时`,
  from: (from: string) => `公示期：${from} 起，法律未规定期限`,
  disputed: '来源单位标注有异议',
  objected: ({ filedOn, dueOn, answeredOn }: { filedOn: string; dueOn: string | null; answeredOn: string | null }) => {
    if (answeredOn !== null) return `${filedOn} 有异议提出，来源单位已于 ${answeredOn} 答复`;
    return `${filedOn} 有异议提出，正在处理${dueOn === null ? '' : `，应当在 ${dueOn} 前答复`}`;
  },
  objection: '对本条有异议',
  objectionLink: '对本条信息提出异议',
} as const;

/** How to cite and keep a profile. */
export const CITE = {
  heading: '引用、打印与分享',
  lead: '引用时请写明查询日期：信息会依法变化，到期停止公示。点按下面的文字即可全部选中。',
  text: (service: string, name: string, uscc: string, day: string, address: string) =>
    `${service}：${name}（统一社会信用代码 ${uscc}）公示信息，公示状态计算至 ${day}，${address}。`,
  print: '打印本页时，法律依据和公示期限全部展开，链接写出地址。',
  extract: '打印用摘录（附核验二维码）',
  qrAlt: '本页地址的二维码',
  qr: '扫一扫打开本页',
  service: (city: string) => `鉴信 · ${city}重点领域信用公示查询`,
} as const;

/** What a profile does not cover, one line each. */
export const NOT_COVERED = [
  '税务、法院、海关、环保等其他部门的信息；',
  '依法不予公示、已经停止公示或者撤回的信息，包括仅有警告或者适用简易程序的处罚；',
  '企业的信用风险分类、评分或者任何等级；',
  '本地区以外的市场监管部门没有提供给本系统的信息。',
] as const;

type SourceState = PublicProfile['sources'][number]['state'];

/** Explanations under the heading of a section: what the kind means by law, in words a visitor needs. */
export const EXPLAIN = {
  sampling:
    '抽检结论只针对所列的样品批次，不代表该企业或者该品牌的其他产品。标称生产企业与被抽样单位是两个主体，责任以处罚决定为准。',
  abnormal:
    '列入原因消除后，企业可以向作出列入决定的机关申请移出：补报年度报告、履行公示义务、更正信息，或者通过登记的住所（经营场所）恢复联系。',
  abnormalFlag:
    '个体工商户不列入经营异常名录，而是标记为经营异常状态。补报年度报告、更正信息或者通过登记的经营场所恢复联系后，可以向作出标记决定的机关申请恢复正常记载状态。',
  serious:
    '列入期间依法实施的管理措施包括：在审查行政许可、资质、资格等事项时作为重要考量因素；列为重点监管对象，提高检查频次；不适用告知承诺制；不予授予市场监管部门的荣誉和表彰；法律、行政法规和党中央、国务院政策文件规定的其他措施（《市场监督管理严重违法失信名单管理办法》第十五条，待核对原文）。',
  remedy: '对决定不服的，可以依法申请行政复议或者提起行政诉讼。',
} as const;

/** Words of the three states of a source, with the day to which they hold. */
export const SOURCE_STATE: Record<SourceState, string> = {
  records: '有公示记录',
  none: '未查询到公示记录',
  unavailable: '尚未归集或正在核实',
};

/** Words of a profile page. */
export const PROFILE = {
  description: (name: string, uscc: string, day: string) =>
    `${name}（${uscc}）截至 ${day} 依法公示的登记、许可、行政处罚、抽查检查、监督抽检和名单信息，注明来源单位与法律依据。`,
  uscc: '统一社会信用代码',
  /** What is said of the page as a whole; null: as the profile says it. */
  notice: null as string | null,
  formerNames: (names: string) => `曾用名：${names}`,
  nameGuard: '名称相同或者相近的主体可能有多个，请以 18 位代码为准。',
  contents: '本页内容',
  glance: '一眼看清',
  glanceLead: (day: string) => `截至 ${day} 依法可以公示的事实。“未查询到”和“尚未归集或正在核实”都不是对该企业的评价。`,
  seeSection: '查看',
  keyFields: '重点领域',
  keyFieldsLead: '依据目前有效的行政许可归入。',
  keyFieldBasis: (numbers: string) => `依据许可 ${numbers}`,
  keyField: (wording: string, subfields: string) => (subfields === '' ? wording : `${wording}（${subfields}）`),
  statusUnknown: '登记状态未归集',
  kindUnknown: '主体种类未归集',
  regionUnknown: '地区未归集',
  regionQuestion: '所属地区',
  none: (day: string, subject: string) => `截至 ${day}，本系统未查询到可公示的${subject}。`,
  unavailable: (subject: string) => `${subject}尚未归集或正在核实，本页不能说明该企业有或者没有此类信息。`,
  sourcesHeading: '数据来源',
  sourcesCaption: '各类信息的归集状态',
  sourceKind: '信息种类',
  sourceState: '状态',
  sourceAsOf: '最近收到',
  sourceUnits: '来源单位',
  sourceUnitCount: (count: number) => `${count} 个单位`,
  nothing: '—',
  objectionHeading: '对信息有异议',
  objection: [
    '认为本页信息有错误、遗漏或者应当停止公示的，请向该条信息的来源单位提出，并提供决定书等材料。来源单位更正后，本页随之更正：金额、日期、代码列出更正前后的值，其他内容仅说明已更正。',
    '行政处罚、名单信息的信用修复，由企业通过国家企业信用信息公示系统申请；本平台不受理修复申请，也不收取任何费用。',
  ],
  coverHeading: '本页不包括',
  cover: '税务、法院、海关等其他部门的信息；依法不予公示、已经停止公示或者撤回的信息；企业的信用风险分类。',
  datesHeading: '关于本页',
  asOf: '公示状态计算至',
  nextChange: '下一次依法变化',
  nextChangeValue: (day: string) => `${day}（仅因法定期限；收到新数据时随时更新）`,
  ruleSets: '适用规则',
  json: '机器可读数据',
  jsonLink: 'JSON 格式',
  address: '本页地址',
} as const;

/** The sentences of the first block of a profile: facts and counts, never a judgement. */
export const GLANCE = {
  registration: (status: string, since: string | null) =>
    since === null ? `登记状态：${status}。` : `登记状态：${status}；成立于 ${since}。`,
  licence: (valid: number, nearest: string | null) =>
    `有效期内的行政许可 ${valid} 项${nearest === null ? '' : `，最早于 ${nearest} 到期`}。`,
  licenceOther: (count: number) => `另有 ${count} 项许可已过期、无效或者有效期不明。`,
  noValidLicence: (count: number) => `公示的行政许可 ${count} 项，目前没有一项能够确认在有效期内。`,
  penalty: (count: number, latest: string) => `公示期内的行政处罚 ${count} 条，最近一条作出于 ${latest}。`,
  'spot-check': (count: number, latest: string, result: string) =>
    `抽查检查 ${count} 次，最近一次 ${latest}，结果：${result}。`,
  'sampling-test': (count: number, unqualified: number) =>
    unqualified === 0
      ? `监督抽检 ${count} 批次，公示的结论均为合格。`
      : `监督抽检 ${count} 批次，其中 ${unqualified} 批次不合格（仅指所列批次）。`,
  abnormalListed: (count: number, since: string) => `现列入经营异常名录（${count} 条），最近列入于 ${since}。`,
  abnormalFlagged: (count: number, since: string) => `现标记为经营异常状态（${count} 条），最近标记于 ${since}。`,
  abnormalRemoved: (count: number) => `曾有经营异常记录 ${count} 条，均已移出或者恢复。`,
  seriousListed: (since: string) => `现列入严重违法失信名单，列入于 ${since}。`,
  seriousRemoved: (count: number) => `严重违法失信名单记录 ${count} 条，均已移出。`,
  commitment: (count: number, broken: number) =>
    broken === 0 ? `信用承诺 ${count} 项。` : `信用承诺 ${count} 项，其中未履行 ${broken} 项。`,
} as const;
