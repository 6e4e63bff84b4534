import { type Column, optional, required } from './column.ts';

/** The columns all editions of the dual-publicity licence file share (domain brief 10.1). */
export const LICENCE_COLUMNS: readonly Column[] = [
  required('documentNumber', '行政许可决定文书号', [
    'XK_WSH',
    '行政许可决定书文号',
    '许可决定书文号',
    '许可决定文书号',
    '许可文件编号',
    '文书号',
    '文号',
  ]),
  required('content', '许可内容', ['XK_NR', '行政许可内容']),
  required('decidedOn', '许可决定日期', ['XK_JDRQ', '行政许可决定日期', '发证日期'], 'date'),
  required('authority', '许可机关', ['XK_XKJG', '行政许可机关', '发证机关']),
  optional('authorityUscc', '许可机关统一社会信用代码', ['XK_XKJGDM', '许可机关代码']),
  optional('status', '当前状态', ['XK_ZT', '许可状态']),
];

/** The columns the 2018 and 2019 editions share beyond {@link LICENCE_COLUMNS}. */
export const LICENCE_COLUMNS_SINCE_2018: readonly Column[] = [
  ...LICENCE_COLUMNS,
  optional('documentTitle', '行政许可决定文书名称', ['XK_XKWS', '许可文件名称']),
  optional('licenceCategory', '许可类别', ['XK_XKLB', '行政许可类别']),
  optional('certificateName', '许可证书名称', ['XK_XKZS', '许可证名称']),
  optional('licenceNumber', '许可编号', ['XK_XKBH', '许可证编号', '许可证号', '许可证书编号']),
  optional('validFrom', '有效期自', ['XK_YXQZ', '有效期起'], 'date'),
];
