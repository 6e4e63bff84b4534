import { createRoot } from 'react-dom/client';
import { Screening } from './Screening.tsx';

/**
 * Puts the workbench in place of the form for browsers without scripts.
 * @example mountScreening(place)
 */
export function mountScreening(place: HTMLElement): void {
  const { matchAt = '', enterprisesAt = '', watchlistsAt = '', profileAt = '' } = place.dataset;
  const addresses = { match: matchAt, enterprises: enterprisesAt, watchlists: watchlistsAt };
  createRoot(place).render(<Screening addresses={addresses} profileAt={profileAt} />);
}
