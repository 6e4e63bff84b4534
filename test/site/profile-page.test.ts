import { describe, expect, it } from 'vitest';
import { PublicProfileSchema } from '#domain/profile.ts';
import { RECORD_KINDS } from '#domain/records/index.ts';
import { profilePage } from '#site/data/profile-page.ts';
import { EXAMPLE_PROFILES } from '#site/text/example-profiles.ts';

const textOf = (value: unknown) => JSON.stringify(value);

describe('a profile page', () => {
  for (const [name, profile] of Object.entries(EXAMPLE_PROFILES)) {
    it(`${name}: the example is a public profile`, () => {
      expect(PublicProfileSchema.safeParse(profile).error).toBeUndefined();
    });

    it(`${name}: one sentence and one section for every kind of record, whether or not there are any`, () => {
      const page = profilePage(profile);
      expect(page.glance.map(({ kind }) => kind)).toEqual(RECORD_KINDS);
      expect(page.sections.map(({ id }) => id)).toEqual(RECORD_KINDS);
      expect(page.sources).toHaveLength(RECORD_KINDS.length);
    });

    it(`${name}: never praises and never grades`, () => {
      expect(textOf(profilePage(profile))).not.toMatch(/信用良好|无不良|优秀|[ABCD]级|评分为|低风险|高风险/u);
    });

    it(`${name}: the groups of the code, joined, are the code`, () => {
      expect(profilePage(profile).usccGroups.join('')).toBe(profile.uscc);
    });

    it(`${name}: every record stands once, under its own anchor, with a source and a legal basis`, () => {
      const cards = profilePage(profile).sections.flatMap((section) => section.cards);
      expect(cards.map(({ id }) => id).toSorted()).toEqual(profile.records.map(({ id }) => id).toSorted());
      for (const card of cards) {
        expect(card.sourceUnit).not.toBe('');
        expect(card.basis.length).toBeGreaterThan(0);
      }
    });
  }

  it('none found: says as of which Beijing day, and no more', () => {
    const sentence = profilePage(EXAMPLE_PROFILES.ordinary).glance.find(({ kind }) => kind === 'abnormal-listing');
    expect(sentence).toEqual({
      kind: 'abnormal-listing',
      question: '有没有经营异常',
      answer: { text: '未查询到', tone: 'none' },
      text: '截至 2026-11-20，本系统未查询到可公示的经营异常信息。',
      tone: 'plain',
    });
  });

  it('not collected: is not worded as none found', () => {
    const sentence = profilePage(EXAMPLE_PROFILES.ordinary).glance.find(({ kind }) => kind === 'serious-listing');
    expect(sentence?.text).toContain('尚未归集');
    expect(sentence?.text).not.toContain('未查询到');
  });

  it('a source the profile does not name counts as not collected', () => {
    const page = profilePage({ ...EXAMPLE_PROFILES.empty, sources: [] });
    for (const { text } of page.glance) expect(text).toContain('尚未归集');
  });

  it('an individual business is flagged, never listed (经营异常状态)', () => {
    const page = profilePage(EXAMPLE_PROFILES.listed);
    const sentence = page.glance.find(({ kind }) => kind === 'abnormal-listing')?.text;
    expect(sentence).toContain('现标记为经营异常状态');
    expect(sentence).not.toContain('列入');
    const [card] = page.sections.find(({ id }) => id === 'abnormal-listing')?.cards ?? [];
    expect(JSON.stringify([card?.when, card?.facts, card?.tags])).not.toMatch(/列入|移出/u);
  });

  it('a licence without a stated term is neither valid nor at fault', () => {
    const page = profilePage(EXAMPLE_PROFILES.listed);
    const card = page.sections.find(({ id }) => id === 'licence')?.cards[0];
    expect(card?.tags).toEqual([{ text: '有效期未载明，无法判断', tone: 'plain' }]);
    expect(page.glance.find(({ kind }) => kind === 'licence')?.text).toContain('没有一项能够确认在有效期内');
  });

  it('a key field leads to the licence that proves it', () => {
    expect(profilePage(EXAMPLE_PROFILES.ordinary).keyFields).toEqual([
      {
        text: '食品（食品生产）',
        licences: [{ href: '#lic-1', label: 'SC10142120200014（在有效期内，至 2028-05-15）' }],
      },
    ]);
  });
});
