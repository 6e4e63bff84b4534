import { assertNever } from '#domain/assert-never.ts';
import { ABNORMAL_GROUNDS } from '#domain/codes/abnormal-ground.ts';
import { CHECK_RESULTS } from '#domain/codes/check-result.ts';
import type { CalendarDate } from '#domain/date.ts';
import type { PublicRecord } from '#domain/profile.ts';
import { KINDS, RECORD, VALIDITY, VALUES } from '#site/text/zh-CN.ts';
import { wordingOf } from './code-wording.ts';
import type { Fact } from './fact.ts';
import { memberFacts } from './member-facts.ts';
import type { Tag } from './tone.ts';

/** The part of a record card that differs by kind. `heading` null: the section's own heading says it. */
export type CardSummary = {
  heading: string | null;
  day: CalendarDate | null;
  tags: readonly Tag[];
  facts: readonly Fact[];
};

const warning = (text: string): Tag => ({ text, tone: 'warning' });
const neutral = (text: string): Tag => ({ text, tone: 'neutral' });
const plain = (text: string): Tag => ({ text, tone: 'plain' });

function isNegative(code: (typeof CHECK_RESULTS)[number]['code']): boolean {
  return CHECK_RESULTS.some((result) => result.code === code && result.negative);
}

/**
 * What a record is, when it was made, how it stands, and its members in reading order. Every kind of record has its own case.
 * @example summariseCard(penalty).heading // '生产经营不合格食品'
 */
export function summariseCard(record: PublicRecord): CardSummary {
  switch (record.kind) {
    case 'registration': {
      const facts = memberFacts('registration', record.body, [
        'name',
        'formerNames',
        'entityKind',
        'entityTypeText',
        'registrationStatus',
        'legalRepresentative',
        'registeredCapital',
        'establishedOn',
        'approvedOn',
        'registeredAddress',
        'region',
        'industry',
        'registrationNumber',
        'registrationAuthority',
        'businessScope',
      ]);
      return { heading: null, day: record.body.approvedOn, tags: [], facts };
    }
    case 'licence': {
      const { body, validity } = record;
      const facts = memberFacts('licence', body, [
        'licenceNumber',
        'content',
        'validFrom',
        'validUntil',
        'licensingAuthority',
        'documentTitle',
        'documentNumber',
        'decidedOn',
        'licenceCategory',
        'status',
      ]);
      const tag = validity === 'valid' ? neutral(VALIDITY.valid) : warning(VALIDITY[validity]);
      return {
        heading: body.certificateName ?? body.documentTitle ?? KINDS.licence.heading,
        day: body.decidedOn,
        tags: [tag],
        facts,
      };
    }
    case 'penalty': {
      const { body } = record;
      const facts = memberFacts('penalty', body, [
        'documentNumber',
        'decidedOn',
        'decidingAuthority',
        body.penaltyKinds.length > 0 ? 'penaltyKinds' : 'penaltyKindsText',
        'penaltyContent',
        'fineAmount',
        'confiscatedAmount',
        'affectedCertificate',
        'violationFacts',
        'penaltyBasis',
        'procedure',
        'validUntil',
        'decisionStatus',
      ]);
      return { heading: body.violationType ?? KINDS.penalty.heading, day: body.decidedOn, tags: [], facts };
    }
    case 'spot-check': {
      const { body } = record;
      const results = body.results.map((code) => wordingOf(CHECK_RESULTS, code)).join(VALUES.listSeparator);
      const facts = memberFacts('spot-check', body, [
        'planName',
        'checkKind',
        'items',
        'checkedOn',
        'checkingAuthority',
        ...(body.resultText === results ? [] : (['resultText'] as const)),
        'checkNumber',
        'penaltyDocumentNumber',
        'publishedOn',
      ]);
      const tags = body.results.some(isNegative) ? [warning(RECORD.problemFound)] : [];
      return { heading: results, day: body.checkedOn, tags, facts };
    }
    case 'sampling-test': {
      const { body } = record;
      const facts = memberFacts('sampling-test', body, [
        'role',
        'otherParty',
        'batch',
        'specification',
        'trademark',
        'failedItems',
        'laboratory',
        'noticeTitle',
        'noticedOn',
        'noticingUnit',
        'samplingNumber',
        'penaltyDocumentNumber',
      ]);
      const verdict = VALUES.verdict[body.verdict];
      const tags = [body.verdict === 'unqualified' ? warning(verdict) : neutral(verdict)];
      return { heading: body.productName, day: body.noticedOn, tags, facts };
    }
    case 'abnormal-listing': {
      const { body, asFlag } = record;
      const wording = wordingOf(ABNORMAL_GROUNDS, body.ground);
      const facts = memberFacts('abnormal-listing', body, [
        ...(body.groundText === wording ? [] : (['groundText'] as const)),
        'listedOn',
        'listingAuthority',
        'documentNumber',
        'removedOn',
        'removalReason',
        'removalAuthority',
      ]);
      const standing = asFlag ? warning(RECORD.flagged) : warning(RECORD.listed);
      const tags = [body.removedOn === null ? standing : plain(asFlag ? RECORD.restored : RECORD.removed)];
      return { heading: wording, day: body.listedOn, tags, facts };
    }
    case 'serious-listing': {
      const { body } = record;
      const facts = memberFacts('serious-listing', body, [
        'groundArticle',
        'listedOn',
        'listingAuthority',
        'documentNumber',
        'penaltyDocumentNumber',
        'banEndsOn',
        'removedOn',
        'removalReason',
        'removalAuthority',
      ]);
      const tags = [body.removedOn === null ? warning(RECORD.listed) : plain(RECORD.removed)];
      return { heading: body.groundText, day: body.listedOn, tags, facts };
    }
    default:
      return assertNever(record);
  }
}
