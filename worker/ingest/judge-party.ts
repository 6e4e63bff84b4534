import { sameEnterpriseName } from '#domain/enterprise-name.ts';
import type { IngestRow } from './ingest-row.ts';
import type { KnownEnterprise } from './known-state.ts';

/** Why the store holds a row: the rule, the column that made it apply if it was one, and the cure (Chinese). */
export type PartyHold = { rule: string; column?: string; message: string };

const CODE = '统一社会信用代码';
const NAME = '名称';

/**
 * Whether a row may attach to the enterprise with its code: a name alone never attaches anything, and a code under another name attaches
 * nothing. A failed check digit passes only where the register knows that very code under that very name.
 * @returns null when it may, else the rule and the cure (Chinese)
 */
export function judgeParty(row: IngestRow, known: KnownEnterprise | undefined): PartyHold | null {
  if (!row.checkDigitValid && (known === undefined || !sameEnterpriseName(known.name, row.counterpartyName))) {
    return {
      column: CODE,
      rule: 'check-digit',
      message:
        '统一社会信用代码校验码不符，登记库中没有以此名称登记的该代码。请核对代码；确为登记机关核发的，先导入登记名录再导入本行。',
    };
  }
  if (known === undefined || sameEnterpriseName(known.name, row.counterpartyName)) return null;
  if (row.kind === 'registration') {
    // A name that only a record gave yields to the register; a registered name changes only if the register says what it was before.
    if (known.basis === 'record' || row.body.formerNames.some((name) => sameEnterpriseName(name, known.name)))
      return null;
    return {
      column: NAME,
      rule: 'registered-name-differs',
      message:
        '该代码已登记在另一名称之下，本行的曾用名中没有原名称。确为更名的，请在“曾用名”列写明原名称；否则请核对代码。',
    };
  }
  if (known.formerNames.some((name) => sameEnterpriseName(name, row.counterpartyName))) return null;
  return {
    column: NAME,
    rule: 'name-differs',
    message: '该代码登记在另一名称之下。请核对代码与名称；主体已更名的，先导入载明曾用名的登记名录。',
  };
}
