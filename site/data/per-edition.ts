import type { Edition } from './edition.ts';

/**
 * Makes something once for each edition: tables and markup that differ by language only.
 * @example const links = perEdition(({ paths }) => [paths.home()]); links(CHINESE) // ['/']
 */
export function perEdition<Made>(make: (edition: Edition) => Made): (edition: Edition) => Made {
  const made = new Map<Edition, Made>();
  return (edition) => {
    const known = made.get(edition);
    if (known !== undefined) return known;
    const fresh = make(edition);
    made.set(edition, fresh);
    return fresh;
  };
}
