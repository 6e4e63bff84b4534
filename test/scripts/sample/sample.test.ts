import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { KEY_SUBFIELD_CODES } from '#domain/codes/key-field.ts';
import { addDays, type CalendarDate } from '#domain/date.ts';
import { xianning } from '#domain/jurisdiction/xianning.ts';
import type { FactCounts, PublicProfile } from '#domain/profile.ts';
import { publish } from '#domain/publish.ts';
import { databaseStore } from '#scripts/import/database-store.ts';
import { importFile } from '#scripts/import/import-file.ts';
import { gatherCast, ROLES, type Role, SAMPLE_DAY } from '#scripts/sample/cast.ts';
import { problemRows } from '#scripts/sample/problem-rows.ts';
import { SITUATIONS } from '#scripts/sample/situations.ts';
import type { RowVerdict } from '#worker/ingest/row-verdict.ts';
import { type OpenDatabase, openDatabase } from '#worker/node/open-database.ts';
import { readEnterprise } from '#worker/store/read-enterprise.ts';

const FOLDER = join(import.meta.dirname, '../../../data/sample');
const NOTHING: FactCounts = {
  licence: 0,
  penalty: 0,
  'spot-check': 0,
  'sampling-test': 0,
  'abnormal-listing': 0,
  'serious-listing': 0,
  commitment: 0,
};

type ManifestFile = { name: string; rows: number; verdicts: { corrected?: number; held?: number; rejected?: number } };

const manifest = JSON.parse(readFileSync(join(FOLDER, 'manifest.json'), 'utf8')) as { files: ManifestFile[] };
const cast = gatherCast();
const directory = mkdtempSync(join(tmpdir(), 'jianxin-sample-'));
const verdicts = new Map<string, RowVerdict[]>();
let database: OpenDatabase;

beforeAll(async () => {
  database = await openDatabase(directory);
  for (const { name } of manifest.files) {
    const rows: RowVerdict[] = [];
    await importFile(join(FOLDER, name), {
      store: databaseStore(database.db),
      jurisdiction: xianning,
      unit: null,
      receivedAt: `${SAMPLE_DAY}T01:00:00.000Z`,
      receivedOn: SAMPLE_DAY,
      report: (batch) => void rows.push(...batch),
      progress: () => undefined,
    });
    verdicts.set(name, rows);
  }
}, 60_000);

afterAll(async () => {
  await database.close();
  rmSync(directory, { recursive: true, force: true });
});

async function profileOf(uscc: string, asOf: CalendarDate): Promise<PublicProfile | null> {
  const enterprise = await readEnterprise(database.db, uscc);
  const publication = enterprise === null ? null : publish(enterprise, asOf, xianning);
  return publication?.outcome === 'published' ? publication.profile : null;
}

const roleProfile = (role: Role, asOf = SAMPLE_DAY): Promise<PublicProfile | null> =>
  profileOf(cast.named(role).uscc, asOf);

describe('the demo files give the verdicts their README says', () => {
  for (const { name, rows, verdicts: expected } of manifest.files) {
    it(`${name}: one verdict a row`, () => {
      const given = verdicts.get(name) ?? [];
      const count = (verdict: string) => given.filter((row) => row.verdict === verdict).length;
      const { corrected = 0, held = 0, rejected = 0 } = expected;
      expect(given).toHaveLength(rows);
      expect({ corrected: count('corrected'), held: count('held'), rejected: count('rejected') }).toEqual({
        corrected,
        held,
        rejected,
      });
      expect(count('accepted')).toBe(rows - corrected - held - rejected);
    });
  }

  it('every problem row is told its rule and a cure', () => {
    const given = verdicts.get('13-problem-rows.csv') ?? [];
    expect(given.map(({ verdict, rule }) => ({ verdict, rule }))).toEqual(
      problemRows(cast).map(({ expected, rule }) => ({ verdict: expected, rule })),
    );
    for (const { message } of given) expect(message).toMatch(/请|无需/u);
  });
});

describe(`the demo on ${SAMPLE_DAY}`, () => {
  for (const role of ROLES) {
    it(`${role}: ${SITUATIONS[role].text}`, async () => {
      const profile = await roleProfile(role);
      expect(profile?.facts).toEqual({ ...NOTHING, licence: 1, ...SITUATIONS[role].shows });
    });
  }

  it('covers all seven regions and every key sub-field', async () => {
    const profiles = await Promise.all(cast.enterprises.map(({ uscc }) => profileOf(uscc, SAMPLE_DAY)));
    const regions = new Set(profiles.map((profile) => profile?.region?.code));
    expect(regions.size).toBe(7);
    const subfields = new Set(
      profiles.flatMap((profile) => profile?.keyFields.flatMap(({ subfields: codes }) => codes) ?? []),
    );
    expect([...subfields].sort()).toEqual([...KEY_SUBFIELD_CODES].sort());
    expect(profiles.every((profile) => profile?.demo === true)).toBe(true);
  });

  it('a penalty whose last day is today is gone tomorrow; one that starts tomorrow is there tomorrow', async () => {
    const tomorrow = addDays(SAMPLE_DAY, 1);
    expect((await roleProfile('ends-tomorrow', tomorrow))?.facts.penalty).toBe(0);
    expect((await roleProfile('ends-tomorrow'))?.nextChangeOn).toBe(tomorrow);
    expect((await roleProfile('starts-tomorrow', tomorrow))?.facts.penalty).toBe(1);
  });

  it('an expired licence is shown as such and gives no key field', async () => {
    const profile = await roleProfile('licence-expired');
    expect(profile?.records.find((record) => record.kind === 'licence')).toMatchObject({ validity: 'expired' });
    expect(profile?.keyFields).toEqual([]);
  });

  it('a corrected fine shows the old and the new value', async () => {
    const penalty = (await roleProfile('corrected'))?.records.find((record) => record.kind === 'penalty');
    expect(penalty?.corrections[0]?.changes).toContainEqual({
      member: 'fineAmount',
      valuesShown: true,
      before: 11_000_000,
      after: 10_100_000,
    });
  });

  it('every declared unit but some has sent: each state of a source is to be seen, and none is late on the first day', async () => {
    const profile = await roleProfile('clean');
    const states = Object.fromEntries(profile?.sources.map(({ kind, state }) => [kind, state]) ?? []);
    expect(states).toMatchObject({ licence: 'records', penalty: 'none', 'abnormal-listing': 'none' });
    const profiles = await Promise.all(cast.enterprises.map(({ uscc }) => profileOf(uscc, SAMPLE_DAY)));
    const commitments = profiles.map((one) => one?.sources.find(({ kind }) => kind === 'commitment'));
    expect(new Set(commitments.map((source) => source?.state))).toEqual(new Set(['records', 'none', 'unavailable']));
    expect(new Set(commitments.map((source) => source?.reason))).toEqual(new Set([null, 'unit-missing']));
    expect(profile?.sources.flatMap(({ unitStates }) => unitStates).some(({ late }) => late)).toBe(false);
  });

  it('an individual business is flagged, not listed', async () => {
    const listing = (await roleProfile('abnormal-flag'))?.records.find((record) => record.kind === 'abnormal-listing');
    expect(listing).toMatchObject({ asFlag: true });
  });
});
