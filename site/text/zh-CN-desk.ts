import type { Refusal } from '#domain/notices/may-act.ts';
import type { NoticeAction } from '#domain/notices/notice-actions.ts';
import type { NoticeStage, NoticeWithdrawalReason } from '#domain/notices/notice-life.ts';
import type { StaffRole } from '#domain/notices/staff-role.ts';

/** Words of the desk around its work: name, navigation, waiting and faults. */
export const DESK = {
  title: '信息公示工作台',
  description: '供工作人员撰写、审核和发布曝光公告与典型案例。',
  noScript: '工作台需要启用 JavaScript。公众查询页面不需要。',
  loading: '正在打开……',
  closed: '此处没有开放工作台。',
  accountClosed: '该账号已停用。请联系本单位管理员。',
  navigation: '工作台',
  signedInAs: (name: string, roles: string, unit: string) => `${name}（${roles}，${unit}）`,
  wholeBureau: '全局',
  signOut: '退出',
  retry: '再试一次',
  unknownAddress: '工作台没有这个页面。',
  parts: { notices: '公告', records: '记录', objections: '异议', staff: '账号', log: '日志', account: '我的密码' },
} as const;

/** What the desk says when a request is refused: problem code → sentence. */
export const DESK_FAULTS: Readonly<Record<string, string>> = {
  offline: '连接不上服务器。内容还在本页，请勿关闭，稍后再试。',
  'invalid-body': '有内容不符合格式或者过长，没有保存。请检查后再试。',
  'not-signed-in': '登录已失效。请在另一个窗口重新登录，再回到本页继续；本页内容还在。',
  'account-closed': '该账号已停用。请联系本单位管理员。',
  'second-factor-needed': '尚未设置动态口令，请重新登录后设置。',
  'foreign-origin': '请从工作台自己的地址打开本页后再试。',
  'not-found': '没有此项，或者您无权查看。',
  'method-not-allowed': '服务器不支持该操作。',
  gone: '该公告已停止公示，不再提供。',
  conflict: '这份公告刚被他人改动，请看过对方的改动后再试。',
  'too-large': '内容过大，没有保存。',
  'not-json': '请求格式有误，请刷新后再试。',
  incomplete: '还缺必填的内容。',
  'account-refused': '账号没有建立。',
  'measure-open': '该记录已有一件待批准的申请，请先办理。',
  'measure-moot': '记录已是如此，没有改变。',
  'record-changed': '申请之后记录已有变化，没有执行。请看过记录后重新申请。',
  'measure-fault': '申请的内容有误，请按提示改正。',
  unknown: '服务器没有完成该操作，请稍后再试。',
};

/** Words of signing in. */
export const SIGN_IN = {
  title: '登录',
  email: '邮箱',
  password: '密码',
  submit: '登录',
  codeTitle: '输入动态口令',
  code: '验证器显示的 6 位数字',
  codeSubmit: '确认',
  useBackup: '手机不在身边，改用备用码',
  useCode: '改用动态口令',
  backup: '备用码（每个只能用一次）',
  again: '重新登录',
  signOn: (name: string) => `用${name}登录`,
  signOnLead: '使用单位统一身份认证的，不需要密码和动态口令。',
  orPassword: '用密码登录',
  invited: (name: string) => `管理员邀请您把${name}绑定到工作台账号。请用本人的身份登录，绑定后由该身份进入工作台。`,
  invitedNowhere: '此邀请无法使用：本站没有接入统一身份认证。请联系管理员。',
  setUpTitle: '首次登录：设置动态口令',
  setUpLead: '为保护发布权限，除密码外还须使用手机验证器（支持 TOTP 的应用均可）生成的动态口令。',
  setUpPassword: '请再输入一次密码',
  setUpStart: '开始设置',
  scan: '一、用验证器扫描二维码',
  qrLabel: '动态口令二维码',
  secret: '不能扫描时，在验证器中手工输入密钥：',
  saveCodes: '二、抄下备用码并妥善保管。备用码只显示这一次，手机丢失时每个可用一次。',
  confirm: '三、输入验证器显示的 6 位数字',
  finish: '完成设置',
  changeTitle: '修改密码',
  current: '现在的密码',
  fresh: '新密码（至少 12 位）',
  changeSubmit: '修改密码',
  changed: '密码已修改，其他设备上的登录已退出。',
} as const;

/** What stands against signing in: code of the sign-in → sentence. */
export const SIGN_IN_FAULTS: Readonly<Record<string, string>> = {
  INVALID_EMAIL_OR_PASSWORD: '邮箱或者密码不正确。连续 5 次错误将暂停登录 15 分钟。',
  INVALID_PASSWORD: '密码不正确。',
  ACCOUNT_LOCKED: '密码连续错误，暂停登录 15 分钟。急用请联系管理员解除。',
  INVALID_CODE: '口令不正确。请核对手机时间，输入最新显示的 6 位数字。',
  INVALID_BACKUP_CODE: '备用码不正确，或者已经用过。',
  INVALID_TWO_FACTOR_COOKIE: '等待过久，请重新登录。',
  TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: '错误次数过多，请重新登录。',
  PASSWORD_TOO_SHORT: '新密码过短，至少 12 位。',
  PASSWORD_TOO_LONG: '新密码过长，至多 128 位。',
  'too-many': '尝试过于频繁，请一分钟后再试。',
  offline: '连接不上服务器，请稍后再试。',
  unknown: '没有成功，请重新登录后再试。',
};

/** Why the sign-on did not lead in: code in the address → sentence. */
export const SIGN_ON_FAULTS: Readonly<Record<string, string>> = {
  'no-second-factor': '统一身份认证没有表明本次登录使用了两种验证方式，工作台不能放行。请改用更高安全等级登录。',
  'unknown-person': '您的身份尚未绑定工作台账号。请打开管理员给您的邀请链接登录；没有的，请联系本单位管理员。',
  'account-closed': '该账号已停用。请联系本单位管理员。',
  'invitation-unusable': '邀请链接已经用过、已过期，或者不完整。请管理员重新邀请。',
  access_denied: '统一身份认证没有同意本次登录。',
  state_mismatch: '登录等待过久，或者不是在本浏览器开始的。请重新登录。',
  unknown: '统一身份认证登录没有成功，请重试。仍不成功的，请联系管理员。',
};

/** Roles by name. */
export const ROLES: Readonly<Record<StaffRole, string>> = {
  author: '录入',
  reviewer: '审核',
  publisher: '发布',
  administrator: '管理',
  auditor: '审计',
};

/** Stages by name. */
export const STAGES: Readonly<Record<NoticeStage, string>> = {
  draft: '草稿',
  'in-review': '待审核',
  returned: '退回修改',
  approved: '已审核待发布',
  scheduled: '已定发布日',
  published: '已发布',
  discarded: '已作废',
  withdrawn: '已撤下',
};

/** What may be done with a notice, as written on its button, and what it does. */
export const ACTIONS: Readonly<Record<Exclude<NoticeAction, 'edit'>, { label: string; says: string }>> = {
  submit: { label: '提交审核', says: '提交后由另一人审核，审核期间不能修改。' },
  recall: { label: '收回修改', says: '收回后变为草稿。' },
  return: { label: '退回', says: '退回撰写人修改，理由会记入日志。' },
  approve: { label: '审核通过', says: '审核人对内容合法、与所依据的记录一致负责。' },
  schedule: { label: '定日发布', says: '到该日零时自动公开。' },
  unschedule: { label: '取消定日', says: '回到已审核待发布。' },
  publish: { label: '立即发布', says: '发布后数秒内公众可见。' },
  correct: { label: '更正', says: '生成新的草稿重新审核；现有版本在此期间继续公开。' },
  withdraw: { label: '撤下', says: '立即停止公开，原网址显示已停止公示。' },
  discard: { label: '作废', says: '作废后不能恢复编辑，版本和日志保留。' },
};

/** Why something may not be done now. */
export const REFUSALS: Readonly<Record<Refusal, string>> = {
  'wrong-stage': '当前状态下不能这样做。',
  'wrong-role': '您没有这项权限。',
  'own-work': '撰写人不能审核或者发布自己的公告，须由另一人办理。',
  'foreign-unit': '这是其他单位的公告。',
  'reason-missing': '请填写理由。',
  'reason-personal': '理由中有身份证号、电话等个人信息，日志长期保存，请删去。',
  'lint-blocking': '还有必须改正的问题，见“合法性检查”。',
  'lint-unreviewed': '还有须审核人说明理由的问题，请逐条填写。',
};

/** Why a notice is withdrawn, as the public is told. */
export const WITHDRAWAL_REASONS: Readonly<Record<NoticeWithdrawalReason, string>> = {
  'decision-changed': '所依据的决定已变更',
  'decision-revoked': '所依据的决定已撤销',
  'content-wrong': '公告内容有误',
  'objection-upheld': '异议成立',
  'other-lawful-reason': '其他法定事由',
};

/** Words of the board of notices and of the acts. */
export const BOARD = {
  title: '公告',
  none: '没有公告。',
  untitled: '（未写标题）',
  fresh: '新建公告',
  kind: '公告种类',
  unit: '撰写单位',
  start: '开始撰写',
  kinds: {
    exposure: '一个当事人，说明问题和查处情况',
    'batch-exposure': '多个当事人，列表公示，各行随其记录停止公示',
    'typical-case': '完整叙述案情、处罚和警示',
  },
  changed: (at: string) => `最近改动 ${at}`,
  stageCount: (stage: string, count: number) => `${stage}（${count}）`,
  acts: '办理',
  reason: '理由',
  publishOn: '发布日期',
  withdrawalReason: '撤下事由（向公众显示）',
  confirm: (act: string) => `确认${act}`,
  cancel: '不做了',
  notNow: '目前不能办理的事项及原因',
  done: (act: string) => `已办理：${act}。`,
  publicAt: '公开页面',
  nobody: '目前没有您可以办理的事项。',
} as const;
