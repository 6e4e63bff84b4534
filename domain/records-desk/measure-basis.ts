import type { MeasureKind } from './record-measure.ts';

// Which measures may rest on which basis. The law behind each: measure-law.ts.
const MEASURE_BASES = {
  'decision-revoked': ['withdraw'],
  'decision-changed': ['withdraw', 'correct'],
  'decision-void': ['withdraw'],
  'objection-upheld': ['withdraw', 'correct'],
  'repair-granted': ['stop'],
  reorganisation: ['shield'],
  'source-corrected': ['correct'],
  'measure-mistaken': ['restore'],
  'decision-upheld': ['restore'],
  'reorganisation-over': ['restore'],
} as const satisfies Readonly<Record<string, readonly MeasureKind[]>>;

/** On what a measure may rest. Closed list: a clerk chooses one and writes the document in the reason. */
export type MeasureBasis = keyof typeof MEASURE_BASES;

/** All bases, in the order of the table. */
export const MEASURE_BASIS_CODES = Object.keys(MEASURE_BASES) as [MeasureBasis, ...MeasureBasis[]];

/**
 * The bases on which a measure may rest.
 * @example basesOf('stop') // ['repair-granted']
 */
export function basesOf(measure: MeasureKind): MeasureBasis[] {
  return MEASURE_BASIS_CODES.filter((code) => (MEASURE_BASES[code] as readonly MeasureKind[]).includes(measure));
}
