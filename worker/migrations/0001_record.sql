-- The record: what departments sent, who answers for it, and every version of it. Forward only.
-- No identity number of a person is ever stored: the importer drops such columns before a row is read.

-- Facts about this database itself. `database_id` tells one database from another.
CREATE TABLE meta (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO meta (key, value) VALUES ('database_id', lower(hex(randomblob(16))));

-- Every file that was ever received, by the SHA-256 of its bytes. `no` is the order of first receipt: a later file may correct what an
-- earlier one said, never the other way round, however often files are imported again.
CREATE TABLE source_file (
  no INTEGER PRIMARY KEY,
  digest TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  layout TEXT NOT NULL,
  kind TEXT NOT NULL,
  encoding TEXT NOT NULL,
  row_count INTEGER NOT NULL,
  received_at TEXT NOT NULL,          -- UTC instant of the first import; every row of the file counts as received then
  received_on TEXT NOT NULL,          -- its legal day
  finished_at TEXT,                   -- null while it runs, or if it was cut short
  counts TEXT                         -- JSON: rows by verdict, of the run that first came to the end
) STRICT;

-- Units whose rows a file held; they become current when the file has been received to its end.
CREATE TABLE source_file_unit (
  file_digest TEXT NOT NULL,
  unit TEXT NOT NULL,
  PRIMARY KEY (file_digest, unit)
) STRICT, WITHOUT ROWID;

-- Which kinds of record have been received from which unit, and when last.
CREATE TABLE source_state (
  kind TEXT NOT NULL,
  unit TEXT NOT NULL,
  received_at TEXT NOT NULL,
  PRIMARY KEY (kind, unit)
) STRICT, WITHOUT ROWID;

-- A code, and the name under which it is known. `name_basis`: 'registration' (the register says so) or 'record' (a record did first).
CREATE TABLE enterprise (
  uscc TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  name_basis TEXT NOT NULL CHECK (name_basis IN ('registration', 'record')),
  former_names TEXT NOT NULL DEFAULT '[]' -- JSON, from the register
) STRICT, WITHOUT ROWID;

-- The current version of each record. `file_digest`, `row`: where this version came from (谁产生、谁提供、谁负责).
-- `seen_file`, `seen_row`: the latest file (source_file.no) that gave the record, changed or not, and its row.
-- The rows lie in the order of arrival and one narrow index leads to them: bodies are long and codes arrive in any order.
CREATE TABLE record (
  seq INTEGER PRIMARY KEY,
  uscc TEXT NOT NULL,
  id TEXT NOT NULL,
  kind TEXT NOT NULL,
  natural_key TEXT NOT NULL,
  version INTEGER NOT NULL,
  counterparty_name TEXT NOT NULL,
  body TEXT NOT NULL,
  unit TEXT NOT NULL,
  file_digest TEXT NOT NULL,
  row INTEGER NOT NULL,
  received_at TEXT NOT NULL,
  received_on TEXT NOT NULL,          -- legal day on which the first version was received
  demo INTEGER NOT NULL,
  seen_file INTEGER NOT NULL,
  seen_row INTEGER NOT NULL,
  state TEXT NOT NULL DEFAULT '{}'    -- JSON: what befell it: withdrawal, early stop, contradiction
) STRICT;
CREATE UNIQUE INDEX record_by_enterprise ON record (uscc, id);

-- Versions that a correction replaced, each with its own provenance.
CREATE TABLE record_version (
  record_id TEXT NOT NULL,
  version INTEGER NOT NULL,
  counterparty_name TEXT NOT NULL,
  body TEXT NOT NULL,
  unit TEXT NOT NULL,
  file_digest TEXT NOT NULL,
  row INTEGER NOT NULL,
  received_at TEXT NOT NULL,
  demo INTEGER NOT NULL,
  replaced_on TEXT NOT NULL,          -- legal day on which the correcting file was received
  PRIMARY KEY (record_id, version)
) STRICT;

-- Rows kept for staff to decide on. Never public, and without personal data.
CREATE TABLE held_row (
  file_digest TEXT NOT NULL,
  line INTEGER NOT NULL,
  rule TEXT NOT NULL,
  column_name TEXT,
  message TEXT NOT NULL,
  uscc TEXT,
  kind TEXT NOT NULL,
  record_id TEXT,                     -- the record the row would give, where that is known: a later file that gives it settles the row
  summary TEXT NOT NULL,
  held_at TEXT NOT NULL
) STRICT;
-- One row of a file may concern two parties; of each, the first reason stands.
CREATE UNIQUE INDEX held_row_by_line ON held_row (file_digest, line, ifnull(uscc, ''));
-- A kind of which rows are held for a code is in doubt for that code (worker/store/held-kinds.ts); every read of an enterprise asks.
CREATE INDEX held_row_by_enterprise ON held_row (uscc, kind, rule) WHERE uscc IS NOT NULL;
CREATE INDEX held_row_by_record ON held_row (record_id) WHERE record_id IS NOT NULL;

-- Never holds a row. A batch that finds its records changed since it read them inserts one, and the check undoes the whole batch.
CREATE TABLE write_guard (
  stale INTEGER NOT NULL CHECK (stale = 0)
) STRICT;

-- What changed, in order. Pages, the search index and every other derived thing follow it.
CREATE TABLE outbox (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  uscc TEXT NOT NULL,
  reason TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT;
-- Whether one enterprise changed after a point; every search asks it of its hits.
CREATE INDEX outbox_by_enterprise ON outbox (uscc, seq);

-- Who did what. One line for each batch of an import and for each beginning and end of a file.
CREATE TABLE audit (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  at TEXT NOT NULL,
  actor TEXT NOT NULL,
  action TEXT NOT NULL,
  subject TEXT NOT NULL,
  detail TEXT NOT NULL
) STRICT;

-- How far each search engine has been brought: point of the outbox, pages written, latest legal day of its documents.
CREATE TABLE index_progress (
  engine TEXT PRIMARY KEY,
  seq INTEGER NOT NULL,
  cycle INTEGER NOT NULL,
  as_of TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- For which legal day an enterprise was last indexed, public or not, and the day on which law alone changes what may be said of it.
CREATE TABLE index_day (
  engine TEXT NOT NULL,
  uscc TEXT NOT NULL,
  made_for TEXT NOT NULL,
  next_change_on TEXT,
  PRIMARY KEY (engine, uscc)
) STRICT, WITHOUT ROWID;
CREATE INDEX index_day_due ON index_day (engine, next_change_on);
