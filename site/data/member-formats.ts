import { ABNORMAL_GROUNDS } from '#domain/codes/abnormal-ground.ts';
import { CHECK_RESULTS } from '#domain/codes/check-result.ts';
import { COMMITMENT_KINDS } from '#domain/codes/commitment-kind.ts';
import { ENTITY_KINDS } from '#domain/codes/entity-kind.ts';
import { PENALTY_KINDS } from '#domain/codes/penalty-kind.ts';
import { REGISTRATION_STATUSES } from '#domain/codes/registration-status.ts';
import { type Fen, formatYuan } from '#domain/money.ts';
import type { PublicRecordOf } from '#domain/profile.ts';
import type { RecordKind } from '#domain/records/index.ts';
import type { MembersOf } from '#site/text/zh-CN-records.ts';
import { wordingOf } from './code-wording.ts';
import type { Edition } from './edition.ts';
import { perEdition } from './per-edition.ts';
import { portal } from './portal.ts';

type Bodies = { [Kind in RecordKind]: PublicRecordOf<Kind>['body'] };
type Lines = readonly string[];

/** How each member of each record kind is put into lines of text; no lines when the file stated nothing. Exhaustive by type. */
export type MemberFormats = {
  [Kind in RecordKind]: { [Member in MembersOf<Kind>]: (value: Bodies[Kind][Member]) => Lines };
};

const text = (value: string | null): Lines => (value === null || value === '' ? [] : [value]);
const authority = (value: { name: string }): Lines => [value.name];

function formatsIn(edition: Edition): MemberFormats {
  const { VALUES } = edition.words;
  const term = (value: string | null): Lines => text(value === 'long-term' ? VALUES.longTerm : value);
  const joined = (values: readonly string[]): Lines => text(values.join(VALUES.listSeparator));
  const money = (fen: Fen): string => VALUES.money(formatYuan(fen));
  return {
    registration: {
      name: text,
      formerNames: joined,
      registrationNumber: text,
      entityKind: (code) => [wordingOf(ENTITY_KINDS, code, edition)],
      entityTypeText: text,
      registrationStatus: (code) => (code === null ? [] : [wordingOf(REGISTRATION_STATUSES, code, edition)]),
      legalRepresentative: text,
      registeredAddress: text,
      registeredCapital: text,
      industry: text,
      businessScope: text,
      establishedOn: text,
      approvedOn: text,
      registrationAuthority: text,
      region: (code) => text(portal.regions.find((region) => region.code === code)?.name ?? code),
    },
    licence: {
      documentTitle: text,
      documentNumber: text,
      licenceCategory: text,
      certificateName: text,
      licenceNumber: text,
      content: text,
      decidedOn: text,
      validFrom: text,
      validUntil: term,
      licensingAuthority: authority,
      status: (code) => (code === null ? [] : [VALUES.licenceStatus[code]]),
    },
    penalty: {
      documentNumber: text,
      violationType: text,
      violationFacts: text,
      penaltyBasis: text,
      penaltyKinds: (codes) => joined(codes.map((code) => wordingOf(PENALTY_KINDS, code, edition))),
      penaltyKindsText: text,
      penaltyContent: text,
      fineAmount: (fen) => (fen === null ? [] : [money(fen)]),
      confiscatedAmount: (fen) => (fen === null ? [] : [money(fen)]),
      affectedCertificate: text,
      decidedOn: text,
      validUntil: term,
      publicityEndsOn: term,
      publishedOn: text,
      decidingAuthority: authority,
      procedure: (code) => (code === null ? [] : [VALUES.procedure[code]]),
      decisionStatus: (code) => (code === null ? [] : [VALUES.decisionStatus[code]]),
    },
    'spot-check': {
      checkNumber: text,
      planName: text,
      checkKind: text,
      checkedOn: text,
      items: text,
      results: (codes) => joined(codes.map((code) => wordingOf(CHECK_RESULTS, code, edition))),
      resultText: text,
      checkingAuthority: authority,
      penaltyDocumentNumber: text,
      publishedOn: text,
    },
    'sampling-test': {
      role: (code) => [VALUES.role[code]],
      otherParty: text,
      samplingNumber: text,
      noticeTitle: text,
      noticedOn: text,
      productName: text,
      specification: text,
      trademark: text,
      batch: text,
      verdict: (code) => [VALUES.verdict[code]],
      failedItems: (items) => items.map(({ item, found, limit }) => VALUES.failedItem(item, found, limit)),
      laboratory: text,
      penaltyDocumentNumber: text,
      noticingUnit: text,
    },
    'abnormal-listing': {
      ground: (code) => [wordingOf(ABNORMAL_GROUNDS, code, edition)],
      groundText: text,
      listedOn: text,
      listingAuthority: text,
      documentNumber: text,
      removedOn: text,
      removalReason: text,
      removalAuthority: text,
    },
    'serious-listing': {
      groundText: text,
      groundArticle: text,
      listedOn: text,
      listingAuthority: text,
      documentNumber: text,
      penaltyDocumentNumber: text,
      banEndsOn: text,
      removedOn: text,
      removalReason: text,
      removalAuthority: text,
    },
    commitment: {
      commitmentNumber: text,
      commitmentKind: (code) => (code === null ? [] : [wordingOf(COMMITMENT_KINDS, code, edition)]),
      commitmentKindText: text,
      matter: text,
      content: text,
      signer: text,
      signedOn: text,
      validUntil: term,
      receivingAuthority: authority,
      fulfilment: (code) => [VALUES.fulfilment[code ?? 'unchecked']],
      checkedOn: text,
      breachText: text,
      breachOn: text,
      consequence: text,
      penaltyDocumentNumber: text,
    },
  };
}

/** See {@link MemberFormats}. */
export const memberFormats: (edition: Edition) => MemberFormats = perEdition(formatsIn);
