import { instrument } from './instrument.ts';

const keyFields = instrument({
  prefix: 'key-fields',
  title: '《市场监管总局关于加强重点领域信用监管的实施意见》（国市监信发〔2021〕28号）',
  from: '2021-05-01',
  checkedOn: '2026-11-23',
});

const repair = instrument({
  prefix: 'repair-2025',
  title: '《国务院办公厅关于进一步完善信用修复制度的实施方案》（国办发〔2025〕22号）',
  from: '2025-06-22',
  checkedOn: '2026-11-23',
});

const dual = instrument({
  prefix: 'dual-publicity',
  title:
    '《国家发展改革委办公厅关于进一步完善行政许可和行政处罚等信用信息公示工作的指导意见》（发改办财金〔2018〕424号）',
  from: '2018-07-01',
  checkedOn: '2026-11-23',
});

const withholding = instrument({
  prefix: 'withholding',
  title: '《浙江省行政处罚结果信息网上公开暂行办法》',
  from: '2015-01-01',
  checkedOn: '2026-11-23',
});

const portal = instrument({
  prefix: 'portal',
  title: '本平台公示规则',
  from: '2021-09-01',
  checkedOn: '2026-11-24',
});

/** Policy documents, one provincial measure taken as the default for masking, and this portal's own stricter rules. */
export const POLICY = {
  /** The register of key-field enterprises is built from licences held. */
  keyFieldRegister: keyFields({
    key: 'register',
    article: null,
    about: '关于建立重点领域企业台账的要求',
    confidence: 'recalled',
  }),
  /** Commitments and whether they are kept are published. */
  commitment: keyFields({
    key: 'commitment',
    article: null,
    about: '关于推行信用承诺、公示承诺及其履行情况的要求',
    confidence: 'recalled',
  }),
  /** No law sets a term for a broken commitment; the portal shows it no longer than one year from the finding. */
  brokenCommitment: portal({
    key: 'broken-commitment',
    article: null,
    about: '：违诺信息公示不超过一年',
    confidence: 'recalled',
    values: { maximumMonths: 12 },
  }),
  /** A sector department does not publish information from outside its own domain. */
  ownDomain: repair({
    key: 'own-domain',
    article: null,
    about: '关于行业主管部门原则上不公示领域外信息的要求',
    confidence: 'recalled',
  }),
  /** An application rests on proof of performance and a public credit commitment. */
  repairMaterials: repair({
    key: 'materials',
    article: null,
    about: '关于申请信用修复须作出信用承诺的要求',
    confidence: 'recalled',
  }),
  /** Licences and penalties are published within seven working days; the column list of the files. */
  dualPublicity: dual({ key: 'terms', article: null, confidence: 'confirmed', values: { workingDays: 7 } }),
  /** Minors are not published; personal particulars and names of others are hidden. Hubei's own list was not found. */
  personalParticulars: withholding({
    key: 'personal',
    article: null,
    about: '关于不予公开和隐去信息的规定',
    confidence: 'recalled',
  }),
  /** Of two ends in doubt the earlier one counts (docs/decisions/0004). */
  earlierEnd: portal({ key: 'earlier-end', article: null, about: '：期限有疑义的，从其早者', confidence: 'recalled' }),
  /** Where the first publication is not known and the file came late, the term counts from the decision (docs/decisions/0004). */
  lateFile: portal({
    key: 'late-file',
    article: null,
    about: '：迟到且未载明公示日期的，自决定日起算',
    confidence: 'recalled',
  }),
  /** Before Order 107 no rule set a term for negative check results; the portal shows them no longer than one year. */
  negativeResults: portal({
    key: 'negative-results',
    article: null,
    about: '：抽查检查负面结果公示不超过一年',
    confidence: 'recalled',
    rule: 'negative-result-term',
    until: '2025-12-24',
    values: { maximumMonths: 12 },
  }),
  /** Before Order 107: the same link, kept as this portal's own rule. */
  linkedStop: portal({
    key: 'linked-stop',
    article: null,
    about: '：处罚停止公示的，关联的抽查检查结果同时停止公示',
    confidence: 'recalled',
    rule: 'linked-stop',
    until: '2025-12-24',
  }),
} as const;
