import type { Register } from './register.ts';
import { dependOn } from './unavailable.ts';

/**
 * A register whose failures are all {@link Unavailable}: the visitor is told that the data cannot be asked, never why.
 * @example guardRegister(openRegister(db, xianning))
 */
export function guardRegister(register: Register): Register {
  return {
    read: (uscc, asOf) => dependOn('database', () => register.read(uscc, asOf)),
    readMany: (usccs, asOf) => dependOn('database', () => register.readMany(usccs, asOf)),
    changedSince: (seq, limit) => dependOn('database', () => register.changedSince(seq, limit)),
    changedAmong: (usccs, seq) => dependOn('database', () => register.changedAmong(usccs, seq)),
    collectedKinds: () => dependOn('database', () => register.collectedKinds()),
    indexedSeq: (engine) => dependOn('database', () => register.indexedSeq(engine)),
    databaseId: () => dependOn('database', () => register.databaseId()),
  };
}
