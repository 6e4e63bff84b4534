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

describe('the HTML of every page', () => {
  it.each(PAGE_KINDS)('is valid: %s', async (_, path, status) => {
    const answer = await fetch(`${portal.url}${path}`);
    expect(answer.status).toBe(status);
    const report = await validator.validateString(await answer.text(), path);
    const messages = report.results.flatMap((result) => result.messages);
    expect(messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} (${selector})`)).toEqual([]);
  });
});
