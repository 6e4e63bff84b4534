import { describe, expect, it } from 'vitest';
import type { LivePage } from '#domain/wire/live-page.ts';
import { screeningPage } from '#site/data/screening-page.ts';
import { ENTERPRISE_NAME, ENTERPRISE_USCC } from '../../fixtures/enterprise-builder.ts';
import { hostFixture } from '../host-fixture.ts';
import { matchFixture, NAMESAKE } from './match-fixture.ts';

type Screening = Extract<LivePage, { kind: 'screening' }>;

async function posted(lines: string): Promise<{ answer: Response; page: Screening }> {
  const { fetch } = await matchFixture();
  const answer = await fetch('/screening', { method: 'POST', body: new URLSearchParams({ lines }) });
  const text = (await answer.text()).replace(/^<html><pre>|<\/pre><\/html>$/g, '').replaceAll('&lt;', '<');
  return { answer, page: JSON.parse(text) as Screening };
}

describe('POST /screening, for a browser without scripts', () => {
  it('answers a page of matches, line by line, which no cache keeps', async () => {
    const typed = [`${ENTERPRISE_NAME}，${ENTERPRISE_USCC}`, '', NAMESAKE, ENTERPRISE_USCC.replace('0', 'O'), '=1+1'];
    const { answer, page } = await posted(typed.join('\r\n'));
    expect([answer.status, answer.headers.get('Cache-Control')]).toEqual([200, 'no-store']);
    expect(page.answer?.items.map(({ reason }) => reason)).toEqual([
      'code-and-name',
      'namesakes',
      'code-not-found',
      'nothing-found',
    ]);
    expect(page.answer?.items.map(({ code }) => code)).toEqual(['published', null, 'malformed', null]);
    const { rows, counts } = screeningPage(page);
    expect(rows.map(({ asked }) => asked)).toEqual(typed.filter((line) => line !== ''));
    expect(rows[1]?.candidates).toHaveLength(2);
    expect(counts).toBe('已对上 1 行，需要确认 1 行，未查询到 2 行。');
  });

  it('says that nothing was filled in, or too much, and matches none of it', async () => {
    for (const [lines, fault] of [
      [' \n ', 'empty'],
      [Array.from({ length: 101 }, (_, at) => `甲${at}`).join('\n'), 'too-many'],
    ] as const) {
      const { page } = await posted(lines);
      expect([page.fault, page.answer]).toEqual([fault, null]);
      expect(screeningPage(page).fault).not.toBeNull();
    }
  });

  it('counts ten lines as one request, and tells a person to wait', async () => {
    const { app, env, host } = hostFixture();
    host.clientAddress = () => '192.0.2.1';
    const limit = async () => ({ success: false, secondsLeft: 7 });
    const init = { method: 'POST', body: new URLSearchParams({ lines: '甲' }) };
    const refused = await app.request('/screening', init, { ...env, RATE_LIMIT: { limit } });
    expect([refused.status, refused.headers.get('Retry-After')]).toEqual([429, '7']);
  });

  it('takes no file and no endless text', async () => {
    const { fetch } = await matchFixture();
    const body = new URLSearchParams({ lines: '长'.repeat(40_000) });
    expect((await fetch('/screening', { method: 'POST', body })).status).toBe(414);
    const form = new FormData();
    form.set('lines', new File(['甲'], 'a.csv'));
    expect((await fetch('/screening', { method: 'POST', body: form })).status).toBe(200);
  });
});
