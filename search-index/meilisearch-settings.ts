import type { Settings } from 'meilisearch';
import { FactCountsSchema } from '#domain/profile.ts';

// Raise it when a document is made otherwise than before, so that an index of the old kind is never asked.
const DOCUMENT_VERSION = 3;

const BY_VALUE = { facetSearch: false, filter: { equality: true, comparison: false } };
const BY_ORDER = { facetSearch: false, filter: { equality: true, comparison: true } };

/**
 * Settings of an index. Names are looked up by our own tokens, as exact values: word breaking, typos and rules of order of the
 * server are made for spaced scripts (its open issues 2222, 2499, 4935, 5015) and are off. Order and match are worked out here.
 */
export const INDEX_SETTINGS = {
  searchableAttributes: ['core'],
  filterableAttributes: [
    {
      attributePatterns: [
        'name',
        'core',
        'initials',
        'tokens',
        'keys',
        'addressTokens',
        'region',
        'status',
        'fields',
        'facts',
        'industry',
      ],
      features: BY_VALUE,
    },
    // What answers are put in order by, and gone on with: numbers, and texts of ASCII alone, which every engine compares alike.
    { attributePatterns: ['id', 'sound', 'latest'], features: BY_ORDER },
  ],
  sortableAttributes: ['id', 'sound', 'latest'],
  displayedAttributes: [
    'id',
    'name',
    'core',
    'former',
    'roles',
    'formerRoles',
    'place',
    'address',
    'identifiers',
    'sound',
    'latest',
    'facets',
    'nextChangeOn',
    'body',
  ],
  rankingRules: ['sort'],
  typoTolerance: { enabled: false },
  prefixSearch: 'disabled',
  facetSearch: false,
  proximityPrecision: 'byAttribute',
  pagination: { maxTotalHits: 100_000_000 },
} satisfies Settings;

function hashOf(text: string): string {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}

/**
 * The name of the index that answers: it changes with the settings, the form of documents, the kinds of fact, the places that open names
 * and the number of servers, so that an index made otherwise is never asked.
 * @example indexName('jianxin', places, 1) // 'jianxin-5f0c21aa'
 */
export function indexName(prefix: string, places: readonly string[], servers: number): string {
  const facts = Object.keys(FactCountsSchema.shape);
  return `${prefix}-${hashOf(JSON.stringify([DOCUMENT_VERSION, INDEX_SETTINGS, facts, places, servers]))}`;
}
