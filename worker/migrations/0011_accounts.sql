-- Counts of sign-ins tried, each under a digest (no address of a person or a machine can be read from it). On a server they are kept in a
-- file of their own (worker/node/open-counts.ts), so that tries of strangers do not make this database another one; see worker/desk/sign-in-counts.ts.
DROP TABLE staff_rate;
DROP TABLE staff_lock;
CREATE TABLE sign_in_count (
  key TEXT PRIMARY KEY,
  owner TEXT,                         -- the account it concerns, so that an administrator can open it again
  count INTEGER NOT NULL,
  since INTEGER NOT NULL,             -- milliseconds since 1970, here and below
  until INTEGER NOT NULL,             -- no try is admitted before
  forget_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX sign_in_count_of ON sign_in_count (owner) WHERE owner IS NOT NULL;
CREATE INDEX sign_in_count_forgotten ON sign_in_count (forget_at);

-- How a session was begun: `sign-on` by the government's sign-on, which shows two factors itself; null by password and code.
ALTER TABLE staff_session ADD COLUMN via TEXT;
-- Who may bind a subject of the sign-on to an account, once. Of the code only a digest is kept.
CREATE TABLE staff_invitation (
  code_digest TEXT PRIMARY KEY,
  staff_id TEXT NOT NULL UNIQUE REFERENCES staff (id) ON DELETE CASCADE,
  lapses_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX staff_account_subject ON staff_account (providerId, accountId);

-- A version that was saved by itself may be saved again by the same person until it is sealed; then it is never changed.
ALTER TABLE notice_version ADD COLUMN sealed INTEGER NOT NULL DEFAULT 1;
DROP TRIGGER notice_version_kept;
CREATE TRIGGER notice_version_kept BEFORE UPDATE ON notice_version WHEN OLD.sealed <> 0 BEGIN
  SELECT RAISE(ABORT, 'versions of notices are never changed');
END;

-- What somebody wrote in an objection is deleted on schedule too.
ALTER TABLE objection ADD COLUMN statement_deleted_on TEXT;
CREATE INDEX objection_by_notice ON objection (notice_id, stage) WHERE notice_id IS NOT NULL;
