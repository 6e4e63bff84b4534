import type { D1PreparedStatement } from '@cloudflare/workers-types';
import type { CalendarDate } from '#domain/date.ts';
import type { Finding } from '#domain/notices/lint/finding.ts';
import { type Notice, NoticeSchema } from '#domain/notices/notice.ts';
import { type NoticeLife, NoticeLifeSchema } from '#domain/notices/notice-life.ts';
import type { Database } from './database.ts';

/** A finding to be reviewed, and why the reviewer let it stand. */
export type Override = Pick<Finding, 'rule' | 'at' | 'quote'> & { reason: string; by: string };

/** A notice as stored: where it stands, and which of its versions is worked on and which is public. */
export type StoredNotice = {
  id: string;
  revision: number;
  life: NoticeLife;
  workingVersion: number;
  publicVersion: number | null;
  overrides: Override[];
  createdAt: string;
  updatedAt: string;
};

type Row = {
  id: string;
  revision: number;
  stage: string;
  authors: string;
  unit: string;
  approved_by: string | null;
  working_version: number;
  public_version: number | null;
  publish_on: string | null;
  corrected_on: string | null;
  withdrawn_on: string | null;
  withdrawal_reason: string | null;
  overrides: string;
  created_at: string;
  updated_at: string;
};

function toStored(row: Row): StoredNotice {
  const publicity =
    row.publish_on === null
      ? null
      : {
          publishOn: row.publish_on,
          correctedOn: row.corrected_on,
          withdrawnOn: row.withdrawn_on,
          withdrawalReason: row.withdrawal_reason,
        };
  return {
    id: row.id,
    revision: row.revision,
    life: NoticeLifeSchema.parse({
      stage: row.stage,
      authors: JSON.parse(row.authors),
      unit: row.unit,
      approvedBy: row.approved_by,
      publicity,
    }),
    workingVersion: row.working_version,
    publicVersion: row.public_version,
    overrides: JSON.parse(row.overrides) as Override[],
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}

/** The notice of this id, or null. */
export async function readNotice(db: Database, id: string): Promise<StoredNotice | null> {
  const row = await db.prepare('SELECT * FROM notice WHERE id = ?1').bind(id).first<Row>();
  return row === null ? null : toStored(row);
}

/** One version of a notice, or null. A content that is no longer of its schema counts as not there. */
export async function readNoticeVersion(db: Database, id: string, version: number): Promise<Notice | null> {
  const content = await db
    .prepare('SELECT content FROM notice_version WHERE notice_id = ?1 AND version = ?2')
    .bind(id, version)
    .first<string>('content');
  const read = content === null ? null : NoticeSchema.safeParse(JSON.parse(content));
  return read?.success === true ? read.data : null;
}

/** Versions of a notice, oldest first: number, author, instant. */
export async function listNoticeVersions(
  db: Database,
  id: string,
): Promise<{ version: number; author: string; at: string }[]> {
  const sql = 'SELECT version, author, at FROM notice_version WHERE notice_id = ?1 ORDER BY version';
  return (await db.prepare(sql).bind(id).all<{ version: number; author: string; at: string }>()).results;
}

/**
 * Notices of a unit (null: of all) with title and kind of the version worked on, at most `limit`: first those that somebody still has to do
 * something with, then those that are public or over; of each the newest change first. However many were published, work is never left out.
 * @example await listNotices(db, { unit: '宣传科', asOf, limit: 200 })
 */
export async function listNotices(
  db: Database,
  { unit, asOf, limit }: { unit: string | null; asOf: CalendarDate; limit: number },
): Promise<(StoredNotice & { title: string; kind: string })[]> {
  const sql = `SELECT n.*, json_extract(v.content, '$.title') AS title, json_extract(v.content, '$.kind') AS kind
    FROM notice n JOIN notice_version v ON v.notice_id = n.id AND v.version = n.working_version
    WHERE ?1 IS NULL OR n.unit = ?1
    ORDER BY n.stage IN ('published', 'withdrawn', 'discarded') OR (n.stage = 'scheduled' AND n.publish_on <= ?2),
      n.updated_at DESC, n.id LIMIT ?3`;
  const { results } = await db.prepare(sql).bind(unit, asOf, limit).all<Row & { title: string; kind: string }>();
  return results.map(({ title, kind, ...row }) => ({ ...toStored(row), title, kind }));
}

/** Where a page of public notices goes on: the day and id of the last one seen. */
export type NoticePlace = { publishOn: string; id: string };

/**
 * Notices whose day has come by `asOf` and that are not withdrawn, newest first, with their public version. Whether one is really shown is
 * for publishNotice() to say.
 * @param uscc only those about this enterprise; null: all
 * @returns those whose content can be read, and whether there are none after them
 * @example await readPublicNotices(db, { asOf, after: null, limit: 20, uscc: null })
 */
export async function readPublicNotices(
  db: Database,
  { asOf, after, limit, uscc }: { asOf: CalendarDate; after: NoticePlace | null; limit: number; uscc: string | null },
): Promise<{ rows: (StoredNotice & { notice: Notice })[]; isLast: boolean }> {
  const { results } = await db
    .prepare(
      `SELECT n.*, v.content AS content FROM notice n
         JOIN notice_version v ON v.notice_id = n.id AND v.version = n.public_version
       WHERE n.public_version IS NOT NULL AND n.publish_on <= ?1 AND (n.withdrawn_on IS NULL OR n.withdrawn_on > ?1)
         AND (?2 IS NULL OR (n.publish_on, n.id) < (?2, ?3))
         AND (?5 IS NULL OR n.id IN (SELECT notice_id FROM notice_party WHERE uscc = ?5))
       ORDER BY n.publish_on DESC, n.id DESC LIMIT ?4`,
    )
    .bind(asOf, after?.publishOn ?? null, after?.id ?? null, limit, uscc)
    .all<Row & { content: string }>();
  const rows = results.flatMap(({ content, ...row }) => {
    const read = NoticeSchema.safeParse(JSON.parse(content));
    return read.success ? [{ ...toStored(row), notice: read.data }] : [];
  });
  return { rows, isLast: results.length < limit };
}

/** Who saved a version last and when, and whether it is sealed; null: there is none. A version that is not may still be saved anew. */
export async function readVersionSaving(
  db: Database,
  id: string,
  version: number,
): Promise<{ author: string; at: string; isSealed: boolean } | null> {
  const row = await db
    .prepare('SELECT author, at, sealed FROM notice_version WHERE notice_id = ?1 AND version = ?2')
    .bind(id, version)
    .first<{ author: string; at: string; sealed: number }>();
  return row === null ? null : { author: row.author, at: row.at, isSealed: row.sealed !== 0 };
}

/** A version to be saved. `isSealed`: it is never changed again. */
export type SavedVersion = {
  id: string;
  version: number;
  notice: Notice;
  author: string;
  at: string;
  isSealed: boolean;
};

/** The statement that saves a new version; run it in one batch with the others. */
export function insertVersion(db: Database, one: SavedVersion): D1PreparedStatement {
  const { id, version, notice, author, at, isSealed } = one;
  return db
    .prepare(
      'INSERT INTO notice_version (notice_id, version, content, author, at, sealed) VALUES (?1, ?2, ?3, ?4, ?5, ?6)',
    )
    .bind(id, version, JSON.stringify(notice), author, at, isSealed ? 1 : 0);
}

/** The statement that saves a version anew; the batch fails if it is sealed. */
export function replaceVersion(db: Database, one: SavedVersion): D1PreparedStatement {
  const { id, version, notice, author, at, isSealed } = one;
  return db
    .prepare(
      'UPDATE notice_version SET content = ?3, author = ?4, at = ?5, sealed = ?6 WHERE notice_id = ?1 AND version = ?2',
    )
    .bind(id, version, JSON.stringify(notice), author, at, isSealed ? 1 : 0);
}

/** The statement that seals every version of a notice. */
export function sealVersions(db: Database, id: string): D1PreparedStatement {
  return db.prepare('UPDATE notice_version SET sealed = 1 WHERE notice_id = ?1 AND sealed = 0').bind(id);
}

/**
 * The statements that store a notice: inserts one of revision 1, replaces one whose stored revision is the one before; else the batch fails on
 * a constraint, so that two editors never overwrite each other.
 * @example await db.batch(storeNotice(db, { ...stored, revision: stored.revision + 1 }))
 */
export function storeNotice(db: Database, one: StoredNotice): D1PreparedStatement[] {
  const { publicity, ...life } = one.life;
  const guard = db
    .prepare(
      'INSERT INTO write_guard (stale) SELECT 1 WHERE ifnull((SELECT revision FROM notice WHERE id = ?1), 0) <> ?2',
    )
    .bind(one.id, one.revision - 1);
  const write = db
    .prepare(
      `INSERT OR REPLACE INTO notice (id, revision, stage, authors, unit, approved_by, working_version, public_version, publish_on,
         corrected_on, withdrawn_on, withdrawal_reason, overrides, created_at, updated_at)
       VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15)`,
    )
    .bind(
      one.id,
      one.revision,
      life.stage,
      JSON.stringify(life.authors),
      life.unit,
      life.approvedBy,
      one.workingVersion,
      one.publicVersion,
      publicity?.publishOn ?? null,
      publicity?.correctedOn ?? null,
      publicity?.withdrawnOn ?? null,
      publicity?.withdrawalReason ?? null,
      JSON.stringify(one.overrides),
      one.createdAt,
      one.updatedAt,
    );
  return [guard, write];
}

/**
 * The statements that make these enterprises the parties of the public version and have every page, list and index of them looked at again,
 * those of parties that are none any more too.
 * @example await db.batch(storeParties(db, 'n-1', ['91421200MA0XN00A4C'], at))
 */
export function storeParties(db: Database, id: string, usccs: readonly string[], at: string): D1PreparedStatement[] {
  const codes = JSON.stringify([...new Set(usccs)]);
  return [
    db
      .prepare(
        `INSERT INTO outbox (uscc, reason, at) SELECT uscc, 'notice', ?3 FROM (
           SELECT uscc FROM notice_party WHERE notice_id = ?1 UNION SELECT value FROM json_each(?2))`,
      )
      .bind(id, codes, at),
    db.prepare('DELETE FROM notice_party WHERE notice_id = ?1').bind(id),
    db.prepare('INSERT INTO notice_party (uscc, notice_id) SELECT value, ?1 FROM json_each(?2)').bind(id, codes),
  ];
}
