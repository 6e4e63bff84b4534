import { describe, expect, it } from 'vitest';
import type { CellValue } from '#scripts/seed/write-table.ts';
import { importTable } from './import-table.ts';
import { penaltyTable } from './penalty-table.ts';

const USCC = '91421200MA0XN00A4C';
const NAME = '示例数据食品有限公司';
const AUTHORITY = '咸宁市市场监督管理局';

const PERMIT_2018 = [
  ...['行政相对人名称', '行政相对人代码_1（统一社会信用代码）', '行政相对人代码_2（工商注册号）'],
  ...['行政相对人代码_3（组织机构代码）', '行政相对人代码_4（税务登记号） ', '行政相对人代码_5（事业单位证书号）'],
  ...['行政相对人代码_6（社会组织登记证号）', '法定代表人', '法定代表人身份证号', '证件类型', '证件号码'],
  ...['行政许可决定文书名称', '行政许可决定文书号', '许可类别', '许可证书名称', '许可编号', '许可内容', '许可决定日期'],
  ...['有效期自', '有效期至', '许可机关', '许可机关统一社会信用代码', '当前状态', '数据来源单位'],
  ...['数据来源单位统一社会信用代码', '备注', '数据导出时间'],
];

const PERMIT_2018_ROW: CellValue[] = [
  ...[NAME, USCC.toLowerCase(), '', 'MA0XN00A4', '', '', '', '某甲', '', '身份证', ''],
  ...['食品经营许可决定书', 'JY2026001', '普通', '食品经营许可证', 'JY14212020000012', '食品销售', '2026/11/2'],
  ...['2026/11/2', '2099/12/31', AUTHORITY, '', '1', AUTHORITY, '', '', '2026/11/3'],
];

const PERMIT_2019 = [
  ...['行政相对人名称', '行政相对人类别', '行政相对人代码_1(统一社会信用代码)', '行政许可决定文书号', '许可类别'],
  ...['许可编号', '许可内容', '许可决定日期', '有效期自', '有效期至', '许可机关', '当前状态', '法定代表人证件号码'],
];

describe('every edition of the dual-publicity files is known by its headers', () => {
  it('licences of 2018: lower-case code, 2099/12/31 as long-term, status 1 as valid', async () => {
    const { report, rows } = await importTable([PERMIT_2018, PERMIT_2018_ROW]);
    expect(report).toMatchObject({ layout: 'licence-2018', counts: { accepted: 1 } });
    expect(rows[0]).toMatchObject({
      uscc: USCC,
      kind: 'licence',
      unit: AUTHORITY,
      warning: null,
      body: {
        documentNumber: 'JY2026001',
        licenceNumber: 'JY14212020000012',
        decidedOn: '2026-11-02',
        validFrom: '2026-11-02',
        validUntil: 'long-term',
        status: 'valid',
        licensingAuthority: { name: AUTHORITY, uscc: null },
      },
    });
  });

  it('licences of 2019 in a workbook, with the date as a serial number', async () => {
    const row = [
      NAME,
      '法人及非法人组织',
      USCC,
      '咸许可〔2026〕1号',
      '普通',
      '',
      '食品销售',
      46328,
      '',
      '长期',
      AUTHORITY,
      '',
      '',
    ];
    const { report, rows } = await importTable([['示例数据 行政许可'], PERMIT_2019, row], { dress: 'xlsx' });
    expect(report.layout).toBe('licence-2019');
    expect(rows[0]).toMatchObject({ demo: true, line: 3, body: { decidedOn: '2026-11-02', validUntil: 'long-term' } });
  });

  it('licences of 2015: status 1 means 撤销, not 有效', async () => {
    const headers = [
      ...['行政许可决定书文号', '项目名称', '审批类别', '许可内容', '行政相对人名称'],
      ...['行政相对人代码＿1 (统一社会信用代码)', '行政相对人代码_2 (组织机构代码)', '行政相对人代码_3 (工商登记码)'],
      ...['许可决定日期', '许可截止期', '许可机关', '当前状态', '备注'],
    ];
    const row = [
      '咸许可[2015]3号',
      '食品流通许可',
      '普通',
      '零售',
      NAME,
      USCC,
      '',
      '',
      '20150302',
      '9999-9-9',
      AUTHORITY,
      '1',
      '',
    ];
    const { report, rows } = await importTable([headers, row], { dress: 'gb18030' });
    expect(report.layout).toBe('licence-2015');
    expect(rows[0]).toMatchObject({
      body: { documentNumber: '咸许可〔2015〕3号', validUntil: 'long-term', status: 'invalid' },
    });
  });

  it('penalties of 2019: 万元 to fen, brackets of the document number, kinds', async () => {
    const { report, rows } = await importTable(penaltyTable({}));
    expect(report.layout).toBe('penalty-2019');
    expect(rows[0]).toMatchObject({
      demo: true,
      naturalKey: '咸市监处罚〔2026〕7号',
      body: {
        fineAmount: 200_000,
        confiscatedAmount: null,
        affectedCertificate: null,
        penaltyKinds: ['WARNING', 'FINE'],
        penaltyKindsText: '警告；罚款',
        decidedOn: '2026-11-02',
        validUntil: 'long-term',
        publicityEndsOn: null,
      },
    });
  });

  it('penalties of 2018 with code headers, in either case', async () => {
    const headers =
      'cf_xdr_mc,CF_XDR_SHXYM,cf_fr_sfzh,CF_WSH,cf_wfxw,cf_sy,cf_yj,cf_cflb,cf_nr,cf_nr_fk,cf_jdrq,cf_gsjzq,cf_cfjg,bz';
    const row = [
      NAME,
      USCC,
      '',
      '咸市监处罚〔2026〕8号',
      '类型',
      '事实',
      '依据',
      '罚款',
      '罚款',
      '0.29',
      '2026-11-02',
      '',
      AUTHORITY,
      '',
    ];
    const { report, rows } = await importTable([headers.split(','), row], { dress: 'tsv' });
    expect(report.layout).toBe('penalty-2018');
    expect(rows[0]).toMatchObject({ body: { fineAmount: 290_000, penaltyKinds: ['FINE'] } });
  });

  it('penalties of 2015: two columns of kinds, status 0 in force', async () => {
    const headers = [
      ...['行政处罚决定书文号', '处罚名称', '处罚类别1', '处罚类别2', '处罚事由', '处罚依据', '行政相对人名称'],
      ...[
        '行政相对人代码_1(统一社会信用代码)',
        '行政相对人代码_5(居民身份证号)',
        '处罚结果',
        '处罚决定日期',
        '处罚机关',
        '当前状态',
      ],
    ];
    const row = [
      '咸工商处字[2015]9号',
      '案由',
      '罚款',
      '没收违法所得',
      '事由',
      '依据',
      NAME,
      USCC,
      '无',
      '罚款',
      '2015年3月2日',
      AUTHORITY,
      '0',
    ];
    const { report, rows } = await importTable([headers, row]);
    expect(report.layout).toBe('penalty-2015');
    expect(rows[0]).toMatchObject({
      body: { penaltyKinds: ['FINE', 'CONFISCATION'], decisionStatus: 'in-force', violationFacts: '事由' },
    });
  });

  it('penalties of the national credit site with headers in two languages', async () => {
    const headers = [
      ...['统一社会信用代码 Unified Social Credit Identifier', 'company_name'],
      ...['行政处罚决定书文号 Administrative Penalty Decision Document Number', '处罚类别 Penalty Type'],
      ...[
        '处罚决定日期 Penalty Date',
        '罚款金额(万元) Fine Amount, 10k Yuan',
        '处罚机关 Penalty Enforcement Authority',
      ],
    ];
    const row = [USCC, NAME, '咸市监处罚〔2026〕10号', '罚款', '2026-11-02', '1', AUTHORITY];
    const { report, rows } = await importTable([headers, row], { dress: 'utf-16le' });
    expect(report.layout).toBe('penalty-creditchina');
    expect(rows[0]).toMatchObject({ body: { fineAmount: 1_000_000 } });
  });
});
