-- The records desk: measures on stored records by two people, days for the clocks of duties, and what was wrong with received files.
-- Nothing here is public.

-- A measure as one person prepared it and another decided it. `seen`: digest of the record as it stood then; one that changed since is not
-- acted on by an old paper.
CREATE TABLE record_measure (
  no INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  stage TEXT NOT NULL,                -- measure-actions.ts
  uscc TEXT NOT NULL,
  record_id TEXT NOT NULL,
  kind TEXT NOT NULL,
  unit TEXT NOT NULL,                 -- the unit that answered for the record when it was prepared
  measure TEXT NOT NULL,              -- JSON: RecordMeasure
  basis TEXT NOT NULL,
  reason TEXT NOT NULL,
  seen TEXT NOT NULL,
  prepared_by TEXT NOT NULL,
  prepared_at TEXT NOT NULL,
  decided_by TEXT,
  decided_at TEXT,
  answer TEXT                         -- why it was refused
) STRICT;
CREATE INDEX record_measure_by_stage ON record_measure (stage, no);
CREATE INDEX record_measure_by_record ON record_measure (uscc, record_id, no);
-- One at a time: two papers on one record would undo each other.
CREATE UNIQUE INDEX record_measure_open ON record_measure (uscc, record_id) WHERE stage = 'prepared';
CREATE TRIGGER record_measure_kept BEFORE DELETE ON record_measure BEGIN
  SELECT RAISE(ABORT, 'measures on records are never deleted');
END;

-- Days that staff noted about one record, by which the clocks of its duties run (domain/rules/duty-events.ts).
CREATE TABLE record_days (
  uscc TEXT NOT NULL,
  record_id TEXT NOT NULL,
  days TEXT NOT NULL,                 -- JSON: DutyEvents
  noted_by TEXT NOT NULL,
  noted_at TEXT NOT NULL,
  PRIMARY KEY (uscc, record_id)
) STRICT, WITHOUT ROWID;

-- What was found in the rows of a received file, as its first run told: line, rule, column and cure; free of personal data. Rows that
-- were taken without a remark are counted alone (source_file.counts).
CREATE TABLE import_fault (
  file_digest TEXT NOT NULL,
  line INTEGER NOT NULL,
  verdict TEXT NOT NULL,
  rule TEXT NOT NULL,
  column_name TEXT,
  message TEXT NOT NULL,
  PRIMARY KEY (file_digest, line)
) STRICT, WITHOUT ROWID;
CREATE INDEX held_row_by_rule ON held_row (rule);
CREATE INDEX source_file_unit_by_unit ON source_file_unit (unit, file_digest);

-- Duties that are not done, and how many are. Disposable: worker/jobs/sync-desk.ts makes it from the record and the rules.
-- `state`: 'open' is due or overdue, which the day alone decides; 'unknown' cannot be told.
CREATE TABLE desk_duty (
  unit TEXT NOT NULL,
  state TEXT NOT NULL,
  due_on TEXT NOT NULL,               -- '' where it cannot be computed
  record_id TEXT NOT NULL,
  duty TEXT NOT NULL,
  uscc TEXT NOT NULL,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  provision TEXT NOT NULL,
  reason TEXT,
  PRIMARY KEY (unit, state, due_on, record_id, duty, provision)
) STRICT, WITHOUT ROWID;
CREATE INDEX desk_duty_by_enterprise ON desk_duty (uscc);

-- Stored records that are kept from the public although no term has ended, with the reason (WithheldReason). Disposable likewise.
CREATE TABLE desk_withheld (
  record_id TEXT NOT NULL,
  uscc TEXT NOT NULL,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  unit TEXT NOT NULL,
  reason TEXT NOT NULL,
  received_on TEXT NOT NULL,
  PRIMARY KEY (received_on, record_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX desk_withheld_by_enterprise ON desk_withheld (uscc);
CREATE INDEX desk_withheld_by_unit ON desk_withheld (unit, reason, received_on, record_id);
CREATE INDEX desk_withheld_by_reason ON desk_withheld (reason, received_on, record_id);

-- What an enterprise adds to the sums of a unit, and the sums, kept by triggers so that the board reads one row a unit.
CREATE TABLE desk_tally (
  uscc TEXT NOT NULL,
  unit TEXT NOT NULL,
  done INTEGER NOT NULL,
  late INTEGER NOT NULL,
  came_late INTEGER NOT NULL,
  open INTEGER NOT NULL,
  unknown INTEGER NOT NULL,
  withheld INTEGER NOT NULL,
  PRIMARY KEY (uscc, unit)
) STRICT, WITHOUT ROWID;
CREATE TABLE desk_unit (
  unit TEXT PRIMARY KEY,
  done INTEGER NOT NULL,
  late INTEGER NOT NULL,
  came_late INTEGER NOT NULL,
  open INTEGER NOT NULL,
  unknown INTEGER NOT NULL,
  withheld INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TRIGGER desk_tally_added AFTER INSERT ON desk_tally BEGIN
  INSERT INTO desk_unit (unit, done, late, came_late, open, unknown, withheld)
    VALUES (NEW.unit, NEW.done, NEW.late, NEW.came_late, NEW.open, NEW.unknown, NEW.withheld)
    ON CONFLICT (unit) DO UPDATE SET done = done + NEW.done, late = late + NEW.late, came_late = came_late + NEW.came_late,
      open = open + NEW.open, unknown = unknown + NEW.unknown, withheld = withheld + NEW.withheld;
END;
CREATE TRIGGER desk_tally_taken AFTER DELETE ON desk_tally BEGIN
  UPDATE desk_unit SET done = done - OLD.done, late = late - OLD.late, came_late = came_late - OLD.came_late,
    open = open - OLD.open, unknown = unknown - OLD.unknown, withheld = withheld - OLD.withheld WHERE unit = OLD.unit;
END;
