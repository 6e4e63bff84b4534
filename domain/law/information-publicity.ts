import { instrument } from './instrument.ts';

const original = instrument({
  prefix: 'publicity-2014',
  title: '《企业信息公示暂行条例》（国务院令第654号）',
  from: '2014-10-01',
  until: '2024-04-30',
  checkedOn: '2026-11-23',
});

const amended = instrument({
  prefix: 'publicity-2024',
  title: '《企业信息公示暂行条例》（国务院令第777号修订）',
  from: '2024-05-01',
  checkedOn: '2026-11-23',
});

const openness = instrument({
  prefix: 'openness',
  title: '《中华人民共和国政府信息公开条例》',
  from: '2019-05-15',
  checkedOn: '2026-11-23',
});

/** 企业信息公示暂行条例, both texts, and 政府信息公开条例: what a regulator publishes about a registered entity. */
export const INFORMATION_PUBLICITY = {
  /** Registration, licences and penalties are published by the market regulator within 20 working days (2014 text). */
  art6Of2014: original({
    key: 'art-6',
    article: '第六条',
    confidence: 'confirmed',
    rule: 'registration-publicity',
    values: { workingDays: 20 },
  }),
  /** The same in the text of 2024. */
  art6Of2024: amended({
    key: 'art-6',
    article: '第六条',
    confidence: 'confirmed',
    rule: 'registration-publicity',
    values: { workingDays: 20 },
  }),
  /** A corrected annual report shows the values before and after (2014 text). */
  art12Of2014: original({ key: 'art-12', article: '第十二条', confidence: 'confirmed', rule: 'correction-shown' }),
  /** The same, article of 2024 taken over from 2014. */
  art12Of2024: amended({ key: 'art-12', article: '第十二条', confidence: 'recalled', rule: 'correction-shown' }),
  /** Who doubts published information is answered in writing within 20 working days (2014 text). */
  art13Of2014: original({
    key: 'art-13',
    article: '第十三条',
    confidence: 'confirmed',
    rule: 'doubt-answered',
    values: { workingDays: 20 },
  }),
  /** The same, article of 2024 taken over from 2014. */
  art13Of2024: amended({
    key: 'art-13',
    article: '第十三条',
    confidence: 'recalled',
    rule: 'doubt-answered',
    values: { workingDays: 20 },
  }),
  /** No privacy and no trade secret is disclosed. */
  opennessArt15: openness({ key: 'art-15', article: '第十五条', confidence: 'confirmed' }),
} as const;
