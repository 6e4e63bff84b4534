-- What changed in public, for those who want to be told. worker/jobs/sync-changes.ts keeps it.

-- What is public now, as far as it matters for telling a change: one row per public enterprise (id = uscc, kind 'enterprise') and record.
CREATE TABLE public_state (
  id TEXT PRIMARY KEY,
  uscc TEXT NOT NULL,
  kind TEXT NOT NULL,
  digest TEXT NOT NULL,             -- of what is shown; the content itself is not kept
  ends_on TEXT,
  pass TEXT NOT NULL                -- the pass that wrote the row: what a pass did not write has ended
) STRICT, WITHOUT ROWID;
CREATE INDEX public_state_by_enterprise ON public_state (uscc);

-- The changes, in the order in which they were noticed. Never what was shown; of what has ended not even its kind.
CREATE TABLE public_change (
  no INTEGER PRIMARY KEY AUTOINCREMENT,
  uscc TEXT NOT NULL,
  id TEXT NOT NULL,
  kind TEXT,                        -- null once it has ended
  change TEXT NOT NULL,             -- published, updated, ended
  why TEXT,                         -- of what ended: ended-by-law, stopped
  noticed_on TEXT NOT NULL,         -- legal day
  ends_on TEXT                      -- from this day (inclusive) its kind is not told, whether or not the job has run
) STRICT;
CREATE INDEX public_change_by_id ON public_change (id);
CREATE INDEX public_change_by_day ON public_change (noticed_on);
