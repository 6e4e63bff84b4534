/** Where progress is shown: the part of a terminal or pipe that is used. */
export type ProgressOutput = { readonly isTTY?: boolean; write(text: string): unknown };

/** Shows the progress of one file after another. */
export type ProgressDisplay = { update(done: number, total: number): void; end(): void };

const WIDTH = 24;
const REDRAW_AFTER_MS = 100;
const ROWS_PER_LINE = 50_000;

/**
 * A progress bar on a terminal; elsewhere a plain line every 50,000 rows, so that a log stays readable.
 * @param now a monotonic clock in milliseconds
 * @example const display = showProgress(process.stderr, '处罚.csv', () => performance.now());
 */
export function showProgress(output: ProgressOutput, name: string, now: () => number): ProgressDisplay {
  const started = now();
  let drawn = Number.NEGATIVE_INFINITY;
  let lines = 0;

  function status(done: number, total: number): string {
    const rate = Math.round((done / Math.max(now() - started, 1)) * 1000);
    return `${name}  ${done}/${total} 行  ${rate} 行/秒`;
  }

  return {
    update(done, total) {
      if (output.isTTY === true) {
        if (now() - drawn < REDRAW_AFTER_MS && done < total) return;
        drawn = now();
        const filled = Math.round((WIDTH * Math.min(done, total)) / Math.max(total, 1));
        output.write(`\r\u001b[2K[${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)}] ${status(done, total)}`);
      } else if (Math.floor(done / ROWS_PER_LINE) > lines) {
        lines = Math.floor(done / ROWS_PER_LINE);
        output.write(`${status(done, total)}\n`);
      }
    },
    end() {
      if (output.isTTY === true && drawn > Number.NEGATIVE_INFINITY) output.write('\r\u001b[2K');
    },
  };
}
