import { describe, expect, it } from 'vitest';
import { chooseLayout } from '#scripts/import/layouts/choose-layout.ts';
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

describe('every layout of a department is known by its headers', () => {
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

  it('the enterprise list: kind, status, region and former names', async () => {
    const headers = [
      '统一社会信用代码',
      '企业名称',
      '曾用名',
      '注册号',
      '企业类型',
      '登记状态',
      '法定代表人',
      '住所',
      '成立日期',
      '登记机关',
      '所属区县',
    ];
    const rows = [
      [
        USCC,
        NAME,
        '示例甲厂；示例乙厂',
        '421200000000019',
        '有限责任公司',
        '存续（在营、开业、在册）',
        '某甲',
        '某路1号',
        '2010-1-2',
        AUTHORITY,
        '赤壁',
      ],
      [
        '92421202MA0XN00C0U',
        '示例数据小吃店',
        '',
        '',
        '',
        '开业',
        '某乙',
        '某路2号',
        '',
        '咸宁市市场监督管理局高新分局',
        '',
      ],
    ];
    const outcome = await importTable([['示例数据'], headers, ...rows], { dress: 'utf-8-bom' });
    expect(outcome.report).toMatchObject({ layout: 'enterprise-list', counts: { accepted: 2 } });
    expect(outcome.rows.map((row) => row.body)).toMatchObject([
      {
        entityKind: 'ENTERPRISE',
        registrationStatus: 'ACTIVE',
        region: '421281',
        formerNames: ['示例甲厂', '示例乙厂'],
      },
      { entityKind: 'INDIVIDUAL_BUSINESS', region: '421200-GX', entityTypeText: null },
    ]);
  });

  it('spot checks with several standard results', async () => {
    const headers = [
      '统一社会信用代码',
      '企业名称',
      '检查编号',
      '检查日期',
      '检查结果',
      '检查实施机关',
      '关联处罚决定书文号',
    ];
    const row = [
      USCC,
      NAME,
      'JC1',
      '2026.11.2',
      '发现问题已责令改正；违反食品药品相关规定',
      AUTHORITY,
      '咸市监处罚(2026)7号',
    ];
    const { report, rows } = await importTable([headers, row]);
    expect(report.layout).toBe('spot-check');
    expect(rows[0]).toMatchObject({
      body: { results: ['CORRECTED', 'OTHER_VIOLATION'], penaltyDocumentNumber: '咸市监处罚〔2026〕7号' },
    });
  });

  it('the abnormal list and the serious list by their own reason columns', async () => {
    const abnormal = [
      ['统一社会信用代码', '企业名称', '列入经营异常名录原因', '列入日期', '作出决定机关（列入）', '移出日期'],
      [USCC, NAME, '通过登记的住所或者经营场所无法联系的', '2026-1-5', AUTHORITY, '/'],
    ];
    const serious = [
      ['统一社会信用代码', '企业名称', '列入严重违法失信企业名单（黑名单）原因', '列入日期', '作出决定机关(列入)'],
      [USCC, NAME, '生产不符合食品安全标准的食品，情节严重', '2026-1-5', AUTHORITY],
    ];
    const first = await importTable(abnormal);
    const second = await importTable(serious);
    expect(first.rows[0]).toMatchObject({ kind: 'abnormal-listing', body: { ground: 'UNREACHABLE', removedOn: null } });
    expect(second.rows[0]).toMatchObject({ kind: 'serious-listing', body: { listedOn: '2026-01-05' } });
  });
});

describe('a sampling notice concerns two parties, each by its own code', () => {
  const headers = [
    '序号',
    '标称生产企业名称',
    '标称生产企业统一社会信用代码',
    '被抽样单位名称',
    '被抽样单位统一社会信用代码',
  ];
  const other = '91421202MA0XN00B24';

  it('national headers, three cells of items', async () => {
    const table = [
      ['咸宁市食品安全监督抽检公告（2026年第3期）'],
      [...headers, '样品名称', '生产日期', '不合格项目', '检验值', '标准值', '检验机构', '抽样编号', '数据来源单位'],
      [
        '1',
        NAME,
        USCC,
        '示例数据超市',
        other,
        '糕点',
        '2026-10-01(购进日期)',
        '霉菌；酵母',
        '200；90',
        '≤150；≤100',
        '某检验所',
        'CY1',
        AUTHORITY,
      ],
    ];
    const { report, verdicts, rows } = await importTable(table, { dress: 'xlsx' });
    expect(report).toMatchObject({ layout: 'sampling-notice', rows: 1, counts: { accepted: 1 } });
    expect(verdicts).toHaveLength(1);
    expect(rows.map((row) => [row.uscc, row.body])).toMatchObject([
      [
        USCC,
        { role: 'nominal-producer', otherParty: '示例数据超市', verdict: 'unqualified', batch: '2026-10-01(购进日期)' },
      ],
      [other, { role: 'sampled-unit', otherParty: NAME, noticeTitle: '咸宁市食品安全监督抽检公告（2026年第3期）' }],
    ]);
    expect(rows[0]?.body).toMatchObject({
      failedItems: [{ item: '霉菌', found: '200', limit: '≤150' }, { item: '酵母' }],
    });
  });

  it('provincial headers, ║ in one cell, an outside producer without code is held and the sampled unit stored', async () => {
    const table = [
      [...headers, '食品名称', '生产日期/批号', '不合格项目║检验结果║标准值', '检验机构', '备注'],
      [
        '1',
        '外地某食品厂',
        '/',
        '示例数据超市',
        other,
        '糕点',
        '20261001',
        '菌落总数║12000CFU/g║≤10000CFU/g',
        '某所',
        '',
      ],
    ];
    const { verdicts, rows, held } = await importTable(table, { options: { unit: AUTHORITY } });
    expect(verdicts).toEqual([expect.objectContaining({ verdict: 'held', rule: 'name-only', uscc: other })]);
    expect(verdicts[0]?.message).toContain('另一方的记录已收录');
    expect(rows).toHaveLength(1);
    expect(rows[0]?.body).toMatchObject({
      role: 'sampled-unit',
      failedItems: [{ item: '菌落总数', found: '12000CFU/g', limit: '≤10000CFU/g' }],
    });
    expect(held).toHaveLength(1);
  });

  it('two producers in one cell are told apart only by as many codes', async () => {
    const names = '委托方：示例数据甲公司；受托方：示例数据乙公司';
    const table = (codes: string) => [
      [...headers, '食品名称', '不合格项目', '检验结果', '标准值', '抽样编号', '数据来源单位'],
      ['1', names, codes, '/', '/', '糕点', '霉菌', '200', '150', 'CY2', AUTHORITY],
    ];
    const apart = await importTable(table(`委托方：${USCC}；受托方：${other}`));
    expect(apart.rows.map((row) => [row.counterpartyName, row.uscc])).toEqual([
      ['示例数据甲公司', USCC],
      ['示例数据乙公司', other],
    ]);
    const together = await importTable(table(USCC));
    expect(together.verdicts[0]).toMatchObject({ verdict: 'held', rule: 'two-parties' });
    expect(together.rows).toEqual([]);
  });
});

describe('a file whose layout cannot be told is unusable and stores nothing', () => {
  it('an unknown header names what the nearest layout lacks', async () => {
    const table = penaltyTable({}).map((row) =>
      row.filter((_, index) => penaltyTable({})[0]?.[index] !== '处罚决定日期'),
    );
    const { report, files, rows } = await importTable(table);
    expect(report.unusable).toMatchObject({ rule: 'layout-unknown' });
    expect(report.unusable?.message).toContain('处罚决定日期');
    expect([files, rows]).toEqual([[], []]);
  });

  it('short headers of the two lists are not guessed at, a title decides', () => {
    const headers = ['统一社会信用代码', '企业名称', '列入原因', '列入日期', '列入机关'];
    expect(chooseLayout(headers, [])).toMatchObject({ unusable: true, rule: 'layout-ambiguous' });
    expect(chooseLayout(headers, ['咸宁市经营异常名录'])).toMatchObject({ layout: { id: 'abnormal-list' } });
    expect(chooseLayout(headers, ['严重违法失信名单.csv'])).toMatchObject({ layout: { id: 'serious-list' } });
  });

  it('no header at all, and one header twice', async () => {
    expect(
      (
        await importTable([
          ['甲', '乙'],
          ['1', '2'],
        ])
      ).report.unusable?.rule,
    ).toBe('header-not-found');
    const [headers = [], row = []] = penaltyTable({});
    const twice = await importTable([
      [...headers, '处罚类别'],
      [...row, '罚款'],
    ]);
    expect(twice.report.unusable?.rule).toBe('column-repeated');
  });

  it('a data exchange export that mixes _ and ＿ and carries both 企业名称 and 行政相对人名称', () => {
    const headers = [
      ...[
        '企业名称',
        '关联机构设立登记表主键ID',
        '数据来源',
        '信息提供部门名称',
        '行政相对人代码_2',
        '行政相对人代码＿3',
      ],
      ...['行政相对人代码_1', '许可决定书文号', '项目名称', '行政许可编码', '审批类别', '许可内容', '行政相对人名称'],
      ...[
        '行政相对人代码＿4',
        '法定代表人名称',
        '行政相对人代码＿5',
        '许可决定日期',
        '许可截止期',
        '许可机关',
        '公示截止期',
      ],
    ];
    const plan = chooseLayout(headers, []);
    if ('unusable' in plan) throw new Error(plan.message);
    const headerOf = (member: string) => plan.columns.find(({ column }) => column.member === member)?.header;
    expect(plan.layout.id).toBe('licence-2015');
    expect(['name', 'uscc', 'unit'].map(headerOf)).toEqual(['行政相对人名称', '行政相对人代码_1', '信息提供部门名称']);
  });

  it('marks of obligation, spaces and extra columns do not hide a layout', async () => {
    const [headers = [], row = []] = penaltyTable({});
    const marked = headers.map((header) => `* ${header} （必填）`);
    const { report } = await importTable([
      [...marked, '内部流水'],
      [...row, '1'],
    ]);
    expect(report).toMatchObject({ layout: 'penalty-2019', counts: { accepted: 1 } });
  });
});
