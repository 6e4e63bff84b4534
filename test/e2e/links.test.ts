import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Portal, startPortal } from '../http/portal.ts';
import { readDemo } from './demo.ts';
import { PAGE_KINDS } from './page-kinds.ts';

const LINK = /<(?:a|link|img|script|form)\b[^>]*?\s(?:href|src|action)="([^"]*)"/g;
let portal: Portal;

beforeAll(async () => {
  portal = await startPortal({ JIANXIN_TODAY: readDemo().day, JIANXIN_RATE_LIMIT: '0' });
});
afterAll(async () => {
  await portal?.stop();
});

const asText = (attribute: string) => attribute.replaceAll('&amp;', '&').replaceAll('&#38;', '&');

describe('every link of every kind of page', () => {
  it('leads somewhere on this host, and every anchor to a place on its page', async () => {
    const found = new Map<string, string>();
    const broken: string[] = [];
    for (const [kind, path] of PAGE_KINDS) {
      const markup = await (await fetch(`${portal.url}${path}`)).text();
      for (const [, link = ''] of markup.matchAll(LINK)) {
        if (link.startsWith('#')) {
          if (!markup.includes(`id="${link.slice(1)}"`)) broken.push(`${kind}: ${link}`);
        } else if (link.startsWith('/')) found.set(asText(link).split('#')[0] ?? '', kind);
      }
    }
    expect(found.size).toBeGreaterThan(50);
    for (const [link, kind] of found) {
      const { status } = await fetch(`${portal.url}${link}`, { redirect: 'manual' });
      if (status >= 400 && !link.endsWith('/')) broken.push(`${kind}: ${link} answers ${status}`);
    }
    expect(broken).toEqual([]);
  });
});
