import { csvLine } from '#domain/csv-line.ts';
import { governedKinds } from '#domain/law/governed-kinds.ts';
import { RULE_SETS } from '#domain/law/rule-sets.ts';
import { RECORD_KINDS } from '#domain/records/index.ts';
import type { RulesAnswer } from '#domain/wire/rules-answer.ts';

type Item = RulesAnswer['items'][number];
type Column = { heading: string; cell(item: Item): string };

function valuesOf({ values }: Item): string {
  return Object.entries(values)
    .map(([name, amount]) => `${name}=${amount}`)
    .join(' ');
}

function kindsOf({ id, kinds }: Item): string {
  const governed = new Set([...governedKinds(id), ...kinds]);
  return governed.size === RECORD_KINDS.length ? '各类信息' : [...governed].join(' ');
}

function ruleSetsOf({ id }: Item): string {
  const citing = RULE_SETS.filter(({ basis, strictFieldBasis }) =>
    [...basis, ...strictFieldBasis].some((provision) => provision.id === id),
  );
  return citing.map((set) => set.id).join(' ');
}

const COLUMNS: readonly Column[] = [
  { heading: '条款编号', cell: ({ id }) => id },
  { heading: '引用', cell: ({ citation }) => citation },
  { heading: '施行', cell: ({ from }) => from },
  { heading: '失效前最后一日', cell: ({ until }) => until ?? '' },
  { heading: '规范事项', cell: ({ rule }) => rule },
  { heading: '规范的信息', cell: kindsOf },
  { heading: '规则集', cell: ruleSetsOf },
  { heading: '数值', cell: valuesOf },
  { heading: '核对情况', cell: ({ confidence }) => (confidence === 'confirmed' ? '已核对原文' : '待核对原文') },
  { heading: '最近核对', cell: ({ checkedOn }) => checkedOn },
];

const RESTING: Column = { heading: '今日据以公示', cell: ({ records }) => String(records) };

/** Columns on a screen: a Chinese character takes two. */
function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += (character.codePointAt(0) ?? 0) > 0x2e7f ? 2 : 1;
  return width;
}

/**
 * The rules as one table: as CSV (UTF-8 with BOM, safe from formulas), or as text in columns for a screen.
 * @param hasCounts whether records were counted; without a database the column would say 0 where nothing is known
 * @example ruleTable(rulesAnswer([], true, asOf), false, 'csv').split('\r\n').length // provisions + 2
 */
export function ruleTable({ items }: RulesAnswer, hasCounts: boolean, format: 'csv' | 'text'): string {
  const columns = hasCounts ? [...COLUMNS, RESTING] : COLUMNS;
  const rows = [columns.map(({ heading }) => heading), ...items.map((item) => columns.map(({ cell }) => cell(item)))];
  if (format === 'csv') return `\uFEFF${rows.map(csvLine).join('')}`;
  const widths = columns.map((_, place) => Math.max(...rows.map((row) => widthOf(row[place] ?? ''))));
  const padded = (row: readonly string[]) =>
    row.map((cell, place) => cell + ' '.repeat((widths[place] ?? 0) - widthOf(cell))).join('  ');
  return `${rows.map((row) => padded(row).trimEnd()).join('\n')}\n`;
}
