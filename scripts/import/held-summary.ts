import { holdsPersonalData } from '#domain/holds-personal-data.ts';

const ORGANISATION =
  /公司|集团|厂|店|商行|银行|社|部$|部（|馆|坊|院|校|幼儿园|中心|场|所$|铺|摊|超市|堂|站|局|协会|酒楼|酒家|经营|服务|个体工商户/u;

/**
 * What staff see of a held row: the layout's name and what identifies the record. A name that may be a natural person's, and any text
 * with personal data, is left out.
 * @example heldSummary('行政处罚（双公示 2019 版）', ['示例数据饭店'], '赤壁市监处罚〔2025〕179号')
 */
export function heldSummary(title: string, names: readonly string[], documentNumber: string | null): string {
  const shown = [
    ...names.filter((name) => ORGANISATION.test(name)),
    ...(documentNumber === null ? [] : [documentNumber]),
  ];
  return [title, ...shown.filter((text) => !holdsPersonalData(text))].join('；');
}
