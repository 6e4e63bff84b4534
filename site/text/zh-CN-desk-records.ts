import type { WithheldReason } from '#domain/publication.ts';
import type { RecordKind } from '#domain/records/index.ts';
import type { DutyKind, DutyReason } from '#domain/rules/duty.ts';

/** Words of the records side of the desk: its views, lists and what they say when empty. */
export const RECORDS = {
  part: '记录',
  views: {
    duties: '责任事项',
    withheld: '未公示记录',
    held: '暂存的行',
    imports: '导入记录',
    measures: '办理',
    find: '查记录',
  },
  viewsLabel: '记录的各面',
  more: '再看后面的',
  end: '已全部列出。',
  none: '没有符合条件的内容。',
  unit: '单位',
  allUnits: '全部单位',
  all: '全部',
  asOf: (day: string) => `计算至 ${day}。`,
  behind: '刚有数据导入，正在整理，数字可能稍后变化。',
  showRecord: '看这条记录',
  filter: '筛选',
  kind: '种类',
  party: '主体',
  record: '记录',
  received: '收到日期',
  basis: '法律依据',
  why: '原因',
  cure: '处理办法',
  unknown: '不能判断',
} as const;

/** Words of the board of duties. */
export const DUTIES = {
  title: '责任事项',
  lead: '谁产生、谁提供、谁负责：各单位对自己的记录应办的事。期限按工作日计算。',
  caption: '各单位责任事项数',
  columns: {
    overdue: '逾期',
    due: '未到期',
    unknown: '不能判断',
    done: '已完成',
    late: '其中晚于期限',
    cameLate: '收到时已过期限',
    withheld: '未公示记录',
  },
  of: (unit: string) => `${unit}：责任事项`,
  back: '全部单位',
  open: '应办事项',
  unknownTab: '不能判断的事项',
  listCaption: '应办事项，最急的在前',
  dueOn: '最后一日',
  duty: '事项',
  state: '状态',
  overdue: (days: number) => `逾期 ${days} 日`,
  left: (days: number) => `还有 ${days} 日`,
  done: (day: string) => `${day} 已办`,
} as const;

/** What each duty is called. */
export const DUTY_NAMES: Readonly<Record<DutyKind, string>> = {
  publish: '公示',
  'publish-dual': '双公示',
  push: '推送外省',
  withdraw: '撤回',
  stop: '停止公示',
  'accept-repair': '受理修复申请',
  'decide-repair': '决定是否修复',
  'answer-objection': '答复异议',
};

/** Why a due day or a state cannot be told, or what it rests on. */
export const DUTY_REASONS: Readonly<Record<DutyReason, string>> = {
  'no-holiday-table': '期限跨入尚无放假安排的年份',
  'no-start-day': '起算日没有记载',
  'no-term-known': '期限未见原文',
  'not-recorded': '是否办理本系统没有记载',
  'record-in-doubt': '记录本身有疑义，是否应当公示未定',
  'in-review': '待核对，尚未公示',
  'first-seen-here': '最迟于本系统收到之日',
};

/** Kinds of record by name. */
export const RECORD_KIND_NAMES: Readonly<Record<RecordKind, string>> = {
  registration: '登记信息',
  licence: '行政许可',
  penalty: '行政处罚',
  'spot-check': '抽查检查',
  'sampling-test': '食品抽检',
  'abnormal-listing': '经营异常',
  'serious-listing': '严重违法失信',
  commitment: '信用承诺',
};

/** Words of what is kept back and of what was held on import. */
export const KEPT_BACK = {
  title: '未公示记录',
  lead: '已收录、因下列原因依法不公示或者暂不公示的记录。公示期满的不在此列。',
  caption: '未公示记录，最近收到的在前',
  reasonCount: (reason: string, count: number) => `${reason}（${count}）`,
  heldTitle: '暂存的行',
  heldLead: '导入时没有收录、等待处理的行。不公示，不含个人信息。由单位改正后作为新文件重新报送，即自动解决。',
  heldCaption: '暂存的行，最近的在前',
  rule: '规则',
  line: '行号',
  column: '列名',
  file: '文件',
  says: '问题和处理办法',
  summary: '摘要',
} as const;

/** Why a record is kept back, and what cures it. */
export const WITHHELD_REASONS: Readonly<Record<WithheldReason, { says: string; cure: string }>> = {
  'warning-only': { says: '仅警告、通报批评', cure: '依法不公示，无需处理。' },
  'summary-procedure': { says: '简易程序作出', cure: '依法不公示，无需处理。' },
  'penalty-kinds-unknown': { says: '处罚种类不明', cure: '请单位写明法定处罚种类后重新报送。' },
  'amounts-contradict': { says: '罚款金额与处罚内容矛盾', cure: '请对照决定书核对后更正或者重新报送。' },
  'minor-party': { says: '涉及未成年人', cure: '依法不公示，无需处理。' },
  'natural-person': { says: '当事人为自然人', cure: '依法不公示，无需处理。' },
  'name-mismatch': {
    says: '名称与登记名称不一致',
    cure: '请核对代码和名称；主体已更名的，先导入载明曾用名的登记名录。',
  },
  'personal-data-found': { says: '文字中有个人信息', cure: '请遮蔽身份证号、电话等后更正或者重新报送。' },
  'other-department': { says: '不是本部门的信息', cure: '由该部门公示；确属本部门的，请写明机关全称。' },
  'decision-revoked': { says: '决定已撤销、变更或者确认无效', cure: '依法不公示，无需处理。' },
  'decision-disputed': { says: '决定有争议', cure: '争议了结后，由单位报送新的状态。' },
  'date-in-future': { says: '日期晚于今天', cure: '请核对日期；日期无误的，到期自动公示。' },
  'no-rule-in-force': { says: '没有适用的现行规则', cure: '请运维人员核对规则版本。' },
  'licence-status-unknown': { says: '许可状态不明', cure: '请单位写明“有效”或者“无效”后重新报送。' },
  'unverified-law': { says: '所依据的条文尚未核对原文', cure: '核对条文后由运维人员开放。' },
  shielded: { says: '破产重整期间屏蔽', cure: '重整结束后恢复。' },
  'invalid-record': { says: '记录不符合格式', cure: '请单位重新报送；仍不能收录的，告知运维人员。' },
};

/** Words of the history of imports. */
export const IMPORTS = {
  title: '导入记录',
  lead: '收到的每一个文件，结论和存在的问题。可以下载报告发回报送单位。',
  caption: '收到的文件，最近的在前',
  file: '文件',
  at: '收到时间',
  rows: '数据行',
  counts: '结论',
  verdicts: { accepted: '收录', corrected: '更正', duplicate: '重复', held: '暂存', rejected: '退回' },
  units: '单位',
  noUnit: '未写明',
  unfinished: '导入中断，重新运行同一命令即可继续',
  heldNow: (count: number) => `目前仍暂存 ${count} 行`,
  back: '全部导入记录',
  download: '下载报告（CSV）',
  print: '打印本页',
  digest: 'SHA-256',
  faultsCaption: '有问题的行',
  faultsNone: '没有发现问题。',
  verdict: '结论',
  now: '目前',
  stillHeld: '仍暂存',
  settled: '已由后来的文件解决',
} as const;

/** Words of finding a record and of one record. */
export const ONE_RECORD = {
  findTitle: '查记录',
  findLead: '按统一社会信用代码查该主体名下的全部记录，未公示的也在内。',
  uscc: '统一社会信用代码',
  find: '查找',
  of: (name: string) => `${name}：记录`,
  listCaption: '名下记录，最近收到的在前',
  back: '该主体的全部记录',
  publicPage: '公开页面',
  outcomes: { published: '正在公示', ended: '已停止公示', withheld: '未公示', unknown: '未公示' },
  standing: '公示状态',
  facts: '记录内容',
  factsLead: '文件所报内容中可以在此更正的项目。金额以分为单位。',
  empty: '未载明',
  openEnd: '长期',
  state: '经过的处理',
  states: {
    withdrawnOn: '撤下',
    stoppedOn: '提前停止公示',
    shieldedFrom: '屏蔽起',
    shieldedUntil: '屏蔽止（当日恢复）',
    objectedOn: '提出异议',
    answeredOn: '答复异议',
    contradictedOn: '同一文件内容矛盾',
  } as Readonly<Record<string, string>>,
  duties: '责任事项',
  measures: '办理情况',
  measuresNone: '没有办理过。',
  prepare: '申请办理',
  prepareLead: '写明措施、依据和理由，由另一人批准后立即生效。',
  measure: '措施',
  basis: '依据',
  reason: '理由（写明文书名称、文号；公众看不到；不得含个人信息）',
  on: '生效日',
  from: '屏蔽首日',
  until: '恢复日（未定则不填）',
  ends: '恢复哪一项',
  changes: '更正内容',
  changesHint: '只改确有错误的项目；清空表示未载明。标识记录的编号不能改，编号有误的先撤下，由单位重新报送。',
  submit: '提交，待另一人批准',
  submitted: '已提交，待另一人批准。',
  days: '登记办理日期',
  daysLead: '信用修复、决定撤销的日期，用于计算期限。不会改变公示，改变公示须另行申请办理。',
  dayNames: {
    revokedOn: '决定被撤销、变更或者确认无效',
    repairAppliedOn: '收到修复申请',
    repairAcceptedOn: '受理修复申请',
    repairDecidedOn: '作出修复决定',
  },
  granted: '决定准予修复',
  saveDays: '保存日期',
  daysSaved: '已保存。',
  log: '日志',
} as const;
