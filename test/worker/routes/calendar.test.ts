import ICAL from 'ical.js';
import { afterEach, describe, expect, it } from 'vitest';
import type { EnterpriseRecord } from '#domain/enterprise.ts';
import { xianning } from '#domain/jurisdiction/xianning.ts';
import { publish, recordOutcome } from '#domain/publish.ts';
import { CalendarFeedSchema } from '#domain/wire/calendar-feed.ts';
import { anEnterprise, aRecord, day, ENTERPRISE_USCC } from '../../fixtures/enterprise-builder.ts';
import { hostFixture } from '../host-fixture.ts';

const PATHS = {
  profile: `/api/v1/enterprises/${ENTERPRISE_USCC}`,
  calendar: `/api/v1/enterprises/${ENTERPRISE_USCC}/calendar.ics`,
  feed: `/api/v1/enterprises/${ENTERPRISE_USCC}/feed.json`,
};
const ZONE = process.env.TZ;

const PENALTY = aRecord(
  'penalty',
  {
    violationType: '虚假宣传',
    violationFacts: null,
    penaltyBasis: null,
    decidedOn: day('2026-10-08'),
    publishedOn: day('2026-10-12'),
  },
  { receivedOn: day('2026-10-12') },
);
const RECORDS = [aRecord('registration'), aRecord('licence', { validUntil: day('2027-05-09') }), PENALTY];

/** The portal on a day over an enterprise with these records. */
function portal(records: readonly EnterpriseRecord[] = RECORDS, on = day('2026-11-24')) {
  const fixture = hostFixture();
  const enterprise = anEnterprise(records);
  fixture.state.today = on;
  fixture.state.entries.set(ENTERPRISE_USCC, {
    publication: publish(enterprise, on, xianning),
    outcomeOf: (id) => recordOutcome(enterprise, id, on, xianning),
  });
  return fixture;
}

function eventsOf(text: string): ICAL.Event[] {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  return calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));
}

const inShort = (text: string) => eventsOf(text).map(({ startDate, summary }) => `${startDate} ${summary}`);

afterEach(() => {
  if (ZONE === undefined) delete process.env.TZ;
  else process.env.TZ = ZONE;
});

describe('GET /api/v1/enterprises/{uscc}/calendar.ics', () => {
  it('says of a day computed by law that nobody has read in its own text that it may change', async () => {
    const described = eventsOf(await (await portal().get(PATHS.calendar)).text()).map(
      ({ summary, description }) => [summary.slice(0, 4), description.includes('待核对原文')] as const,
    );
    expect(new Map(described)).toEqual(
      new Map([
        ['可以申请', true],
        ['停止公示', true],
        ['许可到期', false],
      ]),
    );
  });

  it('is a calendar of all-day events on the days of Shanghai, in whatever zone the server stands', async () => {
    for (const zone of ['Asia/Shanghai', 'UTC', 'America/Los_Angeles', 'Pacific/Kiritimati']) {
      process.env.TZ = zone;
      const answer = await portal().get(PATHS.calendar);
      expect(answer.headers.get('Content-Type')).toBe('text/calendar; charset=utf-8');
      const text = await answer.text();
      expect(inShort(text)).toEqual([
        '2027-01-12 可以申请信用修复：行政处罚 咸市监处罚〔2026〕12号',
        '2027-05-09 许可到期：食品生产许可证 SC10642128100025',
        '2027-10-12 停止公示：行政处罚 咸市监处罚〔2026〕12号',
      ]);
      for (const event of eventsOf(text)) expect(event.startDate.isDate).toBe(true);
    }
  });

  it('keeps the identity of an event when its day is corrected, and its bytes while nothing changes', async () => {
    const first = await (await portal().get(PATHS.calendar)).text();
    expect(await (await portal().get(PATHS.calendar)).text()).toBe(first);
    expect(await (await portal(RECORDS, day('2026-12-01')).get(PATHS.calendar)).text()).toBe(first);
    const corrected = RECORDS.map((record) =>
      record.kind === 'licence' ? { ...record, body: { ...record.body, validUntil: day('2028-05-09') } } : record,
    );
    const later = await (await portal(corrected).get(PATHS.calendar)).text();
    expect(eventsOf(later).map(({ uid }) => uid)).toEqual(
      expect.arrayContaining(eventsOf(first).map(({ uid }) => uid)),
    );
    expect(later).not.toBe(first);
  });

  it('loses an event with its record: stopped by the law, stopped early, or withdrawn', async () => {
    const stopped = { ...PENALTY, state: { stoppedOn: day('2026-11-20') } };
    for (const [records, on] of [
      [RECORDS, '2027-10-12'],
      [[RECORDS[0], stopped], '2026-11-24'],
      [[RECORDS[0], { ...PENALTY, state: { withdrawnOn: day('2026-11-20') } }], '2026-11-24'],
    ] as [EnterpriseRecord[], string][]) {
      const { get } = portal(records, day(on));
      expect(await (await get(PATHS.calendar)).text()).not.toContain('12号');
      expect(await (await get(PATHS.feed)).text()).not.toContain('12号');
    }
  });

  it('a name or text with line breaks, commas and semicolons adds no line and no property', async () => {
    const name = '咸宁示例数据食品有限公司,分公司;一';
    const records = [
      aRecord('registration', { name, formerNames: ['咸宁示例数据食品有限公司'] }, { counterpartyName: name }),
      aRecord('licence', { certificateName: '许可证\r\nEND:VCALENDAR\nX-EVIL:1', licenceNumber: 'A,B;C\\D' }),
    ];
    const text = await (await portal(records).get(PATHS.calendar)).text();
    expect(text.match(/^END:VCALENDAR/gm)).toHaveLength(1);
    expect(text).not.toMatch(/^X-EVIL/m);
    const [event] = eventsOf(text);
    expect(event?.summary).toContain('A,B;C\\D');
    const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
    expect(calendar.getFirstPropertyValue('x-wr-calname')).toContain(name.replace(/[,;]/g, '\\$&'));
  });
});

describe('GET /api/v1/enterprises/{uscc}/feed.json', () => {
  it('is a JSON Feed of the same days, leading to the cards of the page', async () => {
    const answer = await portal().get(PATHS.feed);
    expect(answer.headers.get('Content-Type')).toBe('application/feed+json; charset=utf-8');
    const feed = CalendarFeedSchema.parse(await answer.json());
    expect(feed.title).toContain('【示例数据】');
    expect(feed.items.map(({ _jianxin: { day: on, kind } }) => `${on} ${kind}`)).toEqual([
      '2027-01-12 repair-opens',
      '2027-05-09 licence-ends',
      '2027-10-12 publicity-ends',
    ]);
    expect(feed.items[0]?.url).toBe(`http://localhost/enterprise/${ENTERPRISE_USCC}#penalty-1`);
    expect(feed.feed_url).toBe(`http://localhost${PATHS.feed}`);
  });

  it('says nothing of what is over: neither an expired licence nor a day that has passed', async () => {
    const { get } = portal(
      [RECORDS[0], aRecord('licence', { validUntil: day('2026-11-23') }), PENALTY] as EnterpriseRecord[],
      day('2027-01-13'),
    );
    const feed = CalendarFeedSchema.parse(await (await get(PATHS.feed)).json());
    expect(feed.items.map(({ _jianxin: { kind } }) => kind)).toEqual(['publicity-ends']);
  });
});

describe('calendar and feed beside the profile', () => {
  it('answer 304 to whoever has them, and are kept by no cache past midnight', async () => {
    for (const path of [PATHS.calendar, PATHS.feed]) {
      const { get, state } = portal();
      const first = await get(path);
      expect(first.headers.get('Cache-Control')).toBe('public, max-age=60');
      const again = await get(path, { headers: { 'If-None-Match': first.headers.get('ETag') ?? '' } });
      expect(again.status).toBe(304);
      state.now = Date.parse('2026-11-24T15:59:48.500Z');
      expect((await get(path)).headers.get('Cache-Control')).toBe('public, max-age=11');
    }
  });

  it('say the same problem as the profile: a wrong code, an unknown one, one whose records have ended, no database', async () => {
    const ended = portal([PENALTY], day('2027-10-12'));
    const unknown = hostFixture();
    const down = portal();
    down.state.down = true;
    for (const [{ get }, code] of [
      [unknown, '91421200MA0XN00A49'],
      [unknown, '1'],
      [unknown, ENTERPRISE_USCC],
      [ended, ENTERPRISE_USCC],
      [down, ENTERPRISE_USCC],
    ] as const) {
      const profile = await get(`/api/v1/enterprises/${code}`);
      const said = (await profile.json()) as { code: string };
      for (const file of ['calendar.ics', 'feed.json']) {
        const answer = await get(`/api/v1/enterprises/${code}/${file}`);
        expect(answer.status).toBe(profile.status);
        expect(answer.headers.get('Content-Type')).toContain('application/problem+json');
        expect(((await answer.json()) as { code: string }).code).toBe(said.code);
      }
    }
  });
});
