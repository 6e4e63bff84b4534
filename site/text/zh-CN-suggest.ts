/** Words of the suggestions below the search box. The browser loads this file: keep it small. */
export const SUGGEST = {
  list: '名称建议',
  count: (count: number) => `${count} 条名称建议，用上下方向键选择，按回车查看该主体`,
  none: '没有名称建议',
} as const;
