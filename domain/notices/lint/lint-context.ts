import type { CalendarDate } from '../../date.ts';
import type { Jurisdiction } from '../../jurisdiction/jurisdiction.ts';
import type { PublicProfile, PublicRecord } from '../../profile.ts';
import type { Publication } from '../../publication.ts';
import type { Notice, NoticeParty } from '../notice.ts';

/** What the lint knows besides the notice: what is public of each party today. */
export type LintContext = {
  readonly publications: ReadonlyMap<string, Publication>;
  readonly asOf: CalendarDate;
  readonly jurisdiction: Jurisdiction;
};

/** A party with what is public of it: the records it rests on that are shown today. */
export type LintParty = {
  readonly at: string;
  readonly party: NoticeParty;
  readonly profile: PublicProfile | null;
  readonly records: readonly PublicRecord[];
};

/**
 * The parties of a notice, each with its public records of today.
 * @example lintParties(notice, context)[0]?.records.length // 1
 */
export function lintParties(notice: Notice, { publications }: LintContext): LintParty[] {
  return notice.parties.map((party, place) => {
    const publication = publications.get(party.uscc);
    const profile = publication?.outcome === 'published' ? publication.profile : null;
    const ids = new Set(party.evidence.map(({ recordId }) => recordId));
    return {
      at: `parties[${place}]`,
      party,
      profile,
      records: profile?.records.filter(({ id }) => ids.has(id)) ?? [],
    };
  });
}
