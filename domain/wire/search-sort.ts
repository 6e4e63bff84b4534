/**
 * Orders of a search answer. `relevance`: the likest first. `latest`: the enterprise whose newest public fact was published last comes
 * first. `name`: by how the name is read from its 字号 on, in letters. `code`: by the code. Facts are never an order.
 */
export const SEARCH_SORTS = ['relevance', 'latest', 'name', 'code'] as const;

/** See {@link SEARCH_SORTS}. */
export type SearchSort = (typeof SEARCH_SORTS)[number];
