import { useEffect, useSyncExternalStore } from 'react';

function subscribe(changed: () => void): () => void {
  addEventListener('hashchange', changed);
  return () => removeEventListener('hashchange', changed);
}

/**
 * Where in the desk a person is, from the fragment of the address: `#/notices/n-1/preview` → `['notices', 'n-1', 'preview']`. A new place begins at
 * its heading, for those who hear the page.
 * @example const [part = 'notices', id] = usePlace()
 */
export function usePlace(): string[] {
  const hash = useSyncExternalStore(subscribe, () => location.hash);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the place itself is what it follows
  useEffect(() => {
    const heading = document.querySelector<HTMLElement>('#desk h1');
    heading?.setAttribute('tabindex', '-1');
    heading?.focus({ preventScroll: true });
    scrollTo(0, 0);
  }, [hash]);
  return hash
    .replace(/^#\/?/, '')
    .split('/')
    .filter((part) => part !== '')
    .map(decodeURIComponent);
}

/** The address of a place in the desk. */
export function placeHref(...parts: string[]): string {
  return `#/${parts.map(encodeURIComponent).join('/')}`;
}
