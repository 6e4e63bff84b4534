import type { Words } from './chinese.ts';

/** Words of the home page. */
export const HOME: Words['HOME'] = {
  title: (city) => `Published information on enterprises in ${city}`,
  lead: 'No login, no CAPTCHA. Every record says who provided it, its legal basis and when its publication ends.',
  fieldsHeading: 'By key field',
  fieldsLead: 'Enterprises are placed in a field by the administrative licences they hold that are in force.',
  listsHeading: 'Lists and notices',
  coverHeading: 'What you can find',
  figuresHeading: 'Data at present',
  enterprises: 'Entities held',
  enterpriseCount: (count) => count.toLocaleString('en'),
  received: 'Data last received',
  asOf: 'Publicity calculated as of',
  unknown: 'none yet',
  readHeading: 'How to read a profile',
  read: [
    {
      term: '“None found” is not “none”',
      text: 'Each kind of record is in one of three states: records published; none found as of a day; not collected or being verified. Neither of the last two is a sign of good credit.',
    },
    {
      term: 'Facts only, no score',
      text: 'Pages say how many records there are, what they are and who made them. Whether to deal or buy is for you to decide from the originals.',
    },
    {
      term: 'Records are published for a limited time',
      text: 'Penalties, listings and similar records are published for the period the law sets and removed on the day it ends. What you see holds for the day of your search only.',
    },
    {
      term: 'Go by the code, not the name',
      text: 'Many entities have the same or a similar name. Check the 18-character unified social credit code on the business licence.',
    },
  ],
  adviceHeading: 'If something goes wrong with a purchase',
  advice: [
    'Keep the receipt, proof of payment, packaging and photographs.',
    'Talk to the trader first; if that fails, call 12315 to complain or report.',
    'If food or special equipment is an immediate danger, move away first, then call 12315; if anyone is hurt, call 120.',
  ],
};

/** The page about the service. */
export const ABOUT: Words['ABOUT'] = {
  title: 'About this service',
  lead: 'This service brings together what market regulators publish about enterprises in key fields, for consumers and business partners. No login, no fees.',
  sections: [
    {
      heading: 'Language',
      paragraphs: [
        'Names of things and navigation are in English. Names of enterprises and records are shown in their original Chinese, the words of the department that made them. The Chinese text is authoritative.',
      ],
    },
    {
      heading: 'What is published',
      paragraphs: [
        'Registration, administrative licences, administrative penalties, spot checks, sampling inspections, the list of abnormal operations (and flags) and the list of seriously illegal and dishonest entities. Only market regulation is covered; nothing from tax, court, customs or other departments.',
      ],
    },
    {
      heading: 'By which law, and for how long',
      paragraphs: [
        'Whether a record may be published, from which day and until which day is calculated daily by this service from laws, administrative regulations and departmental rules. The provisions stand below each record; those not yet compared word for word with the official text are marked as such.',
        'From 00:00 (Beijing time) of the day its term ends, a record is gone from pages, search results and the API alike.',
      ],
    },
    {
      heading: 'What is not published',
      list: [
        'penalties of a warning alone, and penalties by summary procedure;',
        'licences of and penalties on natural persons;',
        'identity numbers, mobile numbers, bank accounts and other personal information;',
        'credit risk classes, scores or grades of any kind;',
        'records no longer published or withdrawn, and records for whose publication there is no basis or whose case cannot be judged.',
      ],
    },
    {
      heading: '“None found” and “not collected or being verified”',
      paragraphs: [
        '“None found as of a day” means that data of that kind were received and hold nothing about the entity that may be published. “Not collected or being verified” means that they were not received, or that rows still have to be verified by the source. Neither is a sign of good credit.',
      ],
    },
    {
      heading: 'Who is responsible',
      paragraphs: [
        'Whoever produces data provides them and is responsible for them. Each record names its source unit, document number and day of receipt. When the source corrects it, the page shows the day: amounts, dates and codes before and after; of other text only that it was corrected.',
        'Where this service differs from the National Enterprise Credit Information Publicity System or from the decision itself, those prevail.',
      ],
    },
    {
      heading: 'Credit repair',
      paragraphs: [
        'This service takes no applications for credit repair. Enterprises apply through the National Enterprise Credit Information Publicity System or Credit China; this costs nothing and needs no agent.',
      ],
    },
  ],
};

/** The accessibility statement. */
export const ACCESSIBILITY: Words['ACCESSIBILITY'] = {
  title: 'Accessibility',
  lead: 'This service is designed to level AA of the Web Content Accessibility Guidelines (WCAG) 2.2, so that everybody can search and read.',
  sections: [
    {
      heading: 'What has been done',
      list: [
        'searching, reading, filtering and paging need no scripts, and everything can be done by keyboard alone; only verifying an extract and objecting online need scripts;',
        '“Large text” at the top of every page sets the same page in at least 18 points, with wider spacing and larger targets, and stays on from page to page;',
        'pages can be enlarged to 400 % without loss and fit a phone 360 pixels wide;',
        'status is told in words first, not by colour alone;',
        'colours are dark or light as the device is set;',
        'tables have captions and headers, headings are in order, and Chinese text is marked as Chinese so that a screen reader reads it as such;',
        'pages can be printed, with every legal basis open.',
      ],
    },
    {
      heading: 'How it is checked',
      paragraphs: [
        'Contrast, labels, headings and the like are checked by automatic tools. They cannot find every problem, and no third party has examined this service.',
      ],
    },
    {
      heading: 'If you have difficulties',
      paragraphs: ['If you cannot use this service, please ask the source unit of the information or call 12315.'],
    },
  ],
};

/** What the statement says of the last recorded run of the automatic checks. */
export const CHECKED: Words['CHECKED'] = {
  heading: 'Last automatic check',
  run: (day, tool, pages, checks, violations) =>
    `On ${day}, ${tool} checked ${pages} kinds of page, each at three widths, in light and dark colours and in large text, ${checks} checks in all, and found ${violations} ${violations === 1 ? 'violation' : 'violations'}.`,
};

/** The guide in one page. */
export const GUIDE_OVERVIEW: Words['GUIDE_OVERVIEW'] = {
  title: 'Guide',
  lead: 'How to find an enterprise, how to read its profile, and what to do next.',
  sections: [
    {
      heading: 'Find the right enterprise',
      list: [
        'Take the 18-character unified social credit code (USCC) from the business licence, contract or invoice: it stands for one entity only. A licence number or the number of a penalty decision finds it too.',
        'Without a code, enter two or three characteristic characters of the Chinese name, or its pinyin (“qingquan”) or initials (“qq”).',
        'Many entities share a name. Compare code, region and year of establishment before you go on.',
      ],
    },
    {
      heading: 'Read the profile',
      list: [
        '“At a glance” answers one question for each kind of record; each answer leads to the records.',
        'Each record names the authority that made it, its document number, its source, its publicity period and the provisions it rests on.',
        '“None found” holds as of the day named. “Not collected or being verified” means that nothing can be said. Neither is a sign of good credit.',
        'Records leave on the day the law says. Keep the day of your query with what you note down.',
      ],
    },
    {
      heading: 'Before you buy or deal',
      list: [
        'Consumers: is the licence in force, is a penalty published now, what did the last check or sampling find?',
        'Business partners: compare the name, code and licence number on the contract with the profile; ask again before each delivery or renewal, since an answer holds for its day only.',
        'Enterprises named here: the section “Credit repair and dates ahead” tells the earliest day of an application and the end of publicity. Applications go to the national systems and cost nothing.',
      ],
    },
    {
      heading: 'If something is wrong',
      paragraphs: [
        'Contact the source unit named beside the record. You can also object to a record online (in Chinese); the answer is due within twenty working days.',
      ],
    },
    {
      heading: 'Terms',
      list: [
        '统一社会信用代码: unified social credit code (USCC), the 18-character number of every entity.',
        '重点领域: key field, such as food and special equipment.',
        '经营主体: business entity; 个体工商户: individual business.',
        '行政许可: administrative licence; 许可证编号: licence number.',
        '行政处罚: administrative penalty; 决定书文号: document number of the decision.',
        '抽查检查: spot check; 双随机、一公开: random inspector, random target, open result.',
        '监督抽检: sampling inspection; it concerns the sampled batch only.',
        '经营异常名录: list of abnormal operations; individual businesses are flagged (经营异常状态) instead.',
        '严重违法失信名单: list of seriously illegal and dishonest entities.',
        '信用修复: credit repair, the early end of publicity or removal from a list once duties are performed.',
        '公示期: publicity period; 停止公示: end of publicity.',
      ],
    },
  ],
};

/** Words of the page about the data. */
export const DATA: Words['DATA'] = {
  title: 'Data',
  lead: 'What is published, by whom, and how up to date it is. The figures were counted from the published data when this page was made; they are counts, not judgements.',
  made: (day) => `Counted as of ${day}. What is no longer published is not counted.`,
  empty: 'There were no data when this page was made.',
  sourcesHeading: 'What each source has sent',
  sourcesLead:
    'Where a unit is late, its information may not be up to date; where nothing has been sent, that must not be read as “no records”.',
  state: 'State',
  dueBy: (day) => `due again by ${day}`,
  late: (day) => `late, was due by ${day}`,
  inTime: 'sent',
  undeclared: 'sent, no due date agreed',
  missing: 'not yet sent',
  separator: ', ',
  source: 'Kind of record',
  unit: 'Source unit',
  received: 'Last received',
  kindsHeading: 'By kind of record',
  regionsHeading: 'By region',
  fieldsHeading: 'By key field',
  monthsHeading: 'Administrative penalties decided in the last twelve months (within the publicity period)',
  enterprises: 'Entities',
  records: 'Records',
  label: 'Category',
  count: 'Count',
  unknownRegion: 'Region not collected',
  useHeading: 'Get the data',
  use: [
    'The API, feeds and whole downloads need neither login nor key.',
    'Keep source unit, legal basis and dates when you use them; what has ended must no longer be shown.',
  ],
  health: 'State of the service, for programs',
  endedHeading: 'Penalties decided in the last twenty-four months: share no longer published',
  endedLead:
    'By the month of the decision: of the penalties that were once published, how many are no longer, since their term ended, credit was repaired or the decision was withdrawn. Months with fewer than 10 are not counted; where fewer than 5 have ended, the number is not given.',
  endedUnit: 'No longer published',
  endedFew: 'fewer than 5',
  endedUncounted: 'not counted',
  endedNone: 'At present no month has 10 penalties that were once published, so no share is given.',
  serviceHeading: 'State of the service',
  serviceAt: (moment) => `As of ${moment} (Beijing time).`,
  database: 'Database of published records',
  search: 'Search',
  works: 'working',
  down: 'not available',
  fallback: 'answered by the fallback engine',
  lastImport: 'Data last received',
  computedFor: 'Lists computed for',
  current: (day) => `${day}, with everything received so far`,
  behind: (day) => `${day}, newly received data being added`,
  never: 'not yet',
  untold: 'unknown because the database is not available',
};

/** Words of the page that checks an extract. */
export const VERIFY: Words['VERIFY'] = {
  title: 'Verify an extract',
  description:
    'Check whether an extract was issued by this service, whether it was changed, and whether its records are still published.',
  lead: 'Paste the electronic extract (the whole answer of the API, or the jws in it). The signature is checked in your browser; the extract is not uploaded.',
  label: 'Electronic extract',
  submit: 'Verify',
  noScript:
    'Verification needs JavaScript. Any tool that supports JWS (Ed25519) will do as well; the public keys are at: ',
  privacy:
    'To see whether records are still published, only the unified social credit code and the ids of records are sent to this service.',
  faults: {
    malformed:
      'This is no extract of this service: its format is not recognised. Please paste the whole text unchanged.',
    'unknown-key': 'It was signed with a key this service has not published, so it cannot be said to come from here.',
    changed: 'The signature does not match: the content was changed, or it was not issued here.',
    unsupported: 'This browser cannot check Ed25519 signatures. Please update it or use another tool.',
    unreachable: 'The public keys cannot be fetched at the moment. Please try again later.',
  },
  valid: 'The signature is valid: issued by this service, unchanged.',
  ticket:
    'The signature is valid: this service has issued this extract. Please compare the digest on the printed page with the one here.',
  demo: 'Example data',
  subject: 'Entity',
  made: 'Issued at',
  digest: 'Digest of the content (SHA-256)',
  now: 'As of today,',
  stillAll: 'All records of the extract are still published, unchanged.',
  ended: 'record(s) are lawfully no longer published and must not be used:',
  changedSince: 'record(s) have changed since; please search again:',
  unknown: 'record(s) are not published at present:',
  enterpriseEnded: 'Publicity about this entity has lawfully ended.',
  enterpriseUnknown: 'This service publishes nothing about this entity at present.',
  ticketOnly: 'A printed page holds no record ids; see the profile for what is published today.',
  statesFailed:
    'The signature was checked; whether the records are still published cannot be determined at the moment. Please try again later.',
};
