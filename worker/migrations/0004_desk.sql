-- The publicity section's desk: who may work there, what they wrote, and what was done with it. Nothing here is public by itself:
-- a notice reaches the public through publishNotice() alone, by the state of its row and of the records it rests on.

-- Staff and their sign-in, in the layout of better-auth. `roles`: codes of staff-role.ts, parted by commas; `unit` null: the whole bureau.
CREATE TABLE staff (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  email TEXT NOT NULL UNIQUE,
  emailVerified INTEGER NOT NULL,
  image TEXT,
  createdAt TEXT NOT NULL,
  updatedAt TEXT NOT NULL,
  twoFactorEnabled INTEGER,
  roles TEXT NOT NULL,
  unit TEXT,
  active INTEGER NOT NULL
) STRICT;
CREATE TABLE staff_session (
  id TEXT PRIMARY KEY,
  expiresAt TEXT NOT NULL,
  token TEXT NOT NULL UNIQUE,
  createdAt TEXT NOT NULL,
  updatedAt TEXT NOT NULL,
  ipAddress TEXT,
  userAgent TEXT,
  userId TEXT NOT NULL REFERENCES staff (id) ON DELETE CASCADE
) STRICT;
CREATE INDEX staff_session_user ON staff_session (userId);
CREATE TABLE staff_account (
  id TEXT PRIMARY KEY,
  accountId TEXT NOT NULL,
  providerId TEXT NOT NULL,
  userId TEXT NOT NULL REFERENCES staff (id) ON DELETE CASCADE,
  accessToken TEXT,
  refreshToken TEXT,
  idToken TEXT,
  accessTokenExpiresAt TEXT,
  refreshTokenExpiresAt TEXT,
  scope TEXT,
  password TEXT,
  createdAt TEXT NOT NULL,
  updatedAt TEXT NOT NULL
) STRICT;
CREATE INDEX staff_account_user ON staff_account (userId);
CREATE TABLE staff_verification (
  id TEXT PRIMARY KEY,
  identifier TEXT NOT NULL,
  value TEXT NOT NULL,
  expiresAt TEXT NOT NULL,
  createdAt TEXT NOT NULL,
  updatedAt TEXT NOT NULL
) STRICT;
CREATE INDEX staff_verification_identifier ON staff_verification (identifier);
CREATE TABLE staff_two_factor (
  id TEXT PRIMARY KEY,
  secret TEXT NOT NULL,
  backupCodes TEXT NOT NULL,
  userId TEXT NOT NULL REFERENCES staff (id) ON DELETE CASCADE,
  verified INTEGER,
  failedVerificationCount INTEGER,
  lockedUntil TEXT
) STRICT;
CREATE INDEX staff_two_factor_secret ON staff_two_factor (secret);
CREATE INDEX staff_two_factor_user ON staff_two_factor (userId);
CREATE TABLE staff_rate (
  id TEXT PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  count INTEGER NOT NULL,
  lastRequest INTEGER NOT NULL
) STRICT;
-- Wrong passwords in a row, by account; see worker/desk/sign-in-lock.ts.
CREATE TABLE staff_lock (
  email TEXT PRIMARY KEY,
  failures INTEGER NOT NULL,
  locked_until TEXT
) STRICT, WITHOUT ROWID;

-- A notice: where it stands (domain/notices/notice-life.ts) and its overrides of the lint. `revision` counts every change of the row.
CREATE TABLE notice (
  id TEXT PRIMARY KEY,
  revision INTEGER NOT NULL,
  stage TEXT NOT NULL,
  authors TEXT NOT NULL,              -- JSON: ids of staff who wrote any part of the version being worked on
  unit TEXT NOT NULL,
  approved_by TEXT,
  working_version INTEGER NOT NULL,
  public_version INTEGER,             -- null until scheduled or published
  publish_on TEXT,
  corrected_on TEXT,
  withdrawn_on TEXT,
  withdrawal_reason TEXT,
  overrides TEXT NOT NULL,            -- JSON: findings to be reviewed for which the reviewer gave a reason
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX notice_by_day ON notice (publish_on, id) WHERE public_version IS NOT NULL;
CREATE INDEX notice_by_stage ON notice (stage, updated_at);

-- Every version that was ever saved; never changed.
CREATE TABLE notice_version (
  notice_id TEXT NOT NULL,
  version INTEGER NOT NULL,
  content TEXT NOT NULL,
  author TEXT NOT NULL,
  at TEXT NOT NULL,
  PRIMARY KEY (notice_id, version)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER notice_version_kept BEFORE UPDATE ON notice_version BEGIN
  SELECT RAISE(ABORT, 'versions of notices are never changed');
END;

-- The parties of the public version, so that a profile finds its notices.
CREATE TABLE notice_party (
  uscc TEXT NOT NULL,
  notice_id TEXT NOT NULL,
  PRIMARY KEY (uscc, notice_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX notice_party_by_notice ON notice_party (notice_id);

-- What was done at the desk: who, when, from, to, why. Append only, each line bound to the one before it by its hash; no two lines
-- follow the same one.
CREATE TABLE desk_log (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  at TEXT NOT NULL,
  actor TEXT NOT NULL,
  action TEXT NOT NULL,
  subject TEXT NOT NULL,
  detail TEXT NOT NULL,               -- JSON: stages, version, reason, digest of the content
  previous_hash TEXT NOT NULL UNIQUE,
  hash TEXT NOT NULL UNIQUE
) STRICT;
CREATE INDEX desk_log_by_subject ON desk_log (subject, seq);
CREATE TRIGGER desk_log_kept BEFORE UPDATE ON desk_log BEGIN
  SELECT RAISE(ABORT, 'the log of the desk is append only');
END;
CREATE TRIGGER desk_log_not_cut BEFORE DELETE ON desk_log BEGIN
  SELECT RAISE(ABORT, 'the log of the desk is append only');
END;
