import { looksLikePersonName, maskPersonName } from '../natural-person-name.ts';
import type { RecordKind } from '../records/index.ts';

const RESIDENCE =
  /((?:家庭|身份证|户籍|现|居住)(?:住址|地址|所在地|居住地)|住址|居住地)([:：为系在是]{0,2}\s*)[^,，。;；、)）\n]{2,80}/gu;
// 男，住湖北省某市某路8号: the word alone, followed by a place. 住所 is the seat of an enterprise, 入住 a guest.
const LIVES_AT =
  /(?<![入暂])((?:家|现|居)?住(?![所宿宅院房户建店客持])[于在]?[:：]?\s*)(?=[^,，。;；)）\n]{0,20}?[省市县区州镇乡村街路巷组号栋])[^,，。;；)）\n]{2,80}/gu;

// Names of parties that may be those of natural persons: the other party of a sample, whoever signed a commitment.
const PERSON_MEMBERS: Partial<Record<RecordKind, string>> = { 'sampling-test': 'otherParty', commitment: 'signer' };

/**
 * The body as the public may see it; the stored one is never changed and is returned itself where nothing is to be hidden.
 * Hidden: addresses of residence in free text; the name of the other party of a sampling test, and of the signer of a commitment,
 * where it reads as a natural person's. Shown: the operator of an individual business (it is on the licence). Other personal data is not masked but
 * withholds the record (see screening.ts); names of other persons in free text cannot be told from other words.
 * Basis: Order 45 Art. 6; personal particulars after POLICY.personalParticulars.
 * The body may be that of an earlier version, of which only the kind is certain.
 * @example redactBody('penalty', record.body) // violationFacts: '当事人住址：***，……'
 */
export function redactBody(kind: RecordKind, body: unknown): unknown {
  const hidden = redactValue(body);
  const member = PERSON_MEMBERS[kind];
  if (member === undefined || typeof hidden !== 'object' || hidden === null) return hidden;
  const name = (hidden as { readonly [member: string]: unknown })[member];
  return typeof name === 'string' && looksLikePersonName(name) ? { ...hidden, [member]: maskPersonName(name) } : hidden;
}

function redactValue(value: unknown): unknown {
  if (typeof value === 'string') return redactText(value);
  if (Array.isArray(value)) {
    const items = value.map(redactValue);
    return items.every((item, place) => item === value[place]) ? value : items;
  }
  if (typeof value !== 'object' || value === null) return value;
  let copy: { [member: string]: unknown } | null = null;
  for (const [member, before] of Object.entries(value)) {
    const after = redactValue(before);
    if (after === before) continue;
    copy ??= { ...value };
    copy[member] = after;
  }
  return copy ?? value;
}

function redactText(text: string): string {
  return text.includes('住') || text.includes('户籍')
    ? text.replace(RESIDENCE, '$1$2***').replace(LIVES_AT, '$1***')
    : text;
}
