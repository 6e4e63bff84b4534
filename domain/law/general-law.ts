import { instrument } from './instrument.ts';

const penaltyLaw = instrument({
  prefix: 'penalty-law',
  title: '《中华人民共和国行政处罚法》',
  from: '2021-07-15',
  checkedOn: '2026-11-23',
});

const licenceLaw = instrument({
  prefix: 'licence-law',
  title: '《中华人民共和国行政许可法》',
  from: '2004-07-01',
  checkedOn: '2026-11-23',
});

const pipl = instrument({
  prefix: 'pipl',
  title: '《中华人民共和国个人信息保护法》',
  from: '2021-11-01',
  checkedOn: '2026-11-23',
});

const civilCode = instrument({
  prefix: 'civil-code',
  title: '《中华人民共和国民法典》',
  from: '2021-01-01',
  checkedOn: '2026-11-23',
});

/** Statutes of general application on which decisions rest. */
export const GENERAL_LAW = {
  /** Decisions of social impact are published; a quashed one is withdrawn within three days, with the reason. */
  penaltyArt48: penaltyLaw({
    key: 'art-48',
    article: '第四十八条',
    confidence: 'confirmed',
    values: { workingDays: 3 },
  }),
  /** What may be decided on the spot (summary procedure): a warning, or a fine up to these amounts. */
  penaltyArt51: penaltyLaw({
    key: 'art-51',
    article: '第五十一条',
    confidence: 'confirmed',
    values: { citizenYuan: 200, organisationYuan: 3000 },
  }),
  /** Granted licences are published and open to inspection. */
  licenceArt40: licenceLaw({ key: 'art-40', article: '第四十条', confidence: 'recalled' }),
  /** A licence whose term has run out or whose holder has ceased to exist is cancelled. */
  licenceArt70: licenceLaw({ key: 'art-70', article: '第七十条', confidence: 'recalled' }),
  /** Only what the purpose needs. */
  piplArt6: pipl({ key: 'art-6', article: '第六条', confidence: 'confirmed' }),
  /** State organs handle personal information within their statutory powers only. */
  piplArt34: pipl({ key: 'art-34', article: '第三十四条', confidence: 'confirmed' }),
  /** Months and years end on the corresponding day, else on the last day of the month. */
  civilCodeArt202: civilCode({ key: 'art-202', article: '第二百零二条', confidence: 'confirmed' }),
} as const;
