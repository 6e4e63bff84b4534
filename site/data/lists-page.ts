import { KEY_FIELDS } from '#domain/codes/key-field.ts';
import type { LivePage } from '#domain/wire/live-page.ts';
import type { KeyFieldCounts } from '#domain/wire/public-list.ts';
import { CHINESE, type Edition } from './edition.ts';

/** A list or a register to choose: its name, what it is, and how much it holds or why that cannot be said. */
export type ListChoice = { href: string; heading: string; about: string; count: string };

/**
 * The registers of the key fields as choices, with how many enterprises each holds.
 * @example keyFieldChoices(counts)[0].count // '1,204 户'
 */
export function keyFieldChoices(
  { fields, source, isSettled }: KeyFieldCounts,
  { words, listPaths }: Edition = CHINESE,
): ListChoice[] {
  const { CODES, KEY_FIELD, LIST, SOURCE_STATE } = words;
  return KEY_FIELDS.map(({ code, wording, subfields }) => {
    const enterprises = fields.find(({ field }) => field === code)?.enterprises ?? 0;
    const isKnown = source.state !== 'unavailable' && (isSettled || enterprises > 0);
    return {
      href: listPaths.keyField(code),
      heading: CODES[code] ?? wording,
      about: subfields.map((subfield) => CODES[subfield.code] ?? subfield.wording).join(LIST.separator),
      count: isKnown ? KEY_FIELD.enterprises(enterprises) : SOURCE_STATE.unavailable,
    };
  });
}

/**
 * The page that leads to every list: how much each holds today, or that its source was never collected.
 * @example listsPage(given).lists[0].count // '共 812 条'
 */
export function listsPage({ lists, keyFields }: Extract<LivePage, { kind: 'lists' }>, edition: Edition = CHINESE) {
  const { LIST, LISTS, SOURCE_STATE } = edition.words;
  return {
    lists: lists.map(({ list, answer }): ListChoice => {
      const { title, lead, unit } = LISTS[list];
      const count =
        answer.source.state === 'unavailable'
          ? SOURCE_STATE.unavailable
          : LIST.count(answer.total, unit, answer.totalIsBound);
      return { href: edition.listPaths.list(list), heading: title, about: lead, count };
    }),
    fields: keyFieldChoices(keyFields, edition),
    asOf: LIST.asOf(keyFields.asOf),
    isSettling: !keyFields.isSettled,
  };
}
