import type { Match } from '#domain/wire/search-answer.ts';

/** How a query met a name or number, behind what it met: 名称完全一致. */
export const MATCHED_HOW: Record<Match['how'], string> = {
  whole: '完全一致',
  beginning: '开头一致',
  part: '部分一致',
  'word-order': '词序不同',
  pinyin: '拼音相符',
  initials: '拼音首字母相符',
  sound: '有同音字',
  abbreviation: '像是简称',
  typo: '个别字不同',
  filter: '',
};

/** Words about rows that do not hold the query, but are like it. */
export const LIKENESS = {
  none: (similar: number) => `没有完全符合的主体，以下 ${similar} 户只是相近`,
  beside: (count: string, similar: number) => `${count}，另有 ${similar} 户只是相近`,
  note: '相近的主体按名称的读音，或者名称、代码个别字不同找出，不一定是您要找的主体。请核对统一社会信用代码、地区和成立年份。',
  whole: (what: string, same: boolean) => `${what}${same ? '完全一致' : '仅字形写法不同'}`,
  formerName: (what: string, name: string) => `${what}：${name}`,
} as const;
