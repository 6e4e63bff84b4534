import { describe, expect, it } from 'vitest';
import type { CalendarDate } from '#domain/date.ts';
import type { OpenData } from '#domain/wire/open-data.ts';
import { ENGLISH } from '#site/data/edition.ts';
import { openDataSection } from '#site/data/open-data-section.ts';

const OPEN_DATA: OpenData = {
  state: 'current',
  asOf: '2026-11-24' as CalendarDate,
  madeAt: '2026-11-24T04:00:00.000Z',
  enterprises: 1200,
  records: 2811,
  files: [
    { form: 'ndjson', address: '/open-data/enterprises.ndjson.gz', bytes: 383_396, sha256: 'aa' },
    { form: 'csv', address: '/open-data/records.csv.gz', bytes: 1_236_783, sha256: 'bb' },
  ],
  parts: [],
  differences: [
    {
      day: '2026-11-23' as CalendarDate,
      enterprises: 3,
      address: '/open-data/changes/2026-11-23.ndjson.gz',
      bytes: 93,
      sha256: 'cc',
    },
  ],
  schema: '/open-data/schema.json',
  lawEdition: '1-public-00000000',
  ruleSets: [],
  sources: [],
  licence: { state: 'unstated', text: null, url: null },
  notice: '示例数据',
};

describe('the files of open data on the page about the data', () => {
  it('stand with their sizes and digests, and no licence is invented', () => {
    const section = openDataSection(OPEN_DATA);
    expect(section?.files.map(({ href, size, sha256 }) => [href, size, sha256])).toEqual([
      ['/open-data/enterprises.ndjson.gz', '383 kB', 'aa'],
      ['/open-data/records.csv.gz', '1.2 MB', 'bb'],
    ]);
    expect(section?.differences.map(({ label, size }) => [label, size])).toEqual([['2026-11-23，3 户', '93 B']]);
    expect(section?.madeAt).toContain('2026-11-24 12:00');
    expect(section?.licence.text).toContain('不代为设定');
  });

  it('are told to be on their way while they are made, and as absent where a host keeps none, in either language', () => {
    const none = { ...OPEN_DATA, madeAt: null, files: [], differences: [] };
    expect(openDataSection({ ...none, state: 'being-made' })).toMatchObject({ lead: null, files: [] });
    expect(openDataSection({ ...none, state: 'being-made' })?.state).toContain('重新生成');
    expect(openDataSection({ ...none, state: 'not-offered' }, ENGLISH)?.state).toContain('offers no whole files');
    expect(openDataSection(null)).toBeNull();
  });
});
