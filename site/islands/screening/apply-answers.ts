import type { BatchedEnterprise } from '#domain/wire/enterprise-batch.ts';
import type { MatchedItem, MatchRequestItem } from '#domain/wire/matching.ts';
import { type ListLine, mayBeAsked } from './list-lines.ts';
import { codeOf, type Supplier } from './supplier.ts';

const rowOf = ({ row, sameAs }: ListLine) => sameAs ?? row;

/**
 * A list before anything is asked.
 * @example startSuppliers(lines)[0]?.match // null
 */
export function startSuppliers(lines: readonly ListLine[]): Supplier[] {
  return lines.map((line) => ({ line, match: null, chosen: null, found: null }));
}

/**
 * What is still to be matched: each row once, with its name and its code and nothing else.
 * @example matchQuestions(suppliers)[0] // { id: '2', name: '…', uscc: '…' }
 */
export function matchQuestions(suppliers: readonly Supplier[]): MatchRequestItem[] {
  return suppliers.flatMap(({ line, match }) => {
    if (match !== null || line.sameAs !== null || !mayBeAsked(line)) return [];
    const { row, name, code } = line;
    return [{ id: String(row), ...(name === '' ? {} : { name }), ...(code === '' ? {} : { uscc: code }) }];
  });
}

/**
 * The codes whose facts are still to be read, each once.
 * @example codeQuestions(suppliers) // ['91421281XN0000012M']
 */
export function codeQuestions(suppliers: readonly Supplier[]): string[] {
  const codes = suppliers.flatMap((supplier) => {
    const code = codeOf(supplier);
    return code === null || supplier.found !== null ? [] : [code];
  });
  return [...new Set(codes)];
}

/**
 * The list with the matches of some rows; a row that says the same as another gets the same.
 * @example applyMatches(suppliers, answer.items)
 */
export function applyMatches(suppliers: readonly Supplier[], items: readonly MatchedItem[]): Supplier[] {
  const byRow = new Map(items.map((item) => [item.id, item]));
  return suppliers.map((supplier) => {
    const match = byRow.get(String(rowOf(supplier.line)));
    return match === undefined ? supplier : { ...supplier, match };
  });
}

/**
 * The list with the facts of some codes.
 * @example applyFound(suppliers, answer.items)
 */
export function applyFound(suppliers: readonly Supplier[], items: readonly BatchedEnterprise[]): Supplier[] {
  const byCode = new Map(items.map((item) => [item.asked, item]));
  return suppliers.map((supplier) => {
    const found = byCode.get(codeOf(supplier) ?? '');
    return found === undefined ? supplier : { ...supplier, found };
  });
}

/**
 * The list after a person said who a row means; null: none of those offered. What was read of another choice is dropped.
 * @example chooseCandidate(suppliers, 4, '91421281XN0000012M')
 */
export function chooseCandidate(suppliers: readonly Supplier[], row: number, uscc: string | null): Supplier[] {
  return suppliers.map((supplier) => {
    if (rowOf(supplier.line) !== row || supplier.match?.uscc !== null) return supplier;
    return { ...supplier, chosen: uscc, found: supplier.found?.asked === uscc ? supplier.found : null };
  });
}
