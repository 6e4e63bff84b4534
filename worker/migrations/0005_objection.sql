-- Objections of the public to records and notices (企业信息公示暂行条例 Art. 13). The writer's name and contact lie apart, are read by the
-- handler alone, and are deleted on schedule. Of the receipt only a hash is kept: whoever has it may follow the case, nobody else.
CREATE TABLE objection (
  id TEXT PRIMARY KEY,
  receipt_hash TEXT NOT NULL UNIQUE,
  uscc TEXT,                          -- of a record
  record_id TEXT,
  notice_id TEXT,
  ground TEXT NOT NULL,
  statement TEXT NOT NULL,
  relation TEXT NOT NULL,
  stage TEXT NOT NULL,
  filed_on TEXT NOT NULL,
  accepted_on TEXT,
  answered_on TEXT,
  answer TEXT,
  updated_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX objection_by_stage ON objection (stage, filed_on);

CREATE TABLE objection_contact (
  objection_id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  contact TEXT NOT NULL,
  delete_on TEXT                      -- set when the case is closed
) STRICT, WITHOUT ROWID;
CREATE INDEX objection_contact_due ON objection_contact (delete_on) WHERE delete_on IS NOT NULL;

-- Proofs of work already spent, until they would have lapsed anyway.
CREATE TABLE spent_proof (
  challenge TEXT PRIMARY KEY,
  lapses_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX spent_proof_lapsed ON spent_proof (lapses_at);
