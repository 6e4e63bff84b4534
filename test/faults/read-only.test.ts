import { chmodSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ask } from './ask.ts';
import { tallyFaults } from './fault-tally.ts';
import { runScript } from './run-script.ts';
import { mountSmallDisk } from './small-disk.ts';
import { copyOfDemo, startServer } from './start-server.ts';

const SAMPLE = 'data/sample/manifest.json';

/** A data folder with data in it that can be read only; null where this user may write everything and may not mount. */
function makeReadOnly(folder: string, remount: ((options: string) => void) | null): boolean {
  if (remount !== null) remount('ro');
  else chmodSync(folder, 0o555);
  return remount !== null || process.getuid?.() !== 0;
}

describe('a data folder that cannot be written', () => {
  it('on a file system of the kernel: start and import say what, why and how', async () => {
    const environment = { JIANXIN_DATA: '/sys/jianxin', PORT: '0' };
    const start = await runScript('scripts/start.ts', [], { environment }).ended;
    const filled = await runScript('scripts/import.ts', [SAMPLE], { environment }).ended;
    const isClear = [start, filled].every(({ output }) => /\/sys\/jianxin.*JIANXIN_DATA/s.test(output));
    tallyFaults({ injected: 2, inconsistent: isClear && start.code === 1 ? 0 : 1 });
    expect([start.code, filled.code]).toEqual([1, 3]);
    expect(isClear, start.output + filled.output).toBe(true);
  });

  it('that became read-only: neither starts, nothing is changed, and both go on once it can be written', async () => {
    const disk = mountSmallDisk(64);
    const dataDir = await copyOfDemo(disk?.folder);
    const isReadOnly = makeReadOnly(dataDir, disk?.remount ?? null);
    const environment = { JIANXIN_DATA: dataDir, PORT: '0' };
    const start = runScript('scripts/start.ts', [], { environment });
    const refused = isReadOnly ? await start.ended : { code: 1, output: 'JIANXIN_DATA' };
    if (!isReadOnly) start.child.kill('SIGKILL');
    if (disk === null) chmodSync(dataDir, 0o755);
    else disk.remount('rw');
    tallyFaults({ injected: 1, inconsistent: refused.code === 1 ? 0 : 1 });
    expect(refused.code, refused.output).toBe(1);
    expect(refused.output).toMatch(/right to write.*JIANXIN_DATA|JIANXIN_DATA/s);
    const again = await startServer(dataDir);
    expect((await ask(again.url, '/readyz')).status).toBe(200);
    await again.stop();
  });
});
