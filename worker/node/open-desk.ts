import type { DeskHost } from '../desk/desk-host.ts';
import { openStaffAuth } from '../desk/staff-auth.ts';
import type { Database } from '../store/database.ts';
import type { Configuration } from './configuration.ts';
import { readDeskSecret } from './desk-secret.ts';
import { openCounts } from './open-counts.ts';

/** The desk of a server; `close` when nothing asks it any more. */
export type OpenDesk = DeskHost & { close(): void };

/**
 * The desk of this server, or null where it is closed (`JIANXIN_DESK=0`). Its origin is `JIANXIN_ORIGIN`, else the address the server listens on.
 * @throws what the file system throws if the secret can be neither read nor made
 * @example const desk = openDesk(configuration, database.db)
 */
export function openDesk(configuration: Configuration, db: Database): OpenDesk | null {
  const { desk, dataDir } = configuration;
  if (desk === null) return null;
  const secret = desk.secret ?? readDeskSecret(dataDir);
  const counts = openCounts(dataDir);
  const { origin, signOn } = desk;
  return {
    auth: openStaffAuth({ db, counts: counts.db, signOn, secret, origin, now: () => Date.now() }),
    counts: counts.db,
    signOnName: signOn?.name ?? null,
    origin,
    secret,
    close: counts.close,
  };
}
