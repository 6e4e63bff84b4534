import type { LogLine } from '../log-line.ts';

const EVERY = 200;

/**
 * Writes log lines; `close` writes what is left. `prepare`: for requests that differ in nothing but id and time, gives what writes the line
 * of one more. Their ids are sane (see {@link requestIdOf}).
 */
export type LogWriter = {
  write(line: LogLine): void;
  prepare(line: Extract<LogLine, { event: 'request' }>): (id: string, ms: number) => void;
  close(): void;
};

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
  let writtenAt = 0;
  let time = '';
  // Many lines fall into one millisecond.
  const timeNow = (): string => {
    const now = Date.now();
    if (now !== writtenAt) {
      writtenAt = now;
      time = new Date(now).toISOString();
    }
    return time;
  };
  return {
    write(line) {
      waiting += `${JSON.stringify({ time: timeNow(), ...line })}\n`;
    },
    prepare({ event, id: _, ms: __, by, ...rest }) {
      const before = `","event":"${event}","id":"`;
      const between = `",${JSON.stringify(rest).slice(1, -1)},"ms":`;
      const after = by === undefined ? '}\n' : `,"by":${JSON.stringify(by)}}\n`;
      return (id, ms) => {
        waiting += `{"time":"${timeNow()}${before}${id}${between}${ms}${after}`;
      };
    },
    close() {
      clearInterval(timer);
      flush();
    },
  };
}
