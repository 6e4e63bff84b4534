import { HtmlValidate } from 'html-validate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Portal, startPortal } from '../http/portal.ts';
import { readDemo } from './demo.ts';
import { PAGE_KINDS } from './page-kinds.ts';

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended'],
  rules: {
    // Style of writing, not validity: how a compiler spells the doctype and closes void elements, and long page titles that hold a code.
    'doctype-style': 'off',
    'void-style': 'off',
    'long-title': 'off',
    // Spaces at the ends of lines are what the compiler leaves between components.
    'no-trailing-whitespace': 'off',
  },
});
let portal: Portal;

beforeAll(async () => {
  portal = await startPortal({ JIANXIN_TODAY: readDemo().day });
});
afterAll(async () => {
  await portal?.stop();
});

async function faultsOf(text: string, path: string): Promise<string[]> {
  const report = await validator.validateString(text, path);
  const messages = report.results.flatMap((result) => result.messages);
  return messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} (${selector})`);
}

describe('the HTML of every page', () => {
  it.each(PAGE_KINDS)('is valid: %s', async (_, path, status) => {
    const answer = await fetch(`${portal.url}${path}`);
    expect(answer.status).toBe(status);
    expect(await faultsOf(await answer.text(), path)).toEqual([]);
  });

  it('is valid: a watchlist with a webhook', async () => {
    const codes = (['many-facts', 'clean'] as const).map((role) => readDemo().enterprise(role).uscc);
    const ask = (url: string, method: string, body: object) =>
      fetch(url, { method, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) });
    const made = await ask(`${portal.url}/api/v1/watchlists`, 'POST', { codes });
    const { page, api } = (await made.json()) as { page: string; api: string };
    expect((await ask(`${api}/webhook`, 'PUT', { url: 'https://hooks.jianxin-demo.com/' })).status).toBe(200);
    expect(await faultsOf(await (await fetch(page)).text(), page)).toEqual([]);
  });
});
