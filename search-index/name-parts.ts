import { foldText } from './fold.ts';

/** A folded name in three parts which together are the name: where, what it is called (字号 with trade), and its form. */
export type NameParts = { place: string; core: string; form: string };

// Longest first: a form is cut off whole.
const FORMS = [
  '农民专业合作社联合社',
  '股份有限责任公司',
  '农民专业合作社',
  '股份有限公司',
  '有限责任公司',
  '有限合伙企业',
  '专业合作社',
  '集团有限公司',
  '有限公司',
  '有限合伙',
  '普通合伙',
  '个体工商户',
  '经营部',
  '分公司',
  '公司',
];

/**
 * Splits a name by what says nothing about it: leading places and the organisation form. A part that would leave
 * nothing of the name stays in it. First version: the trade (食品, 贸易) remains in the core.
 * @param places folded names of places, longest first (see place-names.ts)
 * @example splitName('咸宁市星星食品有限公司', ['咸宁市']) // { place: '咸宁市', core: '星星食品', form: '有限公司' }
 */
export function splitName(name: string, places: readonly string[]): NameParts {
  const folded = foldText(name);
  const form = FORMS.find((one) => folded.length > one.length && folded.endsWith(one)) ?? '';
  const whole = folded.slice(0, folded.length - form.length);
  let at = 0;
  for (;;) {
    const rest = whole.slice(at);
    const place = places.find((one) => one !== '' && rest.length > one.length && rest.startsWith(one));
    if (place === undefined) break;
    at += place.length;
  }
  return { place: whole.slice(0, at), core: whole.slice(at), form };
}
