import { InvalidCursor } from '#search-index/invalid-cursor.ts';
import type { SearchEngine } from '#search-index/search-engine.ts';
import { refuseEngineAnswer } from './engine-answer.ts';

/** How long an engine may take for one answer, in milliseconds; docs/limits.md tells it. */
export const ANSWER_WITHIN = 2000;

const SILENCES = 3;
const PAUSE = 5000;

/** `note` is told when the engine fails after it worked, and when it works again. The others are for tests: milliseconds. */
export type GuardOptions = { note?(message: string): void; within?: number; elapsed?(): number };

// One that fails here is asked by searches instead, which tell what is wrong.
function guardBearers(
  { bearers }: SearchEngine,
  inTime: <Answer>(answering: Promise<Answer>) => Promise<Answer>,
): Pick<SearchEngine, 'bearers'> {
  return bearers === undefined ? {} : { bearers: (texts, asOf) => inTime(bearers(texts, asOf)) };
}

/**
 * A search engine that answers in bounded time and never rubbish: `search` rejects after {@link ANSWER_WITHIN}, and when the answer is not
 * one ({@link refuseEngineAnswer}). An engine that kept silent three times in a row is left alone for 5 s, so that not every visitor waits
 * for it; then one question finds out whether it is back. Refused cursors pass: they are the caller's fault.
 * @example guardEngine(meilisearchEngine(settings), { note: (message) => log({ event: 'job', job: 'search', message }) })
 */
export function guardEngine(engine: SearchEngine, options: GuardOptions = {}): SearchEngine {
  const { note = () => undefined, within = ANSWER_WITHIN, elapsed = () => performance.now() } = options;
  let silences = 0;
  let pausedUntil = Number.NEGATIVE_INFINITY;
  let isFailing = false;

  function failed(error: unknown): void {
    if (!isFailing) note(`${engine.name}: ${error instanceof Error ? error.message : 'failed'}`);
    isFailing = true;
  }

  function worked(): void {
    if (isFailing) note(`${engine.name}: answers again`);
    isFailing = false;
    silences = 0;
  }

  async function inTime<Answer>(answering: Promise<Answer>): Promise<Answer> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const silence = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        silences += 1;
        if (silences >= SILENCES) pausedUntil = elapsed() + PAUSE;
        reject(new Error(`no answer within ${within} ms`));
      }, within);
    });
    try {
      return await Promise.race([answering, silence]);
    } finally {
      clearTimeout(timer);
    }
  }

  return {
    name: engine.name,
    ...guardBearers(engine, inTime),
    put: (documents) => engine.put(documents),
    remove: (usccs) => engine.remove(usccs),
    async search(query, asOf) {
      if (silences >= SILENCES) {
        if (elapsed() < pausedUntil) throw new Error(`${engine.name} kept silent ${silences} times and is left alone`);
        // This one finds out; the others go on without it meanwhile.
        pausedUntil = elapsed() + within;
      }
      try {
        const answer = await inTime(engine.search(query, asOf));
        const refusal = refuseEngineAnswer(answer, query);
        if (refusal !== null) throw new Error(`an answer that is none: ${refusal}`);
        worked();
        return answer;
      } catch (error) {
        if (error instanceof InvalidCursor) worked();
        else failed(error);
        throw error;
      }
    },
  };
}
