import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

/** What the command line of the importer asks for. */
export type ImportArguments = {
  readonly files: readonly string[];
  readonly report: string | null;
  readonly unit: string | null;
  readonly dryRun: boolean;
  readonly quiet: boolean;
};

/** How to call the importer, in Chinese and English. */
export const USAGE = `用法 · Usage: npm run import -- 文件… [--report FILE] [--unit NAME] [--dry-run] [--quiet]
  --report FILE  每行数据写一条 JSON 结论 · one JSON verdict a row
  --unit NAME    文件未写明时的数据来源单位 · source unit where the file does not say
  --dry-run      只检查，不入库 · check only, store nothing
  --quiet        只输出出错信息 · print errors only
退出码 · Exit code: 0 全部收录 all in; 1 有暂存或退回的行 some rows held or rejected; 2 文件不可用或命令有误 file unusable, or wrong usage
`;

/**
 * Reads the words after the command.
 * @returns what is asked for, or what is wrong with it (Chinese and English), to be shown with {@link USAGE}
 * @example readImportArguments(['处罚.csv', '--report', 'report.jsonl'])
 */
export function readImportArguments(words: readonly string[]): ImportArguments | { fault: string } {
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        report: { type: 'string' },
        unit: { type: 'string' },
        'dry-run': { type: 'boolean' },
        quiet: { type: 'boolean' },
      },
    });
    if (positionals.length === 0) return { fault: '没有给出文件。No file is given.' };
    const unit = values.unit?.trim();
    if (unit === '') return { fault: '--unit 后面没有单位名称。--unit needs a name.' };
    const report = values.report === undefined ? null : resolve(values.report);
    if (report !== null && positionals.some((file) => resolve(file) === report)) {
      return { fault: '--report 不能写入要导入的文件。--report must not overwrite a file to import.' };
    }
    return {
      files: positionals,
      report: values.report ?? null,
      unit: unit ?? null,
      dryRun: values['dry-run'] === true,
      quiet: values.quiet === true,
    };
  } catch (error) {
    // parseArgs explains the flag in English; its message repeats only what the user typed.
    return { fault: `命令参数有误。Wrong arguments: ${error instanceof Error ? error.message : ''}` };
  }
}
