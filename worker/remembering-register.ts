import type { Register, RegisterEntry } from './register.ts';

const REMEMBERED = 2000;

/**
 * A register that remembers the entries it read last, as long as the database has not changed (`version` is the same) and
 * the legal day is the same. Only for hosts that can tell the version cheaply and exactly.
 * @example rememberEntries(register, () => dataVersion(db))
 */
export function rememberEntries(register: Register, version: () => Promise<string>): Register {
  const entries = new Map<string, RegisterEntry | null>();
  let valid = '';

  return {
    ...register,
    async read(uscc, asOf) {
      const now = `${await version()} ${asOf}`;
      if (now !== valid) {
        entries.clear();
        valid = now;
      }
      const known = entries.get(uscc);
      if (known !== undefined) return known;
      const entry = await register.read(uscc, asOf);
      // Read under an older version, or the memory was emptied meanwhile: answer, but do not remember.
      if (valid === now) {
        if (entries.size >= REMEMBERED) for (const [oldest] of entries) if (entries.delete(oldest)) break;
        entries.set(uscc, entry);
      }
      return entry;
    },
  };
}
