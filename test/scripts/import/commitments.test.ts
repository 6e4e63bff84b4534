import { describe, expect, it } from 'vitest';
import { commitmentTable } from './commitment-table.ts';
import { importTable } from './import-table.ts';

const bodyOf = async (change: Parameters<typeof commitmentTable>[0]) =>
  (await importTable(commitmentTable(change))).rows[0]?.body;

describe('a list of credit commitments', () => {
  it('is read in full: what was promised, the check, the breach and what followed', async () => {
    const { report, verdicts, rows } = await importTable(
      commitmentTable({
        承诺书编号: 'CN2026-1',
        承诺类型: '告知承诺',
        承诺人: '示例数据食品有限公司',
        承诺有效期至: '2028-03-14',
        履约核查结果: '违诺',
        核查日期: '2026-05-06',
        违诺情况: '未按承诺期限补齐材料。',
        认定违诺日期: '2026/5/8',
        违诺处理结果: '责令改正',
        关联处罚决定书文号: '咸市监处罚[2026]12号',
      }),
    );
    expect(report).toMatchObject({ layout: 'commitment-list' });
    expect(verdicts).toEqual([expect.objectContaining({ verdict: 'accepted' })]);
    expect(rows[0]).toMatchObject({
      kind: 'commitment',
      naturalKey: 'CN2026-1',
      body: {
        commitmentKind: 'APPROVAL',
        commitmentKindText: '告知承诺',
        signedOn: '2026-03-15',
        validUntil: '2028-03-14',
        fulfilment: 'broken',
        breachOn: '2026-05-08',
        consequence: '责令改正',
      },
    });
  });

  it('is told by the columns of credit information systems too', async () => {
    const [header = [], row = []] = commitmentTable({ 履约核查结果: '已履行' });
    const names: Record<string, string> = {
      承诺事项: '承诺事由',
      承诺日期: '做出承诺时间',
      履约核查结果: '承诺履行状态',
    };
    const { rows } = await importTable([header.map((name) => names[String(name)] ?? name), row]);
    expect(rows[0]?.body).toMatchObject({ matter: '食品安全主体责任', fulfilment: 'kept' });
  });

  it.each([
    ['', null],
    ['尚未核查', null],
    ['已履行', 'kept'],
    ['已全部履行完毕', null],
    ['未履行', 'broken'],
  ])('履约核查结果 “%s” is read as %s, or held', async (text, fulfilment) => {
    const body = await bodyOf({ 履约核查结果: text, 核查日期: '2026-05-06' });
    if (text === '已全部履行完毕') expect(body).toBeUndefined();
    else expect(body).toMatchObject({ fulfilment });
  });

  it('a kind of no list is kept in its own words', async () => {
    expect(await bodyOf({ 承诺类型: '其他' })).toMatchObject({ commitmentKind: null, commitmentKindText: '其他' });
    expect(await bodyOf({ 承诺类型: '行业自律' })).toMatchObject({ commitmentKind: 'INDUSTRY' });
  });
});
