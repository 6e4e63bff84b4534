import type { Jurisdiction } from './jurisdiction/jurisdiction.ts';

/**
 * What every profile says of itself: where it comes from, that "none found" is no certificate, and what prevails on conflict
 * (国办发〔2025〕22号; 食品安全法 Art. 118).
 * @example profileNotice(xianning)
 */
export function profileNotice(jurisdiction: Jurisdiction): string {
  return (
    `本页由${jurisdiction.regulator}依法归集公示，仅列示截至所示日期的事实，不构成信用评价、评级或者推荐。` +
    '“未查询到”仅表示截至该日本系统没有可以公示的记录，不代表不存在相关情况；“来源尚未归集”表示本系统无法作答。' +
    '与国家企业信用信息公示系统或者决定文书不一致的，以其为准。'
  );
}
