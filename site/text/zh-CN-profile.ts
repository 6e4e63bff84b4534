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
