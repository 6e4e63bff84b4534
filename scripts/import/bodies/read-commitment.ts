import { COMMITMENT_KINDS } from '#domain/codes/commitment-kind.ts';
import type { Commitment } from '#domain/records/commitment.ts';
import { quoteCell } from '../quote-cell.ts';
import type { RowValues } from '../row-values.ts';
import type { BodyContext } from './body-context.ts';
import { readAuthority } from './read-authority.ts';
import { readDocumentNumber } from './read-document-number.ts';

const KEPT = /^(?:已|全部|已经)?(?:履行|履约|践诺|守诺|兑现)(?:完毕|承诺)?$/u;
const BROKEN = /^(?:未(?:履行|履约|践诺|兑现)|违诺|违约|失诺|违反承诺|未按承诺履行)(?:承诺)?$/u;
const UNCHECKED = /^(?:尚?未核查|待核查|未到期|履行中|正在履行)$/u;

function readFulfilment(values: RowValues): Commitment['fulfilment'] {
  const text = values.line('fulfilment');
  if (text === null || UNCHECKED.test(text)) return null;
  if (KEPT.test(text)) return 'kept';
  if (BROKEN.test(text)) return 'broken';
  values.find('fulfilment-unknown', 'fulfilment', (header) => `列“${header}”的内容${quoteCell(text)}不能识别`);
  return null;
}

function kindOf(text: string | null): Commitment['commitmentKind'] {
  if (text === null) return null;
  const found = COMMITMENT_KINDS.find(
    ({ wording, aliases }) => text === wording || `${text}型` === wording || aliases.some((alias) => alias === text),
  );
  return found?.code ?? null;
}

/**
 * The commitment of a row, or null where a required cell is missing or bad (the findings say which).
 * @example readCommitment(values, context)
 */
export function readCommitment(values: RowValues, context: BodyContext): Commitment | null {
  const matter = values.text('matter');
  const content = values.text('content');
  const signedOn = values.date('signedOn');
  const receivingAuthority = readAuthority(values);
  const commitmentKindText = values.line('commitmentKind');
  const fulfilment = readFulfilment(values);
  const breach = { breachText: values.text('breachText'), breachOn: values.date('breachOn') };
  const rest = {
    validUntil: values.openDate('validUntil'),
    checkedOn: values.date('checkedOn'),
    penaltyDocumentNumber: readDocumentNumber(values, 'penaltyDocumentNumber'),
  };
  if (matter === null || content === null || signedOn === null || receivingAuthority === null) return null;
  if (signedOn > context.asOf) values.find('date-in-future', 'signedOn', (header) => `“${header}”晚于今天`);
  if (fulfilment === 'broken' && breach.breachOn === null && rest.checkedOn === null) {
    values.find('breach-undated', 'fulfilment', (header) => `列“${header}”为未履行，而没有认定违诺日期`);
  }
  return {
    commitmentNumber: values.line('commitmentNumber'),
    commitmentKind: kindOf(commitmentKindText),
    commitmentKindText,
    matter,
    content,
    signer: values.line('signer'),
    signedOn,
    receivingAuthority,
    fulfilment,
    ...breach,
    consequence: values.text('consequence'),
    ...rest,
  };
}
