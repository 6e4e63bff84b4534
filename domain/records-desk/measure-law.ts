import { GENERAL_LAW } from '../law/general-law.ts';
import { INFORMATION_PUBLICITY } from '../law/information-publicity.ts';
import { ORDER_45 } from '../law/order-45.ts';
import { ORDER_107 } from '../law/order-107.ts';
import type { Provision } from '../law/provision.ts';
import type { MeasureBasis } from './measure-basis.ts';

const LAW: Readonly<Record<MeasureBasis, readonly Provision[]>> = {
  'decision-revoked': [ORDER_45.art11, GENERAL_LAW.penaltyArt48],
  'decision-changed': [ORDER_45.art11, GENERAL_LAW.penaltyArt48],
  'decision-void': [ORDER_45.art11],
  'objection-upheld': [INFORMATION_PUBLICITY.art13Of2024],
  'repair-granted': [ORDER_107.stop],
  reorganisation: [ORDER_107.shielding],
  'source-corrected': [ORDER_45.art16],
  'measure-mistaken': [ORDER_45.art16],
  'decision-upheld': [ORDER_45.art16],
  'reorganisation-over': [ORDER_107.shielding],
};

/**
 * The law behind a basis, as it is cited.
 * @example lawOf('repair-granted').length // 1
 */
export function lawOf(basis: MeasureBasis): string[] {
  return LAW[basis].map(({ citation }) => citation);
}
