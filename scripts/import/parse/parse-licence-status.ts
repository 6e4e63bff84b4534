import { foldLabel } from './fold-label.ts';

const WORDS: Readonly<Record<string, 'valid' | 'invalid'>> = {
  有效: 'valid',
  正常: 'valid',
  生效: 'valid',
  无效: 'invalid',
  失效: 'invalid',
  撤销: 'invalid',
  吊销: 'invalid',
  注销: 'invalid',
  过期: 'invalid',
  废止: 'invalid',
};
const NUMBERS: Readonly<Record<'2015' | '2018', Readonly<Record<string, 'valid' | 'invalid'>>>> = {
  '2015': { '0': 'valid', '1': 'invalid' },
  '2018': { '1': 'valid', '2': 'invalid' },
};

/**
 * Reads 当前状态 of a licence (XK_ZT). The numbers changed their meaning between the editions: `1` is 撤销 in 2015, 有效 since 2018.
 * Null if the cell says neither.
 * @example parseLicenceStatus('1', '2018') // 'valid'
 */
export function parseLicenceStatus(text: string, edition: '2015' | '2018'): 'valid' | 'invalid' | null {
  const label = foldLabel(text);
  return WORDS[label] ?? WORDS[label.replace(/^\d/, '')] ?? NUMBERS[edition][label] ?? null;
}
