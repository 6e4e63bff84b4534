import { z } from 'zod';
import { stripInvisible } from '#domain/text-width.ts';

/** Longest query, in characters as a person counts them (code points), after cleaning. */
export const MAX_QUERY = 200;

/**
 * A query as typed, without what nobody can see: control and bidirectional characters, broken surrogates, white space around.
 * @example cleanQuery(' 咸宁\u202e ') // '咸宁'
 */
export function cleanQuery(text: string): string {
  return stripInvisible(text.toWellFormed().replaceAll('\uFFFD', '')).replaceAll(/\s+/g, ' ').trim();
}

/** The query of an API client: cleaned, then at most {@link MAX_QUERY} characters; it may be empty. */
export const SearchTextSchema = z
  .string({ error: '只能给出一次。' })
  .transform(cleanQuery)
  .pipe(
    z.string().refine((text) => [...text].length <= MAX_QUERY, {
      error: `去除空白和不可见字符后不得超过 ${MAX_QUERY} 个字符。`,
    }),
  );
