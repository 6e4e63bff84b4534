import type { Match } from '#domain/wire/search-answer.ts';

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
