/** What the statement says of the last recorded run of the automatic checks; nothing is said when none was recorded. */
export const CHECKED = {
  heading: '最近一次自动检查',
  run: (day: string, tool: string, pages: number, checks: number, violations: number) =>
    `${day} 用 ${tool} 检查了 ${pages} 种页面，每种页面分三种宽度、浅色、深色和大字版，共 ${checks} 次；发现不符合项 ${violations} 个。`,
} as const;
