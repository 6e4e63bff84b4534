/** Registration status of a business entity (登记状态) with the labels met in registers. */
export const REGISTRATION_STATUSES = [
  {
    code: 'ACTIVE',
    wording: '存续',
    aliases: ['存续（在营、开业、在册）', '在营', '开业', '在册', '在业', '正常', '登记成立'],
  },
  { code: 'DORMANT', wording: '歇业', aliases: ['备案歇业'] },
  { code: 'DEREGISTERED', wording: '注销', aliases: ['已注销'] },
  { code: 'REVOKED', wording: '吊销', aliases: ['吊销未注销', '吊销，未注销', '已吊销', '吊销已注销', '吊销，已注销'] },
  { code: 'CANCELLED', wording: '撤销登记', aliases: ['撤销', '被撤销'] },
  { code: 'MOVED_OUT', wording: '迁出', aliases: ['迁往市外'] },
] as const;

/** Code of a registration status, e.g. `ACTIVE`. */
export type RegistrationStatus = (typeof REGISTRATION_STATUSES)[number]['code'];

/** All status codes. */
export const REGISTRATION_STATUS_CODES = REGISTRATION_STATUSES.map((status) => status.code) as [
  RegistrationStatus,
  ...RegistrationStatus[],
];
