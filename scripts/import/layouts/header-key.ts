import { normaliseHeader } from '#scripts/table/normalise-header.ts';

/**
 * The form in which a header and its aliases are compared: width, brackets, spaces and case folded, marks of obligation
 * (*, 必填, 选填) gone.
 * @example headerKey('* 处罚机关（必填）') // '处罚机关'
 */
export function headerKey(header: string): string {
  return normaliseHeader(header)
    .replace(/^\*+|\*+$/g, '')
    .replace(/\((?:必填|选填|必填项|选填项)\)/g, '')
    .replace(/^\*+|\*+$/g, '');
}
