import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type CalendarDate, parseCalendarDate } from '#domain/date.ts';
import { xianning } from '#domain/jurisdiction/xianning.ts';
import { runStep } from '../run-step.ts';
import { summariseFindings } from './finding.ts';
import { openLaw } from './law-of-days.ts';
import { readStored } from './read-stored.ts';
import { travel } from './travel.ts';
import { chooseDays, type TravelDay } from './travel-days.ts';

/** What the command needs of the process it runs in. `folder`: an empty one of its own for data and build. */
export type LeakCheckHost = {
  readonly folder: string;
  readonly root: string;
  readonly output: { write(text: string): unknown };
  readonly errors: { write(text: string): unknown };
};

const USAGE = 'Usage: npm run leak-check [-- --from YYYY-MM-DD --days N]\n';
const A_YEAR = 366;

/**
 * The command: imports the demo into a folder of its own, builds the site for the first day, and travels from there.
 * @param words the words after the command: `--from` the first day (default 2026-11-24, the demo's), `--days` how many (default 366)
 * @returns 0 nothing was seen that may not be, and everything that must be; 1 findings; 2 it could not be told
 * @example process.exitCode = await runLeakCheck(['--days', '31'], host)
 */
export async function runLeakCheck(words: readonly string[], host: LeakCheckHost): Promise<0 | 1 | 2> {
  const options = {
    from: { type: 'string', default: '2026-11-24' },
    days: { type: 'string', default: String(A_YEAR) },
  } as const;
  const { values } = parseArgs({ args: [...words], options });
  const first = parseCalendarDate(values.from);
  const length = Number(values.days);
  if (first === null || !Number.isInteger(length) || length < 1 || length > 1000) {
    host.errors.write(USAGE);
    return 2;
  }
  const dataDir = join(host.folder, 'data');
  const dist = join(host.folder, 'dist');
  // What a build made may import packages, wherever it lies.
  symlinkSync(join(host.root, 'node_modules'), join(host.folder, 'node_modules'));
  const environment = { JIANXIN_DATA: dataDir, JIANXIN_DIST: dist, JIANXIN_TODAY: first, JIANXIN_ENV: 'test' };
  const step = { title: `the demo portal as of ${first}`, program: process.execPath, environment };
  if ((await runStep({ ...step, arguments: [join(host.root, 'scripts/build.ts'), '--host', 'node'] })) !== 0) return 2;
  return visit({ ...host, dataDir, build: join(dist, 'node') }, first, length);
}

async function visit(
  { dataDir, build, output }: Pick<LeakCheckHost, 'output'> & { dataDir: string; build: string },
  first: CalendarDate,
  length: number,
): Promise<0 | 1> {
  const started = performance.now();
  const law = openLaw(await readStored(dataDir), xianning);
  const days = chooseDays(law, first, length);
  const said = (text: string): void => void output.write(`${text}\n`);
  said(`\n${law.enterprises.size} enterprises, ${days.length} of ${length} days: ${describeDays(days)}`);
  const surfaces = new Map<string, number>();
  let asked = 0;
  const findings = await travel({
    ...{ dataDir, build, law, days, jurisdiction: xianning },
    onDay({ day, reasons, changing, isWhole }, result) {
      asked += result.asked;
      for (const [surface, count] of result.surfaces) surfaces.set(surface, (surfaces.get(surface) ?? 0) + count);
      const scope = isWhole ? 'everything' : `${changing.size} changing`;
      said(`${day}  ${result.asked} addresses, ${scope}, ${result.findings.length} findings  (${reasons.join(', ')})`);
    },
  });
  for (const [surface, count] of [...surfaces].sort()) said(`  ${surface}  ${count}`);
  for (const line of summariseFindings(findings)) said(line);
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  said(
    `${days.length} days, ${surfaces.size} kinds of surface, ${asked} requests, ${seconds} s: ${findings.length} findings`,
  );
  return findings.length === 0 ? 0 : 1;
}

function describeDays(days: readonly TravelDay[]): string {
  const reasons = new Map<string, number>();
  for (const reason of days.flatMap((day) => day.reasons)) {
    const kind = reason.replace(/ of \d+$/, '');
    reasons.set(kind, (reasons.get(kind) ?? 0) + 1);
  }
  return [...reasons].map(([reason, count]) => `${reason} ${count}`).join(', ');
}
