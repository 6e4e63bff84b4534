import type { Words } from './chinese.ts';

const counted = (count: number, one: string, more: string) =>
  `${count.toLocaleString('en')} ${count === 1 ? one : more}`;

/** Words of each list. */
export const LISTS: Words['LISTS'] = {
  penalties: {
    title: 'Administrative penalties',
    subject: 'administrative penalties',
    unit: 'record',
    lead: 'Decisions on administrative penalties by market regulators that are lawfully published and still within their publicity period.',
    kind: 'Kind of penalty',
    explain: [
      'Penalty decisions by ordinary procedure are published; penalties of a warning alone, by summary procedure, or on natural persons are not.',
      'The publicity period depends on the gravity of the violation and ends at 00:00 of its last day. A decision that is revoked, changed or found unlawful is withdrawn without delay.',
      'Anyone who disputes a decision may apply for administrative review or bring administrative litigation; where the conditions are met, credit repair may be applied for through the National Enterprise Credit Information Publicity System.',
    ],
  },
  abnormal: {
    title: 'List of abnormal operations (and flags)',
    subject: 'records of abnormal operations',
    unit: 'record',
    lead: "Enterprises and farmers' cooperatives now in the list of abnormal operations, and individual businesses now flagged as abnormal.",
    kind: 'Ground',
    explain: [
      'Entry in the list of abnormal operations is not a penalty. It follows from an annual report not published, information not published within the time ordered, false information, or not being reachable at the registered address.',
      'Individual businesses are not entered in the list but flagged as abnormal.',
      'Once the reason no longer exists, removal or restoration may be applied for; from that day on the entry is no longer listed here.',
    ],
  },
  serious: {
    title: 'List of seriously illegal and dishonest entities',
    subject: 'entries in the list of seriously illegal and dishonest entities',
    unit: 'record',
    lead: 'Entities listed by decision of a market regulator because they committed one of the serious violations the law names and received a heavy administrative penalty.',
    kind: null,
    explain: [
      'Both are needed for listing: a violation that the regulation names, and a heavy administrative penalty.',
      'Removal follows three years after listing, or at the end of a longer statutory ban. After one year, early removal may be applied for where the conditions are met.',
      'If the penalty it rests on is revoked or found unlawful or void, the listing is revoked too.',
    ],
  },
  checks: {
    title: 'Spot check results',
    subject: 'spot checks',
    unit: 'record',
    lead: 'Results of random checks (random inspector, random target, open result) and of other supervision, results without a problem included.',
    kind: 'Check result',
    explain: [
      'Results are published in a standard wording and tell only of the day and the matters checked.',
      'A result that reports a problem has a maximum publicity period; it ends with the penalty that followed from it.',
    ],
  },
  sampling: {
    title: 'Sampling inspection results',
    subject: 'sampling inspections',
    unit: 'record',
    lead: 'Announced results of food safety sampling inspections; qualified and unqualified batches are both listed.',
    kind: 'Verdict',
    explain: [
      'A verdict concerns the batch that was sampled only, no other product of the enterprise or brand.',
      'The producer named on the label and the unit where the sample was taken are two entities, each listed; who is liable is told by the penalty decision.',
    ],
  },
};

/** Words that every list shares. */
export const LIST: Words['LIST'] = {
  trail: 'Lists',
  separator: ', ',
  changeUnit: 'change',
  overviewTitle: 'Lists',
  overviewLead:
    'Everything lawfully published today, by kind. A record whose publicity ends leaves its list at 00:00 of that day.',
  overviewHeading: 'Lists of published records',
  fieldsHeading: 'Key-field enterprise list',
  resultsHeading: 'Records',
  count: (total, unit, isBound) => {
    const plural = unit === 'enterprise' || unit === 'record' || unit === 'change' ? `${unit}s` : unit;
    return `${isBound ? 'at least ' : ''}${counted(total, unit, plural)}`;
  },
  asOf: (day) => `As of ${day}`,
  filters: 'Filter and sort',
  filtersActive: 'Filter and sort (active)',
  apply: 'Apply',
  clear: 'Clear',
  any: 'All',
  region: 'Region',
  field: 'Key field',
  subfield: 'Sub-field',
  from: 'From',
  to: 'To',
  order: 'Order',
  newest: 'Newest first',
  oldest: 'Oldest first',
  next: 'Next page',
  first: 'Back to the first page',
  pages: 'Pages',
  code: 'Unified social credit code',
  regionUnknown: 'not collected',
  details: 'Publicity period, legal basis and source',
  open: (name) => `See the profile of ${name}`,
  endsOn: 'Publicity ends on',
  noEnd: 'the law sets no end of publicity',
  endsOnValue: (day) => `not published from ${day}, 00:00`,
  expectedEnd: 'Expected removal',
  expectedEndValue: (day) => `${day} (when the term ends; earlier if so decided)`,
  basis: 'Legal basis',
  source: 'Source',
  received: (day, units) => `Data last received: ${day} (${units})`,
  unitCount: (count) => counted(count, 'unit', 'units'),
  settling:
    'Data received just now are being brought in; what is listed may be incomplete and counts may differ. Please reload in a while.',
  ignoredFilter: 'A filter that was not recognised has been ignored.',
  none: (subject, day) => `As of ${day}, the data received hold no ${subject} that may be published.`,
  noneNote: 'Finding no published record is not a sign of good credit, nor proof that there are no records.',
  unavailable: (subject) => `Not yet collected in full: ${subject}. This page cannot tell whether there are any.`,
  unavailableNote:
    'They are listed here as soon as the source units send them. For now, please search the National Enterprise Credit Information Publicity System.',
  unmatched: 'No record matches the filters.',
  unmatchedNote: 'Try fewer filters or a wider range of dates.',
  explainHeading: 'What this list is',
  lawHeading: 'Provisions it rests on',
  lawNote: 'All provisions and how far they were checked: ',
  rulesLink: 'rules of publicity (in Chinese)',
  unverified: 'not yet checked against the official text',
  measuresHeading: 'Management measures during listing',
  remedyHeading: 'Remedies',
  dataHeading: 'Get this list as data',
  csv: 'Download as a table (CSV)',
  json: 'Download as data (JSON)',
  atom: 'Subscribe (Atom)',
  jsonFeed: 'Subscribe (JSON Feed)',
  api: 'API',
  csvNote:
    'Open the table (CSV) by “Data, From Text/CSV” of your spreadsheet and choose “Text” as the type of the columns of codes and numbers. Opened by a double click, a code of digits alone is taken for a number and loses its last digits for good.',
  dataNote:
    'A download holds for its day only. What is no longer published must not be shown any longer: please renew copies daily.',
};

/** Words of the key-field register. */
export const KEY_FIELD: Words['KEY_FIELD'] = {
  title: 'Key-field enterprise list',
  lead: 'Drawn up automatically from the licences in force today. An enterprise leaves on the day its licence expires or is cancelled or revoked, and enters on the day a licence takes effect.',
  about:
    'Being listed here is not a judgement: it means only that the enterprise holds a licence in that field that is in force.',
  fieldTitle: (field) => `Key-field enterprise list: ${field}`,
  historyTitle: (field) => `Changes of the key-field enterprise list: ${field}`,
  historyLead:
    'When an enterprise entered or left, and why. Only from licences that may still be published; what no licence proves is not listed.',
  history: 'Who entered and left',
  current: 'Back to the list as it is now',
  trail: 'Key fields',
  unit: 'enterprise',
  subject: 'administrative licences',
  subfieldsHeading: 'By sub-field',
  regionsHeading: 'By region',
  membersHeading: 'Enterprises',
  changesHeading: 'Changes',
  enterprises: (count) => counted(count, 'enterprise', 'enterprises'),
  since: 'Entered on',
  licence: (number, until) => (until === null ? number : `${number} (valid until ${until})`),
  longTerm: 'long term',
  licences: 'By licence',
  subfields: 'Sub-fields',
  severalNote: 'An enterprise may belong to several sub-fields; the sum may exceed the total.',
  changed: { entered: 'Entered', left: 'Left' },
  learned: (day) => `${day} (the file states no date; the day this service learned of it)`,
  reasons: {
    'licence-granted': 'licence granted',
    'licence-expired': 'licence expired',
    'licence-invalid': 'licence stated as invalid by the source (cancelled, withdrawn or revoked)',
    'holder-dissolved': 'the entity was deregistered, its business licence revoked, or its registration cancelled',
  },
  reason: 'Reason',
  day: 'Day',
};

/** Kinds of notice. */
export const NOTICE_KINDS: Words['NOTICE_KINDS'] = {
  exposure: 'Exposure',
  'batch-exposure': 'Exposure of several',
  'typical-case': 'Typical case',
};

/** From what a case came to light. */
export const CLUE_SOURCES: Words['CLUE_SOURCES'] = {
  report: 'complaint or report',
  inspection: 'inspection',
  sampling: 'sampling inspection',
  transfer: 'referral',
  other: 'other',
};

/** Words of the notices: exposures and typical cases. */
export const NOTICES: Words['NOTICES'] = {
  title: 'Exposure board and typical cases',
  lead: 'Exposures and typical cases published by the market regulator. Each rests on a penalty, listing or check result that is published now, and disappears with it.',
  short: 'Exposures and typical cases, each resting on records that are published now.',
  ofParty: 'Notices about this entity',
  explainHeading: 'How to read them',
  explain: [
    'A notice tells facts that are lawfully published already; it adds none and gives no grade.',
    'Many enterprises share a name: go by the unified social credit code.',
    'The party may apply for administrative review or bring administrative litigation against the decision a notice rests on, and may object to the notice before the publishing unit.',
  ],
  listHeading: 'Notices',
  partyNames: (names, all) =>
    all > names.length ? `${names.join(', ')} and ${all - names.length} more` : names.join(', '),
  about: (name) => `Notices about ${name}`,
  none: 'No notice is published at present.',
  noneNote: 'This means only that nothing is published here now; it says nothing about any enterprise.',
  unknownCode: 'The unified social credit code in the address is wrong and was ignored; all notices are listed.',
  next: 'Earlier notices',
  first: 'Back to the newest',
  feeds: 'Feeds and data',
  atom: 'Atom feed',
  jsonFeed: 'JSON Feed',
  api: 'API',
  asOf: (day) => `As of ${day}`,
  publishedOn: 'Published on',
  correctedOn: 'Corrected on',
  publishingUnit: 'Publishing unit',
  batch: 'Batch',
  field: 'Field',
  clue: 'Came to light by',
  endsOn: 'Publicity ends on',
  endsOnValue: (day) => `not published from ${day}, 00:00`,
  noEnd: 'what it rests on has no fixed end; the notice ends with it',
  objection: 'Objection',
  objectionSays: ({ filedOn, dueOn, answeredOn }) => {
    if (answeredOn !== null) return `raised on ${filedOn}, answered on ${answeredOn}`;
    return `raised on ${filedOn}, being examined${dueOn === null ? '' : `; an answer is due by ${dueOn}`}`;
  },
  facts: 'Facts of the case',
  penalty: 'Penalty',
  law: 'Legal basis',
  warning: 'Reminder',
  parties: 'Parties',
  partiesCaption: 'Parties, problems and how they were dealt with, each by the records published now',
  party: 'Name, code',
  problem: 'Problem',
  handling: 'How it was dealt with',
  evidence: 'Published records it rests on',
  region: 'Region',
  dated: (day) => ` (${day})`,
  objectionLink: 'Object to this notice (in Chinese)',
  poster: 'Poster to print (Chinese)',
  ownWords: 'The publishing unit is responsible for the text of the notice.',
  data: 'Data of this notice',
};
