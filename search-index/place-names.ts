import type { Jurisdiction } from '#domain/jurisdiction/jurisdiction.ts';
import { foldText } from './fold.ts';

/**
 * The names of places with which enterprises of a jurisdiction begin their names, folded, longest first: its own, those of
 * its regions, their aliases, and each without 市, 县 or 区.
 * @example placeNames(xianning) // ['咸宁高新技术产业开发区', …, '咸安']
 */
export function placeNames(jurisdiction: Pick<Jurisdiction, 'name' | 'regions'>): string[] {
  const full = [jurisdiction.name, ...jurisdiction.regions.flatMap((region) => [region.name, ...region.aliases])].map(
    foldText,
  );
  const short = full.map((name) => name.replace(/[市县区]$/u, '')).filter((name) => name.length >= 2);
  return [...new Set([...full, ...short])].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
}
