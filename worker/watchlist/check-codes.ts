import type { CalendarDate } from '#domain/date.ts';
import type { CodeLine } from '#domain/watchlist/code-lines.ts';
import type { WatchedCode } from '#domain/wire/watchlist.ts';
import { codeState } from '../code-state.ts';
import type { Register, RegisterEntry } from '../register.ts';
import { explainedUscc } from '../uscc-problem.ts';

/** A code that is not taken: where it stood, as typed, and what to do. */
export type RefusedCode = { line: number; typed: string; cure: string };

/** What pasted codes came to. */
export type CheckedCodes = { items: WatchedCode[]; refused: RefusedCode[] };

// Enterprises published in one go while others wait.
const PAGE = 100;

/**
 * The register's entries of many codes, some at a time, so that a long list keeps nobody waiting.
 * @example (await readEntries(register, codes, asOf)).get(code)?.publication.outcome
 */
export async function readEntries(
  register: Register,
  codes: readonly string[],
  asOf: CalendarDate,
): Promise<ReadonlyMap<string, RegisterEntry>> {
  const entries = new Map<string, RegisterEntry>();
  for (let at = 0; at < codes.length; at += PAGE) {
    for (const [code, entry] of await register.readMany(codes.slice(at, at + PAGE), asOf)) entries.set(code, entry);
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
  return entries;
}

/**
 * Tells codes that can be watched from those that cannot. One that is well formed is taken whether or not the register knows it; one whose check
 * digit fails only where the register publishes it.
 * @example await checkCodes(register, readCodeLines('91421200MA0XN00A49'), asOf) // { items: [], refused: [{ line: 1, … }] }
 */
export async function checkCodes(
  register: Register,
  lines: readonly CodeLine[],
  asOf: CalendarDate,
): Promise<CheckedCodes> {
  const asked = lines.filter(({ hasShape }) => hasShape).map(({ code }) => code);
  const entries = await readEntries(register, asked, asOf);
  const items: CheckedCodes['items'] = [];
  const refused: RefusedCode[] = [];
  for (const { line, typed, code, fault } of lines) {
    const state = codeState(code, entries.get(code));
    if (state !== 'malformed') items.push({ uscc: code as WatchedCode['uscc'], state });
    else if (fault !== null) refused.push({ line, typed, cure: explainedUscc(code, fault).detail });
  }
  return { items, refused };
}
