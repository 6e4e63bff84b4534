import { describe, expect, it } from 'vitest';
import { importTable } from './import-table.ts';

const USCC = '91421200MA0XN00A4C';
const NAME = '示例数据食品有限公司';
const AUTHORITY = '咸宁市市场监督管理局';

describe('the lists that are not dual-publicity files', () => {
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
