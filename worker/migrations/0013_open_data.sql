-- The files of open data: which there are, and whether each still says what is public. The files lie outside of the database, named by their
-- digest; worker/jobs/sync-open-data.ts makes them, and what no row names is never served. Disposable: all of it can be made again.

-- One row per 500 numbers of public_enterprise. `version` grows with every change of an enterprise in it, in the transaction of that change
-- (worker/store/public-writes.ts); a part is current while it was made from this version and in the form of this edition.
CREATE TABLE open_part (
  no INTEGER PRIMARY KEY,
  version INTEGER NOT NULL,
  made_version INTEGER,
  made_form TEXT,
  enterprises INTEGER NOT NULL DEFAULT 0,
  records INTEGER NOT NULL DEFAULT 0,
  ndjson TEXT,                      -- JSON: name, bytes, sha256
  csv TEXT
) STRICT;
INSERT INTO open_part (no, version) SELECT DISTINCT (no - 1) / 500, 1 FROM public_enterprise;

-- The whole dumps: the parts one after another, in the order of their numbers. `stamp`: sum of the versions they were made from.
CREATE TABLE open_dump (
  form TEXT PRIMARY KEY,            -- ndjson, csv
  edition TEXT NOT NULL,
  stamp INTEGER NOT NULL,
  head TEXT,                        -- JSON, as above: what stands before the parts
  bytes INTEGER NOT NULL,
  sha256 TEXT NOT NULL,
  made_at TEXT NOT NULL
) STRICT;

-- Which enterprises changed on a legal day that is over: codes only, never what was shown.
CREATE TABLE open_day (
  day TEXT PRIMARY KEY,
  enterprises INTEGER NOT NULL,
  file TEXT NOT NULL                -- JSON, as above
) STRICT;
