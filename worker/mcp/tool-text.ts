import { z } from 'zod';
import { cleanQuery } from '../search-text.ts';

/**
 * A text given to a tool: cleaned of what nobody can see, not empty, of at most so many characters. A plain schema, so that `tools/list` can
 * declare it.
 * @example toolText(200).parse(' 咸宁 ') // '咸宁'
 */
export function toolText(most: number) {
  return z
    .string({ error: '须为文字。' })
    .max(most, { error: `不得超过 ${most} 个字符。` })
    .overwrite(cleanQuery)
    .min(1, { error: '去除空白和不可见字符后不得为空。' });
}
