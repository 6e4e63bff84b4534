/** Runs a job again and again; `stop` lets a running one finish. */
export type Scheduler = { stop(): Promise<void> };

/**
 * Runs `job` now and then `every` milliseconds after its last end, never twice at once. A failure is told to `report` and the
 * job is tried again at the next turn. Day changes need no timer of their own: the job looks at the legal day.
 * @example const scheduler = startScheduler(() => syncSearch(…), 2000, report); await scheduler.stop()
 */
export function startScheduler(job: () => Promise<void>, every: number, report: (error: unknown) => void): Scheduler {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();

  const turn = async (): Promise<void> => {
    try {
      await job();
    } catch (error) {
      report(error);
    }
    if (!stopped) {
      timer = setTimeout(() => {
        running = turn();
      }, every);
      timer.unref();
    }
  };
  running = turn();
  return {
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}
