import { ORGANISATION_FORMS } from '#search-index/organisation-forms.ts';
import { foldScript } from '#search-index/script-variants.ts';

function withoutBeginning(text: string, beginnings: readonly string[]): string {
  const begun = beginnings.find((one) => one !== '' && text.startsWith(one));
  return begun === undefined ? text : withoutBeginning(text.slice(begun.length), beginnings);
}

function withoutEnding(text: string): string {
  const ended = ORGANISATION_FORMS.find((one) => text.endsWith(one));
  return ended === undefined ? text : withoutEnding(text.slice(0, -ended.length));
}

/**
 * Whether a name is nothing but places and forms of organisation, so that thousands of names are like it and none is meant.
 * @param places folded names of places, longest first
 * @example saysNothing('咸宁市有限公司', places) // true
 */
export function saysNothing(name: string, places: readonly string[]): boolean {
  return withoutEnding(withoutBeginning(foldScript(name), places)) === '';
}
