/** One standard result of a spot check with its canonical wording and the aliases found in real files. */
type CheckResultEntry = { code: string; wording: string; negative: boolean; aliases: readonly string[] };

/**
 * Standard results of 双随机 spot checks (wording read in a provincial publicity system; the national list is nearly the same).
 * `negative` marks results that report a problem; a negative result linked to a penalty stops with it (Order 107).
 */
export const CHECK_RESULTS = [
  {
    code: 'NO_ISSUE',
    wording: '未发现问题',
    negative: false,
    aliases: ['正常', '正常（符合信息公示相关规定）', '合格', '符合'],
  },
  {
    code: 'NOT_DISCLOSED',
    wording: '未按规定公示应当公示的信息',
    negative: true,
    aliases: ['未按规定公示年报信息', '未按规定公示即时信息'],
  },
  {
    code: 'FALSE_DISCLOSURE',
    wording: '公示信息隐瞒真实情况弄虚作假',
    negative: true,
    aliases: ['公示信息隐瞒真实情况、弄虚作假'],
  },
  {
    code: 'UNREACHABLE',
    wording: '通过登记的住所（经营场所）无法联系',
    negative: true,
    aliases: ['通过登记的住所或者经营场所无法联系'],
  },
  { code: 'CORRECTED', wording: '发现问题已责令改正', negative: true, aliases: ['发现问题经责令已改正'] },
  { code: 'UNCOOPERATIVE', wording: '不配合检查情节严重', negative: true, aliases: ['不予配合情节严重'] },
  { code: 'NO_ACTIVITY', wording: '未发现开展本次抽查涉及的经营活动', negative: false, aliases: [] },
  { code: 'PENDING', wording: '发现问题待后续处理', negative: true, aliases: [] },
  { code: 'CLOSED', wording: '已关闭停业或正在组织清算', negative: false, aliases: [] },
  { code: 'DEREGISTERED', wording: '注销', negative: false, aliases: ['已办理营业执照注销'] },
  { code: 'REVOKED', wording: '被吊销', negative: false, aliases: ['被吊销营业执照'] },
  { code: 'CANCELLED', wording: '被撤销', negative: false, aliases: ['被撤销登记'] },
  { code: 'MOVED', wording: '迁出', negative: false, aliases: [] },
  { code: 'OTHER_VIOLATION', wording: '违反其他相关规定', negative: true, aliases: [] },
] as const satisfies readonly CheckResultEntry[];

/** Code of a standard check result, e.g. `NO_ISSUE`. */
export type CheckResult = (typeof CHECK_RESULTS)[number]['code'];

/** All check result codes. */
export const CHECK_RESULT_CODES = CHECK_RESULTS.map((result) => result.code) as [CheckResult, ...CheckResult[]];
