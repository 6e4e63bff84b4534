import { KEY_FIELDS } from '#domain/codes/key-field.ts';
import { RECORD_KINDS } from '#domain/records/index.ts';
import { RECORD_LISTS } from '#domain/wire/public-list.ts';
import type { SnapshotSummary } from '#domain/wire/snapshot-summary.ts';
import { beijingDay } from './beijing-day.ts';
import { CHINESE, type Edition } from './edition.ts';
import type { Fact } from './fact.ts';
import { portal } from './portal.ts';

/** Everything the home page shows. */
export type HomePage = {
  title: string;
  demo: boolean;
  fields: readonly { href: string; heading: string; about: string }[];
  lists: readonly { href: string; heading: string; about: string }[];
  kinds: readonly { heading: string; about: string }[];
  /** Empty when the site was built without a snapshot: no figure is better than a wrong one. */
  figures: readonly Fact[];
};

/**
 * The home page of a build. Key fields are links to their registers.
 * @example homePage(null).figures // []
 */
export function homePage(summary: SnapshotSummary | null, edition: Edition = CHINESE): HomePage {
  const { words, listPaths, noticePaths } = edition;
  const { CODES, HOME, KINDS, LISTS, NOTICES, SERVICE, VALUES } = words;
  const received = summary?.lastReceivedAt ? beijingDay(summary.lastReceivedAt) : null;
  return {
    title: HOME.title(SERVICE.city ?? portal.name),
    demo: summary?.demo ?? false,
    fields: KEY_FIELDS.map(({ code, wording, subfields }) => ({
      href: listPaths.keyField(code),
      heading: CODES[code] ?? wording,
      about: subfields.map((subfield) => CODES[subfield.code] ?? subfield.wording).join(VALUES.listSeparator),
    })),
    lists: [
      ...RECORD_LISTS.map((list) => ({
        href: listPaths.list(list),
        heading: LISTS[list].title,
        about: LISTS[list].lead,
      })),
      { href: noticePaths.list(), heading: NOTICES.title, about: NOTICES.short },
    ],
    kinds: RECORD_KINDS.map((kind) => ({ heading: KINDS[kind].heading, about: KINDS[kind].about })),
    figures:
      summary === null
        ? []
        : [
            { label: HOME.enterprises, lines: [HOME.enterpriseCount(summary.enterprises)] },
            { label: HOME.received, lines: [received ?? HOME.unknown] },
            { label: HOME.asOf, lines: [summary.asOf] },
          ],
  };
}
