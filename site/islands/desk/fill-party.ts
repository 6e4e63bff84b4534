import { evidenceOf } from '#domain/notices/evidence.ts';
import type { Notice, NoticeCitation, NoticeParty } from '#domain/notices/notice.ts';
import { NOTICE_LENGTHS } from '#domain/notices/notice-lengths.ts';
import type { PublicRecord } from '#domain/profile.ts';
import { CITED_IN_BASIS, FILLED } from '#site/text/zh-CN-desk-compose.ts';
import { KINDS } from '#site/text/zh-CN-records.ts';

/**
 * The notice with the facts of the chosen records in whatever is still empty: nothing that was written is touched, nothing is said that
 * the records do not say.
 * @param place of the party in the notice
 * @example fillParty(notice, 0, [penalty]).parties[0]?.problem // '生产的糕点标签未标明生产日期'
 */
export function fillParty(notice: Notice, place: number, records: readonly PublicRecord[]): Notice {
  const party = notice.parties[place];
  if (party === undefined || records.length === 0) return notice;
  const isCase = notice.kind === 'typical-case';
  const problem = records
    .map(problemOf)
    .filter((text) => text !== '')
    .join('');
  const handling = records.map(handlingOf).join('');
  const authority = records.map((record) => evidenceOf(record).authority)[0] ?? '';
  const told: NoticeParty = isCase
    ? party
    : {
        ...party,
        problem: either(party.problem, problem, NOTICE_LENGTHS.row),
        handling: either(party.handling, handling, NOTICE_LENGTHS.row),
      };
  const publishingUnit = either(notice.publishingUnit, authority, 100);
  const filled = {
    publishingUnit,
    title: either(notice.title, titleOf(notice, party, publishingUnit), NOTICE_LENGTHS.title),
    lead: either(notice.lead, leadOf(notice, publishingUnit), NOTICE_LENGTHS.lead),
    citations: addCitations(notice.citations, records),
    parties: notice.parties.map((one, at) => (at === place ? told : one)),
  };
  if (notice.kind !== 'typical-case') return { ...notice, ...filled };
  const caseFacts = either(notice.caseFacts, problem, NOTICE_LENGTHS.section);
  return { ...notice, ...filled, caseFacts, penalty: either(notice.penalty, handling, NOTICE_LENGTHS.section) };
}

function either(written: string, filled: string, most: number): string {
  return written.trim() === '' ? filled.slice(0, most) : written;
}

function titleOf({ kind }: Notice, { name }: NoticeParty, authority: string): string {
  // In a batch, rows leave one by one: its title may name nobody.
  if (kind === 'batch-exposure') return '';
  return kind === 'exposure' ? FILLED.exposureTitle(name) : FILLED.title(authority, name);
}

function leadOf({ kind }: Notice, authority: string): string {
  return kind === 'batch-exposure' ? FILLED.batchLead(authority) : FILLED.lead(authority);
}

const sentence = (text: string): string => (text === '' || /[。；！？]$/u.test(text) ? text : `${text}${FILLED.stop}`);

function problemOf(record: PublicRecord): string {
  return record.kind === 'penalty' ? sentence(record.body.violationFacts ?? record.body.violationType ?? '') : '';
}

function handlingOf(record: PublicRecord): string {
  const { documentNumber, dated, authority } = evidenceOf(record);
  const [year = 0, month = 0, day = 0] = (dated ?? '').split('-').map(Number);
  const said = dated === null ? null : FILLED.day(year, month, day);
  if (record.kind === 'penalty' && said !== null) {
    const content = record.body.penaltyContent ?? record.body.penaltyKindsText ?? '';
    return sentence(FILLED.penalty(said, authority, documentNumber ?? '', content));
  }
  const kind = [KINDS[record.kind].heading, documentNumber].filter((word) => word !== null).join(' ');
  return said === null ? FILLED.otherUndated(authority, kind) : FILLED.other(said, authority, kind);
}

function addCitations(written: readonly NoticeCitation[], records: readonly PublicRecord[]): NoticeCitation[] {
  const bases = records.flatMap((record) => (record.kind === 'penalty' ? [record.body.penaltyBasis ?? ''] : []));
  const found = bases.flatMap((basis) =>
    Array.from(basis.matchAll(CITED_IN_BASIS), ([, instrument = '', article = '']) => ({ instrument, article })),
  );
  const all = [...written.filter(({ instrument, article }) => instrument !== '' || article !== '')];
  for (const one of found) {
    const isThere = all.some(({ instrument, article }) => instrument === one.instrument && article === one.article);
    if (!isThere && all.length < NOTICE_LENGTHS.citations) all.push(one);
  }
  return all;
}
