/**
 * A file of which nothing may be stored. `rule` is a kebab-case code, `message` tells the clerk in Chinese what is wrong and what to do.
 * Example: `{ unusable: true, rule: 'file-empty', message: '文件是空的（0 字节）。请……' }`.
 */
export type UnusableFile = {
  readonly unusable: true;
  readonly rule: string;
  readonly message: string;
  readonly line?: number;
};
