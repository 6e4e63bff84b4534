import type { CalendarDate } from '#domain/date.ts';
import type { Jurisdiction } from '#domain/jurisdiction/jurisdiction.ts';
import { RULE_SETS } from '#domain/law/rule-sets.ts';
import { profileNotice } from '#domain/profile-notice.ts';
import type { OpenData } from '#domain/wire/open-data.ts';
import type { Database } from '../store/database.ts';
import { readDays } from '../store/open-day.ts';
import { type CurrentDumps, readCurrentDumps } from '../store/open-dump.ts';
import { readParts } from '../store/open-part.ts';
import { publicTable } from '../store/public-table.ts';
import { readSourceStates } from '../store/source-state.ts';
import { dumpAddress } from './dump-address.ts';
import { dumpEdition } from './dump-edition.ts';

type Files = Pick<OpenData, 'state' | 'madeAt' | 'enterprises' | 'records' | 'files' | 'parts' | 'differences'>;

const NONE = { madeAt: null, enterprises: 0, records: 0, files: [], parts: [], differences: [] } as const;

async function sourcesOf(db: Database, { sourceUnits }: Jurisdiction): Promise<OpenData['sources']> {
  const states = await readSourceStates(db);
  return states.flatMap(({ kind, deliveries }) => {
    const units = new Map<string, string | null>();
    for (const { unit, kinds } of sourceUnits) if (kinds.includes(kind)) units.set(unit, null);
    for (const { unit, receivedAt } of deliveries) units.set(unit, receivedAt);
    return [...units].map(([unit, receivedAt]) => ({ kind, unit, receivedAt }));
  });
}

async function filesOf(db: Database, { dumps }: CurrentDumps, asOf: CalendarDate): Promise<Files> {
  const [parts, days] = [await readParts(db), await readDays(db, asOf)];
  const sum = (of: 'enterprises' | 'records') => parts.reduce((total, part) => total + part[of], 0);
  return {
    state: 'current',
    madeAt: [...dumps.values()][0]?.madeAt ?? null,
    enterprises: sum('enterprises'),
    records: sum('records'),
    files: [...dumps.values()].map(({ form, bytes, sha256 }) => ({
      form,
      address: dumpAddress.whole(form),
      bytes,
      sha256,
    })),
    parts: parts.map(({ enterprises, records, ndjson: { name, bytes, sha256 } }) => ({
      enterprises,
      records,
      address: dumpAddress.part(name),
      bytes,
      sha256,
    })),
    differences: days.map(({ day, enterprises, file: { bytes, sha256 } }) => ({
      day,
      enterprises,
      address: dumpAddress.day(day),
      bytes,
      sha256,
    })),
  };
}

/**
 * What the open data are on a legal day. Files are told of only while they hold exactly what is public.
 * @param isOffered whether this host keeps files at all
 * @throws what the database throws
 * @example (await readOpenData(db, xianning, asOf, true)).state // 'current'
 */
export async function readOpenData(
  db: Database,
  jurisdiction: Jurisdiction,
  asOf: CalendarDate,
  isOffered: boolean,
): Promise<OpenData> {
  const edition = dumpEdition(jurisdiction);
  const current = isOffered ? await readCurrentDumps(db, publicTable(jurisdiction), edition, asOf) : null;
  const files: Files =
    current === null
      ? { state: isOffered ? 'being-made' : 'not-offered', ...NONE, files: [], parts: [], differences: [] }
      : await filesOf(db, current, asOf);
  const licence = jurisdiction.openDataLicence;
  return {
    ...files,
    asOf,
    schema: dumpAddress.schema,
    lawEdition: edition,
    ruleSets: RULE_SETS.map(({ id }) => id),
    sources: await sourcesOf(db, jurisdiction),
    licence: licence === undefined ? { state: 'unstated', text: null, url: null } : { state: 'stated', ...licence },
    notice: profileNotice(jurisdiction),
  };
}
