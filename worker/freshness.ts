import type { Register } from './register.ts';

const INTERVAL = 5000;

/** What has changed in the register since a point of its outbox, as far as this process knows. */
export type Changes = {
  /** `unknown`: the database cannot be asked. */
  state: 'known' | 'unknown';
  has(uscc: string): boolean;
  /** Kinds of record received so far, sorted and joined; null before the database was first asked. */
  collected: string | null;
};

/** Follows the outbox. `version` (optional) tells cheaply whether the database changed at all; without it, only time passes. */
export type FreshnessSources = {
  register: Pick<Register, 'changedSince' | 'collectedKinds'>;
  now(): number;
  version?(): Promise<string>;
};

/**
 * Follows the changes of the register after the outbox point `from`. It asks at most every 5 seconds, and with `version`
 * additionally as soon as the database changed, so that on one machine an import is seen by the next request.
 * Costs grow with what changed since the build, never with what is stored.
 * @example const changes = await followChanges(sources, build.seq)(); changes.has(uscc)
 */
export function followChanges(sources: FreshnessSources, from: number): () => Promise<Changes> {
  const changed = new Set<string>();
  let seq = from;
  let askedAt = Number.NEGATIVE_INFINITY;
  let version: string | null = null;
  let collected: string | null = null;
  let state: Changes['state'] = 'unknown';
  let asking: Promise<void> | null = null;

  async function ask(): Promise<void> {
    try {
      // The version is read first: a change between the two reads is then seen again, never lost.
      const seen = sources.version === undefined ? null : await sources.version();
      const changes = await sources.register.changedSince(seq);
      collected = (await sources.register.collectedKinds()).join();
      for (const uscc of changes.usccs) changed.add(uscc);
      seq = Math.max(seq, changes.seq);
      version = seen;
      state = 'known';
    } catch {
      state = 'unknown';
    }
    askedAt = sources.now();
  }

  async function due(): Promise<boolean> {
    const now = sources.now();
    if (now - askedAt >= INTERVAL || now < askedAt) return true;
    if (sources.version === undefined || state === 'unknown') return false;
    try {
      return (await sources.version()) !== version;
    } catch {
      return true;
    }
  }

  return async () => {
    if (asking !== null) await asking;
    else if (await due()) {
      asking ??= ask().finally(() => {
        asking = null;
      });
      await asking;
    }
    return { state, collected, has: (uscc) => changed.has(uscc) };
  };
}
