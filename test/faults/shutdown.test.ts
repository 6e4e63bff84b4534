import { Agent } from 'node:http';
import { describe, expect, it } from 'vitest';
import { ask } from './ask.ts';
import { enterpriseCodes } from './enterprise-codes.ts';
import { faultCount } from './fault-count.ts';
import { tallyFaults } from './fault-tally.ts';
import { copyOfDemo, startServer } from './start-server.ts';

const ROUNDS = faultCount(4, 1);
const REQUESTS = 120;

describe('SIGTERM while requests are under way', () => {
  it('finishes every request it had taken, refuses new ones, and ends with 0', async () => {
    const dataDir = await copyOfDemo();
    const codes = enterpriseCodes(dataDir);
    for (let round = 0; round < ROUNDS; round += 1) {
      const server = await startServer(dataDir);
      const agent = new Agent({ keepAlive: false, maxSockets: REQUESTS });
      const asked = Array.from({ length: REQUESTS }, (_, index) => {
        const code = codes[index % codes.length] ?? '';
        return ask(server.url, index % 2 === 0 ? `/api/v1/enterprises/${code}` : '/search?q=%E5%92%B8', { agent });
      });
      await Promise.race(asked);
      const ended = server.stop();
      const answers = await Promise.all(asked);
      const cut = answers.filter(({ status, error }) => status === 0 && error !== 'ECONNREFUSED');
      const { code, output } = await ended;
      tallyFaults({ injected: 1, checked: REQUESTS, inconsistent: cut.length });
      expect(cut).toEqual([]);
      expect(answers.filter(({ status }) => status >= 500)).toEqual([]);
      expect(code, output).toBe(0);
    }
  });
});
