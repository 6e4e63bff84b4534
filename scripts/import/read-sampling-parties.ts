import { finding } from './finding.ts';
import type { Member } from './layouts/column.ts';
import { type Party, readCode, readParty } from './read-party.ts';
import type { RowValues } from './row-values.ts';

const COMMISSION = /(?:委托|受托)(?:方|单位|企业|商|生产企业|加工企业)?\s*[:：]/u;
const LABEL = /^[^:：]{1,10}[:：]\s*/u;

function split(text: string, divider: RegExp): string[] {
  return text
    .split(divider)
    .map((part) => part.trim().replace(LABEL, ''))
    .filter((part) => part !== '');
}

/**
 * The parties named by one pair of cells of a sampling notice. A producer's cell may name two, 「委托方：甲公司；受托方：乙公司」:
 * they are told apart only when the code cell holds as many codes in the same order, otherwise they are held.
 * @returns null when the row is rejected; an empty list when the cell names nobody
 * @example readSamplingParties(values, 'producerName', 'producerUscc')
 */
export function readSamplingParties(
  values: RowValues,
  nameMember: Member,
  usccMember: Member,
): readonly Party[] | null {
  const cell = values.line(nameMember);
  if (cell === null) return [];
  if (!COMMISSION.test(cell)) {
    const party = readParty(values, nameMember, usccMember);
    return party === null ? null : [party];
  }
  const names = split(cell, /[;；,，]/u);
  const codes = split(values.text(usccMember) ?? '', /[;；、,，/\s]+/u);
  if (names.length !== codes.length) {
    const header = values.header(nameMember);
    const what = `列“${header ?? ''}”写有 ${names.length} 个单位，代码却有 ${codes.length} 个`;
    return [{ name: cell, uscc: null, hold: finding('two-parties', header, what) }];
  }
  const parties = names.map((name, index) => readCode(values, usccMember, codes[index] ?? '', name));
  const known = parties.filter((party) => party !== null);
  return known.length === parties.length ? known : null;
}
