import type { KeySubfield } from '#domain/codes/key-field.ts';
import parts from './name-parts.json' with { type: 'json' };

/** A trade an enterprise of the demo can be in: a key sub-field, or none. */
export type Trade = KeySubfield | 'none';

type Weighted = readonly (readonly [string, number])[];

/**
 * The material of fictional names: frequencies of characters and trades in real names (aggregates, no name is kept), and
 * uncommon characters that make a brand unlikely to be anybody's.
 */
export const NAME_PARTS = {
  brandFirst: parts.brandFirst as unknown as Weighted,
  brandSecond: parts.brandSecond as unknown as Weighted,
  brandUncommon: parts.brandUncommon,
  surnames: parts.surnames,
  givenNames: parts.givenNames,
  streets: parts.streets,
  regions: parts.regions as unknown as readonly (readonly [string, string])[],
  trades: parts.trades as unknown as Readonly<Record<Trade, Weighted>>,
} as const;
