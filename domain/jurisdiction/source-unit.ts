import type { RecordKind } from '../records/index.ts';

/** How old the newest file of a unit may be: so many working or calendar days after the day it was received, not counting that day. */
export type Freshness = { readonly days: number; readonly counted: 'working' | 'calendar' };

/**
 * A unit that must send files (谁产生、谁提供、谁负责), for which kinds of record and regions it answers, and how often. "None found" may
 * be said of an enterprise only once every unit that answers for its region and the kind has sent a file.
 * @example { unit: '赤壁市市场监督管理局', aliases: [], kinds: ['penalty'], regions: ['421281'], freshness: { days: 7, counted: 'working' } }
 */
export type SourceUnit = {
  /** Name in full, as the portal shows it. */
  readonly unit: string;
  /** Other names under which its files may come. */
  readonly aliases: readonly string[];
  readonly kinds: readonly RecordKind[];
  /** Codes of regions of the jurisdiction; `all`: every one of them. */
  readonly regions: readonly string[] | 'all';
  readonly freshness: Freshness;
};
