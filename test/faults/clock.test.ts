import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { ask } from './ask.ts';
import { enterpriseCodes } from './enterprise-codes.ts';
import { faultCount } from './fault-count.ts';
import { tallyFaults } from './fault-tally.ts';
import { copyOfDemo, type Server, startServer } from './start-server.ts';

const DAYS = ['2027-12-01', '2026-11-24', '2031-01-01', '2025-03-01', '2026-11-24'].slice(0, faultCount(5, 2));
const SEARCHES = ['%E5%92%B8%E5%AE%81', '%E7%A4%BA%E4%BE%8B', '%E9%A3%9F%E5%93%81'];

/** Everything the API says of these enterprises and searches, in order, without what differs from request to request. */
async function everyAnswer(server: Server, codes: readonly string[]): Promise<string[]> {
  const paths = [
    ...codes.map((code) => `/api/v1/enterprises/${code}`),
    ...SEARCHES.map((text) => `/api/v1/search?q=${text}&limit=50`),
  ];
  const answers = await Promise.all(paths.map((path) => ask(server.url, path)));
  return answers.map(({ status, text }, index) => {
    const said = text.replace(/"requestId":"[^"]*"/, '');
    return `${paths[index]} ${status} ${said}`;
  });
}

describe('a clock that jumps back and forth between runs', () => {
  it('gives each day the answers of that day: nothing that has ended comes back, but on a day before its end', async () => {
    const dataDir = await copyOfDemo();
    const codes = enterpriseCodes(dataDir);
    for (const day of DAYS) {
      const environment = { JIANXIN_TODAY: day };
      const fresh = await startServer(await copyOfDemo(), { environment });
      const jumped = await startServer(dataDir, { environment });
      let differing: string[] = [];
      // The index follows within some turns of its job; a profile must be right at once.
      for (let turn = 0; turn < 40; turn += 1) {
        const [expected, found] = await Promise.all([everyAnswer(fresh, codes), everyAnswer(jumped, codes)]);
        differing = found.filter((one, index) => one !== expected[index]);
        if (differing.length === 0 || differing.some((one) => one.startsWith('/api/v1/enterprises/'))) break;
        await wait(500);
      }
      await Promise.all([fresh.stop(), jumped.stop()]);
      tallyFaults({ injected: 1, checked: codes.length + SEARCHES.length, inconsistent: differing.length });
      expect(differing, day).toEqual([]);
    }
  });
});
