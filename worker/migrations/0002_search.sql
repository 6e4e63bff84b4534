-- The embedded search index. Disposable: everything here can be made again from the record through publish().

-- One row per public enterprise, narrow, because ranking reads up to a thousand of them: what a hit is ranked and filtered by.
CREATE TABLE search_document (
  id INTEGER PRIMARY KEY,
  uscc TEXT NOT NULL UNIQUE,
  folded_name TEXT NOT NULL,
  core_name TEXT NOT NULL,          -- without leading places and organisation form
  folded_former TEXT NOT NULL,      -- former names, one a line
  region TEXT,
  status TEXT,
  key_fields TEXT NOT NULL,         -- '|food|special-equipment|', or '' for none
  next_change_on TEXT
) STRICT;
CREATE INDEX search_document_name ON search_document (folded_name);
CREATE INDEX search_document_core ON search_document (core_name);
CREATE INDEX search_document_change ON search_document (next_change_on) WHERE next_change_on IS NOT NULL;

-- The stored document itself, read only for the rows of the page asked for.
CREATE TABLE search_body (
  document_id INTEGER PRIMARY KEY,
  body TEXT NOT NULL
) STRICT;

-- Every identifier in its comparable form (search-index/identifier-key.ts). From ends_on (inclusive) it finds nothing.
CREATE TABLE search_identifier (
  key TEXT NOT NULL,
  document_id INTEGER NOT NULL,
  kind TEXT NOT NULL,
  ends_on TEXT,
  PRIMARY KEY (key, document_id, kind)
) STRICT, WITHOUT ROWID;
CREATE INDEX search_identifier_document ON search_identifier (document_id);

-- Pairs of neighbouring characters (search-index/name-grams.ts) and facets (search-index/facet-token.ts). The tokens are made
-- by our own code, so the tokenizer only splits at spaces: `ascii` keeps every character beyond ASCII. The one-character
-- prefix index answers terms of one character.
CREATE VIRTUAL TABLE search_gram USING fts5 (
  name, former, facet,
  content = '', contentless_delete = 1, tokenize = 'ascii', prefix = '1'
);
