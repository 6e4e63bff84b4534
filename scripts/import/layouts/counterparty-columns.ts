import { type Column, optional, required } from './column.ts';

/**
 * The columns of the counterparty (行政相对人) that both dual-publicity files share, without identity numbers: those have no member
 * and are never read. Codes 2 to 6 are read by their shape, because some templates swap 工商注册号 and 组织机构代码.
 * @example counterpartyColumns('CF', 'marking')
 */
export function counterpartyColumns(prefix: 'XK' | 'CF'): readonly Column[] {
  return [
    required('name', '行政相对人名称', [
      `${prefix}_XDR_MC`,
      `${prefix}_XDR`,
      '企业名称',
      '单位名称',
      '当事人名称',
      '当事人',
      '主体名称',
      '市场主体名称',
      '经营主体名称',
    ]),
    optional('uscc', '行政相对人代码_1(统一社会信用代码)', [
      `${prefix}_XDR_SHXYM`,
      '行政相对人统一社会信用代码',
      '统一社会信用代码',
      '行政相对人代码_1',
      '行政相对人代码',
      '社会信用代码',
      '社会信用代码（纳税人识别号）',
      '行政相对人代码（统一社会信用代码或纳税人识别号）',
      '统一社会信用代码/注册号',
    ]),
    optional('otherCode', '行政相对人代码_2(工商注册号)', [
      `${prefix}_XDR_GSZC`,
      '行政相对人代码_2(组织机构代码)',
      '行政相对人代码_2(工商登记码)',
      '行政相对人代码_2',
    ]),
    optional('otherCode2', '行政相对人代码_3(组织机构代码)', [
      `${prefix}_XDR_ZZJG`,
      '行政相对人代码_3(工商登记码)',
      '行政相对人代码_3(工商注册号)',
      '行政相对人代码_3',
    ]),
    optional('otherCode3', '行政相对人代码_4(税务登记号)', [`${prefix}_XDR_SWDJ`, '行政相对人代码_4']),
    optional('otherCode4', '行政相对人代码_5(事业单位证书号)', [`${prefix}_XDR_SYDW`]),
    optional('otherCode5', '行政相对人代码_6(社会组织登记证号)', [`${prefix}_XDR_SHZZ`]),
  ];
}

/**
 * The kind of counterparty (法人及非法人组织, 自然人, 个体工商户), which came with the 2019 edition.
 * @example categoryColumn('CF', marking)
 */
export function categoryColumn(prefix: 'XK' | 'CF', describe: typeof optional): Column {
  return describe('category', '行政相对人类别', [`${prefix}_XDR_LB`, '相对人类别', '当事人类别']);
}
