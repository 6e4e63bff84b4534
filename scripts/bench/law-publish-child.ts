import type { CalendarDate } from '#domain/date.ts';
import { addDays } from '#domain/date.ts';
import type { Enterprise, EnterpriseRecord } from '#domain/enterprise.ts';
import { xianning } from '#domain/jurisdiction/xianning.ts';
import { publish } from '#domain/publish.ts';
import { importSample } from '#scripts/site/import-sample.ts';
import { openDatabase } from '#worker/node/open-database.ts';
import { readEnterprises } from '#worker/store/read-enterprise.ts';

// How often a second one core decides what of an enterprise is public, against reading the same enterprises from JSON and writing them
// again. Prints { demo, heavy }, each { enterprises, records, publishes, roundTrips } a second of processor time.
const [directory = '', root = ''] = process.argv.slice(2);
const TODAY = '2026-11-24' as CalendarDate;
const HEAVY = 1000;
const TURNS = 5;
const TURN_MS = 600;

const { db, close } = await openDatabase(directory);
await importSample(db, root, TODAY);
const { results } = await db.prepare('SELECT uscc FROM enterprise').all<{ uscc: string }>();
const demo = [
  ...(
    await readEnterprises(
      db,
      results.map(({ uscc }) => uscc),
    )
  ).values(),
];
close();
process.stdout.write(`\n${JSON.stringify({ demo: measure(demo), heavy: measure([heavyOf(demo)]) })}\n`);

/** One enterprise with a thousand records: those of the sample enterprise that has most, each many times with a number of its own. */
function heavyOf(enterprises: readonly Enterprise[]): Enterprise {
  const [most] = [...enterprises].sort((a, b) => kindsOf(b) - kindsOf(a) || b.records.length - a.records.length);
  if (most === undefined) throw new Error('The sample is empty.');
  const registration = most.records.filter(({ kind }) => kind === 'registration');
  const others = most.records.filter(({ kind }) => kind !== 'registration');
  const copies: EnterpriseRecord[] = Array.from({ length: HEAVY - registration.length }, (_, place) => {
    const record = structuredClone(others[place % others.length] ?? others[0]) as EnterpriseRecord;
    const copy = { ...record, id: `${record.id}-${place}` };
    if (copy.kind !== 'penalty') return copy;
    const documentNumber = `咸市监处罚〔2026〕${10_000 + place}号`;
    return { ...copy, body: { ...copy.body, documentNumber, publishedOn: addDays(TODAY, -(place % 60)) } };
  });
  return { ...most, records: [...registration, ...copies] };
}

function kindsOf({ records }: Enterprise): number {
  return new Set(records.map(({ kind }) => kind)).size;
}

function measure(enterprises: readonly Enterprise[]) {
  const texts = enterprises.map((enterprise) => JSON.stringify(enterprise));
  const publishes: number[] = [];
  const roundTrips: number[] = [];
  for (let turn = 0; turn < TURNS; turn += 1) {
    publishes.push(perSecond(enterprises, (enterprise) => publish(enterprise, TODAY, xianning)));
    roundTrips.push(perSecond(texts, (text) => JSON.stringify(JSON.parse(text))));
  }
  const records = enterprises.reduce((sum, enterprise) => sum + enterprise.records.length, 0);
  return { enterprises: enterprises.length, records, publishes: publishes.slice(1), roundTrips: roundTrips.slice(1) };
}

function perSecond<Item>(items: readonly Item[], work: (item: Item) => unknown): number {
  const before = process.cpuUsage();
  const until = performance.now() + TURN_MS;
  let done = 0;
  while (performance.now() < until) {
    for (const item of items) work(item);
    done += items.length;
  }
  const { user, system } = process.cpuUsage(before);
  return done / ((user + system) / 1e6);
}
