import { useCallback, useRef, useState } from 'react';
import type { CalendarDate } from '#domain/date.ts';
import type { EnterpriseBatch } from '#domain/wire/enterprise-batch.ts';
import type { MatchAnswer } from '#domain/wire/matching.ts';
import {
  applyFound,
  applyMatches,
  chooseCandidate,
  codeQuestions,
  matchQuestions,
  startSuppliers,
} from './apply-answers.ts';
import { askInBatches, type BatchEnd } from './ask-in-batches.ts';
import { type AskFault, askPortal } from './ask-portal.ts';
import type { ListLine } from './list-lines.ts';
import { pause } from './pause.ts';
import type { Supplier } from './supplier.ts';

/** Where the portal is asked. */
export type Addresses = { match: string; enterprises: string; watchlists: string };

/** What the page is doing. */
export type Phase =
  | { kind: 'idle' | 'done' | 'stopped' }
  | { kind: 'matching' | 'reading'; done: number; all: number }
  | { kind: 'waiting'; seconds: number }
  | { kind: 'fault'; fault: AskFault['kind'] };

/** The work on one list. Nothing of it is kept anywhere but in memory. */
export type Run = {
  suppliers: readonly Supplier[];
  asOf: CalendarDate | null;
  phase: Phase;
  /** Takes a list; nothing is asked yet. */
  take(lines: readonly ListLine[]): void;
  /** Asks all that is still open: a beginning, and going on after a stop, are the same. */
  go(): Promise<void>;
  stop(): void;
  choose(row: number, uscc: string | null): void;
};

/**
 * Matches a list and reads the facts of those it stands for, a hundred at a time.
 * @example const { suppliers, go } = useRun(addresses)
 */
export function useRun(addresses: Addresses): Run {
  const [suppliers, setSuppliers] = useState<readonly Supplier[]>([]);
  const [asOf, setAsOf] = useState<CalendarDate | null>(null);
  const [phase, setPhase] = useState<Phase>({ kind: 'idle' });
  const current = useRef<readonly Supplier[]>([]);
  const work = useRef<AbortController | null>(null);

  const update = useCallback((next: readonly Supplier[]) => {
    current.current = next;
    setSuppliers(next);
  }, []);

  const finish = (end: BatchEnd): boolean => {
    if (end.kind === 'stopped') setPhase({ kind: 'stopped' });
    if (end.kind === 'fault') setPhase({ kind: 'fault', fault: end.fault.kind });
    return end.kind === 'done';
  };

  const go = async () => {
    if (work.current !== null) return;
    const controller = new AbortController();
    work.current = controller;
    const { signal } = controller;
    const waits = { onWait: (seconds: number) => setPhase({ kind: 'waiting', seconds }), pause, signal };
    try {
      const questions = matchQuestions(current.current);
      const matching = (done: number) => setPhase({ kind: 'matching', done, all: questions.length });
      if (questions.length > 0) matching(0);
      let asked = 0;
      const matched = await askInBatches({
        ...waits,
        questions,
        ask: (items) => askPortal<MatchAnswer>(addresses.match, { items }, signal),
        onAnswer: (answer, batch) => {
          update(applyMatches(current.current, answer.items));
          setAsOf(answer.asOf);
          asked += batch.length;
          matching(asked);
        },
      });
      if (!finish(matched)) return;
      const codes = codeQuestions(current.current);
      const reading = (done: number) => setPhase({ kind: 'reading', done, all: codes.length });
      if (codes.length > 0) reading(0);
      let read = 0;
      const found = await askInBatches({
        ...waits,
        questions: codes,
        ask: (usccs) => askPortal<EnterpriseBatch>(addresses.enterprises, { usccs }, signal),
        onAnswer: (answer, batch) => {
          update(applyFound(current.current, answer.items));
          setAsOf(answer.asOf);
          read += batch.length;
          reading(read);
        },
      });
      if (finish(found)) setPhase({ kind: 'done' });
    } finally {
      work.current = null;
    }
  };

  return {
    suppliers,
    asOf,
    phase,
    take: (lines) => {
      work.current?.abort();
      update(startSuppliers(lines));
      setAsOf(null);
      setPhase({ kind: 'idle' });
    },
    go,
    stop: () => work.current?.abort(),
    choose: (row, uscc) => update(chooseCandidate(current.current, row, uscc)),
  };
}
