import { type Column, optional, required } from './column.ts';

/** The code and the name of the enterprise in lists that are not dual-publicity files. */
export const ENTITY_COLUMNS: readonly Column[] = [
  optional('uscc', '统一社会信用代码', ['社会信用代码', '统一社会信用代码/注册号', '统一代码', 'UNISCID']),
  required('name', '企业名称', [
    '名称',
    '主体名称',
    '市场主体名称',
    '经营主体名称',
    '单位名称',
    '字号名称',
    '被检查对象名称',
    '检查对象名称',
    'ENTNAME',
  ]),
];
