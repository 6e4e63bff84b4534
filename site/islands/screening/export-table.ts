import type { CalendarDate } from '#domain/date.ts';
import { FRAME } from '#site/text/zh-CN-frame.ts';
import { VALUES } from '#site/text/zh-CN-records.ts';
import { CRITERIA, EXPORT, OUTCOMES, RESOLVE, RESULTS } from '#site/text/zh-CN-screening.ts';
import { coveredSources } from './covered-sources.ts';
import { criterionWords } from './criterion-words.ts';
import { type Criterion, judgeCriterion } from './judge-criterion.ts';
import { type ReadProfile, type Supplier, stateOf } from './supplier.ts';
import { type FactGroup, factText, supplierLines } from './supplier-lines.ts';

const COLUMNS = EXPORT.columns;
const FACT_COLUMNS = ['licence', 'serious-listing', 'abnormal-listing', 'penalty', 'spot-check'] as const;

function outcomeOf(supplier: Supplier): string {
  const { match } = supplier;
  const state = stateOf(supplier);
  if (match === null || state === 'unasked') return OUTCOMES.unasked;
  if (state === 'ended' || state === 'none' || state === 'pending') return OUTCOMES[state];
  if (state === 'open') return match.outcome === 'ambiguous' ? OUTCOMES.ambiguous : OUTCOMES.candidates;
  return match.uscc === null ? RESOLVE.chosenByHand : OUTCOMES.exact;
}

function groupText({ answer, lines }: FactGroup): string {
  const said = lines.map(({ text, source }) => `${text}（${RESULTS.source(source)}）`);
  return [answer.text, ...said].join(EXPORT.separator);
}

/**
 * What a criterion came to for a supplier, with the records that met it.
 * @example judgementText(profile, { on: 'serious' }, asOf) // '符合：2026-03-01 列入，…'
 */
export function judgementText(profile: ReadProfile, criterion: Criterion, asOf: CalendarDate): string {
  const judgement = judgeCriterion(profile, criterion, asOf);
  if (judgement.state !== 'met') return CRITERIA[judgement.state];
  return CRITERIA.by(CRITERIA.met, judgement.records.map(factText).join(EXPORT.separator));
}

/**
 * The results as a table of texts, a row for each row of the list, the headings first. Every row says to which day it holds and that nothing found
 * is no proof.
 * @example exportTable(suppliers, criteria, asOf)[0]?.[0] // '行'
 */
export function exportTable(
  suppliers: readonly Supplier[],
  criteria: readonly Criterion[],
  asOf: CalendarDate,
): string[][] {
  const head = [
    ...[COLUMNS.row, COLUMNS.askedName, COLUMNS.askedCode, COLUMNS.outcome, COLUMNS.explanation, COLUMNS.name],
    ...[COLUMNS.uscc, COLUMNS.status, COLUMNS.licences, COLUMNS.serious, COLUMNS.abnormal, COLUMNS.penalties],
    ...[COLUMNS.check, ...criteria.map(criterionWords), COLUMNS.uncovered, COLUMNS.asOf, COLUMNS.note],
  ];
  const rows = suppliers.map((supplier) => {
    const { line, match, found } = supplier;
    const asked = [String(line.row), line.name, line.code, outcomeOf(supplier), match?.explanation ?? ''];
    const profile = found?.profile ?? null;
    if (profile === null) {
      const blank = Array.from({ length: 9 + criteria.length }, () => '');
      return [...asked, ...blank, asOf, RESULTS.notProof];
    }
    const groups = supplierLines(profile);
    const textOf = (kind: FactGroup['kind']) =>
      groups
        .filter((group) => group.kind === kind)
        .map(groupText)
        .join('');
    return [
      ...asked,
      profile.name,
      profile.uscc,
      textOf('registration'),
      ...FACT_COLUMNS.map(textOf),
      ...criteria.map((criterion) => judgementText(profile, criterion, asOf)),
      coveredSources([profile]).uncovered.join(VALUES.listSeparator),
      asOf,
      profile.demo ? `${FRAME.demoLabel}${EXPORT.separator}${RESULTS.notProof}` : RESULTS.notProof,
    ];
  });
  return [head, ...rows];
}
