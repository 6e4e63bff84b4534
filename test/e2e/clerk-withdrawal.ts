import { spawn } from 'node:child_process';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');

/**
 * Takes a record down with the command a clerk uses, while a portal serves the data folder.
 * @throws when the command does not end with 0
 * @example await withdraw(portal.dataDir, '2026-11-24', uscc, recordId)
 */
export async function withdraw(dataDir: string, today: string, uscc: string, recordId: string): Promise<void> {
  const words = [join(ROOT, 'scripts/withdraw.ts'), uscc, recordId, '--reason', '行政复议决定撤销（示例数据）'];
  const child = spawn(process.execPath, words, {
    cwd: ROOT,
    env: { ...process.env, JIANXIN_DATA: dataDir, JIANXIN_TODAY: today, JIANXIN_ENV: 'test' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let output = '';
  child.stderr.on('data', (chunk) => {
    output += String(chunk);
  });
  const code = await new Promise((resolve) => child.once('close', resolve));
  if (code !== 0) throw new Error(`The withdrawal ended with ${code}:\n${output}`);
}
