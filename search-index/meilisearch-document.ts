import { addressText } from './address-text.ts';
import { packRoles } from './compared-name.ts';
import { packFacets } from './facet-tally.ts';
import { factKindsOf } from './fact-kinds.ts';
import { foldText } from './fold.ts';
import { identifierKey } from './identifier-key.ts';
import { latestOrder } from './latest-order.ts';
import { analyseName, type NameAnalysis } from './name-analysis.ts';
import { similarTokens, startOf } from './name-tokens.ts';
import { foldScript } from './script-variants.ts';
import type { SearchDocument, SearchIdentifier } from './search-document.ts';

/** What ranking reads of an enterprise: folded names, with the roles of their characters (see compared-name.ts), and that of its region. */
export type IndexedNames = {
  id: string;
  name: string;
  core: string;
  former: readonly string[];
  roles: string;
  formerRoles: readonly string[];
  place: string;
  identifiers: readonly IndexedIdentifier[];
};

/** By what a document is counted and put in order: see facet-tally.ts, sort-rank.ts. `nextChangeOn`: '' where no day changes it. */
export type IndexedOrder = { facets: string; latest: number; sound: string; nextChangeOn: string };

/** An identifier in its comparable form, and the day from which it finds nothing. */
export type IndexedIdentifier = Pick<SearchIdentifier, 'on' | 'endsOn'> & { key: string };

/**
 * A document as a Meilisearch index holds it. `tokens`: what its names are looked up by, as typed or with mistakes. `sound`,
 * `initials`: of the name from its 字号 on. `industry`: as registered, folded. `address`:
 * without the places it begins with, `addressTokens` the pairs of its characters. `body`: the stored document itself.
 */
export type IndexedDocument = IndexedNames &
  IndexedOrder & {
    industry: string;
    initials: string;
    tokens: readonly string[];
    keys: readonly string[];
    address: string;
    addressTokens: readonly string[];
    region: string | null;
    status: string | null;
    fields: readonly string[];
    facts: readonly string[];
    body: SearchDocument;
  };

/**
 * The tokens of a folded text as it stands: each of its characters, and each pair of neighbours.
 * @example literalTokens('食品厂') // ['食', '品', '厂', '食品', '品厂']
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

const tokensOf = (name: NameAnalysis): string[] => [...literalTokens(name.folded), ...similarTokens(name)];

/**
 * What an index stores of a document.
 * @param places see {@link analyseName}
 */
export function toIndexedDocument(document: SearchDocument, places: readonly string[]): IndexedDocument {
  const name = analyseName(document.name, places);
  const former = document.formerNames.map((one) => analyseName(one, places)).filter(({ folded }) => folded !== '');
  const identifiers = identifiersOf(document);
  const address = addressText(document.address ?? '', places);
  const { region, status, keyFields, facts, industry, latestOn } = document.item;
  return {
    id: document.uscc,
    name: name.folded,
    core: name.core + name.industry,
    former: former.map(({ folded }) => folded),
    roles: packRoles(name),
    formerRoles: former.map(packRoles),
    identifiers,
    industry: foldText(industry ?? ''),
    ...startOf(name),
    tokens: [...new Set([name, ...former].flatMap(tokensOf))],
    keys: [...new Set(identifiers.map(({ key }) => key))],
    place: foldScript(region?.name ?? ''),
    address,
    addressTokens: literalTokens(address).filter((token) => token.length > 1),
    region: region?.code ?? null,
    status,
    fields: keyFields,
    facts: factKindsOf(facts),
    facets: packFacets(document),
    latest: latestOrder(latestOn),
    nextChangeOn: document.nextChangeOn ?? '',
    body: document,
  };
}
