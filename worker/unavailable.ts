/** Something the worker depends on cannot be asked now: the caller answers 503, never a guess. The cause goes to the log only. */
export class Unavailable extends Error {
  readonly part: 'database' | 'search';

  constructor(part: 'database' | 'search', cause: unknown) {
    super(`The ${part} cannot be asked now.`, { cause });
    this.name = 'Unavailable';
    this.part = part;
  }
}

/**
 * Runs a step against a part the worker depends on; whatever it throws becomes {@link Unavailable}.
 * @example await dependOn('database', () => readEnterprise(db, uscc))
 */
export async function dependOn<T>(part: Unavailable['part'], step: () => Promise<T>): Promise<T> {
  try {
    return await step();
  } catch (cause) {
    throw cause instanceof Unavailable ? cause : new Unavailable(part, cause);
  }
}
