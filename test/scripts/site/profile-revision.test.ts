import { expect, it } from 'vitest';
import { profileRevision } from '#scripts/site/profile-revision.ts';
import { EXAMPLE_PROFILES } from '#site/text/example-profiles.ts';

const { ordinary, empty } = EXAMPLE_PROFILES;

it('the next day alone makes no page anew; a record does', () => {
  expect(profileRevision({ ...ordinary, asOf: empty.asOf })).toBe(profileRevision(ordinary));
  expect(profileRevision({ ...ordinary, records: empty.records })).not.toBe(profileRevision(ordinary));
});
