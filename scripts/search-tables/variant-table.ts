import { Converter } from 'opencc-js';

// Variant characters OpenCC keeps, because they are names' own; for finding they are the common character.
const MORE: readonly string[] = [
  '菓果',
  '邨村',
  '堃坤',
  '喆哲',
  '祐佑',
  '甦苏',
  '笵范',
  '馀余',
  '珎珍',
  '迺乃',
  '恊协',
  '煕熙',
  '凃涂',
  '珮佩',
  '槑梅',
  '沢泽',
  '桜樱',
  '広广',
  '栄荣',
  '豊丰',
  '徳德',
  '児儿',
  '経经',
  '渋涩',
  '囯国',
  '壱壹',
  '弐贰',
  '亜亚',
  '恵惠',
  '竜龙',
  '戸户',
  '畊耕',
  '洺铭',
  '菴庵',
  '燿耀',
  '曡叠',
  '犇奔',
  '骉彪',
  '昇升',
  '陞升',
  '乾干',
  '徵征',
  '於于',
  '祇只',
  '麽么',
  '藉借',
];

// Two characters of the common script that OpenCC joins only in one meaning: here they stay two.
const KEPT = new Set(['著', '藉', '瞭', '乾', '徵']);

/**
 * Pairs of a traditional or variant character and the simplified one by which it is found, as one text of pairs, in the
 * order of code points: OpenCC's from traditional, Taiwan and Hong Kong forms, and our own.
 * @example makeVariantPairs(['鎮', '镇']) // '鎮镇…'
 */
export function makeVariantPairs(characters: readonly string[]): string {
  const converters = (['t', 'tw', 'hk'] as const).map((from) => Converter({ from, to: 'cn' }));
  const pairs = new Map<string, string>();
  for (const character of characters) {
    if (KEPT.has(character)) continue;
    const other = converters.map((convert) => convert(character)).find((one) => one !== character);
    if (other !== undefined && Array.from(other).length === 1) pairs.set(character, other);
  }
  for (const [variant, character] of MORE.map((pair) => Array.from(pair))) {
    if (variant !== undefined && character !== undefined) pairs.set(variant, character);
  }
  const settle = (character: string): string => {
    const next = pairs.get(character);
    return next === undefined || next === character ? character : settle(next);
  };
  return [...pairs.keys()]
    .sort((a, b) => (a.codePointAt(0) ?? 0) - (b.codePointAt(0) ?? 0))
    .map((character) => character + settle(character))
    .join('');
}
