import { GENERAL_LAW } from '../law/general-law.ts';
import { INFORMATION_PUBLICITY } from '../law/information-publicity.ts';
import { ORDER_45 } from '../law/order-45.ts';
import { ORDER_107 } from '../law/order-107.ts';
import type { Provision } from '../law/provision.ts';
import type { MeasureKind } from './record-measure.ts';

/**
 * On what a measure may rest, and the law behind it. Closed list: a clerk chooses one and writes the document in the reason.
 */
export const MEASURE_BASES = {
  'decision-revoked': { for: ['withdraw'], law: [ORDER_45.art11, GENERAL_LAW.penaltyArt48] },
  'decision-changed': { for: ['withdraw', 'correct'], law: [ORDER_45.art11, GENERAL_LAW.penaltyArt48] },
  'decision-void': { for: ['withdraw'], law: [ORDER_45.art11] },
  'objection-upheld': { for: ['withdraw', 'correct'], law: [INFORMATION_PUBLICITY.art13Of2024] },
  'repair-granted': { for: ['stop'], law: [ORDER_107.stop] },
  reorganisation: { for: ['shield'], law: [ORDER_107.shielding] },
  'source-corrected': { for: ['correct'], law: [ORDER_45.art16] },
  'measure-mistaken': { for: ['restore'], law: [ORDER_45.art16] },
  'decision-upheld': { for: ['restore'], law: [ORDER_45.art16] },
  'reorganisation-over': { for: ['restore'], law: [ORDER_107.shielding] },
} as const satisfies Readonly<Record<string, { for: readonly MeasureKind[]; law: readonly Provision[] }>>;

/** See {@link MEASURE_BASES}. */
export type MeasureBasis = keyof typeof MEASURE_BASES;

/** All bases, in the order of the table. */
export const MEASURE_BASIS_CODES = Object.keys(MEASURE_BASES) as [MeasureBasis, ...MeasureBasis[]];

/**
 * The bases on which a measure may rest.
 * @example basesOf('stop') // ['repair-granted']
 */
export function basesOf(measure: MeasureKind): MeasureBasis[] {
  return MEASURE_BASIS_CODES.filter((code) => (MEASURE_BASES[code].for as readonly MeasureKind[]).includes(measure));
}
