import type { Provision } from '../law/provision.ts';
import type { LegalBasis } from '../wire/legal-basis.ts';

const BASES = new WeakMap<Provision, LegalBasis>();

/**
 * A provision as the public sees it cited; the same object each time.
 * @example legalBasisOf(ORDER_45.art2).provision // 'order-45-art-2'
 */
export function legalBasisOf(provision: Provision): LegalBasis {
  const known = BASES.get(provision);
  if (known !== undefined) return known;
  const { id, citation, confidence } = provision;
  const basis = Object.freeze({ provision: id, citation, confidence });
  BASES.set(provision, basis);
  return basis;
}
