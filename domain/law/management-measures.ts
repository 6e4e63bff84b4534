import type { RecordKind } from '../records/index.ts';
import { ORDER_44 } from './order-44.ts';
import type { Provision } from './provision.ts';
import { REGISTRATION_RULES } from './registration-rules.ts';

/** For what an authority asks: the work in which a measure is to be considered. */
export const PURPOSES = ['licensing', 'registration', 'procurement', 'supervision', 'honours'] as const;

/** See {@link PURPOSES}. */
export type Purpose = (typeof PURPOSES)[number];

/**
 * A management measure (管理措施) that the law attaches to a listing while it lasts, as data. Nothing may be added that no law, regulation or central
 * policy says: a new one is a line here with its provision.
 */
export type ManagementMeasure = {
  readonly id: string;
  readonly purposes: readonly Purpose[];
  /** The listings that bring it, while they stand. */
  readonly on: readonly Extract<RecordKind, 'serious-listing' | 'abnormal-listing'>[];
  readonly wording: string;
  readonly provision: Provision;
};

/** Every measure this portal knows. Those of Order 44 Art. 15 rest on a text that was not read: they are told as unverified, never as certain. */
export const MANAGEMENT_MEASURES: readonly ManagementMeasure[] = [
  {
    id: 'important-factor-licensing',
    purposes: ['licensing'],
    on: ['serious-listing'],
    wording: '依据法律、法规和党中央、国务院政策文件，在审查行政许可、资质、资格等事项时作为重要考量因素',
    provision: ORDER_44.art15,
  },
  {
    id: 'no-commitment-procedure',
    purposes: ['licensing'],
    on: ['serious-listing'],
    wording: '不适用告知承诺制',
    provision: ORDER_44.art15,
  },
  {
    id: 'important-factor-procurement',
    purposes: ['procurement'],
    on: ['serious-listing'],
    wording: '依据法律、法规和党中央、国务院政策文件，在政府采购、工程招投标等事项中作为重要考量因素',
    provision: ORDER_44.art15,
  },
  {
    id: 'key-supervision',
    purposes: ['supervision'],
    on: ['serious-listing'],
    wording: '列为重点监管对象，提高检查频次，依法严格监管',
    provision: ORDER_44.art15,
  },
  {
    id: 'no-honours',
    purposes: ['honours'],
    on: ['serious-listing'],
    wording: '不予授予市场监督管理部门荣誉称号等表彰奖励',
    provision: ORDER_44.art15,
  },
  {
    id: 'no-simple-deregistration',
    purposes: ['registration'],
    on: ['serious-listing', 'abnormal-listing'],
    wording: '不得申请办理简易注销登记',
    provision: REGISTRATION_RULES.art48,
  },
];
