import type { Fen } from '../money.ts';

/** A region of a jurisdiction. `code` is the official six-digit code, or an internal key where none exists (`421200-GX`). */
export type JurisdictionRegion = { code: string; name: string; aliases: readonly string[] };

/** Everything that differs from city to city. Another city is another file of this shape. */
export type Jurisdiction = {
  id: string;
  /** Name of the city, e.g. 咸宁市. */
  name: string;
  /** The regulator that runs the portal. */
  regulator: string;
  regions: readonly JurisdictionRegion[];
  /** A fine below this amount (strictly) is a low-amount fine (较低数额罚款), by kind of party, in fen; with its source. */
  lowAmountFine: { naturalPerson: Fen; organisation: Fen; citation: string; confidence: 'confirmed' | 'recalled' };
  /** Whether individual businesses are measured by the natural-person threshold (open point; default true: the stricter reading). */
  individualBusinessAsNaturalPerson: boolean;
  /** Departments whose facts this portal may not publish (tax, courts, …), as words met in authority names. */
  foreignAuthorityWords: readonly string[];
};
