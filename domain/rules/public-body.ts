import { documentNumberKey } from '../identifiers/document-number.ts';
import type { RecordKind } from '../records/index.ts';
import { maskHiddenNumbers } from './hidden-numbers.ts';
import { redactBody } from './redaction.ts';
import type { RuleContext } from './rule-context.ts';

/**
 * The body of a version of a record as the public may see it: redacted, and without the number of a penalty that is not itself on
 * show that day, in a column of its own or in a text. Such a number would tell of a penalty that has ended or may never be shown
 * (docs/decisions/0010).
 * @example publicBody('spot-check', record.body, context).penaltyDocumentNumber // null
 */
export function publicBody<Body>(
  kind: RecordKind,
  body: Body,
  { penaltyFates }: Pick<RuleContext, 'penaltyFates'>,
): Body {
  const redacted = withoutConsequence(redactBody(kind, body) as Body, penaltyFates);
  if (typeof redacted !== 'object' || redacted === null || penaltyFates.size === 0) return withoutNumber(redacted);
  let shown: { [member: string]: unknown } | null = null;
  for (const [member, value] of Object.entries(redacted)) {
    // Its own number is that of the record itself.
    if (typeof value !== 'string' || member === 'documentNumber') continue;
    const isOnShow = (number: string) => penaltyFates.get(documentNumberKey(number))?.isOnShow === true;
    const isNumber = member === 'penaltyDocumentNumber';
    const after = isNumber ? (isOnShow(value) ? value : null) : maskHiddenNumbers(value, penaltyFates);
    if (after === value) continue;
    shown ??= { ...redacted } as { [member: string]: unknown };
    shown[member] = after;
  }
  return (shown ?? redacted) as Body;
}

/** Of a penalty that is not known here nobody can say that it is on show. */
function withoutNumber<Body>(body: Body): Body {
  const named = typeof body === 'object' && body !== null && 'penaltyDocumentNumber' in body;
  return named && body.penaltyDocumentNumber !== null ? { ...body, penaltyDocumentNumber: null } : body;
}

/** What a broken commitment says of its breach and what followed tells of the penalty; with it, it is not shown. */
function withoutConsequence<Body>(body: Body, penaltyFates: RuleContext['penaltyFates']): Body {
  if (typeof body !== 'object' || body === null || !('consequence' in body) || !('penaltyDocumentNumber' in body))
    return body;
  const { penaltyDocumentNumber } = body;
  if (typeof penaltyDocumentNumber !== 'string') return body;
  const isOnShow = penaltyFates.get(documentNumberKey(penaltyDocumentNumber))?.isOnShow;
  // Of a penalty that is not known here nothing was ever shown, and nothing is told by its consequence.
  return isOnShow === false ? { ...body, consequence: null, breachText: null } : body;
}
