/** Words of the suggestions below the search box. The browser loads this file: keep it small. */
export const SUGGEST = {
  list: '名称建议',
  count: (count: number) => `${count} 条名称建议，用上下方向键选择，按回车查看该主体`,
  /** Before how a name is like the text: 只是相近（有同音字）. */
  like: (how: string) => (how === '' ? '只是相近' : `只是相近（${how}）`),
  nearCode: '代码有一位不同，请核对',
  former: (name: string) => `曾用名：${name}`,
  year: (year: number) => `${year} 年成立`,
} as const;
