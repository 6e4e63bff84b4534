-- Watchlists by secret link (worker/store/watchlists.ts) and what they send (worker/store/webhooks.ts). Nobody's name or address is kept.

-- A change is told to a list by joining its codes with public_change when it is read: a change itself costs nothing.
CREATE INDEX public_change_by_enterprise ON public_change (uscc);

CREATE TABLE watchlist (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  secret_hash TEXT NOT NULL UNIQUE,  -- SHA-256 of what its address holds; the secret itself is not kept
  reading_hash TEXT NOT NULL UNIQUE, -- of what the addresses of its feeds hold, which change nothing
  made_on TEXT NOT NULL,             -- legal day, as all days here
  opened_on TEXT NOT NULL,           -- when it was last asked for by page or API, or its webhook was switched off: it is kept for a year more
  seen_no INTEGER NOT NULL           -- changes up to this one were marked as seen
) STRICT;
CREATE INDEX watchlist_by_opening ON watchlist (opened_on);

CREATE TABLE watchlist_entry (
  list INTEGER NOT NULL,
  uscc TEXT NOT NULL,
  added_no INTEGER NOT NULL,         -- the newest change when the code was added: what was before is not told
  seen_no INTEGER NOT NULL,          -- as above, of this code alone
  PRIMARY KEY (list, uscc)
) STRICT, WITHOUT ROWID;
-- Which lists hold an enterprise that changed: the others cost nothing.
CREATE INDEX watchlist_entry_by_enterprise ON watchlist_entry (uscc);

CREATE TABLE watch_webhook (
  list INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,           -- part of every message's id
  url TEXT NOT NULL,
  origin TEXT NOT NULL,              -- of the portal, for the links in messages
  secret TEXT NOT NULL,              -- signs; readable, since signing needs it
  old_secret TEXT,                   -- signs beside it until old_until
  old_until INTEGER,                 -- instants here are milliseconds since 1970
  state TEXT NOT NULL,               -- unconfirmed, active, off
  off_because TEXT,                  -- failing, gone
  sent_no INTEGER NOT NULL,          -- changes up to this one were delivered or given up
  woken_no INTEGER NOT NULL,         -- the newest change for which it was woken
  attempts INTEGER NOT NULL,         -- failed ones of the message that is next
  next_at INTEGER,                   -- null: nothing waits to be sent
  failing_since INTEGER,             -- null: the last attempt succeeded
  tried_at INTEGER,
  outcome TEXT                       -- of the last attempt
) STRICT;
CREATE INDEX watch_webhook_due ON watch_webhook (next_at) WHERE next_at IS NOT NULL;

-- Messages that were given up; what they told is read from public_change when asked for.
CREATE TABLE watch_dead_letter (
  list INTEGER NOT NULL,
  no INTEGER NOT NULL,
  given_up_at INTEGER NOT NULL,
  attempts INTEGER NOT NULL,
  outcome TEXT NOT NULL,
  PRIMARY KEY (list, no)
) STRICT, WITHOUT ROWID;
