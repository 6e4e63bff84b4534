import { RUN } from '#site/text/zh-CN-screening.ts';
import { type Supplier, stateOf } from './supplier.ts';
import type { Phase } from './use-run.ts';

/**
 * What the page is doing, as one sentence.
 * @example phaseWords({ kind: 'matching', done: 100, all: 300 }, suppliers) // '正在核对：100 / 300 行'
 */
function phaseWords(phase: Phase, suppliers: readonly Supplier[]): string {
  switch (phase.kind) {
    case 'idle':
      return '';
    case 'matching':
    case 'reading':
      return RUN[phase.kind](phase.done, phase.all);
    case 'waiting':
      return RUN.waiting(phase.seconds);
    case 'stopped':
      return RUN.stopped;
    case 'fault':
      return RUN.faults[phase.fault];
    case 'done': {
      const count = (...states: string[]) => suppliers.filter((one) => states.includes(stateOf(one))).length;
      return RUN.done(count('found', 'pending'), count('open'), count('none', 'ended'));
    }
  }
}

type Props = { phase: Phase; suppliers: readonly Supplier[]; onStop(): void; onResume(): void };

/** How far the work is, said aloud as it goes; it can be stopped, and gone on with. */
export function RunProgress({ phase, suppliers, onStop, onResume }: Props) {
  const isCounted = phase.kind === 'matching' || phase.kind === 'reading';
  const isBusy = isCounted || phase.kind === 'waiting';
  const isHalted = phase.kind === 'stopped' || phase.kind === 'fault';
  return (
    <section className="run" aria-labelledby="run-h">
      <h2 id="run-h" className="hidden">
        {RUN.heading}
      </h2>
      {isCounted && <progress aria-label={RUN.heading} value={phase.done} max={Math.max(1, phase.all)} />}
      <p role="status">{phaseWords(phase, suppliers)}</p>
      {isBusy && (
        <button type="button" className="plain" onClick={onStop}>
          {RUN.stop}
        </button>
      )}
      {isHalted && (
        <button type="button" onClick={onResume}>
          {RUN.resume}
        </button>
      )}
    </section>
  );
}
