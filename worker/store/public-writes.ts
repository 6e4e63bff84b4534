import type { D1PreparedStatement } from '@cloudflare/workers-types';
import type { PublicProfile } from '#domain/profile.ts';
import type { Publication } from '#domain/publication.ts';
import type { Database } from './database.ts';
import { touchParts } from './open-part.ts';
import { type PublicEntry, publicEntriesOf } from './public-entry.ts';
import { basisFacet } from './public-facet.ts';

// One bound value may hold 2 MB on D1, counted in bytes; a Chinese character takes three.
const CHUNK = 400_000;

const WANTED = 'IN (SELECT value FROM json_each(?1))';
const THEIR_FACETS = `FROM public_entry AS entry JOIN json_each(entry.facets) AS facet WHERE entry.uscc ${WANTED}`;
const THEIR_BASES = `FROM public_enterprise AS one JOIN json_each(one.basis_counts) AS basis WHERE one.uscc ${WANTED}`;

function count(sign: '+' | '-', facets: string): string {
  return `UPDATE public_tally SET entries = entries ${sign} moved.n FROM (${facets} GROUP BY 1) AS moved
    WHERE public_tally.facet = moved.facet`;
}
const ENTRY_COUNTS = `SELECT facet.value AS facet, count(*) AS n ${THEIR_FACETS}`;
const BASIS_COUNTS = `SELECT basis.key AS facet, sum(basis.value) AS n ${THEIR_BASES}`;

const FORGET = [
  count('-', ENTRY_COUNTS),
  count('-', BASIS_COUNTS),
  `DELETE FROM public_facet WHERE (facet, day, id) IN (
     SELECT tally.no, entry.day, entry.id FROM public_entry AS entry JOIN json_each(entry.facets) AS facet
       JOIN public_tally AS tally ON tally.facet = facet.value WHERE entry.uscc ${WANTED})`,
  `DELETE FROM public_entry WHERE uscc ${WANTED}`,
];
const PUT_ENTERPRISE = `INSERT INTO public_enterprise (uscc, basis_counts)
  SELECT value->>'uscc', value->>'bases' FROM json_each(?1) WHERE true
  ON CONFLICT (uscc) DO UPDATE SET basis_counts = excluded.basis_counts`;
const PUT_ENTRIES = `INSERT INTO public_entry (id, uscc, list, day, ends_on, facets, body)
  SELECT value->>'id', value->>'uscc', value->>'list', value->>'day', value->>'endsOn', value->>'facets', value->>'item'
  FROM json_each(?1)`;
const REMEMBER = [
  `INSERT OR IGNORE INTO public_tally (facet, entries) SELECT DISTINCT facet.value, 0 ${THEIR_FACETS}`,
  `INSERT OR IGNORE INTO public_tally (facet, entries) SELECT DISTINCT basis.key, 0 ${THEIR_BASES}`,
  `INSERT INTO public_facet (facet, day, id) SELECT tally.no, entry.day, entry.id
     FROM public_entry AS entry JOIN json_each(entry.facets) AS facet JOIN public_tally AS tally ON tally.facet = facet.value
     WHERE entry.uscc ${WANTED}`,
  count('+', ENTRY_COUNTS),
  count('+', BASIS_COUNTS),
];

/**
 * Replaces all the table says of these enterprises by what may be said of them, in one transaction; cost grows with their
 * number alone. Written twice, it changes nothing more.
 * @example await writePublic(db, [{ uscc, publication: publish(enterprise, asOf, xianning) }])
 */
export async function writePublic(
  db: Database,
  page: readonly { uscc: string; publication: Publication | null }[],
): Promise<void> {
  const codes = JSON.stringify(page.map(({ uscc }) => uscc));
  const profiles = page.flatMap(({ publication }) =>
    publication?.outcome === 'published' ? [publication.profile] : [],
  );
  const published = new Set<string>(profiles.map(({ uscc }) => uscc));
  const gone = JSON.stringify(page.map(({ uscc }) => uscc).filter((uscc) => !published.has(uscc)));
  const about = (statement: string): D1PreparedStatement => db.prepare(statement).bind(codes);
  await db.batch([
    touchParts(db, codes),
    ...FORGET.map(about),
    db.prepare(`DELETE FROM public_enterprise WHERE uscc ${WANTED}`).bind(gone),
    db.prepare(PUT_ENTERPRISE).bind(JSON.stringify(profiles.map(enterpriseRow))),
    ...chunks(profiles.flatMap(entryRows)).map((rows) => db.prepare(PUT_ENTRIES).bind(rows)),
    ...REMEMBER.map(about),
    touchParts(db, codes),
  ]);
}

function enterpriseRow(profile: PublicProfile) {
  const bases: Record<string, number> = {};
  for (const { kind, basis } of profile.records) {
    for (const provision of new Set(basis.map((one) => one.provision))) {
      const facet = basisFacet(provision, kind);
      bases[facet] = (bases[facet] ?? 0) + 1;
    }
  }
  return { uscc: profile.uscc, bases: JSON.stringify(bases) };
}

function entryRows(profile: PublicProfile): string[] {
  return publicEntriesOf(profile).map((entry: PublicEntry) =>
    JSON.stringify({
      ...entry,
      uscc: profile.uscc,
      facets: JSON.stringify(entry.facets),
      item: JSON.stringify(entry.item),
    }),
  );
}

/** JSON arrays of rows, none much longer than a bound value may be. */
function chunks(rows: readonly string[]): string[] {
  const arrays: string[] = [];
  let held: string[] = [];
  let length = 0;
  for (const row of rows) {
    if (held.length > 0 && length + row.length > CHUNK) {
      arrays.push(`[${held.join()}]`);
      held = [];
      length = 0;
    }
    held.push(row);
    length += row.length;
  }
  if (held.length > 0) arrays.push(`[${held.join()}]`);
  return arrays;
}
