import type { Asked, AskFault } from './ask-portal.ts';

/** Most questions of one request; the API takes no more. */
export const BATCH = 100;

/** What asking came to: all was asked, or the first fault that waiting does not mend. */
export type BatchEnd = { kind: 'done' } | { kind: 'stopped' } | { kind: 'fault'; fault: AskFault };

type Asking<Question, Answer> = {
  questions: readonly Question[];
  ask(questions: readonly Question[]): Promise<Asked<Answer>>;
  /** Told of each batch as it comes, so that what came is kept whatever happens after. */
  onAnswer(answer: Answer, asked: readonly Question[]): void;
  /** Told that the portal asked for a pause of so many seconds. */
  onWait(seconds: number): void;
  /** Waits; rejects when `signal` ends it. */
  pause(seconds: number, signal: AbortSignal): Promise<void>;
  signal: AbortSignal;
};

const TRIES = 2;
const SHORT = 2;

/**
 * Asks a list a hundred at a time, one request after the other. A limit is waited out as long as the portal asks; what fails otherwise is tried
 * once more and then told, so that the person may go on from there.
 * @example await askInBatches({ questions, ask, onAnswer, onWait, pause, signal })
 */
export async function askInBatches<Question, Answer>(asking: Asking<Question, Answer>): Promise<BatchEnd> {
  const { questions, ask, onAnswer, onWait, pause, signal } = asking;
  let failed = 0;
  let at = 0;
  try {
    while (at < questions.length) {
      if (signal.aborted) return { kind: 'stopped' };
      const batch = questions.slice(at, at + BATCH);
      const answer = await ask(batch);
      if (answer.ok) {
        onAnswer(answer.value, batch);
        failed = 0;
        at += BATCH;
        continue;
      }
      const { fault } = answer;
      if (fault.kind === 'limited') {
        onWait(fault.seconds);
        await pause(fault.seconds, signal);
        continue;
      }
      failed += 1;
      if (fault.kind === 'refused' || failed >= TRIES) return { kind: 'fault', fault };
      await pause(SHORT, signal);
    }
  } catch (error) {
    if (signal.aborted) return { kind: 'stopped' };
    throw error;
  }
  return { kind: 'done' };
}
