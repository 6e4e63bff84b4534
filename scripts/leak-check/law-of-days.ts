import type { CalendarDate } from '#domain/date.ts';
import type { Enterprise } from '#domain/enterprise.ts';
import type { Jurisdiction } from '#domain/jurisdiction/jurisdiction.ts';
import type { Publication } from '#domain/publication.ts';
import { publish } from '#domain/publish.ts';
import { bareText } from './bare-text.ts';
import { type StoredText, textsOf } from './stored-texts.ts';
import { openTextFinder } from './text-finder.ts';

/** What the law lets be seen on one day, told from the stored records alone. */
export type LawfulDay = {
  readonly day: CalendarDate;
  publicationOf(uscc: string): Publication | undefined;
  /** The first owner of a text if it may not be seen: by anybody, or on what is told of `about`; null if it may. */
  ownerOfHidden(bare: string, about: string | null): StoredText | null;
  /** The stored texts that stand in a reading of an answer. */
  textsIn(reading: string): ReadonlySet<string>;
};

/** The stored enterprises, and the law of any day. */
export type LawOfDays = {
  readonly enterprises: ReadonlyMap<string, Enterprise>;
  textsOf(uscc: string): readonly StoredText[];
  on(day: CalendarDate): LawfulDay;
};

type Told = {
  readonly from: CalendarDate;
  readonly until: CalendarDate | null;
  publication: Publication;
  seen: ReadonlySet<string>;
};

/**
 * What may be seen of these enterprises on any day. A text may be seen where a published profile of that day holds it; on what is told
 * of one enterprise, where that enterprise's own profile does.
 * @example openLaw(enterprises, xianning).on(day).ownerOfHidden(bareText('咸市监处罚〔2026〕12号'), null)
 */
export function openLaw(stored: Iterable<Enterprise>, jurisdiction: Jurisdiction): LawOfDays {
  const enterprises = new Map([...stored].map((enterprise) => [enterprise.uscc as string, enterprise]));
  const texts = new Map([...enterprises].map(([uscc, enterprise]) => [uscc, textsOf(enterprise)]));
  const owners = Map.groupBy([...texts.values()].flat(), ({ bare }) => bare);
  const finder = openTextFinder(owners.keys());
  const told = new Map<string, Told>();

  function tell(enterprise: Enterprise, day: CalendarDate): Told {
    const known = told.get(enterprise.uscc);
    if (known !== undefined && known.from <= day && (known.until === null || day < known.until)) return known;
    const publication = publish(enterprise, day, jurisdiction);
    const { profile } = publication.outcome === 'published' ? publication : { profile: null };
    const until =
      profile === null ? (publication as { nextChangeOn: CalendarDate | null }).nextChangeOn : profile.nextChangeOn;
    const seen = finder.find(profile === null ? '' : bareText(JSON.stringify(profile)));
    const fresh = { from: day, until, publication, seen };
    told.set(enterprise.uscc, fresh);
    return fresh;
  }

  return {
    enterprises,
    textsOf: (uscc) => texts.get(uscc) ?? [],
    on(day) {
      const today = new Map([...enterprises].map(([uscc, enterprise]) => [uscc, tell(enterprise, day)]));
      const seen = new Set([...today.values()].flatMap((one) => [...one.seen]));
      return {
        day,
        publicationOf: (uscc) => today.get(uscc)?.publication,
        textsIn: (reading) => finder.find(reading),
        ownerOfHidden(bare, about) {
          const all = owners.get(bare) ?? [];
          const own = about === null ? undefined : all.find(({ uscc }) => uscc === about);
          if (own !== undefined) return today.get(own.uscc)?.seen.has(bare) === true ? null : own;
          return seen.has(bare) ? null : (all[0] ?? null);
        },
      };
    },
  };
}
