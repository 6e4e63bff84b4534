-- What is public, as lists read it. Disposable, like the search index: everything here can be made again from the record through
-- publish() (`npm run reindex`), and worker/jobs/sync-public.ts keeps it.

-- One row per public enterprise. `no` never changes while it is public, so that pages of the site map stay where they are. For which
-- day its rows were made, and from when they may be untrue, stands in index_day; readers then ask publish() again.
CREATE TABLE public_enterprise (
  no INTEGER PRIMARY KEY,
  uscc TEXT NOT NULL UNIQUE,
  basis_counts TEXT NOT NULL        -- JSON: how many of its public records rest on a provision, by facet ('basis|<provision>|<kind>')
) STRICT;

-- One row per published record of a kind that has a list, per membership of a key field, and per entry into or exit from one.
-- From ends_on (inclusive) it is not shown, whether or not the job has run.
CREATE TABLE public_entry (
  no INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  uscc TEXT NOT NULL,
  list TEXT NOT NULL,
  day TEXT NOT NULL,                -- the day by which its list is sorted
  ends_on TEXT,
  facets TEXT NOT NULL,             -- JSON array: every filter it answers to
  body TEXT NOT NULL                -- JSON: the item as the API gives it
) STRICT;
CREATE INDEX public_entry_by_enterprise ON public_entry (uscc);
CREATE INDEX public_entry_due ON public_entry (ends_on) WHERE ends_on IS NOT NULL;

-- How many entries answer to a filter, so that a count costs one look-up however long the list is.
CREATE TABLE public_tally (
  no INTEGER PRIMARY KEY,
  facet TEXT NOT NULL UNIQUE,
  entries INTEGER NOT NULL
) STRICT;

-- The entries of every filter in their order: any filter, either direction, any place, at the cost of the rows shown.
CREATE TABLE public_facet (
  facet INTEGER NOT NULL,           -- public_tally.no
  day TEXT NOT NULL,
  id TEXT NOT NULL,
  PRIMARY KEY (facet, day, id)
) STRICT, WITHOUT ROWID;
