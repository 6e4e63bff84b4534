-- The embedded search index with addresses and the name of the region (docs/decisions/0015). What stood in the old one is made again from the
-- record: the job begins anew, and until it is done free text finds what has been made so far.
DROP TABLE IF EXISTS search_document;
DROP TABLE IF EXISTS search_body;
DROP TABLE IF EXISTS search_identifier;
DROP TABLE IF EXISTS search_gram;
DROP TABLE IF EXISTS search_frequency;
DELETE FROM index_progress WHERE engine = 'embedded';
DELETE FROM index_day WHERE engine = 'embedded';

-- One row per public enterprise, narrow, because ranking reads up to a thousand of them: what a hit is ranked and filtered by.
CREATE TABLE search_document (
  id INTEGER PRIMARY KEY,
  uscc TEXT NOT NULL UNIQUE,
  folded_name TEXT NOT NULL,        -- search-index/script-variants.ts
  roles TEXT NOT NULL,              -- r, c, i or f for each character: place, 字号, trade, form (search-index/name-analysis.ts)
  core_name TEXT NOT NULL,          -- 字号 with trade, without places and form
  sound TEXT NOT NULL,              -- how the name is read from its 字号 on, in letters (search-index/name-tokens.ts)
  initials TEXT NOT NULL,
  folded_former TEXT NOT NULL,      -- former names, one a line
  former_roles TEXT NOT NULL,       -- their roles, one name a line
  place TEXT NOT NULL,              -- folded name of its region, or ''
  region TEXT,
  status TEXT,
  key_fields TEXT NOT NULL,         -- '|food|special-equipment|', or '' for none
  facts TEXT NOT NULL,              -- '|licence|penalty|': kinds of which at least one is public
  industry TEXT NOT NULL,           -- folded, or ''
  facets TEXT NOT NULL,             -- the values by which it is counted (search-index/facet-tally.ts)
  latest_order INTEGER NOT NULL,    -- search-index/latest-order.ts
  next_change_on TEXT NOT NULL      -- '' if never
) STRICT;
CREATE INDEX search_document_name ON search_document (folded_name);
CREATE INDEX search_document_core ON search_document (core_name);
CREATE INDEX search_document_sound ON search_document (sound, uscc);
CREATE INDEX search_document_initials ON search_document (initials);
CREATE INDEX search_document_latest ON search_document (latest_order, uscc);

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

-- In how many of a sample of the documents a token stands (search-index/token-frequency.ts): what is rare is looked up first.
CREATE TABLE search_frequency (
  token TEXT PRIMARY KEY,
  documents INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Pairs of neighbouring characters (search-index/name-grams.ts), what finds a name that was typed differently
-- (search-index/name-tokens.ts), facets (search-index/facet-token.ts) and the address, without the places it begins with. The tokens are made
-- by our own code, so the tokenizer only splits at spaces: `ascii` keeps every character beyond ASCII. The one-character
-- prefix index answers terms of one character.
CREATE VIRTUAL TABLE search_gram USING fts5 (
  name, former, similar, facet, address,
  content = '', contentless_delete = 1, tokenize = 'ascii', prefix = '1'
);
