import type { CalendarDate } from '#domain/date.ts';
import type { Enterprise } from '#domain/enterprise.ts';
import type { Jurisdiction } from '#domain/jurisdiction/jurisdiction.ts';
import type { Publication } from '#domain/publication.ts';
import { recordOutcome } from '#domain/publish.ts';
import type { Askable } from './documented-addresses.ts';
import type { StoredText } from './stored-texts.ts';

/** An address of something stored, the status the law gives it that day, and marks that must stand in a 200 answer. */
export type ExpectedAnswer = {
  readonly address: string;
  readonly status: readonly number[];
  readonly marks: readonly string[];
};

const STATUS = { published: [200], ended: [410], withheld: [404], unknown: [404] } as const;

/**
 * What every address of one enterprise must answer on a day: its page and profile, and each of its records.
 * @example expectedAnswers(enterprise, publication, day, xianning)[0] // { address: '/enterprise/91…', status: [200], marks: […] }
 */
export function expectedAnswers(
  enterprise: Enterprise,
  publication: Publication,
  day: CalendarDate,
  jurisdiction: Jurisdiction,
): readonly ExpectedAnswer[] {
  const { uscc } = enterprise;
  const profile = publication.outcome === 'published' ? publication.profile : null;
  const marks = profile === null ? [] : [profile.name, ...profile.records.map(({ id }) => id)];
  const status = STATUS[publication.outcome];
  return [
    { address: `/enterprise/${uscc}`, status, marks },
    { address: `/api/v1/enterprises/${uscc}`, status, marks },
    ...enterprise.records.map(({ id }) => {
      const outcome = recordOutcome(enterprise, id, day, jurisdiction);
      const address = `/api/v1/enterprises/${uscc}/records/${encodeURIComponent(id)}`;
      return { address, status: STATUS[outcome], marks: outcome === 'published' ? [id] : [] };
    }),
  ];
}

/**
 * What can be asked about one enterprise: its code, the ids of its records, and every name and number it is stored with.
 * @example askableOf(enterprise, law.textsOf(enterprise.uscc)).words
 */
export function askableOf({ uscc, records }: Enterprise, texts: readonly StoredText[]): Askable {
  const names = texts.filter(
    ({ member, isIdentifier }) => isIdentifier || member === 'name' || member === 'formerNames',
  );
  return {
    uscc,
    ids: records.map(({ id }) => id),
    words: [...new Set(names.filter(({ member }) => member !== 'id').map(({ text }) => text))],
  };
}
