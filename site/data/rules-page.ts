import type { CalendarDate } from '#domain/date.ts';
import { governedKinds } from '#domain/law/governed-kinds.ts';
import { type PenaltyClass, RULE_SETS, type RuleSet } from '#domain/law/rule-sets.ts';
import { RECORD_KINDS } from '#domain/records/index.ts';
import type { RulesAnswer } from '#domain/wire/rules-answer.ts';
import { KINDS, RULE_SETS as RULE_SET_NAMES } from '#site/text/zh-CN-records.ts';
import { RULES } from '#site/text/zh-CN-rules.ts';
import type { Fact } from './fact.ts';
import type { Tag } from './tone.ts';

/** One provision as the page shows it. */
export type RuleCard = { id: string; heading: string; tags: readonly Tag[]; facts: readonly Fact[]; about: string };

/** Everything the page of the rules shows. */
export type RulesPage = {
  counts: string;
  instruments: readonly { id: string; title: string; provisions: readonly RuleCard[] }[];
  sets: { names: readonly string[]; rows: readonly { item: string; values: readonly string[] }[] };
  isSettling: boolean;
};

type Item = RulesAnswer['items'][number];

const CLASSES: readonly PenaltyClass[] = ['minor', 'general', 'serious'];

function forceOf({ from, until }: Item, asOf: CalendarDate): Tag {
  if (from > asOf) return { text: RULES.coming, tone: 'plain' };
  return until !== null && until < asOf
    ? { text: RULES.lapsed, tone: 'plain' }
    : { text: RULES.inForce, tone: 'neutral' };
}

function valueLine([name, amount]: [string, number]): string {
  const unit = /(?:months|workingdays|yuan)$/i.exec(name)?.[0].toLowerCase() ?? '';
  return RULES.value(RULES.valueWords[name] ?? name, amount, RULES.units[unit] ?? '');
}

function governsLine({ id, kinds }: Item): string {
  const governed = new Set([...governedKinds(id), ...kinds]);
  if (governed.size === RECORD_KINDS.length) return RULES.everyKind;
  return RECORD_KINDS.filter((kind) => governed.has(kind))
    .map((kind) => KINDS[kind].heading)
    .join(RULES.separator);
}

function cardOf(item: Item, asOf: CalendarDate): RuleCard {
  const { id, citation, instrument, from, until, values, confidence, checkedOn, records } = item;
  const lines = Object.entries(values).map(valueLine);
  return {
    id,
    heading: citation.slice(instrument.length) || RULES.whole,
    tags: [
      forceOf(item, asOf),
      confidence === 'confirmed'
        ? { text: RULES.confirmed, tone: 'plain' }
        : { text: RULES.unverified, tone: 'warning' },
    ],
    facts: [
      { label: RULES.from, lines: [from] },
      ...(until === null ? [] : [{ label: RULES.to, lines: [until] }]),
      { label: RULES.governs, lines: [governsLine(item)] },
      ...(lines.length === 0 ? [] : [{ label: RULES.values, lines }]),
    ],
    about: RULES.about(records, checkedOn, id),
  };
}

function monthsOf(months: number | null, otherwise: string): string {
  return months === null ? otherwise : RULES.months(months);
}

function setsTable(): RulesPage['sets'] {
  const row = (item: string, value: (set: RuleSet) => string) => ({ item, values: RULE_SETS.map(value) });
  return {
    names: RULE_SETS.map(({ id }) => RULE_SET_NAMES[id] ?? id),
    rows: [
      row(RULES.period, ({ from, until }) => RULES.until(from, until)),
      ...CLASSES.flatMap((name) => [
        row(RULES.maximum(RULES.class[name]), ({ terms }) => RULES.months(terms[name].maximum)),
        row(RULES.minimum(RULES.class[name]), ({ terms }) => monthsOf(terms[name].minimum, RULES.notEarly)),
      ]),
      row(RULES.strict(RULES.class.general), ({ terms }) => monthsOf(terms.general.strictFieldMinimum, RULES.unknown)),
      row(RULES.ban, ({ banProlongs }) => (banProlongs ? RULES.banYes : RULES.banNo)),
    ],
  };
}

/**
 * The registry of law as its page shows it: every provision with its days in force, what it governs and what rests on it today.
 * @example rulesPage(answer).counts // '共 52 条，其中 …'
 */
export function rulesPage({ items, isSettled, asOf }: RulesAnswer): RulesPage {
  const confirmed = items.filter(({ confidence }) => confidence === 'confirmed').length;
  const byInstrument = Map.groupBy(items, ({ instrument }) => instrument);
  return {
    counts: RULES.counts(items.length, confirmed, items.length - confirmed),
    instruments: [...byInstrument].map(([title, provisions], place) => ({
      id: `instrument-${place + 1}`,
      title,
      provisions: provisions.map((item) => cardOf(item, asOf)),
    })),
    sets: setsTable(),
    isSettling: !isSettled,
  };
}
