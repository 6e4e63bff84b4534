/**
 * A Meilisearch server did not do what it was asked: gone, slow, refusing, or answering what no Meilisearch would. The message
 * names the server's host and never holds a key.
 */
export class MeilisearchFault extends Error {
  constructor(host: string, what: string) {
    super(`Meilisearch at ${host}: ${what}`);
    this.name = 'MeilisearchFault';
  }
}

/**
 * Runs a step against a server; whatever it throws becomes a {@link MeilisearchFault} that tells the kind of failure alone: the
 * client's own errors carry the request, with the key and what was searched for.
 */
export async function dependOnServer<T>(host: string, step: () => Promise<T>): Promise<T> {
  try {
    return await step();
  } catch (error) {
    if (error instanceof MeilisearchFault) throw error;
    throw new MeilisearchFault(host, describe(error));
  }
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return 'failed.';
  const { cause } = error;
  if (cause instanceof Error && cause.name === 'MeilisearchRequestTimeOutError') return 'did not answer in time.';
  const code = typeof cause === 'object' && cause !== null && 'code' in cause ? String(cause.code) : error.name;
  if (code === 'invalid_api_key' || code === 'missing_authorization_header') {
    return `refused the key (${code}). Set MEILI_KEY and MEILI_WRITE_KEY to keys of this server with the rights in docs/search.md.`;
  }
  if (code === 'index_not_found')
    return 'holds no index of this version. Make it: npm run reindex -- --engine meilisearch.';
  return `did not answer as it should (${code}).`;
}
