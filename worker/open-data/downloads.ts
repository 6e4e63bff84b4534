/** Downloads that run in this process. */
export type Downloads = {
  /** Begins one; null: as many as may run do. `isHeld` says that it goes on, and is false once its place was given away. */
  begin(): { isHeld(): boolean; end(): void } | null;
};

const MOST = 8;
const IDLE = 60_000;

/**
 * Counts the downloads of open data in a process: 8 at once. One that has not asked for more within a minute loses its place when another wants one.
 * @param now milliseconds, never backwards
 * @example openDownloads(() => performance.now()).begin()?.end()
 */
export function openDownloads(now: () => number): Downloads {
  const running = new Map<symbol, number>();
  return {
    begin() {
      if (running.size >= MOST)
        for (const [one, lastAsked] of running) if (now() - lastAsked > IDLE) running.delete(one);
      if (running.size >= MOST) return null;
      const me = Symbol('download');
      running.set(me, now());
      return {
        isHeld() {
          if (!running.has(me)) return false;
          running.set(me, now());
          return true;
        },
        end: () => void running.delete(me),
      };
    },
  };
}
