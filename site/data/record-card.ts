import type { PublicRecord } from '#domain/profile.ts';
import { type CardSummary, summariseCard } from './card-summary.ts';
import { type CorrectionTable, correctionTables } from './correction-table.ts';
import { CHINESE, type Edition } from './edition.ts';
import type { Fact } from './fact.ts';

/** One public record as a card. `id` is the record's own and the anchor on the page. */
export type RecordCard = Omit<CardSummary, 'more'> & {
  id: string;
  when: string;
  sourceUnit: string;
  publicUntil: string;
  /** From when until when the record is public, in one line. */
  term: string;
  /** An objection to the record and how it stands; null when none was filed. */
  objection: string | null;
  /** Where an objection to this record is filed; null: only on the page of its enterprise. */
  objectionHref: string | null;
  details: readonly Fact[];
  basis: readonly { citation: string; unverified: boolean }[];
  corrections: readonly CorrectionTable[];
};

const DIGEST_SHOWN = 12;

function publicityFacts(record: PublicRecord, { words: { RECORD, RULE_SETS, START_BASIS } }: Edition): Fact[] {
  const { publicity, source } = record;
  const facts: Fact[] = [
    { label: RECORD.startsOn, lines: [publicity.startsOn, START_BASIS[publicity.startBasis]] },
    {
      label: RECORD.endsOn,
      lines: [publicity.endsOn === null ? RECORD.noEnd : RECORD.endsOnValue(publicity.endsOn)],
    },
  ];
  if (publicity.earliestStopOn !== null) {
    facts.push({ label: RECORD.earliestStopOn, lines: [publicity.earliestStopOn] });
  }
  facts.push(
    { label: RECORD.ruleSet, lines: [RULE_SETS[publicity.ruleSet] ?? publicity.ruleSet] },
    { label: RECORD.receivedOn, lines: [source.receivedOn] },
    { label: RECORD.file, lines: [RECORD.fileValue(source.fileDigest.slice(0, DIGEST_SHOWN), source.row)] },
  );
  return facts;
}

const isFlag = (record: PublicRecord) => record.kind === 'abnormal-listing' && record.asFlag;

/**
 * A record as the page shows it: the summary of its kind, who provided it, until when it is public, and on which provisions.
 * @example recordCard(penalty).publicUntil // '公示至 2027-05-06 零时'
 */
export function recordCard(record: PublicRecord, edition: Edition = CHINESE): RecordCard {
  const { RECORD, TERM } = edition.words;
  const { startsOn, endsOn } = record.publicity;
  const { more, ...summary } = summariseCard(record, edition);
  return {
    ...summary,
    id: record.id,
    when: isFlag(record) ? RECORD.whenFlagged : RECORD.when[record.kind],
    sourceUnit: record.source.unit,
    publicUntil: endsOn === null ? RECORD.noEnd : RECORD.publicUntil(endsOn),
    term: endsOn === null ? TERM.from(startsOn) : TERM.both(startsOn, endsOn),
    objection: record.objection === null ? null : TERM.objected(record.objection),
    objectionHref: null,
    details: [...more, ...publicityFacts(record, edition)],
    basis: record.basis.map(({ citation, confidence }) => ({ citation, unverified: confidence === 'recalled' })),
    corrections: correctionTables(record, edition),
  };
}
