import type { PublicRecordOf } from '#domain/profile.ts';
import { RECORD_SCHEMAS, type RecordKind } from '#domain/records/index.ts';
import type { MembersOf } from '#site/text/zh-CN-records.ts';
import type { Edition } from './edition.ts';
import type { Fact } from './fact.ts';
import { memberFormats } from './member-formats.ts';

// The table pairs each member with a format of its own type; looked up by a variable, the pair is lost to the compiler.
function formatMember(edition: Edition, kind: RecordKind, member: string, value: unknown): readonly string[] {
  const formats: Readonly<Record<string, (value: never) => readonly string[]>> = memberFormats(edition)[kind];
  return formats[member]?.(value as never) ?? [];
}

/**
 * The named members of a body as facts, in the order given; members the file left empty are left out.
 * `words`: other labels than those of the kind.
 * @example memberFacts(CHINESE, 'penalty', body, ['documentNumber', 'fineAmount']) // [{ label: '决定书文号', lines: ['…'] }]
 */
export function memberFacts<Kind extends RecordKind>(
  edition: Edition,
  kind: Kind,
  body: PublicRecordOf<Kind>['body'],
  members: readonly MembersOf<Kind>[],
  words: Readonly<Record<MembersOf<Kind>, string>> = edition.words.MEMBERS[kind],
): Fact[] {
  const values: Readonly<Record<string, unknown>> = body;
  return members
    .map((member) => ({ label: words[member], lines: formatMember(edition, kind, member, values[member]) }))
    .filter((fact) => fact.lines.length > 0);
}

/**
 * One value of a correction as lines of text. A value that is not of the member's type, or a member unknown to the kind, gives
 * no lines: the page then says that nothing is stated.
 * @example correctedValue(CHINESE, 'penalty', 'fineAmount', 200000) // ['2,000 元']
 */
export function correctedValue(edition: Edition, kind: RecordKind, member: string, value: unknown): readonly string[] {
  const schemas: Readonly<Record<string, { safeParse(value: unknown): { success: boolean } }>> =
    RECORD_SCHEMAS[kind].shape;
  return schemas[member]?.safeParse(value).success === true ? formatMember(edition, kind, member, value) : [];
}
