import { toHalfWidth } from '#domain/text-width.ts';
import { remember } from './remember.ts';

/**
 * Folds a label for comparison with a code list: width, case, white space and punctuation gone, only letters and digits left.
 * @example foldLabel('没收违法所得、没收非法财物 ') // '没收违法所得没收非法财物'
 */
export const foldLabel: (text: string) => string = remember((text) =>
  toHalfWidth(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, ''),
);
