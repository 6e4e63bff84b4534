import { join } from 'node:path';
import { legalDay } from '#worker/clock.ts';
import { ConfigurationError, readConfiguration } from '#worker/node/configuration.ts';
import { serve } from '#worker/node/serve.ts';
import { serveMany } from '#worker/node/serve-many.ts';
import { buildFolder } from './site/build-record.ts';
import { preparePortal } from './site/prepare-portal.ts';

const root = join(import.meta.dirname, '..');

async function start(): Promise<void> {
  const configuration = readConfiguration(process.env);
  const { today, environment } = configuration;
  const clock = { JIANXIN_ENV: environment, ...(today === undefined ? {} : { JIANXIN_TODAY: today }) };
  const asOf = legalDay(clock, Date.now());
  await preparePortal(configuration, root, asOf);
  const build = buildFolder(root, 'node');
  const serving =
    configuration.processes > 1 ? await serveMany(configuration, build) : await serve(configuration, build);
  process.stdout.write(
    `\n鉴信 Jianxin: ${serving.url} (legal day ${asOf}; ready after ${process.uptime().toFixed(1)} s)\n`,
  );
  let ending = false;
  const end = (): void => {
    if (ending) return;
    ending = true;
    serving.close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on('SIGTERM', end);
  process.on('SIGINT', end);
}

try {
  await start();
} catch (error) {
  const message = error instanceof Error ? error.message : 'unknown error';
  process.stderr.write(`\nJianxin cannot start.\n${message}\n`);
  if (!(error instanceof ConfigurationError) && error instanceof Error && error.cause instanceof Error) {
    process.stderr.write(`${error.cause.message}\n`);
  }
  process.exitCode = 1;
}
