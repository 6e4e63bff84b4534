import { foldText } from './fold.ts';
import { identifierKey } from './identifier-key.ts';
import { splitName } from './name-parts.ts';
import type { SearchDocument, SearchIdentifier } from './search-document.ts';

/** What ranking reads of an enterprise; names are folded. */
export type IndexedNames = {
  id: string;
  name: string;
  core: string;
  former: readonly string[];
  identifiers: readonly IndexedIdentifier[];
};

/** An identifier in its comparable form, and the day from which it finds nothing. */
export type IndexedIdentifier = Pick<SearchIdentifier, 'on' | 'endsOn'> & { key: string };

/** A document as a Meilisearch index holds it. `tokens`: what its names are looked up by. `body`: the stored document itself. */
export type IndexedDocument = IndexedNames & {
  tokens: readonly string[];
  keys: readonly string[];
  region: string | null;
  status: string | null;
  fields: readonly string[];
  body: SearchDocument;
};

/**
 * The tokens of a folded text: each of its characters, and each pair of neighbours.
 * @example literalTokens('食品厂') // ['食', '食品', '品', '品厂', '厂']
 */
export function literalTokens(folded: string): string[] {
  const characters = Array.from(folded);
  const pairs = characters.slice(1).map((character, at) => (characters[at] ?? '') + character);
  return [...new Set([...characters, ...pairs])];
}

function identifiersOf({ identifiers }: SearchDocument): IndexedIdentifier[] {
  return identifiers
    .map(({ on, value, endsOn }) => ({ on, endsOn, key: identifierKey({ on, value }) }))
    .filter(({ key }) => key !== '' && key !== '#');
}

/**
 * What an index stores of a document.
 * @param places see {@link splitName}
 */
export function toIndexedDocument(document: SearchDocument, places: readonly string[]): IndexedDocument {
  const name = foldText(document.name);
  const former = document.formerNames.map(foldText).filter((one) => one !== '');
  const identifiers = identifiersOf(document);
  const { region, status, keyFields } = document.item;
  return {
    id: document.uscc,
    name,
    core: splitName(document.name, places).core,
    former,
    identifiers,
    tokens: [...new Set([name, ...former].flatMap(literalTokens))],
    keys: [...new Set(identifiers.map(({ key }) => key))],
    region: region?.code ?? null,
    status,
    fields: keyFields,
    body: document,
  };
}
