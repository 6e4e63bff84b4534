import type { CalendarDate } from '../date.ts';

/** A statute or regulation that notices cite: how many articles one version of it has, and from when until when it was in force. */
export type Statute = {
  /** Title without brackets and without 中华人民共和国. */
  readonly title: string;
  readonly articles: number;
  readonly from: CalendarDate;
  readonly until: CalendarDate | null;
  readonly confidence: 'confirmed' | 'recalled';
};

const statute = (
  title: string,
  articles: number,
  from: string,
  until: string | null = null,
  confidence: Statute['confidence'] = 'recalled',
): Statute => ({ title, articles, from: from as CalendarDate, until: until as CalendarDate | null, confidence });

/**
 * Statutes that exposure notices of a market regulator cite, each version apart. The numbers of articles are recalled, not compared with
 * the official texts: a citation beyond the last article blocks, a statute that is not here only asks for a look.
 */
export const STATUTES: readonly Statute[] = [
  statute('食品安全法', 154, '2015-10-01'),
  statute('食品安全法实施条例', 86, '2019-12-01'),
  statute('特种设备安全法', 101, '2014-01-01'),
  statute('特种设备安全监察条例', 103, '2009-05-01'),
  statute('产品质量法', 74, '2000-09-01'),
  statute('药品管理法', 155, '2019-12-01'),
  statute('疫苗管理法', 100, '2019-12-01'),
  statute('行政处罚法', 64, '1996-10-01', '2021-07-14'),
  statute('行政处罚法', 86, '2021-07-15'),
  statute('行政许可法', 83, '2004-07-01'),
  statute('消费者权益保护法', 63, '2014-03-15'),
  statute('广告法', 74, '2021-04-29'),
  statute('价格法', 48, '1998-05-01'),
  statute('反不正当竞争法', 33, '2019-04-23', '2025-10-14'),
  statute('反不正当竞争法', 41, '2025-10-15'),
  statute('电子商务法', 89, '2019-01-01'),
  statute('商标法', 73, '2019-11-01'),
  statute('计量法', 34, '2018-10-26'),
  statute('标准化法', 45, '2018-01-01'),
  statute('农产品质量安全法', 81, '2023-01-01'),
  statute('反食品浪费法', 32, '2021-04-29'),
  statute('工业产品生产许可证管理条例', 70, '2005-09-01'),
  statute('化妆品监督管理条例', 80, '2021-01-01'),
  statute('医疗器械监督管理条例', 107, '2021-06-01'),
  statute('无证无照经营查处办法', 19, '2017-10-01'),
  statute('市场主体登记管理条例', 55, '2022-03-01'),
  statute('企业信息公示暂行条例', 25, '2014-10-01', '2024-04-30'),
  statute('企业信息公示暂行条例', 28, '2024-05-01'),
  statute('食品生产许可管理办法', 61, '2020-03-01'),
  statute('食品经营许可和备案管理办法', 66, '2023-12-01'),
  statute('食品生产经营监督检查管理办法', 55, '2022-03-15'),
  statute('食品安全抽样检验管理办法', 60, '2019-10-01'),
  statute('特种设备安全监督检查办法', 46, '2022-07-01'),
  statute('市场监督管理严重违法失信名单管理办法', 28, '2021-09-01'),
  statute('市场监督管理行政处罚信息公示规定', 20, '2021-09-01'),
  statute('企业经营异常名录管理暂行办法', 24, '2014-10-01'),
];
