import {
  closeSync,
  existsSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import type { PublicProfile } from '#domain/profile.ts';
import type { SnapshotIndex, SnapshotPage } from '#domain/wire/snapshot-index.ts';

const PROFILES = 'profiles.ndjson';
const INDEX = 'index.json';
const BLOCK = 1024 * 1024;
const LINE_END = 10;

/** The index of the snapshot in a folder, or null if there is none that was finished. */
export function readSnapshotIndex(folder: string): SnapshotIndex | null {
  const file = join(folder, INDEX);
  if (!existsSync(file) || !existsSync(join(folder, PROFILES))) return null;
  return JSON.parse(readFileSync(file, 'utf8')) as SnapshotIndex;
}

/**
 * Opens the profiles of the snapshot in a folder, each to be read where its index says it stands.
 * @throws (the function it gives) if what stands there is not this profile
 * @example openProfiles('.data/snapshot')(page).name
 */
export function openProfiles(folder: string): (page: SnapshotPage) => PublicProfile {
  const file = openSync(join(folder, PROFILES), 'r');
  return ({ uscc, at, bytes }) => {
    const line = Buffer.alloc(bytes);
    readSync(file, line, 0, bytes, at);
    const profile: PublicProfile = JSON.parse(line.toString());
    if (profile.uscc !== uscc) throw new Error(`${PROFILES} does not fit ${INDEX}; remove ${folder} and build again.`);
    return profile;
  };
}

/** Where a line stands. */
type Place = Pick<SnapshotPage, 'at' | 'bytes'>;

/** A snapshot that is being written beside the one that is there. */
export type SnapshotFile = {
  write(line: string): Place;
  /** Takes a line over from the snapshot that is there, unread. */
  keep(place: Place): Place;
  /** Puts it in the place of the one that is there. The index goes first and comes last: without it, there is no snapshot. */
  finish(index: SnapshotIndex): void;
};

/**
 * Begins a snapshot in a folder that exists.
 * @example const file = openSnapshotFile(folder); file.write('{}'); file.finish(index)
 */
export function openSnapshotFile(folder: string): SnapshotFile {
  const unfinished = join(folder, `${PROFILES}.part`);
  const out = openSync(unfinished, 'w');
  const earlier = existsSync(join(folder, PROFILES)) ? openSync(join(folder, PROFILES), 'r') : null;
  let waiting: Buffer[] = [];
  let written = 0;
  let end = 0;
  function flush(): void {
    const block = Buffer.concat(waiting);
    for (let done = 0; done < block.length; ) done += writeSync(out, block, done);
    written = end;
    waiting = [];
  }
  function put(line: Buffer): Place {
    const place = { at: end, bytes: line.length };
    waiting.push(line);
    end += line.length;
    if (end - written >= BLOCK) flush();
    return place;
  }
  return {
    write: (line) => put(Buffer.from(`${line}\n`)),
    keep({ at, bytes }) {
      const line = Buffer.alloc(bytes);
      if (earlier === null || readSync(earlier, line, 0, bytes, at) !== bytes || line.at(-1) !== LINE_END) {
        throw new Error(`${PROFILES} does not fit ${INDEX}; remove ${folder} and build again.`);
      }
      return put(line);
    },
    finish(index) {
      flush();
      closeSync(out);
      if (earlier !== null) closeSync(earlier);
      rmSync(join(folder, INDEX), { force: true });
      renameSync(unfinished, join(folder, PROFILES));
      writeFileSync(join(folder, `${INDEX}.part`), JSON.stringify(index));
      renameSync(join(folder, `${INDEX}.part`), join(folder, INDEX));
    },
  };
}
