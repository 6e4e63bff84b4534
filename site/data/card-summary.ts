import { assertNever } from '#domain/assert-never.ts';
import { ABNORMAL_GROUNDS } from '#domain/codes/abnormal-ground.ts';
import { CHECK_RESULTS } from '#domain/codes/check-result.ts';
import type { CalendarDate } from '#domain/date.ts';
import type { PublicRecord, PublicRecordOf } from '#domain/profile.ts';
import { wordingOf } from './code-wording.ts';
import { CHINESE, type Edition } from './edition.ts';
import type { Fact } from './fact.ts';
import { memberFacts } from './member-facts.ts';
import type { Tag, Tone } from './tone.ts';

/** The part of a record card that differs by kind. `heading` null: the section's own heading says it. */
export type CardSummary = {
  heading: string | null;
  day: CalendarDate | null;
  tags: readonly Tag[];
  facts: readonly Fact[];
  /** Members of second rank, shown with the source and the term. */
  more: readonly Fact[];
};

const warning = (text: string): Tag => ({ text, tone: 'warning' });
const neutral = (text: string): Tag => ({ text, tone: 'neutral' });
const plain = (text: string): Tag => ({ text, tone: 'plain' });

// A term that nobody stated is unknown, not a fault: only what the licence or its authority says is a warning.
const VALIDITY_TONES: Record<PublicRecordOf<'licence'>['validity'], Tone> = {
  valid: 'neutral',
  expired: 'warning',
  invalid: 'warning',
  'not-yet-valid': 'plain',
  unknown: 'plain',
};

function isNegative(code: (typeof CHECK_RESULTS)[number]['code']): boolean {
  return CHECK_RESULTS.some((result) => result.code === code && result.negative);
}

/**
 * What a record is, when it was made, how it stands, and its members in reading order. Every kind of record has its own case.
 * @example summariseCard(penalty).heading // '生产经营不合格食品'
 */
export function summariseCard(record: PublicRecord, edition: Edition = CHINESE): CardSummary {
  const { FLAG_MEMBERS, KINDS, MEMBERS, RECORD, TERM, VALIDITY, VALUES } = edition.words;
  switch (record.kind) {
    case 'registration': {
      const facts = memberFacts(edition, 'registration', record.body, [
        'entityTypeText',
        'legalRepresentative',
        'registeredCapital',
        'establishedOn',
        'registeredAddress',
        'registrationAuthority',
        'businessScope',
      ]);
      const more = memberFacts(edition, 'registration', record.body, [
        'name',
        'formerNames',
        'entityKind',
        'registrationStatus',
        'approvedOn',
        'region',
        'industry',
        'registrationNumber',
      ]);
      return { heading: null, day: record.body.approvedOn, tags: [], facts, more };
    }
    case 'licence': {
      const { body, validity } = record;
      const facts = memberFacts(edition, 'licence', body, [
        'licenceNumber',
        'content',
        'validFrom',
        'validUntil',
        'licensingAuthority',
        'documentNumber',
      ]);
      const more = memberFacts(edition, 'licence', body, ['documentTitle', 'licenceCategory', 'status']);
      const tone = VALIDITY_TONES[validity];
      return {
        heading: body.certificateName ?? body.documentTitle ?? KINDS.licence.heading,
        day: body.decidedOn,
        tags: [{ text: VALIDITY[validity], tone }],
        facts,
        more,
      };
    }
    case 'penalty': {
      const { body } = record;
      const facts = memberFacts(edition, 'penalty', body, [
        'documentNumber',
        'decidingAuthority',
        'violationFacts',
        body.penaltyKinds.length > 0 ? 'penaltyKinds' : 'penaltyKindsText',
        'penaltyContent',
        'fineAmount',
        'confiscatedAmount',
        'affectedCertificate',
        'penaltyBasis',
      ]);
      const more = memberFacts(edition, 'penalty', body, [
        'procedure',
        'validUntil',
        'decisionStatus',
        'publishedOn',
        'publicityEndsOn',
      ]);
      const tags = body.decisionStatus === 'disputed' ? [plain(TERM.disputed)] : [];
      return { heading: body.violationType ?? KINDS.penalty.heading, day: body.decidedOn, tags, facts, more };
    }
    case 'spot-check': {
      const { body } = record;
      const results = body.results.map((code) => wordingOf(CHECK_RESULTS, code, edition)).join(VALUES.listSeparator);
      const official = body.results
        .map((code) => wordingOf(CHECK_RESULTS, code))
        .join(CHINESE.words.VALUES.listSeparator);
      const facts = memberFacts(edition, 'spot-check', body, [
        'planName',
        'items',
        ...(body.resultText === official ? [] : (['resultText'] as const)),
        'checkingAuthority',
        'checkNumber',
        'penaltyDocumentNumber',
      ]);
      const more = memberFacts(edition, 'spot-check', body, ['checkKind', 'publishedOn']);
      const tags = body.results.some(isNegative) ? [warning(RECORD.problemFound)] : [];
      return { heading: results, day: body.checkedOn, tags, facts, more };
    }
    case 'sampling-test': {
      const { body } = record;
      const facts = memberFacts(edition, 'sampling-test', body, [
        'role',
        'batch',
        'failedItems',
        'otherParty',
        'noticingUnit',
        'samplingNumber',
        'penaltyDocumentNumber',
      ]);
      const more = memberFacts(edition, 'sampling-test', body, [
        'specification',
        'trademark',
        'laboratory',
        'noticeTitle',
      ]);
      const verdict = VALUES.verdict[body.verdict];
      const tags = [body.verdict === 'unqualified' ? warning(verdict) : neutral(verdict)];
      return { heading: body.productName, day: body.noticedOn, tags, facts, more };
    }
    case 'abnormal-listing': {
      const { body, asFlag } = record;
      const wording = wordingOf(ABNORMAL_GROUNDS, body.ground, edition);
      const facts = memberFacts(
        edition,
        'abnormal-listing',
        body,
        [
          ...(body.groundText === wordingOf(ABNORMAL_GROUNDS, body.ground) ? [] : (['groundText'] as const)),
          'listingAuthority',
          'documentNumber',
          'removedOn',
          'removalReason',
          'removalAuthority',
        ],
        asFlag ? FLAG_MEMBERS : MEMBERS['abnormal-listing'],
      );
      const more: Fact[] = [];
      const standing = asFlag ? warning(RECORD.flagged) : warning(RECORD.listed);
      const tags = [body.removedOn === null ? standing : plain(asFlag ? RECORD.restored : RECORD.removed)];
      return { heading: wording, day: body.listedOn, tags, facts, more };
    }
    case 'serious-listing': {
      const { body } = record;
      const facts = memberFacts(edition, 'serious-listing', body, [
        'groundArticle',
        'listingAuthority',
        'documentNumber',
        'penaltyDocumentNumber',
        'banEndsOn',
        'removedOn',
        'removalReason',
        'removalAuthority',
      ]);
      const more: Fact[] = [];
      const tags = [body.removedOn === null ? warning(RECORD.listed) : plain(RECORD.removed)];
      return { heading: body.groundText, day: body.listedOn, tags, facts, more };
    }
    case 'commitment': {
      const { body } = record;
      const facts = memberFacts(edition, 'commitment', body, [
        'content',
        'signer',
        'receivingAuthority',
        'validUntil',
        'checkedOn',
        'breachText',
        'breachOn',
        'consequence',
        'penaltyDocumentNumber',
      ]);
      const more = memberFacts(edition, 'commitment', body, [
        'commitmentNumber',
        'commitmentKind',
        'commitmentKindText',
      ]);
      const fulfilment = VALUES.fulfilment[body.fulfilment ?? 'unchecked'];
      const tags = [body.fulfilment === 'broken' ? warning(fulfilment) : plain(fulfilment)];
      return { heading: body.matter, day: body.signedOn, tags, facts, more };
    }
    default:
      return assertNever(record);
  }
}
