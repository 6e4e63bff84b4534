import type { RecordKind } from '#domain/records/index.ts';
import type { Column, Member } from './column.ts';

/** The arrangements of columns that departments send; also the `layout` of a stored file. */
export type LayoutId =
  | 'enterprise-list'
  | 'licence-2015'
  | 'licence-2018'
  | 'licence-2019'
  | 'penalty-2015'
  | 'penalty-2018'
  | 'penalty-2019'
  | 'penalty-creditchina'
  | 'spot-check'
  | 'sampling-notice'
  | 'abnormal-list'
  | 'serious-list'
  | 'commitment-list';

/** One arrangement of columns and the record kind its rows become. */
export type Layout = {
  readonly id: LayoutId;
  /** Chinese name for messages to the clerk. */
  readonly title: string;
  readonly kind: RecordKind;
  readonly columns: readonly Column[];
  /** The fewest of these members a file must have, where no single column is certain to be there. */
  readonly atLeast?: { readonly count: number; readonly members: readonly Member[] };
  /** Words of a title row, sheet or file name that decide between layouts whose headers are alike. */
  readonly hints: readonly string[];
  /** Which edition's numbers stand in 当前状态: in 2015 `1` means revoked, from 2018 on it means valid. */
  readonly statusEdition?: '2015' | '2018';
};
