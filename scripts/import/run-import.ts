import { basename } from 'node:path';
import type { CalendarDate } from '#domain/date.ts';
import { xianning } from '#domain/jurisdiction/xianning.ts';
import { legalDay, receiptInstant } from '#worker/clock.ts';
import { ConfigurationError, readConfiguration } from '#worker/node/configuration.ts';
import { describeReport } from './describe-report.ts';
import { dryRunStore } from './dry-run-store.ts';
import { type ImportArguments, readImportArguments, USAGE } from './import-arguments.ts';
import { importFile } from './import-file.ts';
import { exitCode } from './import-report.ts';
import type { ImportStore } from './import-store.ts';
import { type ProgressOutput, showProgress } from './progress-display.ts';
import { openReport, type ReportWriter } from './report-writer.ts';

/** The register as the command uses it: where rows go, and what makes them findable afterwards. */
export type OpenRegister = {
  readonly store: ImportStore;
  /** Brings the search index up to what was stored, as of a legal day. */
  sync(asOf: CalendarDate): Promise<void>;
  close(): void;
};

/** What the command needs of its host; a test gives its own. */
export type ImportHost = {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly output: ProgressOutput;
  readonly errors: ProgressOutput;
  /** Milliseconds since 1970 (UTC). */
  now(): number;
  openRegister(dataDir: string): Promise<OpenRegister>;
  readonly signal: AbortSignal;
};

const DRY_RUN: OpenRegister = { store: dryRunStore, sync: async () => {}, close: () => {} };

async function importAll(
  asked: ImportArguments,
  host: ImportHost,
  register: OpenRegister,
  report: ReportWriter | null,
): Promise<number> {
  const { environment, today } = readConfiguration(host.environment);
  const clock = { JIANXIN_ENV: environment, ...(today === undefined ? {} : { JIANXIN_TODAY: today }) };
  const label = (path: string) => (asked.files.length > 1 ? path : undefined);
  let worst = 0;
  for (const path of asked.files) {
    if (host.signal.aborted) return Math.max(worst, 1);
    const display = asked.quiet ? null : showProgress(host.errors, basename(path), () => host.now());
    const receivedOn = legalDay(clock, host.now());
    const outcome = await importFile(path, {
      store: register.store,
      jurisdiction: xianning,
      unit: asked.unit,
      receivedAt: receiptInstant(clock, host.now()),
      receivedOn,
      report: (verdicts) => report?.write(verdicts, label(path)),
      progress: (done, total) => display?.update(done, total),
      signal: host.signal,
    });
    display?.end();
    const code = exitCode(outcome);
    worst = Math.max(worst, code);
    if (!asked.quiet || code === 2) (code === 2 ? host.errors : host.output).write(`${describeReport(outcome)}\n`);
  }
  await register.sync(legalDay(clock, host.now()));
  return worst;
}

/**
 * The import command: every file on its own, the worst outcome as exit code. What was stored is findable when it returns.
 * @param words the words after the command
 * @returns 0 everything is in; 1 rows were held or rejected, or the run was interrupted; 2 a file is unusable, or the words are wrong
 * @throws what the database throws; then the run can simply be repeated
 * @example process.exitCode = await runImport(process.argv.slice(2), host)
 */
export async function runImport(words: readonly string[], host: ImportHost): Promise<number> {
  const asked = readImportArguments(words);
  if ('fault' in asked) {
    host.errors.write(`${asked.fault}\n${USAGE}`);
    return 2;
  }
  let register: OpenRegister | null = null;
  let report: ReportWriter | null = null;
  try {
    const { dataDir } = readConfiguration(host.environment);
    report = asked.report === null ? null : await openReport(asked.report);
    register = asked.dryRun ? DRY_RUN : await host.openRegister(dataDir);
    const code = await importAll(asked, host, register, report);
    if (asked.dryRun && !asked.quiet) host.output.write('仅检查，未入库。Checked only, nothing stored.\n');
    return code;
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    host.errors.write(`${error.message}\n`);
    return 2;
  } finally {
    register?.close();
    await report?.close();
  }
}
