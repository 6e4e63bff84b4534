/** What the OpenAPI document shows of watchlists. 示例数据. */
const SECRET = 'cZ0mUuCrdbhYd5nFHqJx8v3aGgkPpOQmXyEo1Rk9TzA';
const READ = 'https://credit.example.gov.cn/watch/read/1gXyO9mD2m0N4tq8yZkq3Rr0mR6d9b8Vv5h1cKf2LwE';
const FEEDS = { atom: `${READ}/changes.atom`, json: `${READ}/changes.json`, calendar: `${READ}/days.ics` };

const HOOK = {
  url: 'https://hooks.example.com/jianxin',
  state: 'active',
  offBecause: null,
  outcome: '204',
  triedAt: '2026-11-24T04:00:00.000Z',
  nextAt: null,
  attempts: 0,
  undelivered: 0,
  rotatesUntil: null,
};

/** Examples by what they show. */
export const WATCH_EXAMPLES = {
  codes: { codes: ['91421281XN0000012M', '91421200MA0XN00A4C'] },
  made: {
    secret: SECRET,
    page: `https://credit.example.gov.cn/watch/${SECRET}`,
    api: `https://credit.example.gov.cn/api/v1/watchlists/${SECRET}`,
    feeds: FEEDS,
    items: [
      { uscc: '91421281XN0000012M', state: 'published' },
      { uscc: '91421200MA0XN00A4C', state: 'unknown' },
    ],
    expiresOn: '2026-12-24',
    asOf: '2026-11-24',
  },
  list: {
    codes: ['91421200MA0XN00A4C', '91421281XN0000012M'],
    changed: [
      {
        uscc: '91421281XN0000012M',
        name: '赤壁市霁岚食品有限公司（示例数据）',
        state: 'published',
        changes: [
          {
            uscc: '91421281XN0000012M',
            change: 'ended',
            recordId: null,
            recordDigest: '2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae',
            recordKind: null,
            why: 'ended-by-law',
            noticedOn: '2026-11-24',
          },
        ],
      },
    ],
    upTo: '0f3a5c7e9b1d.812',
    more: false,
    isExpired: false,
    isSettled: true,
    feeds: FEEDS,
    webhook: null,
    expiresOn: '2027-11-24',
    asOf: '2026-11-24',
  },
  hook: HOOK,
  hookSecret: {
    secret: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwEXAMPLEEXAM=',
    webhook: { ...HOOK, state: 'unconfirmed', outcome: null, triedAt: null },
  },
  hookTest: { delivered: true, outcome: '204', webhook: HOOK },
  undelivered: {
    items: [
      {
        id: 'msg_4b1f0a9c2d3e5f60_812',
        uscc: '91421281XN0000012M',
        givenUpAt: '2026-11-24T04:00:00.000Z',
        attempts: 9,
        outcome: '503',
      },
    ],
  },
  message: {
    type: 'record.ended',
    timestamp: '2026-11-24T00:00:00+08:00',
    data: {
      uscc: '91421281XN0000012M',
      change: 'ended',
      recordId: null,
      recordDigest: '2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae',
      recordKind: null,
      why: 'ended-by-law',
      noticedOn: '2026-11-24',
      link: 'https://credit.example.gov.cn/enterprise/91421281XN0000012M',
    },
  },
  change: { add: ['91421281XN0000012M'], remove: ['91421200MA0XN00A4C'] },
  seen: { upTo: '0f3a5c7e9b1d.812' },
} as const;
