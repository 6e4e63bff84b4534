import { documentNumberKey } from '../identifiers/document-number.ts';
import type { RecordKind } from '../records/index.ts';
import { redactBody } from './redaction.ts';
import type { RuleContext } from './rule-context.ts';

/**
 * The body of a version of a record as the public may see it: redacted, and without the number of a penalty that is not itself on
 * show that day. Such a number would tell of a penalty that has ended or may never be shown (docs/decisions/0010).
 * @example publicBody('spot-check', record.body, context).penaltyDocumentNumber // null
 */
export function publicBody<Body>(
  kind: RecordKind,
  body: Body,
  { penaltyFates }: Pick<RuleContext, 'penaltyFates'>,
): Body {
  const redacted = redactBody(kind, body) as Body;
  if (typeof redacted !== 'object' || redacted === null || !('penaltyDocumentNumber' in redacted)) return redacted;
  const number = redacted.penaltyDocumentNumber;
  if (number === null) return redacted;
  const isOnShow = typeof number === 'string' && penaltyFates.get(documentNumberKey(number))?.isOnShow === true;
  return isOnShow ? redacted : { ...redacted, penaltyDocumentNumber: null };
}
