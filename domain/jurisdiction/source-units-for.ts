import type { RecordKind } from '../records/index.ts';
import type { Jurisdiction } from './jurisdiction.ts';
import type { SourceUnit } from './source-unit.ts';

const FOUND = new WeakMap<readonly SourceUnit[], Map<string, readonly SourceUnit[]>>();

/**
 * The units that answer for a kind of record in a region, in the order in which they are declared; none: nobody does.
 * @example sourceUnitsFor('penalty', '421281', xianning).map(({ unit }) => unit) // 执法支队 and 赤壁市市场监督管理局
 */
export function sourceUnitsFor(kind: RecordKind, region: string, { sourceUnits }: Jurisdiction): readonly SourceUnit[] {
  const found = FOUND.get(sourceUnits) ?? new Map<string, readonly SourceUnit[]>();
  FOUND.set(sourceUnits, found);
  const key = `${kind} ${region}`;
  const known = found.get(key);
  if (known !== undefined) return known;
  const units = sourceUnits.filter(
    ({ kinds, regions }) => kinds.includes(kind) && (regions === 'all' || regions.includes(region)),
  );
  // Regions are those of the jurisdiction: few, and never what a caller typed.
  found.set(key, units);
  return units;
}
