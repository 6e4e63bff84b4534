const UNIT = /\p{Script=Han}{2,12}?(?:市场监督管理局|市场监督管理总局|药品监督管理局)(?:\p{Script=Han}{1,6}?分局)?/u;

/**
 * The unit that published a list, where a title row above the header names a market regulator; null where none does.
 * @example unitInTitles(['咸宁市市场监督管理局食品安全监督抽检公告（2026年第3期）']) // '咸宁市市场监督管理局'
 */
export function unitInTitles(titles: readonly string[]): string | null {
  for (const title of titles) {
    const unit = UNIT.exec(title)?.[0];
    if (unit !== undefined) return unit;
  }
  return null;
}
