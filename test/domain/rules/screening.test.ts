import { describe, expect, it } from 'vitest';
import { xianning } from '#domain/jurisdiction/xianning.ts';
import { publish } from '#domain/publish.ts';
import { AS_OF, anEnterprise, aRecord } from '#test/fixtures/enterprise-builder.ts';

describe('a record that one file gave twice with different content', () => {
  it('is kept from the public, and its kind is not called "none found"', () => {
    const penalty = aRecord('penalty', {}, { state: { contradictedOn: AS_OF } });
    const publication = publish(anEnterprise([aRecord('registration'), penalty]), AS_OF, xianning);
    if (publication.outcome !== 'published') throw new Error(publication.outcome);
    expect(publication.withheld).toEqual([{ id: penalty.id, reason: 'invalid-record' }]);
    expect(publication.profile.sources.find(({ kind }) => kind === 'penalty')?.state).toBe('unavailable');
  });
});
