import { expect, it } from 'vitest';
import { addDays } from '#domain/date.ts';
import { profileRevision } from '#scripts/site/profile-revision.ts';
import { EXAMPLE_PROFILES } from '#site/text/example-profiles.ts';

const { ordinary, empty } = EXAMPLE_PROFILES;
const received = (instant: string) => ({
  ...ordinary,
  sources: ordinary.sources.map((source) => ({ ...source, asOf: source.asOf === null ? null : instant })),
});

it('whatever the page tells makes it anew: a record, the day it was made for, the day a source last sent', () => {
  const revision = profileRevision(ordinary);
  expect(profileRevision({ ...ordinary, records: empty.records })).not.toBe(revision);
  expect(profileRevision({ ...ordinary, asOf: addDays(ordinary.asOf, 1) })).not.toBe(revision);
  expect(profileRevision(received('2026-11-21T02:00:00Z'))).not.toBe(profileRevision(received('2026-11-22T02:00:00Z')));
});

it('a second file on the same day in Beijing changes nothing that a page tells', () => {
  expect(profileRevision(received('2026-11-20T16:30:00Z'))).toBe(profileRevision(received('2026-11-21T15:30:00Z')));
});
