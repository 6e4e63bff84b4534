import type { StaffRole } from '#domain/notices/staff-role.ts';
import type { ObjectionAction } from '#domain/objections/objection-actions.ts';
import { RECORD_LOG_ACTIONS } from './zh-CN-desk-measures.ts';

/** Words of accounts. */
export const STAFF = {
  title: '账号',
  fresh: '新建账号',
  name: '姓名',
  email: '邮箱（用于登录）',
  entrance: '登录方式',
  byPassword: '密码和动态口令',
  bySignOn: (name: string) => `${name}（不设密码）`,
  password: '初始密码',
  passwordHint: '至少 12 位。当面或者用可靠的方式告知本人，并请其首次登录后修改。',
  roles: '角色',
  roleSays: {
    author: '撰写和更正公告',
    reviewer: '审核公告、处理异议',
    publisher: '发布和撤下公告',
    administrator: '管理账号，看不到草稿',
    auditor: '查看全部内容和日志，不能改动',
  } satisfies Record<StaffRole, string>,
  unit: '单位',
  unitHint: '留空表示全局，可以办理各单位的公告。',
  create: '建立账号',
  change: '保存改动',
  close: '停用',
  unlock: '解除暂停登录',
  unlockHint: '密码连续错误后暂停登录的，可以提前解除。',
  invite: (name: string) => `邀请绑定${name}`,
  invitation: (name: string) =>
    `请把下面的链接交给${name}本人。链接只显示这一次，7 天内可用一次；谁打开它登录，账号就归谁。`,
  anySignOn: '统一身份认证',
  hasSignOn: (name: string) => `已绑定${name}`,
  open: '恢复',
  closed: '（已停用）',
  hasFactor: '已设置动态口令',
  noFactor: '尚未设置动态口令',
  done: '已办理。',
} as const;

/** What stands against an account. */
export const STAFF_FAULTS: Readonly<Record<string, string>> = {
  'email-taken': '该邮箱已有账号。',
  'email-unusable': '邮箱不可用，请检查。',
  'password-too-short': '密码过短，至少 12 位。',
  'password-too-long': '密码过长，至多 128 位。',
  'no-role': '至少选择一个角色。',
};

/** Words of the log. */
export const LOG = {
  title: '日志',
  lead: '每一行都含上一行的摘要，事后增删改动都会被 npm run audit-verify 发现。',
  caption: '谁在何时对什么做了什么',
  seq: '序号',
  at: '时间',
  actor: '人员',
  action: '事项',
  subject: '对象',
  reason: '理由',
  first: '从头看起',
  next: '后面的记录',
  actions: {
    start: '新建',
    edit: '保存',
    submit: '提交审核',
    recall: '收回',
    return: '退回',
    approve: '审核通过',
    schedule: '定日发布',
    unschedule: '取消定日',
    publish: '发布',
    correct: '更正',
    withdraw: '撤下',
    discard: '作废',
    'create-staff': '新建账号',
    'change-staff': '改动账号',
    'reset-staff': '重置账号',
    'invite-staff': '邀请绑定统一身份认证',
    'bind-sign-on': '绑定统一身份认证',
    'unlock-staff': '解除暂停登录',
    'read-contact': '查看提出人联系方式',
    'delete-lapsed': '按期删除异议中的个人信息',
    'accept-objection': '受理异议',
    'refuse-objection': '不予受理异议',
    'uphold-objection': '异议成立',
    'reject-objection': '异议不成立',
    ...RECORD_LOG_ACTIONS,
  } as Readonly<Record<string, string>>,
} as const;

/** Words of the inbox of objections. */
export const INBOX = {
  title: '异议',
  one: '异议办理',
  back: '全部异议',
  none: '没有等待答复的异议。',
  waiting: (count: number) => `等待办理（${count}）`,
  answered: (count: number) => `已办结（${count}）`,
  filedOn: (day: string) => `${day} 提出`,
  dueOn: (day: string) => `应于 ${day} 前答复`,
  overdue: (day: string) => `已超期，应于 ${day} 前答复`,
  shown: 40,
  target: '所针对的公示信息',
  stage: '状态',
  ground: '理由',
  relation: '提出人',
  filed: '提出日期',
  due: '答复期限',
  unknown: '尚不能计算',
  writer: '姓名和联系方式',
  showWriter: '查看姓名和联系方式（记入日志）',
  deleted: '已按期删除',
  statement: '陈述',
  answer: '答复',
  answerHint: '提出人凭回执号可以看到。不要写入个人信息。',
} as const;

/** What is done with an objection. */
export const OBJECTION_ACTS: Readonly<Record<ObjectionAction, { label: string; says: string }>> = {
  accept: { label: '受理', says: '受理后，该条信息旁将注明有人提出异议。' },
  refuse: { label: '不予受理', says: '说明不予受理的理由。' },
  uphold: { label: '异议成立', says: '答复后，请到公告或者数据来源处更正、撤下有关信息。' },
  reject: { label: '异议不成立', says: '信息继续公示，注明已答复。' },
};
