import type { RuleSet } from '../law/rule-sets.ts';
import type { Fen } from '../money.ts';
import type { SourceUnit } from './source-unit.ts';

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
  /**
   * Whether a record may be shown whose term rests on a provision that nobody has read in its own text (`recalled`). False: it is
   * withheld as `unverified-law`. Whoever runs the portal may refuse too (Enterprise.refusesRecalledLaw).
   */
  publishOnRecalledLaw: boolean;
  /** Under which terms open data may be used, in the words of the regulator; absent: nothing was stated, and nothing is said in its place. */
  openDataLicence?: { text: string; url: string | null };
  /**
   * From which day the term of a penalty counts under each rule set: its first publication (Order 45), or its decision (National Development
   * and Reform Commission Order 36). Open point; a record never appears before its publication, whichever counts.
   */
  termStart: Readonly<Record<RuleSet['id'], 'PUBLISHED' | 'DECIDED'>>;
  /** The units that must send files, for which kinds and regions, and how often. A kind without one is never said to be "none". */
  sourceUnits: readonly SourceUnit[];
  /** Whose facts this portal may publish; any other authority is another department (see isOwnAuthority). */
  authorities: {
    /** Words that name a market regulator or one of those it succeeded. */
    regulators: readonly string[];
    /** Units that send files under their own name alone. */
    units: readonly string[];
    /** Words that name the office which grants licences and registers entities where the city has moved that there. Configurable. */
    approvalBureaus: readonly string[];
  };
};
