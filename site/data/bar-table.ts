/** One row of a chart that is a table: a label, its count (or words in its place), and the length of its bar in hundredths. */
export type Bar = { label: string; count: number; length: number; text?: string };

/**
 * Counts as rows of a chart, the longest bar a hundred. Order and zeros are the caller's.
 * @example barTable([['食品', 40], ['特种设备', 10]])[1] // { label: '特种设备', count: 10, length: 25 }
 */
export function barTable(counts: readonly (readonly [label: string, count: number])[]): Bar[] {
  const longest = Math.max(1, ...counts.map(([, count]) => count));
  return counts.map(([label, count]) => ({ label, count, length: Math.round((count / longest) * 100) }));
}
