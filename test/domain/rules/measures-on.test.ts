import { describe, expect, it } from 'vitest';
import { xianning } from '#domain/jurisdiction/xianning.ts';
import { MANAGEMENT_MEASURES, PURPOSES } from '#domain/law/management-measures.ts';
import { publish } from '#domain/publish.ts';
import { measuresOn } from '#domain/rules/measures-on.ts';
import { MeasuresAnswerSchema } from '#domain/wire/measures-answer.ts';
import { AS_OF, anEnterprise, aRecord, day, INDIVIDUAL_USCC } from '#test/fixtures/enterprise-builder.ts';

function profileOf(
  ...[records, facts = {}]: [Parameters<typeof anEnterprise>[0], Parameters<typeof anEnterprise>[1]?]
) {
  const publication = publish(anEnterprise([aRecord('registration'), ...records], facts), AS_OF, xianning);
  if (publication.outcome !== 'published') throw new Error(publication.outcome);
  return publication.profile;
}
const ids = (profile: ReturnType<typeof profileOf>, purpose: Parameters<typeof measuresOn>[1]) =>
  measuresOn(profile, purpose, AS_OF).measures.map(({ id }) => id);

describe('the management measures that apply to an enterprise', () => {
  const serious = profileOf([aRecord('serious-listing')]);

  it('on the serious list, each for its purpose (Order 44 Art. 15)', () => {
    expect(ids(serious, 'licensing')).toEqual(['important-factor-licensing', 'no-commitment-procedure']);
    expect(ids(serious, 'procurement')).toEqual(['important-factor-procurement']);
    expect(ids(serious, 'supervision')).toEqual(['key-supervision']);
    expect(ids(serious, null)).toEqual(MANAGEMENT_MEASURES.map(({ id }) => id));
  });

  it('rest on a text that was not read and are never certain, and name the record that brings them', () => {
    for (const measure of measuresOn(serious, 'licensing', AS_OF).measures) {
      expect(measure.basis.confidence).toBe('recalled');
      expect(measure.verified).toBe(false);
      expect(measure.records).toEqual([serious.records.find(({ kind }) => kind === 'serious-listing')?.id]);
    }
  });

  it('a measure is verified exactly where its provision is confirmed', () => {
    for (const { provision } of MANAGEMENT_MEASURES) expect(['confirmed', 'recalled']).toContain(provision.confidence);
    const answer = measuresOn(serious, null, AS_OF);
    for (const { verified, basis } of answer.measures) expect(verified).toBe(basis.confidence === 'confirmed');
    expect(answer.measures.some(({ verified }) => verified)).toBe(true);
  });

  it('on the abnormal list, no simple deregistration (Order 52 Art. 48), and nothing else', () => {
    const abnormal = profileOf([aRecord('abnormal-listing')]);
    expect(ids(abnormal, 'registration')).toEqual(['no-simple-deregistration']);
    expect(ids(abnormal, 'licensing')).toEqual([]);
  });

  it('an individual business that is only flagged is on no list', () => {
    const records = [aRecord('registration', { entityKind: 'INDIVIDUAL_BUSINESS' }), aRecord('abnormal-listing')];
    const publication = publish(anEnterprise(records, { uscc: INDIVIDUAL_USCC }), AS_OF, xianning);
    if (publication.outcome !== 'published') throw new Error(publication.outcome);
    const flagged = publication.profile;
    expect(flagged.records.some((record) => record.kind === 'abnormal-listing' && record.asFlag)).toBe(true);
    expect(ids(flagged, null)).toEqual([]);
  });

  it('a listing that was removed brings none', () => {
    expect(ids(profileOf([aRecord('abnormal-listing', { removedOn: day('2026-11-01') })]), null)).toEqual([]);
  });

  it('a penalty brings none by itself: the portal adds no measure of its own', () => {
    expect(ids(profileOf([aRecord('penalty')]), null)).toEqual([]);
  });

  it('a source never received is said to be open, instead of saying that nothing applies', () => {
    const unknown = profileOf([], { sources: [] });
    const answer = measuresOn(unknown, 'licensing', AS_OF);
    expect(answer.measures).toEqual([]);
    expect(answer.undecided.map(({ kind }) => kind)).toEqual(['serious-listing']);
    expect(measuresOn(profileOf([]), 'licensing', AS_OF).undecided).toEqual([]);
  });

  it('before the provision came into force there is no measure', () => {
    expect(measuresOn(serious, 'licensing', day('2021-08-31')).measures).toEqual([]);
  });

  it('is an answer of the API for every purpose', () => {
    for (const purpose of [...PURPOSES, null]) {
      expect(MeasuresAnswerSchema.safeParse(measuresOn(serious, purpose, AS_OF)).success).toBe(true);
    }
  });
});
