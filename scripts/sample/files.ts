import type { CalendarDate } from '#domain/date.ts';
import { type DepartmentRow, layOut } from '../seed/department-file.ts';
import { fictionalUscc } from '../seed/fictional-uscc.ts';
import type { SeedLayout } from '../seed/layout-columns.ts';
import { penaltyRow } from '../seed/penalty-row.ts';
import type { CellValue, TableDress } from '../seed/write-table.ts';
import type { Cast } from './cast.ts';
import { sampleCommitments } from './commitments.ts';
import { sampleEnterprises } from './enterprises.ts';
import { sampleLicences } from './licences.ts';
import { sampleCorrection, sampleOldPenalties, samplePenalties } from './penalties.ts';
import { problemRows } from './problem-rows.ts';
import { sampleAbnormal, sampleChecks, sampleSampling, sampleSerious } from './supervision.ts';

/** A file of the demo as its department sends it: layout, dress (encoding or workbook), title rows and all. */
export type SampleFile = {
  name: string;
  layout: SeedLayout;
  dress: TableDress;
  what: string;
  rows: CellValue[][];
  dataRows: number;
  /** Verdicts other than a plain acceptance that the importer gives its rows. */
  verdicts: { corrected?: number; held?: number; rejected?: number };
};

/** Every file of the demo, in the order in which to import them. */
export function sampleFiles(cast: Cast): SampleFile[] {
  const licences = sampleLicences(cast);
  const problems = problemRows(cast);
  const file = (
    name: string,
    layout: SeedLayout,
    dress: TableDress,
    what: string,
    rows: readonly DepartmentRow[],
    titles: readonly string[] = [],
    verdicts: SampleFile['verdicts'] = {},
  ): SampleFile => ({
    name,
    layout,
    dress,
    what,
    rows: layOut(layout, rows, titles),
    dataRows: rows.length,
    verdicts,
  });
  return [
    file(
      '01-enterprise-list.xlsx',
      'enterprise-list',
      'xlsx',
      '经营主体名录（注册许可科，工作簿，表头在第 3 行）',
      sampleEnterprises(cast),
      ['咸宁市经营主体名录（示例数据）', '填报单位：咸宁市市场监督管理局注册许可科'],
    ),
    file(
      '02-licence-2019.csv',
      'licence-2019',
      'utf-8-bom',
      '食品、药械化妆品许可（双公示 2019 版，带 BOM 的 UTF-8）',
      licences.current,
    ),
    file(
      '03-licence-2018-special-equipment.csv',
      'licence-2018',
      'gb18030',
      '特种设备许可（双公示 2018 版，GBK，税务登记号列名带空格）',
      licences.of2018,
    ),
    file(
      '04-licence-2015-industrial.tsv',
      'licence-2015',
      'tsv',
      '工业产品许可（2015 版，制表符分隔，代码 2、3 互换）',
      licences.of2015,
    ),
    file('05-penalty-2019.csv', 'penalty-2019', 'gb18030', '行政处罚（双公示 2019 版，GBK）', samplePenalties(cast)),
    file(
      '06-penalty-2018.xlsx',
      'penalty-2018',
      'xlsx',
      '行政处罚（双公示 2018 版，工作簿，另有“数据导出时间”列）',
      endedOnly(),
    ),
    file(
      '07-penalty-2015.csv',
      'penalty-2015',
      'utf-8',
      '行政处罚（2015 版，小写代码、方括号文号）',
      sampleOldPenalties(cast),
    ),
    file('08-spot-check.csv', 'spot-check', 'utf-16le', '抽查检查结果（UTF-16）', sampleChecks(cast)),
    file(
      '09-sampling-notice.xlsx',
      'sampling-notice',
      'xlsx',
      '食品监督抽检公告（工作簿，表头在第 4 行，三值合一列）',
      sampleSampling(cast),
      [
        '咸宁市市场监督管理局食品监督抽检不合格产品信息（2026年第8期，示例数据）',
        '声明：以下信息仅指本次抽检标称的生产日期、批号和所检项目',
        '',
      ],
      { held: 1 },
    ),
    file(
      '10-abnormal-list.csv',
      'abnormal-list',
      'utf-8-bom',
      '经营异常名录（信用科汇总全市，首行写明填报单位）',
      sampleAbnormal(cast),
      ['填报单位：咸宁市市场监督管理局信用科'],
    ),
    file(
      '11-serious-list.csv',
      'serious-list',
      'gb18030',
      '严重违法失信名单（信用科汇总全市，首行写明填报单位）',
      sampleSerious(cast),
      ['填报单位：咸宁市市场监督管理局信用科'],
    ),
    file('14-commitment.csv', 'commitment-list', 'utf-8', '信用承诺（部分县市区报送）', sampleCommitments(cast)),
    file(
      '12-penalty-correction.csv',
      'penalty-2019',
      'utf-8',
      '更正：一件处罚的罚款金额报送有误',
      sampleCorrection(cast),
      [],
      { corrected: 1 },
    ),
    file(
      '13-problem-rows.csv',
      'penalty-2019',
      'gb18030',
      '有问题的行：每行一种',
      problems.map(({ row }) => row),
      [],
      {
        held: problems.filter(({ expected }) => expected === 'held').length,
        rejected: problems.filter(({ expected }) => expected === 'rejected').length,
      },
    ),
  ];
}

/** One enterprise known only by a penalty whose publicity has ended: its address answers 410. It is in no enterprise list. */
function endedOnly(): DepartmentRow[] {
  const uscc = fictionalUscc('1', '421224', 800_000);
  const name = '通山县漪筠糕点有限公司';
  const enterprise = {
    index: 800_000,
    uscc,
    name,
    kind: 'enterprise',
    trade: 'food-production',
    region: '421224',
    county: '通山县',
    legalRepresentative: '示例人',
    address: '湖北省咸宁市通山县示例大道1号',
    establishedOn: '2012-01-05' as CalendarDate,
    approvedOn: '2012-01-05' as CalendarDate,
    capital: '',
    registrationAuthority: '通山县市场监督管理局',
  } as const;
  const {
    行政相对人类别: _kind,
    公示日期: _published,
    ...row
  } = penaltyRow(enterprise, { decidedOn: '2022-03-01' as CalendarDate, kinds: '罚款', fine: '3', serial: 44 });
  return [{ ...row, 公示截止期: '2025/03/11', 数据导出时间: '2026-11-20' }];
}
