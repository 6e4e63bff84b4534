import type { MeasureStage } from '#domain/records-desk/measure-actions.ts';
import type { MeasureBasis } from '#domain/records-desk/measure-basis.ts';
import type { MeasureKind } from '#domain/records-desk/record-measure.ts';

/** What is done to a record, by name. */
export const MEASURES: Readonly<Record<MeasureKind, { label: string; says: string }>> = {
  withdraw: { label: '撤下', says: '决定被撤销、变更或者确认无效，立即停止公示。' },
  stop: { label: '提前停止公示', says: '信用修复准予后，提前停止公示。' },
  shield: { label: '暂时屏蔽', says: '破产重整期间不公示，对外与停止公示无异。' },
  restore: { label: '恢复', says: '取消撤下、提前停止或者屏蔽，依法可公示的即公示。' },
  correct: { label: '更正', says: '更正内容，原内容作为旧版本保留，公开页面注明已更正。' },
};

/** On what a measure rests. */
export const MEASURE_BASIS_NAMES: Readonly<Record<MeasureBasis, string>> = {
  'decision-revoked': '决定被撤销（复议、诉讼或者自行撤销）',
  'decision-changed': '决定被变更',
  'decision-void': '决定被确认无效',
  'objection-upheld': '异议成立',
  'repair-granted': '准予信用修复',
  reorganisation: '法院裁定破产重整',
  'source-corrected': '来源单位更正',
  'measure-mistaken': '原措施有误',
  'decision-upheld': '决定维持有效',
  'reorganisation-over': '重整终止或者执行完毕',
};

/** Where a measure stands. */
export const MEASURE_STAGE_NAMES: Readonly<Record<MeasureStage, string>> = {
  prepared: '待批准',
  done: '已生效',
  refused: '未批准',
  recalled: '已收回',
};

/** Words of the measures that wait for a second person, and of deciding one. */
export const PAPERS = {
  title: '办理',
  lead: '撤下、停止、屏蔽、恢复、更正记录的申请。申请人和批准人必须是不同的人。',
  stages: '按状态看',
  one: '办理申请',
  back: '全部申请',
  subject: '记录',
  what: '措施',
  by: '申请人',
  at: '申请时间',
  decidedBy: '办理人',
  decidedAt: '办理时间',
  answer: '不批准的理由',
  restores: (measure: string) => `恢复：${measure}`,
  period: (from: string, until: string | null) => `${from} 起，${until === null ? '恢复日未定' : `${until} 恢复`}`,
  on: (day: string) => `自 ${day} 起`,
  toEmpty: '（未载明）',
  acts: {
    approve: { label: '批准', says: '批准后立即生效，网页、查询、名单、接口和订阅同时更新。' },
    refuse: { label: '不批准', says: '写明理由，退回申请人。记录不变。' },
    recall: { label: '收回', says: '收回后可以重新申请。记录不变。' },
  },
  refuseReason: '理由',
  confirm: (act: string) => `确认${act}`,
  done: (stage: string) => `已办理：${stage}。`,
} as const;

/** What stands against a measure or the noting of days: code → sentence with its cure. */
export const RECORD_FAULTS: Readonly<Record<string, string>> = {
  'own-work': '申请人不能批准自己的申请，须由另一人办理。',
  'foreign-unit': '这是其他单位的记录。',
  'wrong-stage': '该申请已经办理过了，请刷新。',
  'not-found': '没有此项，或者您无权查看。请核对代码。',
  'measure-open': '该记录已有一件待批准的申请。请先办理或者收回那一件。',
  'record-changed': '申请之后记录已有变化，没有执行。请不批准或者收回，看过记录后重新申请。',
  'measure-moot': '记录已是如此，或者另有措施在先，没有改变。请看“经过的处理”；需要的先恢复。',
  'reason-short': '理由至少 4 个字，请写明文书名称和文号。',
  'reason-personal': '理由中有身份证号、电话等个人信息，日志长期保存，请删去。',
  'reason-missing': '请填写理由。',
  'basis-foreign': '这项依据不适用于所选措施，请重新选择。',
  'day-ahead': '日期晚于今天，请改正。',
  'period-empty': '恢复日须晚于屏蔽首日。',
  'days-unordered': '日期前后不一致：先有申请，再有受理、决定；有决定日期才能选准予修复。',
  'member-unknown': '该项目不能在此更正，请由单位重新报送文件。',
  'value-unfit': '填写的内容不符合该项目的格式：日期写作 2026-11-24，金额写分的整数，必填项不能清空。',
  'personal-data': '更正内容中有个人信息，请遮蔽。',
  'other-record': '编号、日期等标识记录的内容不能更正。请撤下本条，由单位重新报送。',
  'nothing-changes': '没有改动任何内容。',
};

/** What the log calls the acts of the records side. */
export const RECORD_LOG_ACTIONS: Readonly<Record<string, string>> = {
  'note-days': '登记办理日期',
  ...Object.fromEntries(
    Object.entries(MEASURES).flatMap(([measure, { label }]) => [
      [`prepare-${measure}`, `申请${label}记录`],
      [`approve-${measure}`, `批准${label}记录`],
      [`refuse-${measure}`, `不批准${label}记录`],
      [`recall-${measure}`, `收回${label}记录的申请`],
    ]),
  ),
};
