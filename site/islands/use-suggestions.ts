import { useEffect, useState } from 'react';
import { fetchSuggestions, type Suggestion } from './fetch-suggestions.ts';
import type { SuggestWords } from './suggest-words.ts';

const PAUSE_MS = 150;
const SHORTEST = 2;

/**
 * The suggestions for what stands in the box. Asks only once typing pauses and never on text an input method is still composing:
 * half of a syllable is no query. An answer to what was typed before is dropped. `close` empties the list until the next input.
 */
export function useSuggestions(
  input: HTMLInputElement,
  address: string,
  words: SuggestWords,
): { items: Suggestion[]; close: () => void } {
  const [items, setItems] = useState<Suggestion[]>([]);
  useEffect(() => {
    let running: AbortController | null = null;
    let pause: ReturnType<typeof setTimeout> | undefined;
    const ask = (): void => {
      clearTimeout(pause);
      running?.abort();
      const text = input.value.trim();
      if ([...text].length < SHORTEST) {
        setItems([]);
        return;
      }
      const mine = new AbortController();
      running = mine;
      pause = setTimeout(async () => {
        const found = await fetchSuggestions(address, text, mine.signal, words);
        if (!mine.signal.aborted) setItems(found);
      }, PAUSE_MS);
    };
    const typed = (event: Event): void => {
      if (!(event instanceof InputEvent) || !event.isComposing) ask();
    };
    input.addEventListener('input', typed);
    input.addEventListener('compositionend', ask);
    return () => {
      clearTimeout(pause);
      running?.abort();
      input.removeEventListener('input', typed);
      input.removeEventListener('compositionend', ask);
    };
  }, [input, address, words]);
  return { items, close: () => setItems([]) };
}
