import { z } from 'zod';
import { foldText } from '#search-index/fold.ts';
import { cleanQuery } from './search-text.ts';

/** Longest name of an industry, in characters after cleaning; the registers hold none so long. */
export const MAX_INDUSTRY = 100;

/**
 * Whether a cleaned text may name an industry: it holds a letter or a digit and is not too long.
 * @example isIndustry('食品制造业') // true
 */
export function isIndustry(text: string): boolean {
  return [...text].length <= MAX_INDUSTRY && foldText(text) !== '';
}

/** An industry as a filter takes it: cleaned as a query is. */
export const IndustrySchema = z
  .string({ error: '只能给出一次。' })
  .transform(cleanQuery)
  .pipe(z.string().refine(isIndustry, { error: `须含有文字或者数字，且不超过 ${MAX_INDUSTRY} 个字符。` }));
