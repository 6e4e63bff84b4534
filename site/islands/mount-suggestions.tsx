import { createRoot } from 'react-dom/client';
import { SearchSuggestions } from './SearchSuggestions.tsx';
import { CHINESE_SUGGEST, type SuggestWords } from './suggest-words.ts';

/**
 * Puts the suggestions below a search box that stands in the page already; the box itself, its text and its focus stay as they are.
 * @example mountSuggestions(input)
 */
export function mountSuggestions(input: HTMLInputElement, words: SuggestWords = CHINESE_SUGGEST): void {
  const { suggest, enterprise } = input.form?.dataset ?? {};
  const row = input.closest('.row');
  if (suggest === undefined || enterprise === undefined || row === null) return;
  const place = document.createElement('div');
  place.className = 'suggest';
  row.after(place);
  createRoot(place).render(<SearchSuggestions input={input} address={suggest} enterprise={enterprise} words={words} />);
}
