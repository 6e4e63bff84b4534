import type { WithheldReason } from '../publication.ts';
import { GENERAL_LAW } from './general-law.ts';
import { INFORMATION_PUBLICITY } from './information-publicity.ts';
import { ORDER_45 } from './order-45.ts';
import { ORDER_107 } from './order-107.ts';
import { POLICY } from './policy.ts';
import type { Provision } from './provision.ts';

/** Why a record may not be shown, in law: what staff are told beside the reason. */
export const WITHHOLDING_BASIS: Readonly<Record<WithheldReason, readonly Provision[]>> = {
  'warning-only': [ORDER_45.art2],
  'summary-procedure': [ORDER_45.art2, GENERAL_LAW.penaltyArt51],
  'penalty-kinds-unknown': [ORDER_107.classes],
  'unverified-law': [ORDER_107.classes],
  'amounts-contradict': [ORDER_45.art12],
  'minor-party': [POLICY.personalParticulars, INFORMATION_PUBLICITY.opennessArt15],
  'natural-person': [GENERAL_LAW.piplArt6, GENERAL_LAW.piplArt34],
  'personal-data-found': [ORDER_45.art6, GENERAL_LAW.piplArt6, INFORMATION_PUBLICITY.opennessArt15],
  'other-department': [POLICY.ownDomain],
  'decision-revoked': [ORDER_45.art11, GENERAL_LAW.penaltyArt48],
  'decision-disputed': [ORDER_45.art12],
  'name-mismatch': [ORDER_45.art16],
  'licence-status-unknown': [GENERAL_LAW.licenceArt40],
  'date-in-future': [ORDER_45.art9],
  'no-rule-in-force': [ORDER_45.art13],
  shielded: [ORDER_107.shielding],
  'invalid-record': [ORDER_45.art16],
};
