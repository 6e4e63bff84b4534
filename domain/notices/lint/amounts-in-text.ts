import { type Fen, parseWanYuan, parseYuan } from '../../money.ts';
import { toHalfWidth } from '../../text-width.ts';

const AMOUNT = /(?<![\d.])(\d[\d,]{0,15}(?:\.\d{1,6})?)\s?(万元|元|万(?!元))/gu;
const SPELT =
  /(?<![\d零〇一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟])(?=[^元]{0,6}[一二两三四五六七八九壹贰叁肆伍陆柒捌玖])[零〇一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟]{1,20}(?=元|万元)/gu;

/** An amount of money in a text; `fen` null: written so that it cannot be read. */
export type AmountInText = { quote: string; fen: Fen | null };

/**
 * The amounts of money a text states in 元 or 万元; amounts spelt in Chinese are found, not read.
 * @example amountsInText('罚款2万元，没收违法所得1,200.50元') // [{ quote: '2万元', fen: 2000000 }, { quote: '1,200.50元', fen: 120050 }]
 */
export function amountsInText(text: string): AmountInText[] {
  const plain = toHalfWidth(text);
  const written = Array.from(plain.matchAll(AMOUNT), ([quote, digits = '', unit]) => ({
    quote,
    fen: unit === '元' ? parseYuan(digits) : parseWanYuan(digits),
  }));
  const spelt = Array.from(plain.matchAll(SPELT), ([quote]) => ({ quote: `${quote}元`, fen: null }));
  return [...written, ...spelt];
}
