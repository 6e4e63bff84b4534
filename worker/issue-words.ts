import type { ZodError } from 'zod';

type Issue = ZodError['issues'][number];

const TYPES: Readonly<Record<string, string>> = {
  array: '数组',
  boolean: '布尔值（true 或者 false）',
  int: '整数',
  number: '数字',
  object: '对象',
  record: '对象',
  string: '文字',
};

/**
 * What is wrong with a member of a question, in Chinese: the words of the schema where it has its own, else what the member must be.
 * @example issueWords(issue) // '须为数组。'
 */
export function issueWords(issue: Issue): string {
  if (/\p{Script=Han}/u.test(issue.message)) return issue.message;
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined && issue.message.includes('undefined')
        ? `必须填写，且须为${TYPES[issue.expected] ?? issue.expected}。`
        : `须为${TYPES[issue.expected] ?? issue.expected}。`;
    case 'invalid_value':
      return `须为下列之一：${issue.values.map(String).join('、')}。`;
    case 'too_big':
      return `不得超过 ${issue.maximum}。`;
    case 'too_small':
      return `不得少于 ${issue.minimum}。`;
    case 'unrecognized_keys':
      return `没有这样的成员：${issue.keys.join('、')}。`;
    default:
      return '格式不符，见 /openapi.json。';
  }
}
