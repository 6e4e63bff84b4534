import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { parseCalendarDate } from '#domain/date.ts';
import { writeBulk } from './seed/write-bulk.ts';

const USAGE = `用法 usage: npm run seed -- --size N [--seed S] [--out DIR] [--as-of YYYY-MM-DD]
  --size    how many fictional enterprises, 1 … 10,000,000
  --seed    same seed, same files (default 1)
  --out     directory for the department files (default .data/seed-N)
  --as-of   newest day any row may carry (default 2026-11-24)
The files are 示例数据. Import them with: npm run import -- DIR/*.csv
`;

function readOptions(): { size: number; seed: number; out: string; asOf: string } | null {
  try {
    const { values } = parseArgs({
      options: {
        size: { type: 'string' },
        seed: { type: 'string' },
        out: { type: 'string' },
        'as-of': { type: 'string' },
      },
    });
    const size = Number(values.size);
    const seed = Number(values.seed ?? 1);
    if (!Number.isInteger(size) || size < 1 || size > 10_000_000 || !Number.isInteger(seed)) return null;
    return { size, seed, out: values.out ?? join('.data', `seed-${size}`), asOf: values['as-of'] ?? '2026-11-24' };
  } catch {
    return null;
  }
}

const options = readOptions();
const asOf = options && parseCalendarDate(options.asOf);
if (!options || !asOf) {
  process.stderr.write(USAGE);
  process.exitCode = 2;
} else {
  const files = await writeBulk({ size: options.size, seed: options.seed, directory: options.out, asOf });
  for (const file of files) process.stdout.write(`${file.path}  ${file.rows} rows\n`);
  process.stdout.write(`\nnpm run import -- ${join(options.out, '*.csv')}\n`);
}
