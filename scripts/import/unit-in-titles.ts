const UNIT = /\p{Script=Han}{2,12}?(?:市场监督管理局|市场监督管理总局|药品监督管理局)(?:\p{Script=Han}{1,6}?分局)?/u;

const STATED = /(?:填报|填表|报送|来源)单位[:：]\s*([\p{Script=Han}\d]{4,30})/u;

/**
 * The unit that sent or published a list, where a title row above the header states it (填报单位：…) or names a market regulator; null
 * where none does.
 * @example unitInTitles(['咸宁市市场监督管理局食品安全监督抽检公告（2026年第3期）']) // '咸宁市市场监督管理局'
 */
export function unitInTitles(titles: readonly string[]): string | null {
  for (const title of titles) {
    const stated = STATED.exec(title)?.[1];
    if (stated !== undefined) return stated;
  }
  for (const title of titles) {
    const unit = UNIT.exec(title)?.[0];
    if (unit !== undefined) return unit;
  }
  return null;
}
