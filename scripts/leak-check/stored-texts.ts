import { ABNORMAL_GROUNDS } from '#domain/codes/abnormal-ground.ts';
import { CHECK_RESULTS } from '#domain/codes/check-result.ts';
import { PENALTY_KINDS } from '#domain/codes/penalty-kind.ts';
import type { Enterprise, EnterpriseRecord } from '#domain/enterprise.ts';
import { bareText } from './bare-text.ts';
import { SHORTEST_TEXT } from './text-finder.ts';

/** A text that tells of one stored thing: of a record, or (`recordId` null) of the enterprise itself. */
export type StoredText = {
  readonly text: string;
  readonly bare: string;
  readonly uscc: string;
  readonly recordId: string | null;
  readonly member: string;
  /** It names one thing, as a number does; prose may recur. */
  readonly isIdentifier: boolean;
};

const IDENTIFIERS =
  /^(?:id|uscc|registrationNumber|licenceNumber|documentNumber|penaltyDocumentNumber|samplingNumber|checkNumber)$/;
// The wordings of the code lists stand on pages as choices and explanations, whoever they concern.
const OFFICIAL: ReadonlySet<string> = new Set(
  [...ABNORMAL_GROUNDS, ...CHECK_RESULTS, ...PENALTY_KINDS].flatMap((entry) =>
    [entry.wording, ...('aliases' in entry ? entry.aliases : [])].map(bareText),
  ),
);
// Shorter prose stands on many pages by chance.
const SHORTEST_PROSE = 10;

/**
 * Every text of an enterprise by which a reader could know of it or of a record: names, numbers, prose, those of replaced versions too.
 * @example textsOf(enterprise).filter(({ recordId }) => recordId === 'penalty-1')
 */
export function textsOf(enterprise: Enterprise): readonly StoredText[] {
  const { uscc, name, records } = enterprise;
  const own = [textOf(uscc, null, 'uscc', uscc), textOf(uscc, null, 'name', name)];
  return [...own, ...records.flatMap((record) => recordTexts(uscc, record))].filter(isTelling);
}

function recordTexts(uscc: string, record: EnterpriseRecord): StoredText[] {
  const bodies: unknown[] = [record.body, ...record.earlierVersions.map(({ body }) => body)];
  return [
    textOf(uscc, record.id, 'id', record.id),
    ...bodies.flatMap((body) => membersOf(body).map(([member, text]) => textOf(uscc, record.id, member, text))),
  ];
}

function membersOf(value: unknown, member = ''): [string, string][] {
  if (typeof value === 'string') return [[member, value]];
  if (Array.isArray(value)) return value.flatMap((item) => membersOf(item, member));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, item]) => membersOf(item, name));
}

function textOf(uscc: string, recordId: string | null, member: string, text: string): StoredText {
  return { text, bare: bareText(text), uscc, recordId, member, isIdentifier: IDENTIFIERS.test(member) };
}

function isTelling({ text, bare, isIdentifier, member }: StoredText): boolean {
  // Days, and codes of the code lists, stand everywhere.
  if (OFFICIAL.has(bare)) return false;
  if (/^(?:\d{4}-\d{2}-\d{2}|[A-Z_]+|[a-z]+(?:-[a-z]+)*)$/.test(text)) return false;
  return bare.length >= (isIdentifier || member === 'name' ? SHORTEST_TEXT : SHORTEST_PROSE);
}
