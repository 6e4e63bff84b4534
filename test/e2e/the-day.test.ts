import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays, type CalendarDate } from '#domain/date.ts';
import type { Role } from '#scripts/sample/cast.ts';
import { samplePenaltyNumber } from '#scripts/sample/penalties.ts';
import { readDemo } from './demo.ts';
import { arrive, type Visitor } from './visitor.ts';

const demo = readDemo();
const before = demo.day;
const onTheDay = addDays(before as CalendarDate, 1);
const BUILD = join(import.meta.dirname, '../../dist/node/client');

/** Where a role's decision is seen in a portal: on the profile page, in the API, and by a search for its number. */
async function sightings(visitor: Visitor, role: Role): Promise<{ page: boolean; api: boolean; search: boolean }> {
  const { uscc } = demo.enterprise(role);
  const number = samplePenaltyNumber(demo.cast, role);
  const page = await visitor.open(demo.profile(role));
  const text = await page.locator('main').innerText();
  await page.goto(`/search?q=${encodeURIComponent(number)}`);
  const found = await page.locator('.results .code').allInnerTexts();
  await page.context().close();
  const api = await fetch(`${visitor.portal.url}/api/v1/enterprises/${uscc}`);
  return { page: text.includes(number), api: (await api.text()).includes(number), search: found.includes(uscc) };
}

const everywhere = { page: true, api: true, search: true };
const nowhere = { page: false, api: false, search: false };

describe.each([
  ['the last day of publicity', before, everywhere, nowhere],
  ['the day publicity ends', onTheDay, nowhere, everywhere],
])('a visitor on %s', (_, today, ending, starting) => {
  let visitor: Visitor;
  beforeAll(async () => {
    visitor = await arrive(today);
  });
  afterAll(async () => {
    expect(visitor.troubles()).toEqual([]);
    await visitor.leave();
  });

  it(`${ending.page ? 'finds' : 'no longer finds'} a penalty whose term ends on ${onTheDay}`, async () => {
    expect(await sightings(visitor, 'ends-tomorrow')).toEqual(ending);
  });

  it(`${starting.page ? 'finds' : 'does not yet find'} a penalty whose publicity begins on ${onTheDay}`, async () => {
    expect(await sightings(visitor, 'starts-tomorrow')).toEqual(starting);
  });

  it('finds both enterprises by name', async () => {
    for (const role of ['ends-tomorrow', 'starts-tomorrow'] as const) {
      const page = await visitor.open(`/search?q=${encodeURIComponent(demo.enterprise(role).name)}`);
      expect(await page.locator('.found').first().innerText()).toBe(demo.enterprise(role).name);
    }
  });

  it('is never shown a page of another day', async () => {
    for (const role of ['ends-tomorrow', 'starts-tomorrow'] as const) {
      const page = await visitor.open(demo.profile(role));
      expect(await page.locator('.glance').innerText()).toContain(`截至 ${today}`);
    }
  });
});

describe('the day on which pages are pre-rendered', () => {
  it('lies before the change, so that the portal must notice the day by itself', () => {
    const { asOf } = JSON.parse(readFileSync(join(BUILD, 'build.json'), 'utf8')) as { asOf: string };
    expect(asOf <= before).toBe(true);
    const page = readFileSync(join(BUILD, `${demo.profile('ends-tomorrow')}.html`), 'utf8');
    expect(page).toContain(`data-next-change="${onTheDay}"`);
    expect(page).toContain(samplePenaltyNumber(demo.cast, 'ends-tomorrow'));
  });
});
