import { useEffect, useId, useState } from 'react';
import type { SuggestWords } from './suggest-words.ts';
import { useSuggestions } from './use-suggestions.ts';

/** What the suggestions need: the box they belong to, the addresses of the service and of an enterprise's page, and the words of the page's language. */
export type SearchSuggestionsProps = {
  input: HTMLInputElement;
  address: string;
  enterprise: string;
  words: SuggestWords;
};

const NOTHING_CHOSEN = -1;

// The end of a code tells namesakes apart at a glance.
const TAIL = 4;

// What a browser calls a key that an input method takes for itself, also where it no longer says that it composes.
const TAKEN_BY_INPUT_METHOD = 'Process';

/**
 * The list below the search box (ARIA combobox with a list, chosen by hand): arrows move, Enter opens the chosen enterprise, Escape
 * closes; with nothing chosen Enter searches as it does without scripts. Each option tells name, code and what tells namesakes apart, and says
 * where it is only like the text.
 */
export function SearchSuggestions({ input, address, enterprise, words }: SearchSuggestionsProps) {
  const { items, close } = useSuggestions(input, address, words);
  const [chosen, setChosen] = useState(NOTHING_CHOSEN);
  const list = useId();
  const optionId = (index: number) => `${list}-${index}`;
  const isOpen = items.length > 0;

  useEffect(() => {
    input.setAttribute('role', 'combobox');
    input.setAttribute('aria-autocomplete', 'list');
    input.setAttribute('aria-controls', list);
  }, [input, list]);

  useEffect(() => {
    input.setAttribute('aria-expanded', String(isOpen));
    const active = items[chosen];
    if (active === undefined) input.removeAttribute('aria-activedescendant');
    else input.setAttribute('aria-activedescendant', `${list}-${chosen}`);
  }, [input, isOpen, items, chosen, list]);

  // Another list begins with nothing chosen.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the list itself is what it follows
  useEffect(() => setChosen(NOTHING_CHOSEN), [items]);

  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      if (event.isComposing || event.key === TAKEN_BY_INPUT_METHOD || items.length === 0) return;
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (step !== undefined) {
        event.preventDefault();
        // One place more than there are options: the box itself, with what was typed.
        const places = items.length + 1;
        setChosen((now) => ((now + 1 + step + places) % places) - 1);
      } else if (event.key === 'Escape') {
        event.preventDefault();
        close();
      } else if (event.key === 'Enter') {
        const item = items[chosen];
        if (item === undefined) return;
        event.preventDefault();
        location.assign(`${enterprise}${item.uscc}`);
      }
    };
    input.addEventListener('keydown', pressed);
    input.addEventListener('blur', close);
    return () => {
      input.removeEventListener('keydown', pressed);
      input.removeEventListener('blur', close);
    };
  }, [input, items, chosen, close, enterprise]);

  return (
    <>
      <div className="suggestions" id={list} role="listbox" aria-label={words.suggest.list} hidden={!isOpen}>
        {items.map(({ uscc, name, traits, note }, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the box, which keeps the focus
          <div
            key={uscc}
            id={optionId(index)}
            role="option"
            tabIndex={-1}
            aria-selected={index === chosen}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => location.assign(`${enterprise}${uscc}`)}
          >
            <b>{name}</b>
            <span>
              <span className="code">
                {uscc.slice(0, -TAIL)}
                <b>{uscc.slice(-TAIL)}</b>
              </span>{' '}
              {traits.join(' ')}
            </span>
            {note !== null && <span className="why">{note}</span>}
          </div>
        ))}
      </div>
      <p className="hidden" role="status">
        {isOpen ? words.suggest.count(items.length) : ''}
      </p>
    </>
  );
}
