import type { PublicProfile, PublicRecord, PublicRecordOf } from '#domain/profile.ts';
import type { RecordKind } from '#domain/records/index.ts';
import type { Match } from '#domain/wire/search-answer.ts';
import { PARTNER_DOCS } from './zh-CN-partner.ts';

/** The members of the body of each record kind; a new member without words does not compile. */
export type MembersOf<Kind extends RecordKind> = Extract<keyof Bodies[Kind], string>;

type Bodies = { [Kind in RecordKind]: PublicRecordOf<Kind>['body'] };

type SourceState = PublicProfile['sources'][number]['state'];
type Validity = PublicRecordOf<'licence'>['validity'];

/** Name of the service, as it stands in the header and after every page title. */
export const SERVICE = {
  brand: '鉴信',
  /** The city in the words of the language; null: as the jurisdiction names it. */
  city: null as string | null,
  name: (city: string) => `${city}重点领域信用公示查询`,
  title: (page: string, city: string) => `${page} - 鉴信 · ${city}重点领域信用公示查询`,
  description: (city: string) =>
    `查询${city}食品、特种设备等重点领域企业的登记、许可、行政处罚、抽查检查、监督抽检和名单公示信息，每条信息注明来源单位、文号、日期和法律依据。`,
};

/** Words of the frame around every page. */
export const FRAME = {
  skip: '跳到正文',
  navigation: '主导航',
  home: '首页',
  search: '查询',
  api: '数据接口',
  about: '关于本平台',
  accessibility: '无障碍说明',
  demoLabel: '示例数据',
  demo: '本页展示的是示例数据：企业、人员、编号均为虚构，不对应任何真实主体，不得作为查询结果使用。',
  footerNavigation: '页脚链接',
  responsibility: '数据由产生单位提供并负责（谁产生、谁提供、谁负责）。本平台只展示事实，不作评级、评分或信用结论。',
  precedence: '本平台信息与国家企业信用信息公示系统或者决定文书不一致的，以国家企业信用信息公示系统和决定文书为准。',
  necips: '国家企业信用信息公示系统',
  creditChina: '信用中国',
  hotline: '消费投诉举报请拨打',
} as const;

/** Addresses outside this site that pages link to; no others. */
export const OUTSIDE = {
  necips: 'https://www.gsxt.gov.cn/',
  creditChina: 'https://www.creditchina.gov.cn/',
  complaint: 'https://www.12315.cn/',
  hotline: '12315',
} as const;

/** Words of the search form and its filters. */
export const SEARCH_FORM = {
  label: '企业名称、统一社会信用代码、许可证编号或者决定书文号',
  hint: '名称可以只输入一部分，也可以输入拼音或者拼音首字母；代码可以带空格、连字符或者全角字符。',
  submit: '查询',
  filters: '筛选条件',
  filtersActive: '筛选条件（已启用）',
  apply: '按条件筛选',
  clear: '清除筛选条件',
  field: '重点领域',
  region: '所属地区',
  status: '登记状态',
  fact: '公示内容',
  industry: '行业',
  since: '公示起始日不早于',
  /** A day chosen as a filter, as a condition. */
  sinceDay: (day: string) => `${day} 以来公示`,
  sort: '排序',
  sorts: { relevance: '相关度', latest: '最近公示', name: '名称（拼音）', code: '代码' },
  any: '全部',
  /** A choice and how many of the results bear it; `bound`: at least so many. */
  counted: (label: string, count: number, bound: boolean) =>
    `${label}（${bound ? '不少于 ' : ''}${count.toLocaleString('zh-CN')}）`,
  countsAreBounds: '结果较多，括号内的户数只是下限。',
  chosen: '已选条件',
  remove: (condition: string) => `取消“${condition}”`,
} as const;

/** Words of the home page. */
export const HOME = {
  title: (city: string) => `查询${city}企业公示信息`,
  lead: '无需登录，无需验证码。每条信息都注明由谁提供、依据什么、公示到哪一天。',
  fieldsHeading: '按重点领域查找',
  fieldsLead: '依据企业持有的、目前有效的行政许可归入相应领域。',
  listsHeading: '名单与公告',
  coverHeading: '可以查到什么',
  figuresHeading: '现有数据',
  enterprises: '收录经营主体',
  enterpriseCount: (count: number) => `${count.toLocaleString('zh-CN')} 户`,
  received: '最近一次收到数据',
  asOf: '公示状态计算至',
  unknown: '暂无',
  readHeading: '怎样看一份公示信息',
  read: [
    {
      term: '“未查询到”不等于“没有”',
      text: '每一类信息都分为三种情况：有公示记录；截至某日未查询到；尚未归集或者正在核实。后两种都不能理解为“信用良好”。',
    },
    {
      term: '只列事实，不打分',
      text: '页面只写查到几条、是什么、由谁作出。是否合作、是否购买，请结合原文自行判断。',
    },
    {
      term: '公示有期限',
      text: '行政处罚、名单等信息按照法律规定的期限公示，到期当日自动停止公示。查询结果只反映查询当日的情况。',
    },
    {
      term: '认准代码，不只看名称',
      text: '名称相同或者相近的主体很多。请核对营业执照上的 18 位统一社会信用代码。',
    },
  ],
  adviceHeading: '消费遇到问题怎么办',
  advice: [
    '保留小票、付款记录、商品包装和照片。',
    '先与经营者协商；协商不成的，拨打 12315 投诉或者举报。',
    '发现食品、特种设备存在现实危险的，请先远离现场，再拨打 12315；有人受伤的拨打 120。',
  ],
} as const;

/** Record kinds as headings, with what a reader finds under them. */
export const KINDS: Record<RecordKind, { heading: string; subject: string; about: string; unit: string }> = {
  registration: {
    heading: '登记信息',
    subject: '登记信息',
    about: '营业执照上的基本信息',
    unit: '条',
  },
  licence: { heading: '行政许可', subject: '行政许可信息', about: '许可证、编号、有效期', unit: '项' },
  penalty: { heading: '行政处罚', subject: '行政处罚信息', about: '决定书文号、违法事实、处罚内容', unit: '条' },
  'spot-check': { heading: '抽查检查', subject: '抽查检查信息', about: '“双随机、一公开”等检查的结果', unit: '次' },
  'sampling-test': { heading: '监督抽检', subject: '监督抽检信息', about: '抽检的批次、项目和结论', unit: '批次' },
  'abnormal-listing': {
    heading: '经营异常',
    subject: '经营异常信息',
    about: '列入经营异常名录或者标记为经营异常状态',
    unit: '条',
  },
  'serious-listing': {
    heading: '严重违法失信名单',
    subject: '严重违法失信名单信息',
    about: '列入名单的原因、机关和日期',
    unit: '条',
  },
  commitment: {
    heading: '信用承诺',
    subject: '信用承诺信息',
    about: '承诺事项、承诺内容和履行情况',
    unit: '项',
  },
};

/** The words of every member of every record kind, as shown before its value and in corrections. */
export const MEMBERS: { [Kind in RecordKind]: Record<MembersOf<Kind>, string> } = {
  registration: {
    name: '名称',
    formerNames: '曾用名',
    registrationNumber: '注册号',
    entityKind: '经营主体种类',
    entityTypeText: '企业类型',
    registrationStatus: '登记状态',
    legalRepresentative: '法定代表人（负责人、经营者）',
    registeredAddress: '住所（经营场所）',
    registeredCapital: '注册资本',
    industry: '行业',
    businessScope: '经营范围',
    establishedOn: '成立日期',
    approvedOn: '核准日期',
    registrationAuthority: '登记机关',
    region: '所属地区',
  },
  licence: {
    documentTitle: '决定文书名称',
    documentNumber: '决定文书号',
    licenceCategory: '许可类别',
    certificateName: '许可证书名称',
    licenceNumber: '许可证编号',
    content: '许可内容',
    decidedOn: '许可决定日期',
    validFrom: '有效期自',
    validUntil: '有效期至',
    licensingAuthority: '许可机关',
    status: '来源单位标注的状态',
  },
  penalty: {
    documentNumber: '决定书文号',
    violationType: '违法行为类型',
    violationFacts: '违法事实',
    penaltyBasis: '处罚依据',
    penaltyKinds: '处罚类别',
    penaltyKindsText: '处罚类别（文件原文）',
    penaltyContent: '处罚内容',
    fineAmount: '罚款金额',
    confiscatedAmount: '没收金额',
    affectedCertificate: '暂扣或者吊销的证照',
    decidedOn: '处罚决定日期',
    validUntil: '处罚有效期',
    publicityEndsOn: '来源单位填报的公示截止期',
    publishedOn: '来源单位首次公示日期',
    decidingAuthority: '处罚机关',
    procedure: '处罚程序',
    decisionStatus: '决定的状态',
  },
  'spot-check': {
    checkNumber: '检查编号',
    planName: '抽查计划',
    checkKind: '检查类型',
    checkedOn: '检查日期',
    items: '检查事项',
    results: '检查结果',
    resultText: '检查结果（文件原文）',
    checkingAuthority: '检查机关',
    penaltyDocumentNumber: '相关处罚决定书文号',
    publishedOn: '公示日期',
  },
  'sampling-test': {
    role: '本主体在抽检中的身份',
    otherParty: '另一方',
    samplingNumber: '抽样编号',
    noticeTitle: '公告',
    noticedOn: '公告日期',
    productName: '样品名称',
    specification: '规格型号',
    trademark: '商标',
    batch: '生产日期或者批号',
    verdict: '检验结论',
    failedItems: '不合格项目',
    laboratory: '检验机构',
    penaltyDocumentNumber: '相关处罚决定书文号',
    noticingUnit: '公告单位',
  },
  'abnormal-listing': {
    ground: '列入情形',
    groundText: '列入原因（文件原文）',
    listedOn: '列入日期',
    listingAuthority: '作出列入决定的机关',
    documentNumber: '列入决定书文号',
    removedOn: '移出日期',
    removalReason: '移出原因',
    removalAuthority: '作出移出决定的机关',
  },
  'serious-listing': {
    groundText: '列入原因',
    groundArticle: '列入依据条款',
    listedOn: '列入日期',
    listingAuthority: '作出列入决定的机关',
    documentNumber: '列入决定书文号',
    penaltyDocumentNumber: '据以列入的处罚决定书文号',
    banEndsOn: '法定限制期限届满日',
    removedOn: '移出日期',
    removalReason: '移出原因',
    removalAuthority: '作出移出决定的机关',
  },
  commitment: {
    commitmentNumber: '承诺书编号',
    commitmentKind: '承诺类型',
    commitmentKindText: '承诺类型（文件原文）',
    matter: '承诺事项',
    content: '承诺内容',
    signer: '承诺人',
    signedOn: '承诺日期',
    validUntil: '承诺有效期至',
    receivingAuthority: '承诺受理单位',
    fulfilment: '履约核查结果',
    checkedOn: '核查日期',
    breachText: '违诺情况',
    breachOn: '认定违诺日期',
    consequence: '违诺处理结果',
    penaltyDocumentNumber: '由违诺引起的处罚决定书文号',
  },
};

/** The same members where an individual business is flagged (经营异常状态): it is marked and restored, not listed and removed. */
export const FLAG_MEMBERS: Record<MembersOf<'abnormal-listing'>, string> = {
  ground: '标记情形',
  groundText: '标记原因（文件原文）',
  listedOn: '标记日期',
  listingAuthority: '作出标记决定的机关',
  documentNumber: '标记决定书文号',
  removedOn: '恢复日期',
  removalReason: '恢复原因',
  removalAuthority: '作出恢复决定的机关',
};

/** Words of values that are codes in a body and have no official wording in `domain/codes`. */
export const VALUES = {
  notStated: '未载明',
  /** Between a label and what it labels, and between sentences. */
  colon: '：',
  sentenceSeparator: '',
  money: (amount: string) => amount,
  longTerm: '长期',
  listSeparator: '、',
  licenceStatus: { valid: '有效', invalid: '无效' },
  procedure: { ordinary: '普通程序', summary: '简易程序' },
  decisionStatus: { 'in-force': '正常', revoked: '撤销', disputed: '异议' },
  role: { 'nominal-producer': '标称生产企业', 'sampled-unit': '被抽样单位' },
  verdict: { qualified: '合格', unqualified: '不合格' },
  fulfilment: { kept: '已履行', broken: '未履行', unchecked: '尚未核查' },
  failedItem: (item: string, found: string | null, limit: string | null) =>
    `${item}：检验结果 ${found ?? '未载明'}，标准值 ${limit ?? '未载明'}`,
} as const;

/** Whether a licence is valid on the day of the page. */
export const VALIDITY: Record<Validity, string> = {
  valid: '在有效期内',
  expired: '已过有效期',
  invalid: '来源单位标注为无效',
  'not-yet-valid': '尚未到生效日',
  unknown: '有效期未载明，无法判断',
};

/** What met the query, beside a search result. */
export const MATCHED_ON: Record<Match['on'], string> = {
  uscc: '统一社会信用代码',
  name: '名称',
  'former-name': '曾用名',
  'licence-number': '许可证编号',
  'document-number': '文书文号',
  'registration-number': '注册号',
  address: '地址',
  filter: '筛选条件',
};

/** Day from which the publicity of a record is counted. */
export const START_BASIS: Record<PublicRecord['publicity']['startBasis'], string> = {
  PUBLISHED: '自来源单位首次公示之日起算',
  RECEIVED: '自本系统收到之日起算',
  DECIDED: '自作出决定之日起算',
};

/** Names of the rule sets; a set without a name here is shown by its identifier. */
export const RULE_SETS: Readonly<Record<string, string>> = {
  'RS-2021': '2021 年规则（至 2025-12-24）',
  'RS-2025': '2025 年规则（自 2025-12-25 起）',
};

/** Words of a record card below its facts. */
export const RECORD = {
  source: '来源单位',
  publicUntil: (day: string) => `公示至 ${day} 零时`,
  noEnd: '法律未规定公示期限',
  detailsSummary: '更多内容、公示期限与法律依据',
  startsOn: '公示起始日',
  endsOn: '停止公示日',
  endsOnValue: (day: string) => `${day} 零时（北京时间）起不再公示`,
  earliestStopOn: '可申请信用修复的最早日',
  ruleSet: '适用规则',
  receivedOn: '本系统收到日期',
  file: '来源文件',
  fileValue: (digest: string, row: number) => `SHA-256 ${digest}…，第 ${row} 行`,
  basis: '公示的法律依据',
  unverified: '待核对原文',
  correctedOn: (day: string) => `${day} 更正`,
  correctionMember: '项目',
  correctionBefore: '更正前',
  correctionAfter: '更正后',
  correctedText: '内容已更正',
  when: {
    registration: '核准',
    licence: '许可决定',
    penalty: '处罚决定',
    'spot-check': '检查',
    'sampling-test': '公告',
    'abnormal-listing': '列入',
    'serious-listing': '列入',
    commitment: '承诺',
  } satisfies Record<RecordKind, string>,
  whenFlagged: '标记',
  undated: '日期未载明',
  listed: '在列',
  removed: '已移出',
  flagged: '经营异常状态',
  restored: '已恢复正常记载状态',
  problemFound: '发现问题',
} as const;

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

/** Words of the search results page. */
export const SEARCH = {
  title: '查询',
  titleFor: (query: string) => `“${query}”的查询结果`,
  browsing: (conditions: string) => `按条件浏览：${conditions}`,
  ignoredFilter: '未识别的筛选条件已忽略。',
  resultsHeading: '查询结果',
  count: (total: number, bound: boolean) => `查到${bound ? '不少于' : ''} ${total.toLocaleString('zh-CN')} 户`,
  asOf: (day: string) => `截至 ${day}`,
  prompt: '请输入企业名称的一部分、统一社会信用代码、许可证编号或者决定书文号，或者选择筛选条件。',
  namesakes: '查询结果中有名称相同的不同主体，请核对统一社会信用代码、地区和成立年份。',
  fullCode: '统一社会信用代码',
  region: '地区',
  established: '成立',
  year: (year: number) => `${year} 年`,
  industry: '行业',
  status: '登记状态',
  fields: '重点领域',
  latest: '最近公示',
  facts: '公示信息',
  notCollected: '未归集',
  fact: (heading: string, count: number, unit: string) => `${heading} ${count} ${unit}`,
  noFacts: '本系统暂无可公示的许可、处罚、检查或者名单记录',
  cutShort: (total: number) =>
    `符合条件的主体较多，只列出其中 ${total.toLocaleString('zh-CN')} 户。请增加筛选条件，或者输入名称的一部分。`,
  next: '下一页',
  first: '回到第一页',
  pages: '翻页',
  /** What the query met, and how. */
  matched: (what: string, how: string, isNamed: boolean) => (isNamed ? `${what} ${how}` : what + how),
  zero: (day: string) => `截至 ${day}，本系统未查询到符合条件的主体。`,
  nothingCollected: (day: string) => `截至 ${day}，本系统尚未归集任何信息。`,
  nothingCollectedNote: '尚未归集，不说明该主体不存在，也不说明其没有相关记录。',
  zeroAdviceHeading: '可以试试',
  zeroAdvice: [
    '只输入名称中最有特点的两三个字，不写地名和“有限公司”。',
    '改用营业执照上的 18 位统一社会信用代码，或者许可证编号、决定书文号。',
    '减少筛选条件。',
    '在国家企业信用信息公示系统查询：本平台只收录本地区重点领域的主体。',
  ],
  zeroNote: '未查询到，不说明该主体不存在，也不说明其没有相关记录。',
} as const;

/** How a malformed code explains itself. Positions count from 1. */
export const CODE = {
  heading: '这个统一社会信用代码有误',
  typed: '您输入的代码',
  marked: '有误的字符',
  'wrong-length': (length: number) => `统一社会信用代码应为 18 位，您输入的是 ${length} 位。请检查是否漏输或者多输。`,
  'bad-character': (position: number, character: string) =>
    `第 ${position} 位“${character}”不会出现在统一社会信用代码中（代码只用数字和除 I、O、S、V、Z 以外的大写字母）。`,
  suggestion: (character: string, read: string) => `“${character}”很可能是“${read}”。`,
  'bad-check-digit': (expected: string, actual: string) =>
    `最后一位是校验码：按前 17 位计算应为“${expected}”，您输入的是“${actual}”。说明其中至少有一位输入有误，不一定是最后一位。`,
  'looks-like-number': '这个代码被电子表格当成了数字，后几位已经丢失，无法还原。请从营业执照或者原始文件重新抄录。',
  near: '只改一个易混字符或者对调相邻两位，校验就相符的代码（不表示已经登记）：',
  rule: '依据：GB 32100-2015《法人和其他组织统一社会信用代码编码规则》。',
} as const;

/** Pages that say why something cannot be shown. */
export const PROBLEM = {
  400: {
    title: '代码有误',
    paragraphs: ['请对照营业执照核对后重新输入。'],
  },
  404: {
    title: '没有找到这个页面',
    paragraphs: [
      '可能是地址有误，也可能是本系统没有收录该主体，或者没有依法可以公示的信息。',
      '没有找到，不说明该主体不存在，也不说明其没有相关记录。',
    ],
  },
  410: {
    title: '信息已依法停止公示',
    paragraphs: ['这里曾经公示的信息已依照法律规定停止公示，本平台不再提供。', '停止公示不是对任何主体的评价。'],
  },
  414: {
    title: '查询内容过长',
    paragraphs: ['网址超过了允许的长度。请缩短查询词：名称最有特点的两三个字，或者一个完整的代码、编号。'],
  },
  429: {
    title: '访问过于频繁',
    paragraphs: ['请稍等一分钟再试。需要批量使用数据的，请使用数据接口。'],
  },
  500: {
    title: '系统出现错误',
    paragraphs: ['页面没有能够生成，错误已经记录。请稍后再试。'],
  },
  503: {
    title: '暂时无法查询',
    paragraphs: ['数据库或者检索服务暂时不可用。为避免展示过期或者不准确的信息，本页暂不显示。请稍后再试。'],
  },
} as const;

/** Words of the problem pages' common parts. */
export const PROBLEM_HELP = {
  searchHeading: '重新查询',
  elsewhere: '也可以在国家系统查询：',
  home: '返回首页',
} as const;

/** A page of plain text: sections of paragraphs, lists and code samples. */
export type ProseText = {
  title: string;
  lead: string;
  sections: readonly {
    heading: string;
    paragraphs?: readonly string[];
    list?: readonly string[];
    code?: readonly string[];
  }[];
};

/** The page about the service. */
export const ABOUT: ProseText = {
  title: '关于本平台',
  lead: '本平台集中公示重点领域企业的市场监管信息，供消费者和交易相对人查询。无需登录，不收取费用。',
  sections: [
    {
      heading: '公示什么',
      paragraphs: [
        '登记信息、行政许可、行政处罚、抽查检查、监督抽检、经营异常名录（状态）和严重违法失信名单。只公示市场监管领域的信息，不公示税务、法院、海关等其他部门的信息。',
      ],
    },
    {
      heading: '依据什么公示，公示多久',
      paragraphs: [
        '每条信息能否公示、自哪一天起公示、到哪一天停止，由本平台按照法律、行政法规和部门规章逐日计算。适用的条款写在该条信息下方；尚未与官方文本逐字核对的，标注“待核对原文”。',
        '公示期限届满当日零时（北京时间）起，该条信息从页面、查询结果和数据接口中同时停止公示。',
      ],
    },
    {
      heading: '不公示什么',
      list: [
        '仅有警告的行政处罚，以及适用简易程序的行政处罚；',
        '自然人的行政许可和行政处罚；',
        '身份证件号码、手机号码、银行账号等个人信息；',
        '企业的信用风险分类、评分或者任何等级；',
        '已经停止公示或者撤回的信息，以及缺少公示依据、无法判断能否公示的信息。',
      ],
    },
    {
      heading: '“未查询到”和“尚未归集或正在核实”',
      paragraphs: [
        '“截至某日未查询到”表示该类数据已经收到，其中没有该主体可以公示的记录。“尚未归集或正在核实”表示本平台还没有收到该类数据，或者收到的行尚待来源单位核实。两者都不表示该主体信用良好。',
      ],
    },
    {
      heading: '谁对数据负责',
      paragraphs: [
        '谁产生、谁提供、谁负责。每条信息注明来源单位、文书号和收到日期。来源单位更正后，页面注明更正日期：金额、日期、代码列出更正前后的值，其他内容仅说明已更正。',
        '本平台信息与国家企业信用信息公示系统或者决定文书不一致的，以国家企业信用信息公示系统和决定文书为准。',
      ],
    },
    {
      heading: '信用修复',
      paragraphs: [
        '本平台不受理信用修复申请。企业应当通过国家企业信用信息公示系统或者“信用中国”网站申请，不需要支付任何费用，也不需要委托任何机构。',
      ],
    },
  ],
};

/** The page about the API. Samples use fictional codes. */
export const API_DOCS: ProseText = {
  title: '数据接口',
  lead: '页面上的公示信息，都可以通过接口取得 JSON 数据。无需密钥，允许跨域读取。',
  sections: [
    {
      heading: '查询主体',
      paragraphs: [
        'q 为查询词，field、region、status 为筛选条件，limit 为每页条数，cursor 为上一页返回的 next。不填 q、至少给出一个筛选条件，则列出符合条件的全部主体。',
      ],
      code: [
        'curl -G "$SITE/api/v1/search" --data-urlencode "q=食品" -d field=food -d limit=20',
        'curl "$SITE/api/v1/search?field=food&region=421281"',
      ],
    },
    {
      heading: '读取一户主体的公示信息',
      paragraphs: ['地址中的代码为 18 位统一社会信用代码。下例为虚构代码。'],
      code: ['curl "$SITE/api/v1/enterprises/91421281XN0000012M"'],
    },
    {
      heading: '名单、台账与规则',
      paragraphs: [
        '名单按种类列出今日公示的全部记录：penalties 行政处罚、abnormal 经营异常、serious 严重违法失信名单、checks 抽查检查、sampling 监督抽检。region、field、kind、from、to 为筛选条件，order 为排序；cursor 为上一页返回的 next。在地址后加 /download，以 CSV 或者 JSON 取得整份名单。',
        '重点领域企业台账列出今日持有有效许可的主体，changes 列出何时列入、何时退出、因为什么。rules 列出公示所依据的全部条款，以及今日据以公示的记录条数。',
      ],
      code: [
        'curl "$SITE/api/v1/lists/penalties?region=421281&kind=FINE&limit=50"',
        'curl -OJ "$SITE/api/v1/lists/serious/download?format=csv"',
        'curl "$SITE/api/v1/key-fields/food/enterprises"',
        'curl "$SITE/api/v1/key-fields/food/changes"',
        'curl "$SITE/api/v1/rules"',
      ],
    },
    ...PARTNER_DOCS,
    {
      heading: '只在变化时下载',
      paragraphs: ['回答带有 ETag；下次请求带上它，没有变化时返回 304，不传正文。'],
      code: ['curl -i -H \'If-None-Match: "上次回答中的 ETag"\' \\\n  "$SITE/api/v1/enterprises/91421281XN0000012M"'],
    },
    {
      heading: '出错时',
      paragraphs: ['错误以 application/problem+json（RFC 9457）返回，说明发生了什么、依据什么、怎么办。'],
      list: [
        '400：代码有误，并指出有误的是第几位；',
        '404：没有收录，或者没有依法可以公示的信息；',
        '410：曾经公示的信息已依法停止公示；请同时删除您保存的副本；',
        '429：访问过于频繁；503：暂时无法查询。',
      ],
    },
    {
      heading: '使用数据时',
      list: [
        '保留来源单位、文书号、法律依据和 asOf（公示状态计算至的日期）。',
        '在 nextChangeOn 当日或者之前重新读取：到期的信息依法不得继续展示。',
        '不得将“未查询到”或者“尚未归集或正在核实”表述为“信用良好”。',
      ],
    },
  ],
};

/** The link to the machine-readable description on the API page. */
export const OPENAPI_LINK = { before: '完整的接口说明（OpenAPI 3.1）：', label: 'openapi.json' } as const;

/** The accessibility statement. Only what was made and how it is checked; no claim of conformity that nobody examined. */
export const ACCESSIBILITY: ProseText = {
  title: '无障碍说明',
  lead: '本平台按照《网页内容无障碍指南》（WCAG）2.2 的 AA 级设计，使所有人都能查询和阅读。',
  sections: [
    {
      heading: '已经做到的',
      list: [
        '查询、阅读、筛选和翻页不依赖脚本，全部功能可以只用键盘操作；查询框的名称建议是脚本提供的帮助，没有它同样可以查询；只有核验摘录和网上提出异议需要脚本；',
        '页面右上角的“大字版”把同一页面的正文放大到 18 磅以上，加大间距和点按区域，翻页后保持不变；',
        '页面可以放大到 400% 而不丢失内容，适合 360 像素宽的手机；',
        '状态先用文字表达，不只用颜色区分；',
        '按照设备设置自动使用深色或者浅色显示；',
        '表格有标题和表头，标题层级连续，可以用屏幕阅读软件逐段浏览；',
        '可以打印，打印时展开全部依据。',
      ],
    },
    {
      heading: '怎样检查',
      paragraphs: [
        '页面以自动化工具检查对比度、标签、标题结构等项目。自动检查不能发现所有问题，本平台尚未经过第三方无障碍测评。',
      ],
    },
    {
      heading: '遇到困难',
      paragraphs: ['无法使用本平台的，可以向信息的来源单位查询，或者拨打 12315。'],
    },
  ],
};
