import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { type Answered, ask, jsonOf } from './ask.ts';
import { enterpriseCodes } from './enterprise-codes.ts';
import { tallyFaults } from './fault-tally.ts';
import { runScript } from './run-script.ts';
import { copyOfDemo, startServer } from './start-server.ts';

const TEXT = '/api/v1/search?q=%E5%92%B8%E5%AE%81&limit=50';

const DAMAGES: Readonly<Record<string, string>> = {
  'its full-text table dropped': 'DROP TABLE search_gram',
  'its table of documents dropped': 'DROP TABLE search_document',
  'the bodies of its documents dropped': 'DROP TABLE search_body',
  'its full-text blocks overwritten': "UPDATE search_gram_data SET block = x'a5a5a5a5a5a5' WHERE id > 10",
  'every table of it dropped':
    'DROP TABLE search_gram; DROP TABLE search_document; DROP TABLE search_body; DROP TABLE search_identifier',
};

/** Damages the index behind the back of the server, as a broken disk or a wrong hand would. */
function damage(dataDir: string, sql: string): void {
  const connection = new DatabaseSync(join(dataDir, 'jianxin.sqlite'), { timeout: 5000, defensive: false });
  connection.exec(sql);
  connection.close();
}

describe('a search index that breaks while the portal serves', () => {
  it.each(Object.entries(DAMAGES))(
    '%s: codes are answered, free text is 503, a rebuild mends it',
    async (_what, sql) => {
      const dataDir = await copyOfDemo();
      const server = await startServer(dataDir);
      const before = await ask(server.url, TEXT);
      // Else an index that was never made would count as one that was mended.
      expect(jsonOf(before).total, 'the index of the demo is not made yet').toBeGreaterThan(0);
      const known: string[] = [];
      for (const code of enterpriseCodes(dataDir)) {
        if ((await ask(server.url, `/api/v1/enterprises/${code}`)).status === 200) known.push(code);
        if (known.length === 10) break;
      }
      damage(dataDir, sql);
      const typed = await Promise.all(known.map((code) => ask(server.url, `/api/v1/search?q=${code}`)));
      const lost = typed.filter((one) => one.status !== 200 || jsonOf(one).total !== 1);
      const text = await ask(server.url, TEXT);
      const page = await ask(server.url, '/search?q=%E5%92%B8%E5%AE%81');
      const ready = await ask(server.url, '/readyz');
      const rebuilt = await runScript('scripts/reindex.ts', [], { environment: { JIANXIN_DATA: dataDir } }).ended;
      let after: Answered = await ask(server.url, TEXT);
      // Another connection's new tables are seen at its next statement; the sync job may still end a turn that failed.
      for (let turn = 0; turn < 20 && after.text !== before.text; turn += 1) {
        await wait(250);
        after = await ask(server.url, TEXT);
      }
      const { code } = await server.stop();
      const isHonest = text.status === 503 && jsonOf(text).code === 'search-unavailable' && page.status === 503;
      const isMended = after.status === 200 && after.text === before.text;
      tallyFaults({
        injected: 1,
        checked: known.length,
        lost: lost.length,
        inconsistent: (isHonest ? 0 : 1) + (isMended ? 0 : 1),
      });
      expect(rebuilt.code, rebuilt.output).toBe(0);
      expect({ lost, text: text.status, page: page.status, ready: ready.status, code }).toEqual({
        lost: [],
        text: 503,
        page: 503,
        ready: 200,
        code: 0,
      });
      expect(isMended, after.text.slice(0, 300)).toBe(true);
    },
  );
});
