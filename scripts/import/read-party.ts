import { isOrganisationCode, normaliseOrganisationCode } from '#domain/identifiers/organisation-code.ts';
import { explainUscc, hasUsccShape, isUscc, normaliseUscc } from '#domain/identifiers/uscc.ts';
import { mayBeIdentityNumber18 } from '#domain/identity-number.ts';
import { looksLikePersonName } from '#domain/natural-person-name.ts';
import { type Finding, finding } from './finding.ts';
import type { Member } from './layouts/column.ts';
import type { RowValues } from './row-values.ts';

/** The party of a record by its code; `hold` tells why it cannot be attached to an enterprise. */
export type Party =
  | { readonly name: string; readonly uscc: string; readonly checkDigitValid: boolean; readonly hold: null }
  | { readonly name: string; readonly uscc: null; readonly hold: Finding };

const OTHER_CODES: readonly Member[] = ['otherCode', 'otherCode2', 'otherCode3', 'otherCode4', 'otherCode5'];
const SWAPPED_CODES = OTHER_CODES.slice(0, 2);
const HEADER = '统一社会信用代码';

/** A code in one of the other code columns: some templates swap them, and its shape and check digit leave no doubt. */
function codeElsewhere(values: RowValues): string | null {
  for (const member of OTHER_CODES) {
    const text = values.isNumber(member) ? null : values.text(member);
    if (text === null) continue;
    const code = normaliseUscc(text);
    if (!isUscc(code) || mayBeIdentityNumber18(code)) continue;
    values.find('uscc-elsewhere', member, (header) => `统一社会信用代码填在列“${header}”`);
    return code;
  }
  return null;
}

/** Codes 2 and 3 are swapped in some templates, so an organisation code is known by its shape, wherever it stands. */
function compareOrganisationCode(values: RowValues, uscc: string): void {
  for (const member of SWAPPED_CODES) {
    const text = values.text(member);
    if (text === null) continue;
    const code = normaliseOrganisationCode(text);
    if (isOrganisationCode(code) && code !== uscc.slice(8, 17)) {
      values.find('organisation-code-differs', member, (header) => `列“${header}”与统一社会信用代码第 9 至 17 位不同`);
    }
  }
}

function personInstead(name: string, header: string): Party {
  const what = `列“${header}”填的可能是公民身份号码`;
  return { name, uscc: null, hold: finding('natural-person', header, what) };
}

/**
 * Judges a code as a clerk typed it. Nothing is repaired: a spreadsheet's number and a wrong shape are findings that reject the row.
 * A wrong check digit is for the register to judge.
 * @returns null when the row is rejected
 * @example readCode(values, 'uscc', '91421200ma0xn00a4c', '示例数据食品有限公司')
 */
export function readCode(values: RowValues, member: Member, text: string, name: string): Party | null {
  const header = values.header(member) ?? HEADER;
  const code = hasUsccShape(text) ? text : normaliseUscc(text);
  if (mayBeIdentityNumber18(code)) return personInstead(name, header);
  if (!values.isNumber(member) && isUscc(code)) return { name, uscc: code, checkDigitValid: true, hold: null };
  const explained = values.isNumber(member) ? ({ kind: 'looks-like-number' } as const) : explainUscc(code);
  switch (explained.kind) {
    case 'ok':
      return { name, uscc: explained.uscc, checkDigitValid: true, hold: null };
    case 'bad-check-digit':
      return { name, uscc: code, checkDigitValid: false, hold: null };
    case 'looks-like-number':
      values.find('uscc-is-number', member, () => `列“${header}”的代码被表格软件当作数字，已经失真`);
      return null;
    case 'wrong-length':
      values.find('uscc-shape', member, () => `列“${header}”应为 18 位，实为 ${explained.length} 位`);
      return null;
    case 'bad-character': {
      const hint = explained.suggestion === undefined ? '' : `，是否应为“${explained.suggestion}”`;
      values.find('uscc-shape', member, () => {
        return `列“${header}”第 ${explained.position} 位“${explained.character}”不是代码可用的字符${hint}`;
      });
      return null;
    }
  }
}

/**
 * The party of a row. Without a code it is held: a name alone never attaches a record to an enterprise.
 * @returns null when the row is rejected, or has no name
 * @example readParty(values, 'name', 'uscc') // { name: '…', uscc: '91421200MA0XN00A4C', checkDigitValid: true, hold: null }
 */
export function readParty(values: RowValues, nameMember: Member, usccMember: Member): Party | null {
  const name = values.line(nameMember);
  if (name === null) return null;
  const text = values.text(usccMember) ?? (usccMember === 'uscc' ? codeElsewhere(values) : null);
  if (text === null) {
    const header = values.header(usccMember) ?? HEADER;
    if (looksLikePersonName(name)) {
      return { name, uscc: null, hold: finding('natural-person', header, '没有统一社会信用代码，名称像是自然人姓名') };
    }
    return { name, uscc: null, hold: finding('name-only', header, `列“${header}”没有代码`) };
  }
  const party = readCode(values, usccMember, text, name);
  if (party !== null && party.uscc !== null) compareOrganisationCode(values, party.uscc);
  return party;
}
