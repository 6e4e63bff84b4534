import { describe, expect, it } from 'vitest';
import { ABNORMAL_GROUND_CODES } from '#domain/codes/abnormal-ground.ts';
import { CHECK_RESULT_CODES } from '#domain/codes/check-result.ts';
import { COMMITMENT_KIND_CODES } from '#domain/codes/commitment-kind.ts';
import { ENTITY_KIND_CODES } from '#domain/codes/entity-kind.ts';
import { KEY_FIELD_CODES, KEY_SUBFIELD_CODES } from '#domain/codes/key-field.ts';
import { PENALTY_KIND_CODES } from '#domain/codes/penalty-kind.ts';
import { REGISTRATION_STATUS_CODES } from '#domain/codes/registration-status.ts';
import { ENGLISH } from '#site/data/edition.ts';
import { otherLanguage } from '#site/data/other-language.ts';
import { profilePage } from '#site/data/profile-page.ts';
import { searchForm } from '#site/data/search-form.ts';
import { CHINESE_WORDS } from '#site/text/chinese.ts';
import { SUGGEST } from '#site/text/en-suggest.ts';
import { ENGLISH_WORDS } from '#site/text/english.ts';
import { EXAMPLE_PROFILES } from '#site/text/example-profiles.ts';

const CHINESE_SIGN = /[\p{Script=Han}\u3001-\u303f\uff01-\uff5e]/u;

/** Every text of a table with the place it stands in; a function by its source. */
function textsOf(table: unknown, place: string): (readonly [place: string, text: string])[] {
  if (typeof table === 'string' || typeof table === 'function') return [[place, String(table)]];
  if (typeof table !== 'object' || table === null) return [];
  return Object.entries(table).flatMap(([key, value]) => textsOf(value, `${place}.${key}`));
}

describe('the words in English', () => {
  it('have the same tables and keys as the Chinese ones, but for the names of codes and the sections of whole pages', () => {
    const prose = ['ABOUT', 'ACCESSIBILITY', 'GUIDE_OVERVIEW', 'CODES'];
    const keysOf = (words: typeof CHINESE_WORDS) =>
      Object.entries(words)
        .filter(([table]) => !prose.includes(table))
        .flatMap(([table, value]) => textsOf(value, table).map(([place]) => place))
        // What one language leaves to the jurisdiction or the profile, and lists of sentences.
        .filter((place) => !/^SERVICE\.city$|^PROFILE\.notice$|\.\d+$|\.\d+\.\w+$/.test(place))
        .toSorted();
    expect(keysOf(ENGLISH_WORDS)).toEqual(keysOf(CHINESE_WORDS));
  });

  it('hold no Chinese but the name of the other language and the terms the guide explains', () => {
    const chinese = [...textsOf(ENGLISH_WORDS, 'words'), ...textsOf(SUGGEST, 'suggest')]
      .filter(([, text]) => CHINESE_SIGN.test(text))
      .map(([place]) => place)
      .filter((place) => !place.startsWith('words.GUIDE_OVERVIEW.sections.4.'));
    expect(chinese).toEqual(['words.LANGUAGE.other']);
  });

  it('name every code that a filter, a heading or a status can show', () => {
    const codes = [
      ...KEY_FIELD_CODES,
      ...KEY_SUBFIELD_CODES,
      ...REGISTRATION_STATUS_CODES,
      ...ENTITY_KIND_CODES,
      ...PENALTY_KIND_CODES,
      ...ABNORMAL_GROUND_CODES,
      ...CHECK_RESULT_CODES,
      ...COMMITMENT_KIND_CODES,
    ];
    expect(codes.filter((code) => ENGLISH_WORDS.CODES[code] === undefined)).toEqual([]);
  });
});

describe('a profile in English', () => {
  for (const [name, profile] of Object.entries(EXAMPLE_PROFILES)) {
    it(`${name}: names everything in English, whatever the records say`, () => {
      const { glance, sections, sources } = profilePage(profile, ENGLISH);
      const names = [
        ...glance.map(({ question, answer }) => `${question} ${answer.text}`),
        ...sections.flatMap(({ heading, explanations, cards }) => [
          heading,
          ...explanations,
          ...cards.flatMap(({ when, term, tags, facts, details }) => [
            when,
            term,
            ...tags.map(({ text }) => text),
            ...[...facts, ...details].map(({ label }) => label),
          ]),
        ]),
        ...sources.flatMap(({ kind, state }) => [kind, state.text]),
      ];
      expect(names.filter((text) => /\p{Script=Han}/u.test(text))).toEqual([]);
    });
  }

  it('leads to English pages, and to data at its one address', () => {
    const page = profilePage(EXAMPLE_PROFILES.ordinary, ENGLISH);
    expect(page.address).toMatch(/^\/en\/enterprise\//);
    expect(page.dataHref).toMatch(/^\/api\/v1\/enterprises\//);
  });

  it('offers the same filters as in Chinese, with the same values', () => {
    const request = { text: '', cursor: null } as Parameters<typeof searchForm>[0];
    const valuesOf = (form: ReturnType<typeof searchForm>) =>
      form.filters.flatMap((filter) => ('choices' in filter ? filter.choices.map(({ value }) => value) : []));
    expect(valuesOf(searchForm(request, null, ENGLISH))).toEqual(valuesOf(searchForm(request, null)));
  });
});

describe('the switch of languages', () => {
  it.each([
    ['/', '/en'],
    ['/search?q=%E9%9D%92%E6%B3%89&field=food', '/en/search?q=%E9%9D%92%E6%B3%89&field=food'],
    ['/enterprise/91421281XN0000012M', '/en/enterprise/91421281XN0000012M'],
    ['/key-field/food/history', '/en/key-field/food/history'],
    ['/lists/penalties?region=421281&cursor=abc', '/en/lists/penalties?region=421281&cursor=abc'],
    ['/notices/demo-1', '/en/notices/demo-1'],
    ['/data', '/en/data'],
    ['/verify', '/en/verify'],
  ])('leads from %s to %s and back, and each names the other', (chinese, english) => {
    expect(otherLanguage('zh-CN', chinese).href).toBe(english);
    expect(otherLanguage('en', english).href).toBe(chinese);
    expect(otherLanguage('en', english).twins).toEqual(otherLanguage('zh-CN', chinese).twins);
  });

  it.each(['/rules', '/compare', '/objection', '/enterprise/91421281XN0000012M/extract', '/desk', '/about/components'])(
    'leads from %s, which is in Chinese only, to the beginning in English',
    (path) => expect(otherLanguage('zh-CN', path)).toEqual({ href: '/en', twins: [] }),
  );

  it('leads from a guide to the guide in English, which is not the same text', () => {
    expect(otherLanguage('zh-CN', '/guide/repair')).toEqual({ href: '/en/guide', twins: [] });
  });

  it('leads from a problem, which has no address of its own, to the beginning', () => {
    expect(otherLanguage('en', undefined).href).toBe('/');
    expect(otherLanguage('zh-CN', undefined).href).toBe('/en');
  });
});
