import { describe, expect, it } from 'vitest';
import { findHeader } from '#scripts/table/find-header.ts';
import { normaliseHeader } from '#scripts/table/normalise-header.ts';
import { readTable, tableFile } from './table-file.ts';

const known = new Set(
  ['行政相对人名称', '行政相对人代码_1(统一社会信用代码)', '处罚机关', '处罚类别'].map(normaliseHeader),
);
const knows = (text: string) => known.has(normaliseHeader(text));

describe('the header row of a department’s table', () => {
  it('is found in row 4, below a title and notes', async () => {
    const text =
      '行政处罚信息表,,\n处罚机关,示例局,\n填报说明,,\n行政相对人名称 ,行政相对人代码＿1（统一社会信用代码）,处罚机关\n示例数据,,示例局\n';
    const { rows } = await readTable(tableFile(text));
    const headers = ['行政相对人名称 ', '行政相对人代码＿1（统一社会信用代码）', '处罚机关'];
    expect(findHeader(rows, knows)).toEqual({ index: 3, headers });
  });

  it('is not guessed from fewer than three known headers, nor from one header three times, nor below row 15', () => {
    const row = (line: number, ...texts: string[]) => ({
      line,
      cells: texts.map((text) => ({ text, kind: 'text' as const })),
    });
    expect(findHeader([row(1, '处罚机关', '处罚类别', '其他')], knows)).toBeNull();
    expect(findHeader([row(1, '处罚机关', '处罚机关', '处罚机关')], knows)).toBeNull();
    const late = [
      ...Array.from({ length: 15 }, (_, at) => row(at + 1, '注')),
      row(16, '行政相对人名称', '处罚机关', '处罚类别'),
    ];
    expect(findHeader(late, knows)).toBeNull();
  });
});

describe('a header in its many spellings', () => {
  it.each([
    ['行政相对人代码＿1（统一社会信用代码） ', '行政相对人代码_1 (统一社会信用代码)'],
    ['行政相对人代码-1（统一社会信用代码）', '行政相对人代码_1(统一社会信用代码)'],
    ['\uFEFF罚款金额\n（万元）', '罚款金额【万元】'],
    ['ＵＳＣＣ　Code', 'uscc code'],
    ['行政·相对人', '行政・相对人'],
  ])('%j and %j meet', (one, other) => {
    expect(normaliseHeader(one)).toBe(normaliseHeader(other));
  });

  it('keeps apart what differs: code 2 from code 3, 万元 from 元', () => {
    expect(normaliseHeader('行政相对人代码_2(工商注册号)')).not.toBe(normaliseHeader('行政相对人代码_3(工商登记码)'));
    expect(normaliseHeader('罚款金额（万元）')).not.toBe(normaliseHeader('罚款金额（元）'));
  });
});
