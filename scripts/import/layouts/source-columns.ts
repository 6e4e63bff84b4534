import { type Column, optional } from './column.ts';

/** Columns that say where a row came from; any file may have them. */
export const SOURCE_COLUMNS: readonly Column[] = [
  optional('unit', '数据来源单位', [
    'XK_LYDW',
    'CF_SJLY',
    'CF_LYDW',
    'XK_SJLY',
    '信息提供部门名称',
    '数据来源',
    '来源单位',
    '报送单位',
    '填报单位',
  ]),
  optional('remarks', '备注', ['BZ', '备注说明']),
];
