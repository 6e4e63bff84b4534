import type { Jurisdiction } from '#domain/jurisdiction/jurisdiction.ts';
import { foldText } from './fold.ts';

// 省级行政区 (GB/T 2260) as names of enterprises begin with them: an enterprise may bear its province's name instead of its city's.
const PROVINCES = [
  '北京市 天津市 上海市 重庆市',
  '河北省 山西省 辽宁省 吉林省 黑龙江省 江苏省 浙江省 安徽省 福建省 江西省 山东省 河南省 湖北省 湖南省 广东省 海南省',
  '四川省 贵州省 云南省 陕西省 甘肃省 青海省 台湾省',
  '内蒙古自治区 广西壮族自治区 西藏自治区 宁夏回族自治区 新疆维吾尔自治区 广西 宁夏 新疆',
].flatMap((line) => line.split(' '));

/**
 * The names of places with which enterprises of a jurisdiction begin their names, folded, longest first: the provinces, its
 * own, those of its regions, their aliases, and each without 省, 市, 县, 区 or 自治区.
 * @example placeNames(xianning) // ['咸宁市市场监督管理局', …, '湖北省', …, '咸安']
 */
export function placeNames(jurisdiction: Pick<Jurisdiction, 'name' | 'regions'>): string[] {
  const own = [jurisdiction.name, ...jurisdiction.regions.flatMap((region) => [region.name, ...region.aliases])];
  const full = [...PROVINCES, ...own].map(foldText);
  const short = full.map((name) => name.replace(/(?:自治区|[省市县区])$/u, '')).filter((name) => name.length >= 2);
  return [...new Set([...full, ...short])].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
}
