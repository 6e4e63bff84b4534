import type { LogLine } from '../log-line.ts';

const EVERY = 200;

/** Writes log lines; `close` writes what is left. */
export type LogWriter = { write(line: LogLine): void; close(): void };

/**
 * Writes one JSON line per event, with the time (UTC), gathered for at most 0.2 s: a write for every request would cost more
 * than the request.
 * @example const log = openLog((text) => process.stdout.write(text)); log.write({ event: 'job', job: 'sync', message: 'done' })
 */
export function openLog(print: (text: string) => void): LogWriter {
  let waiting = '';
  const flush = () => {
    if (waiting === '') return;
    const text = waiting;
    waiting = '';
    print(text);
  };
  const timer = setInterval(flush, EVERY);
  timer.unref();
  return {
    write(line) {
      waiting += `${JSON.stringify({ time: new Date().toISOString(), ...line })}\n`;
    },
    close() {
      clearInterval(timer);
      flush();
    },
  };
}
