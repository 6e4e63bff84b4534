import type { PublicRecord } from '#domain/profile.ts';
import { CHINESE, type Edition } from './edition.ts';
import { correctedValue } from './member-facts.ts';

/**
 * One correction as a table: what changed, from what, to what (企业信息公示暂行条例 Art. 12). `note` stands instead of the values
 * where the law lets it be said only that the member was corrected.
 */
export type CorrectionTable = {
  caption: string;
  rows: readonly { member: string; note: string | null; before: readonly string[]; after: readonly string[] }[];
};

/**
 * The corrections of a record, each as a table with the earlier and the present value side by side.
 * @example correctionTables(record)[0]?.caption // '2026-10-01 更正'
 */
export function correctionTables(record: PublicRecord, edition: Edition = CHINESE): CorrectionTable[] {
  const { FLAG_MEMBERS, MEMBERS, RECORD, VALUES } = edition.words;
  const isFlag = record.kind === 'abnormal-listing' && record.asFlag;
  const words: Readonly<Record<string, string>> = isFlag ? FLAG_MEMBERS : MEMBERS[record.kind];
  const value = (member: string, given: unknown) => {
    const lines = correctedValue(edition, record.kind, member, given);
    return lines.length === 0 ? [VALUES.notStated] : lines;
  };
  return record.corrections.map(({ correctedOn, changes }) => ({
    caption: RECORD.correctedOn(correctedOn),
    rows: changes
      .filter(({ member }) => words[member] !== undefined)
      .map(({ member, valuesShown, before, after }) => ({
        member: words[member] ?? '',
        note: valuesShown ? null : RECORD.correctedText,
        before: valuesShown ? value(member, before) : [],
        after: valuesShown ? value(member, after) : [],
      })),
  }));
}
