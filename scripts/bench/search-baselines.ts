import { DatabaseSync } from 'node:sqlite';
import MiniSearch from 'minisearch';
import { foldText } from '#search-index/fold.ts';
import type { SearchDocument } from '#search-index/search-document.ts';
import { type Contestant, PAGE } from './search-ask.ts';

function onlyOne(codes: readonly string[]): string | null {
  return codes.length === 1 ? (codes[0] ?? null) : null;
}

function textsOf({ name, formerNames, identifiers }: SearchDocument) {
  return { name, former: formerNames.join(' '), numbers: identifiers.map(({ value }) => value).join(' ') };
}

/** SQLite FTS5 with its own trigram tokenizer and ranking, as shipped. It opens an enterprise that is its only hit. */
export function openTrigram(documents: readonly SearchDocument[]): Contestant {
  const sqlite = new DatabaseSync(':memory:');
  sqlite.exec("CREATE VIRTUAL TABLE t USING fts5 (uscc UNINDEXED, name, former, numbers, tokenize = 'trigram')");
  const insert = sqlite.prepare('INSERT INTO t (uscc, name, former, numbers) VALUES (?, ?, ?, ?)');
  sqlite.exec('BEGIN');
  for (const document of documents) {
    const { name, former, numbers } = textsOf(document);
    insert.run(document.uscc, name, former, numbers);
  }
  sqlite.exec('COMMIT');
  const select = sqlite.prepare(`SELECT uscc FROM t WHERE t MATCH ? ORDER BY rank LIMIT ${PAGE}`);
  const count = sqlite.prepare('SELECT count(*) AS n FROM t WHERE t MATCH ?');
  return {
    name: 'FTS5 trigram',
    ask: async (text) => {
      const phrase = `"${text.replaceAll('"', '""')}"`;
      const codes = select.all(phrase).map(({ uscc }) => String(uscc));
      return { codes, opened: onlyOne(codes), total: Number(count.get(phrase)?.n) };
    },
  };
}

function bigrams(text: string): string[] {
  const characters = Array.from(foldText(text));
  if (characters.length < 2) return characters;
  return characters.slice(1).map((character, at) => (characters[at] ?? '') + character);
}

/** MiniSearch with pairs of characters as its words, its own ranking. It opens an enterprise that is its only hit. */
export function openMiniSearch(documents: readonly SearchDocument[]): Contestant {
  const index = new MiniSearch<{ id: string } & ReturnType<typeof textsOf>>({
    fields: ['name', 'former', 'numbers'],
    tokenize: bigrams,
    processTerm: (term) => term,
  });
  index.addAll(documents.map((document) => ({ id: document.uscc, ...textsOf(document) })));
  return {
    name: 'MiniSearch bigrams',
    ask: async (text) => {
      const hits = index.search(text);
      const codes = hits.slice(0, PAGE).map(({ id }) => String(id));
      return { codes, opened: onlyOne(codes), total: hits.length };
    },
  };
}
