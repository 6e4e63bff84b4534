import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { benchBackup } from './bench/backup-bench.ts';
import { benchBuild } from './bench/build-bench.ts';
import { benchDesk } from './bench/desk-bench.ts';
import { benchDumps } from './bench/dumps-bench.ts';
import { benchHttp } from './bench/http-bench.ts';
import { benchImport } from './bench/import-bench.ts';
import { benchLaw } from './bench/law-bench.ts';
import { benchMatch } from './bench/match-bench.ts';
import { describe, type Measured } from './bench/measured.ts';
import { benchWatch } from './bench/watch-bench.ts';

// Every figure is a ratio to a baseline measured in the same run: machines are noisy, ratios less so.
// `--only import|law|server|backup|match|watch|dumps|desk|build` measures one of them; `--long` adds the server's memory after 10⁶ requests, and two processes.
const { values } = parseArgs({ options: { only: { type: 'string' }, long: { type: 'boolean', default: false } } });
const results: Measured[] = [];

async function part(name: string, title: string, bench: () => Promise<Measured[]>): Promise<void> {
  if (values.only !== undefined && values.only !== name) return;
  process.stdout.write(`${title} (load of this machine ${loadavg()[0]?.toFixed(1)})\n`);
  const measured = await bench();
  for (const one of measured) process.stdout.write(describe(one));
  process.stdout.write('\n');
  results.push(...measured);
}

await part('import', 'import, about three minutes', benchImport);
await part('law', 'law, about four minutes', benchLaw);
await part('server', 'server, about five minutes', () => benchHttp(values.long));
await part('backup', 'backup, about five minutes', benchBackup);
await part('match', 'match, about one minute', benchMatch);
await part('watch', 'watch, about two minutes', benchWatch);
await part('dumps', 'dumps, about three minutes', benchDumps);
await part('desk', 'desk, about two minutes', benchDesk);
await part('build', 'build, about three minutes', benchBuild);
const missed = results.filter(({ met }) => !met).length;
process.stdout.write(`${results.length - missed} of ${results.length} aims met\n`);
