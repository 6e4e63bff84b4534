import type { Words } from './chinese.ts';

const many = (count: number, one: string, more = `${one}s`) => `${count} ${count === 1 ? one : more}`;

/** Explanations under the heading of a section. */
export const EXPLAIN: Words['EXPLAIN'] = {
  sampling:
    'A verdict concerns the batch that was sampled only, no other product of the enterprise or brand. The producer named on the label and the unit where the sample was taken are two entities; who is liable is told by the penalty decision.',
  abnormal:
    'Once the reason for listing no longer exists, the enterprise may apply to the authority that listed it for removal: by filing the annual report, publishing what is due, correcting the information, or becoming reachable at its registered address.',
  abnormalFlag:
    'An individual business is not entered in the list of abnormal operations but flagged as abnormal. After filing the annual report, correcting the information or becoming reachable at its registered place of business, it may apply to the authority for restoration.',
  serious:
    'Management measures during listing, as the law provides: an important consideration when licences, qualifications and the like are examined; key supervision and more frequent checks; no notification-and-commitment procedure; no honours or commendations by market regulators; other measures set by laws, administrative regulations and policy documents of the CPC Central Committee and the State Council (Measures for the Administration of the List of Seriously Illegal and Dishonest Entities, Art. 15, not yet checked against the official text).',
  remedy: 'Anyone who disputes a decision may apply for administrative review or bring administrative litigation.',
};

/** Words of the three states of a source. */
export const SOURCE_STATE: Words['SOURCE_STATE'] = {
  records: 'Records published',
  none: 'None found',
  unavailable: 'Not collected or being verified',
};

/** Words of a profile page. */
export const PROFILE: Words['PROFILE'] = {
  description: (name, uscc, day) =>
    `${name} (${uscc}): registration, licences, administrative penalties, checks, sampling inspections and lists lawfully published as of ${day}, with source and legal basis.`,
  uscc: 'Unified social credit code',
  notice:
    'This page shows what may lawfully be published on the day named. Finding nothing is not a sign of good credit. Where it differs from the National Enterprise Credit Information Publicity System or from the decision itself, those prevail.',
  formerNames: (names) => `Former names: ${names}`,
  nameGuard: 'Several entities may have the same or a similar name. Go by the 18-character code.',
  contents: 'On this page',
  glance: 'At a glance',
  glanceLead: (day) =>
    `Facts that may lawfully be published as of ${day}. Neither “none found” nor “not collected or being verified” is a judgement on the enterprise.`,
  seeSection: 'See ',
  keyFields: 'Key fields',
  keyFieldsLead: 'By the licences in force at present.',
  keyFieldBasis: (numbers) => `by licence ${numbers}`,
  keyField: (wording, subfields) => (subfields === '' ? wording : `${wording} (${subfields})`),
  statusUnknown: 'Registration status not collected',
  kindUnknown: 'Kind of entity not collected',
  regionUnknown: 'Region not collected',
  regionQuestion: 'Region',
  none: (day, subject) => `As of ${day}, this service has found no ${subject} that may be published.`,
  unavailable: (subject) =>
    `Not collected or being verified: ${subject}. This page cannot tell whether the enterprise has any.`,
  sourcesHeading: 'Sources',
  sourcesCaption: 'How far each kind of record is collected',
  sourceKind: 'Kind of record',
  sourceState: 'State',
  sourceAsOf: 'Last received',
  sourceUnits: 'Source units',
  sourceUnitCount: (count) => many(count, 'unit'),
  nothing: '—',
  objectionHeading: 'If something is wrong',
  objection: [
    'If something on this page is wrong, missing or should no longer be published, contact the source unit of that record, with the decision or other evidence. Once the source corrects it, this page does too: amounts, dates and codes are shown before and after; of other text it is only said that it was corrected.',
    'Credit repair for penalties and listings is applied for by the enterprise through the National Enterprise Credit Information Publicity System. This service takes no applications and no fees.',
  ],
  coverHeading: 'Not on this page',
  cover:
    'Information from tax, court, customs and other departments; information that may not be published, is no longer published or was withdrawn; credit risk classes.',
  datesHeading: 'About this page',
  asOf: 'Publicity calculated as of',
  nextChange: 'Next change by law',
  nextChangeValue: (day) => `${day} (by statutory terms alone; new data change the page at any time)`,
  ruleSets: 'Rules applied',
  json: 'Machine-readable data',
  jsonLink: 'JSON',
  address: 'Address of this page',
};

/** The sentences of the first block of a profile: facts and counts, never a judgement. */
export const GLANCE: Words['GLANCE'] = {
  registration: (status, since) =>
    since === null ? `Registration status: ${status}.` : `Registration status: ${status}; established on ${since}.`,
  licence: (valid, nearest) =>
    `${many(valid, 'administrative licence')} in force${nearest === null ? '' : `, the earliest to expire on ${nearest}`}.`,
  licenceOther: (count) => ` ${many(count, 'other licence')} expired, invalid or of unclear validity.`,
  noValidLicence: (count) =>
    `${many(count, 'administrative licence')} published, none of which can be confirmed to be in force.`,
  penalty: (count, latest) =>
    `${many(count, 'administrative penalty', 'administrative penalties')} within the publicity period, the latest decided on ${latest}.`,
  'spot-check': (count, latest, result) => `${many(count, 'spot check')}, the latest on ${latest}: ${result}.`,
  'sampling-test': (count, unqualified) =>
    unqualified === 0
      ? `${many(count, 'batch', 'batches')} sampled, all verdicts published are “qualified”.`
      : `${many(count, 'batch', 'batches')} sampled, ${unqualified} not qualified (those batches only).`,
  abnormalListed: (count, since) =>
    `Now in the list of abnormal operations (${many(count, 'entry', 'entries')}), last listed on ${since}.`,
  abnormalFlagged: (count, since) =>
    `Now flagged as abnormal (${many(count, 'entry', 'entries')}), last flagged on ${since}.`,
  abnormalRemoved: (count) => `${many(count, 'earlier record')} of abnormal operations, all removed or restored.`,
  seriousListed: (since) => `Now in the list of seriously illegal and dishonest entities, listed on ${since}.`,
  seriousRemoved: (count) =>
    `${many(count, 'entry', 'entries')} in the list of seriously illegal and dishonest entities, all removed.`,
  commitment: (count, broken) =>
    broken === 0 ? `${many(count, 'credit commitment')}.` : `${many(count, 'credit commitment')}, ${broken} not kept.`,
};

/** What a reader asks first, one question for each kind of record. */
export const QUESTIONS: Words['QUESTIONS'] = {
  registration: 'Is it registered?',
  licence: 'Are its licences in force?',
  penalty: 'Any penalty published now?',
  'spot-check': 'When was it last checked?',
  'sampling-test': 'What did sampling find?',
  'abnormal-listing': 'Any abnormal operations?',
  'serious-listing': 'On the list of serious violators?',
  commitment: 'What has it committed to?',
};

/** Answers in a few words. Facts and counts, never a judgement. */
export const ANSWERS: Words['ANSWERS'] = {
  none: 'None found',
  unavailable: 'Not collected or being verified',
  registrationUnknown: 'Registration status not collected',
  licenceValid: (count) => `${count} in force`,
  licenceEnded: 'No licence in force',
  licenceUnknown: 'Cannot be confirmed',
  penalty: (count) => `${count} published now`,
  check: (day) => `Last on ${day}`,
  unqualified: (count) => `${many(count, 'batch', 'batches')} not qualified`,
  qualified: (count) => `${many(count, 'batch', 'batches')} qualified`,
  commitment: (count) => String(count),
  commitmentBroken: (count) => `${count} not kept`,
  listed: 'Listed',
  flagged: 'Flagged as abnormal',
  removed: 'Removed',
  restored: 'Restored to normal',
};

/** Words of the head of a profile. */
export const PROFILE_HEAD: Words['PROFILE_HEAD'] = {
  trail: 'Enterprise profile',
  fieldQuestion: 'Which key field?',
  knownSince: (first, last) =>
    `The earliest record on this page was received on ${first}; data were last received on ${last}.`,
  licence: (number, validity, until) => `${number} (${validity}${until === null ? '' : `, until ${until}`})`,
  updated: (day) => `Publicity calculated as of ${day}`,
};

/** Words of the publicity line under each record. */
export const TERM: Words['TERM'] = {
  both: (from, until) => `Published from ${from} until ${until}, 00:00`,
  from: (from) => `Published from ${from}; the law sets no end date`,
  disputed: 'Disputed, says the source',
  objected: ({ filedOn, dueOn, answeredOn }) => {
    if (answeredOn !== null) return `An objection was filed on ${filedOn}; the source answered on ${answeredOn}`;
    return `An objection was filed on ${filedOn} and is being dealt with${dueOn === null ? '' : `; an answer is due by ${dueOn}`}`;
  },
  objection: 'Object to this record',
  objectionLink: 'Object to this record (in Chinese)',
};

/** How to cite and keep a profile. */
export const CITE: Words['CITE'] = {
  heading: 'Cite, print and share',
  lead: 'Name the day of your query when you cite: what is published changes by law and ends. One click selects the whole text below. ',
  text: (service, name, uscc, day, address) =>
    `${service}: published information on ${name} (unified social credit code ${uscc}), publicity calculated as of ${day}, ${address}.`,
  print: 'In print, legal bases and publicity periods are all open and links show their addresses.',
  extract: 'Printable extract with a code to verify it (in Chinese)',
  qrAlt: 'QR code of the address of this page',
  qr: 'Scan to open this page',
  service: (city) => `Jianxin, ${city} Key-Field Credit Publicity`,
};

/** What a profile does not cover, one line each. */
export const NOT_COVERED: Words['NOT_COVERED'] = [
  'information from tax, court, customs, environmental and other departments;',
  'information that may not be published, is no longer published or was withdrawn, among it penalties of a warning alone or by summary procedure;',
  'credit risk classes, scores or grades of any kind;',
  'information from market regulators elsewhere that was not provided to this service.',
];

/** Words about the units that send data: who has not sent yet, and who is late. */
export const SOURCE_UNITS: Words['SOURCE_UNITS'] = {
  late: (unit, due) =>
    `${unit} should have sent again by ${due}; nothing has been received, so this may not be up to date.`,
  missing: (units) => `${units} has not yet sent such information to this service.`,
  unitUndeclared: 'Which unit is responsible for such information in this region has not been settled.',
  regionUnknown: 'The region of this enterprise is not clear, so it cannot be told which unit should send.',
  received: (unit, day) => `${unit} (received ${day})`,
  receivedLate: (unit, day, due) => `${unit} (received ${day}, due again by ${due}, late)`,
  notReceived: (unit) => `${unit} (not yet sent)`,
};

/** Words of the section on credit repair and the days ahead. */
export const REPAIR: Words['REPAIR'] = {
  heading: 'Credit repair and dates ahead',
  lead: 'For each negative record on this page: the earliest day credit repair may be applied for, what else is needed, and when it ends without application. Whether repair is granted is decided by the authority that made the decision.',
  none: 'Nothing on this page concerns credit repair at present.',
  records: {
    penalty: (number) => `Administrative penalty ${number}`,
    'spot-check': (day) => `Spot check of ${day}`,
    'sampling-test': (product) => `Sample not qualified: ${product}`,
    'abnormal-listing': (day) => `Entered in the list of abnormal operations on ${day}`,
    flag: (day) => `Flagged as abnormal on ${day}`,
    'serious-listing': (day) => `Entered in the list of seriously illegal and dishonest entities on ${day}`,
  },
  earliest: 'Earliest application',
  endsOn: 'Ends automatically on',
  endsOnValue: (day) => `not published from ${day}, 00:00; no application needed`,
  noEnd: 'the law sets no end; publicity ends after duties are performed and removal (restoration) is decided',
  opening: {
    dated: (day: string) => `from ${day}`,
    'when-performed': 'no minimum period: once the duties are performed',
    'not-needed': 'no application needed: ends automatically',
    never: 'the law allows no early end',
    'not-known': 'not known to this service; please ask the authority that made the decision',
  },
  conditionsSummary: (count) => `${many(count, 'condition')} and their legal basis`,
  conditions: {
    'minimum-term': 'the minimum publicity period is over',
    'kind-may-stop-early': 'this kind of penalty may end early',
    'duties-performed': 'the duties set by the decision are performed',
    'harm-removed': 'harm and ill effects have been removed',
    'commitment-made': 'a credit commitment has been made in public',
    'no-repeat': 'no further penalty for the same kind of violation',
    'no-heavier-penalty': 'no further heavy administrative penalty',
    'no-running-measure': 'statutory restrictions have ended',
    'on-no-list': 'neither in the list of abnormal operations nor in that of seriously illegal and dishonest entities',
    'annual-report-published': 'annual reports of the missing years have been filed and published',
    'information-published': 'the enterprise information due has been published',
    'information-corrected': 'the published information has been corrected',
    'contact-restored': 'the registered address has been changed, or the enterprise can be contacted',
    'ground-removed': 'the reason for listing no longer exists',
  },
  states: {
    met: 'met, by this page',
    missing: 'not yet met, by this page',
    unknown: 'not known to this service',
  },
  basis: 'Legal basis',
  unverified: 'not yet checked against the official text',
  where: 'Where to apply',
  whereLead: 'This service takes no applications for credit repair and no fees. Please apply to the national systems:',
  reminders: 'Calendar of dates',
  remindersLead:
    'The ends of publicity, the earliest days of repair and the expiry of licences can be added to a calendar or subscribed to; they hold only what stands on this page:',
  calendar: 'Calendar (.ics)',
  feed: 'JSON Feed',
};
