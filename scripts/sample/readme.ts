import type { Cast } from './cast.ts';
import { ROLES, SAMPLE_DAY } from './cast.ts';
import type { SampleFile } from './files.ts';
import { problemRows } from './problem-rows.ts';
import { SITUATIONS } from './situations.ts';

const OUTCOME = { held: '暂存', rejected: '退回' } as const;

/** The text of data/sample/README.md: the files, the verdicts they give, and the situation each enterprise plays. */
export function sampleReadme(cast: Cast, files: readonly SampleFile[]): string {
  const fileRows = files.map(
    ({ name, what, dataRows, verdicts }) =>
      `| \`${name}\` | ${what} | ${dataRows} | ${describeVerdicts(dataRows, verdicts)} |`,
  );
  const problems = problemRows(cast).map(
    ({ expected, rule, why }, place) =>
      `| ${place + 2} | ${why} | ${OUTCOME[expected]} \`${expected}\` | \`${rule}\` |`,
  );
  const roles = ROLES.map(
    (role) => `| ${cast.named(role).name} | \`${cast.named(role).uscc}\` | ${SITUATIONS[role].text} |`,
  );
  return `# 示例数据 · The demo's department files

${cast.enterprises.length} 户虚构的经营主体，分布在咸宁七个区域和全部重点领域；企业、人员、编号均为虚构（代码中的组织机构代码以 \`XN\` 开头），备注列写明“示例数据”。
文件按部门实际报送的样子制作，\`npm start\` 首次启动时依次导入；以 ${SAMPLE_DAY} 为基准日，届时各情形如下。由 \`node scripts/sample.ts\` 生成，请勿手工修改。

Every enterprise is invented. The files look as departments really send them; the first \`npm start\` imports them in this order.

## 文件与导入结论 · Files and verdicts

| 文件 | 内容 | 行数 | 结论 |
|---|---|---|---|
${fileRows.join('\n')}

另有一户（代码 \`${files.find(({ name }) => name.startsWith('06'))?.rows.at(-1)?.[1] ?? ''}\`）不在名录中，只有一件公示期已满的处罚：其地址答复 410。

## 问题行 · Rows that go wrong（\`13-problem-rows.csv\`）

| 行 | 问题 | 结论 | 规则 |
|---|---|---|---|
${problems.join('\n')}

规则与处理办法见 [docs/import.md](../../docs/import.md)。

## 各主体的情形 · Legal situations

| 名称 | 统一社会信用代码 | 情形（${SAMPLE_DAY}） |
|---|---|---|
${roles.join('\n')}
`;
}

function describeVerdicts(rows: number, verdicts: SampleFile['verdicts']): string {
  const { corrected = 0, held = 0, rejected = 0 } = verdicts;
  const parts: [string, number][] = [
    ['收录', rows - corrected - held - rejected],
    ['更正', corrected],
    ['暂存', held],
    ['退回', rejected],
  ];
  return parts
    .filter(([, count]) => count > 0)
    .map(([word, count]) => `${word} ${count}`)
    .join('，');
}
