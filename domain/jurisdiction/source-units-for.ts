import type { RecordKind } from '../records/index.ts';
import type { Jurisdiction } from './jurisdiction.ts';
import type { SourceUnit } from './source-unit.ts';

type UnitsByKind = Map<RecordKind, readonly SourceUnit[]>;
const FOUND = new WeakMap<readonly SourceUnit[], Map<string, UnitsByKind>>();

/**
 * The units that answer for a kind of record in a region, in the order in which they are declared; none: nobody does.
 * @example sourceUnitsFor('penalty', '421281', xianning).map(({ unit }) => unit) // 执法支队 and 赤壁市市场监督管理局
 */
export function sourceUnitsFor(kind: RecordKind, region: string, { sourceUnits }: Jurisdiction): readonly SourceUnit[] {
  // Asked for every kind of every enterprise. Regions are those of the jurisdiction: few, and never what a caller typed.
  const byRegion = FOUND.get(sourceUnits) ?? new Map<string, UnitsByKind>();
  FOUND.set(sourceUnits, byRegion);
  const byKind: UnitsByKind = byRegion.get(region) ?? new Map();
  byRegion.set(region, byKind);
  const known = byKind.get(kind);
  if (known !== undefined) return known;
  const units = sourceUnits.filter(
    ({ kinds, regions }) => kinds.includes(kind) && (regions === 'all' || regions.includes(region)),
  );
  byKind.set(kind, units);
  return units;
}
