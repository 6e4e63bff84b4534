import { ABNORMAL_LIST } from './abnormal-list.ts';
import { GENERAL_LAW } from './general-law.ts';
import { INFORMATION_PUBLICITY } from './information-publicity.ts';
import { INSPECTION } from './inspection.ts';
import { NDRC_36 } from './ndrc-36.ts';
import { ORDER_44 } from './order-44.ts';
import { ORDER_45 } from './order-45.ts';
import { ORDER_107 } from './order-107.ts';
import { POLICY } from './policy.ts';
import type { Provision } from './provision.ts';
import { REGISTRATION_RULES } from './registration-rules.ts';
import { REPAIR_2021 } from './repair-2021.ts';

/** The registry of law: every provision a decision may cite, in the order in which /rules shows them. An instrument is one line here. */
export const PROVISIONS: readonly Provision[] = [
  ORDER_45,
  REPAIR_2021,
  ORDER_107,
  ORDER_44,
  ABNORMAL_LIST,
  INFORMATION_PUBLICITY,
  REGISTRATION_RULES,
  INSPECTION,
  GENERAL_LAW,
  POLICY,
  NDRC_36,
].flatMap((instrument) => Object.values<Provision>(instrument));
