import { KEY_FIELDS } from '#domain/codes/key-field.ts';
import { REGISTRATION_STATUSES } from '#domain/codes/registration-status.ts';
import type { FactCounts } from '#domain/profile.ts';
import type { LivePage } from '#domain/wire/live-page.ts';
import type { Match, SearchAnswer, SearchItem } from '#domain/wire/search-answer.ts';
import { type CodeExplanation, explainCode } from './code-explanation.ts';
import { wordingOf } from './code-wording.ts';
import { CHINESE, type Edition } from './edition.ts';
import type { Fact } from './fact.ts';
import { markMatch, type NamePart } from './mark-match.ts';
import { type SearchForm, searchForm } from './search-form.ts';

/** What the live search page is given. */
export type SearchLivePage = Extract<LivePage, { kind: 'search' }>;

/** One result: enough to tell namesakes apart, and facts as counts. */
export type SearchResult = {
  href: string;
  name: readonly NamePart[];
  /** The code in two pieces, so that its last four characters can stand out; joined they are the code. */
  code: { head: string; tail: string };
  facts: readonly Fact[];
  counts: string;
  matched: string | null;
  demo: boolean;
};

/** Everything the search page shows. `results` null: nothing was searched; `zero` is what stands in the place of no results. */
export type SearchPage = {
  title: string;
  form: SearchForm;
  explanation: CodeExplanation | null;
  results: readonly SearchResult[] | null;
  count: string;
  /** Said where some of the results do not hold the text, but are like it. */
  likeness: string | null;
  zero: { says: string; note: string; advice: readonly string[] };
  hasIgnoredFilter: boolean;
  asOf: string;
  hasNamesakes: boolean;
  clearHref: string;
  /** On the last page of an answer that does not list every hit: what to do. */
  cutShort: string | null;
  nextHref: string | null;
  firstHref: string | null;
  /** The address of what was asked, in this language. */
  here: string;
  demo: boolean;
};

const COUNTED = ['licence', 'penalty', 'spot-check', 'sampling-test', 'abnormal-listing', 'serious-listing'] as const;

function countsOf(facts: FactCounts, { words: { KINDS, SEARCH, VALUES } }: Edition): string {
  const counted = COUNTED.filter((kind) => facts[kind] > 0);
  if (counted.length === 0) return SEARCH.noFacts;
  return counted
    .map((kind) => SEARCH.fact(KINDS[kind].heading, facts[kind], KINDS[kind].unit))
    .join(VALUES.listSeparator);
}

function matchedOf({ on, exact, how, formerName }: Match, { words }: Edition): string | null {
  const { LIKENESS, MATCHED_HOW, MATCHED_ON, SEARCH } = words;
  if (on === 'filter') return null;
  const what = formerName === null ? MATCHED_ON[on] : LIKENESS.formerName(MATCHED_ON[on], formerName);
  if (how === 'whole') return LIKENESS.whole(formerName === null ? what : `${what} `, exact);
  return SEARCH.matched(what, MATCHED_HOW[how], formerName !== null);
}

function countOf({ total, totalIsBound, similar }: SearchAnswer, { words: { LIKENESS, SEARCH } }: Edition): string {
  if (similar === 0) return SEARCH.count(total, totalIsBound);
  return total === 0 ? LIKENESS.none(similar) : LIKENESS.beside(SEARCH.count(total, totalIsBound), similar);
}

function resultOf(item: SearchItem, edition: Edition): SearchResult {
  const { SEARCH, VALUES } = edition.words;
  const { uscc, matched } = item;
  const fields = item.keyFields.map((field) => wordingOf(KEY_FIELDS, field, edition)).join(VALUES.listSeparator);
  const facts: Fact[] = [
    {
      label: SEARCH.status,
      lines: [item.status ? wordingOf(REGISTRATION_STATUSES, item.status, edition) : SEARCH.notCollected],
    },
    { label: SEARCH.region, lines: [item.region?.name ?? SEARCH.notCollected] },
  ];
  if (item.establishedYear !== null) {
    facts.push({ label: SEARCH.established, lines: [SEARCH.year(item.establishedYear)] });
  }
  if (item.industry !== null) facts.push({ label: SEARCH.industry, lines: [item.industry] });
  if (fields !== '') facts.push({ label: SEARCH.fields, lines: [fields] });
  if (item.latestOn !== null) facts.push({ label: SEARCH.latest, lines: [item.latestOn] });
  return {
    href: edition.paths.enterprise(uscc),
    name: markMatch(item.name, matched.on === 'name' ? matched.ranges : []),
    code: { head: uscc.slice(0, -4), tail: uscc.slice(-4) },
    facts,
    counts: countsOf(item.facts, edition),
    matched: matchedOf(matched, edition),
    demo: item.demo,
  };
}

function titleOf({ text, conditions }: SearchForm, { words: { SEARCH, VALUES } }: Edition): string {
  if (text !== '') return SEARCH.titleFor(text);
  if (conditions.length === 0) return SEARCH.title;
  return SEARCH.browsing(conditions.map(({ label }) => label).join(VALUES.listSeparator));
}

function zeroOf(collected: boolean, asOf: string, { words: { SEARCH } }: Edition): SearchPage['zero'] {
  return collected
    ? { says: SEARCH.zero(asOf), note: SEARCH.zeroNote, advice: SEARCH.zeroAdvice }
    : { says: SEARCH.nothingCollected(asOf), note: SEARCH.nothingCollectedNote, advice: [] };
}

/**
 * A search answer as the page shows it: the form kept, results with facts as counts, never a grade or an order by "risk".
 * @example searchPage(page).count // '共查到 12 户'
 */
export function searchPage(given: SearchLivePage, edition: Edition = CHINESE): SearchPage {
  const { words, paths } = edition;
  const { LIKENESS, SEARCH } = words;
  const { request, answer, explanation, hasIgnoredFilter, collected, asOf } = given;
  const isEmpty = answer === null || answer.items.length === 0;
  const form = searchForm(request, isEmpty ? null : answer.facets, edition);
  const names = answer?.items.map((item) => item.name) ?? [];
  const first = { ...request, cursor: null };
  return {
    title: titleOf(form, edition),
    form,
    explanation: explainCode(request.text, explanation, edition),
    results: answer?.items.map((item) => resultOf(item, edition)) ?? null,
    count: answer === null ? '' : countOf(answer, edition),
    likeness: answer !== null && answer.similar > 0 ? LIKENESS.note : null,
    zero: zeroOf(collected, answer?.asOf ?? asOf, edition),
    hasIgnoredFilter,
    asOf: answer?.asOf ?? asOf,
    hasNamesakes: new Set(names).size < names.length,
    clearHref: paths.search({ text: request.text, sort: request.sort }),
    cutShort: answer?.totalIsBound && answer.next === null ? SEARCH.cutShort(answer.total) : null,
    nextHref: answer?.next ? paths.search({ ...request, cursor: answer.next }) : null,
    firstHref: request.cursor === null ? null : paths.search(first),
    here: paths.search(request),
    demo: answer?.items.some((item) => item.demo) ?? false,
  };
}
