/** One suggestion: an enterprise by name and code, and the region that tells namesakes apart. */
export type Suggestion = { uscc: string; name: string; region: string | null };

const MOST = 8;

function suggestionOf(item: unknown): Suggestion[] {
  const { uscc, name, region } = (item ?? {}) as { uscc?: unknown; name?: unknown; region?: unknown };
  if (typeof uscc !== 'string' || typeof name !== 'string') return [];
  const place = typeof region === 'object' && region !== null && 'name' in region ? region.name : region;
  return [{ uscc, name, region: typeof place === 'string' ? place : null }];
}

/**
 * Asks the portal for enterprises whose name begins with or holds what was typed. Suggestions are a help, never an answer: a failure of
 * whatever kind gives none, and the form works as it does without scripts.
 * @example await fetchSuggestions('/api/v1/suggest', '砚棠', signal) // [{ uscc: '…', name: '湖北砚棠食品有限公司', region: '赤壁市' }]
 */
export async function fetchSuggestions(address: string, text: string, signal: AbortSignal): Promise<Suggestion[]> {
  try {
    const answer = await fetch(`${address}?q=${encodeURIComponent(text)}`, { signal });
    if (!answer.ok) return [];
    const { items } = (await answer.json()) as { items?: unknown };
    return Array.isArray(items) ? items.flatMap(suggestionOf).slice(0, MOST) : [];
  } catch {
    return [];
  }
}
