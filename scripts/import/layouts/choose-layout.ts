import type { UnusableFile } from '#scripts/table/unusable-file.ts';
import { type ColumnPlan, layoutKeys, planColumns } from './column-plan.ts';
import { headerKey } from './header-key.ts';
import { LAYOUTS } from './index.ts';
import type { Layout } from './layout.ts';

type Candidate = { plan: ColumnPlan; missing: readonly string[]; evidence: number };

/** Folded header → the kinds of record it occurs in. A header of one kind only is evidence for it. */
const KINDS_OF_KEY = new Map<string, Set<string>>();
for (const layout of LAYOUTS) {
  for (const key of layoutKeys(layout).keys()) {
    const kinds = KINDS_OF_KEY.get(key) ?? new Set();
    KINDS_OF_KEY.set(key, kinds.add(layout.kind));
  }
}

/**
 * Whether any layout reads a column of this header; how the header row is found among title rows.
 * @example isKnownHeader('处罚机关 ') // true
 */
export function isKnownHeader(header: string): boolean {
  return KINDS_OF_KEY.has(headerKey(header));
}

function consider(layout: Layout, headers: readonly string[]): Candidate {
  const plan = planColumns(layout, headers);
  const found = new Set(plan.columns.map(({ column }) => column.member));
  const missing = layout.columns
    .filter((column) => column.presence !== 'optional' && !found.has(column.member))
    .map((column) => column.header);
  const { atLeast } = layout;
  if (atLeast !== undefined) {
    const lacking = atLeast.members.filter((member) => !found.has(member));
    if (atLeast.members.length - lacking.length < atLeast.count) {
      const names = layout.columns.filter((column) => lacking.includes(column.member)).map((column) => column.header);
      missing.push(`${names.slice(0, 4).join('、')} 等列中的至少 ${atLeast.count} 列`);
    }
  }
  const evidence = plan.columns.filter(({ header }) => KINDS_OF_KEY.get(headerKey(header))?.size === 1).length;
  return { plan, missing, evidence };
}

function isBetter(a: Candidate, b: Candidate): boolean {
  return a.evidence > b.evidence || (a.evidence === b.evidence && a.plan.columns.length > b.plan.columns.length);
}

function bestOfKinds(candidates: readonly Candidate[]): readonly Candidate[] {
  const best = new Map<string, Candidate>();
  for (const candidate of candidates) {
    const rival = best.get(candidate.plan.layout.kind);
    if (rival === undefined || isBetter(candidate, rival)) best.set(candidate.plan.layout.kind, candidate);
  }
  return [...best.values()].toSorted((a, b) => b.evidence - a.evidence);
}

function unknown(candidates: readonly Candidate[]): UnusableFile {
  const nearest = candidates.toSorted((a, b) => a.missing.length - b.missing.length || b.evidence - a.evidence)[0];
  const lacks =
    nearest === undefined ? '' : `与“${nearest.plan.layout.title}”最接近，但缺少列：${nearest.missing.join('、')}。`;
  return {
    unusable: true,
    rule: 'layout-unknown',
    message: `表头不属于任何已知的文件格式。${lacks}请按 docs/import.md 的列名补全表头后重新导入。`,
  };
}

function ambiguous(titles: readonly string[]): UnusableFile {
  return {
    unusable: true,
    rule: 'layout-ambiguous',
    message: `表头同时符合${titles.map((title) => `“${title}”`).join('和')}，无法确定文件种类。请在标题行写明种类，或改用各自的完整列名（如“列入经营异常名录原因”），再重新导入。`,
  };
}

/**
 * Chooses the layout of a file from its headers. Columns that only one kind of record has decide; where two kinds have equal
 * evidence, words of the title rows, sheet or file name decide; where they do not, the file is unusable, never guessed at.
 * @param clues title rows, sheet name and file name
 * @example chooseLayout(headers, ['咸宁市经营异常名录']) // { layout: abnormalList, columns: … }
 */
export function chooseLayout(headers: readonly string[], clues: readonly string[]): ColumnPlan | UnusableFile {
  const all = LAYOUTS.map((layout) => consider(layout, headers));
  const fitting = bestOfKinds(all.filter((candidate) => candidate.missing.length === 0));
  const top = fitting[0];
  if (top === undefined) return unknown(all);
  const rivals = fitting.filter((candidate) => candidate.evidence === top.evidence);
  const hinted = rivals.filter(({ plan }) =>
    plan.layout.hints.some((hint) => clues.some((clue) => clue.includes(hint))),
  );
  const chosen = rivals.length === 1 ? top : hinted.length === 1 ? hinted[0] : undefined;
  if (chosen === undefined) return ambiguous(rivals.map(({ plan }) => plan.layout.title));
  const { plan } = chosen;
  if (plan.repeated.length > 0) {
    return {
      unusable: true,
      rule: 'column-repeated',
      message: `列“${plan.repeated.join('”、“')}”出现了不止一次，无法确定以哪一列为准。请删除或改名重复的列后重新导入。`,
    };
  }
  return plan;
}
