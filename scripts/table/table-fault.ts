import type { UnusableFile } from './unusable-file.ts';

/**
 * Thrown inside the table reader when a file cannot be used; `openTable` turns it into an `UnusableFile`. A second pass throws it
 * only when the file changed after its first pass. `message` is Chinese and for the clerk.
 * Example: `throw new TableFault('nul-byte', '第 3 行含有空字节……', 3)`.
 */
export class TableFault extends Error {
  readonly rule: string;
  readonly line: number | undefined;

  constructor(rule: string, message: string, line?: number) {
    super(message);
    this.name = 'TableFault';
    this.rule = rule;
    this.line = line;
  }

  /** The same fault as a value. */
  toUnusable(): UnusableFile {
    const base = { unusable: true, rule: this.rule, message: this.message } as const;
    return this.line === undefined ? base : { ...base, line: this.line };
  }
}
