import type { PublicRecord, PublicRecordOf } from '#domain/profile.ts';
import type { RecordKind } from '#domain/records/index.ts';

type Validity = PublicRecordOf<'licence'>['validity'];

type Bodies = { [Kind in RecordKind]: PublicRecordOf<Kind>['body'] };

/** The members of the body of each record kind; a new member without words does not compile. */
export type MembersOf<Kind extends RecordKind> = Extract<keyof Bodies[Kind], string>;

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
