import { benchHttp } from './bench/http-bench.ts';
import { benchImport } from './bench/import-bench.ts';
import { describe } from './bench/measured.ts';

// Every figure is a ratio to a baseline measured in the same run: machines are noisy, ratios less so.
process.stdout.write('import (about three minutes)\n');
const results = await benchImport();
for (const measured of results) process.stdout.write(describe(measured));
process.stdout.write('\nserver\n');
for (const measured of await benchHttp()) {
  process.stdout.write(describe(measured));
  results.push(measured);
}
const missed = results.filter(({ met }) => !met).length;
process.stdout.write(`\n${results.length - missed} of ${results.length} aims met\n`);
