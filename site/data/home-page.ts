import { KEY_FIELDS } from '#domain/codes/key-field.ts';
import { RECORD_KINDS } from '#domain/records/index.ts';
import { HOME, KINDS, VALUES } from '#site/text/zh-CN.ts';
import { beijingDay } from './beijing-day.ts';
import type { Fact } from './fact.ts';
import { paths } from './paths.ts';
import { portal } from './portal.ts';
import type { SnapshotSummary } from './snapshot.ts';

/** Everything the home page shows. */
export type HomePage = {
  title: string;
  demo: boolean;
  fields: readonly { href: string; heading: string; about: string }[];
  kinds: readonly { heading: string; about: string }[];
  /** Empty when the site was built without a snapshot: no figure is better than a wrong one. */
  figures: readonly Fact[];
};

/**
 * The home page of a build. Key fields are links to searches.
 * @example homePage(null).figures // []
 */
export function homePage(summary: SnapshotSummary | null): HomePage {
  const received = summary?.lastReceivedAt ? beijingDay(summary.lastReceivedAt) : null;
  return {
    title: HOME.title(portal.name),
    demo: summary?.demo ?? false,
    fields: KEY_FIELDS.map(({ code, wording, subfields }) => ({
      href: paths.search({ field: code }),
      heading: wording,
      about: subfields.map((subfield) => subfield.wording).join(VALUES.listSeparator),
    })),
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
