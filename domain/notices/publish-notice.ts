import type { CalendarDate } from '../date.ts';
import { holdsPersonalData } from '../holds-personal-data.ts';
import type { PublicProfile, PublicRecord } from '../profile.ts';
import type { Publication } from '../publication.ts';
import { objectionOn } from '../rules/objection.ts';
import { evidenceOf } from './evidence.ts';
import type { Notice, NoticeParty } from './notice.ts';
import type { NoticePublicity } from './notice-life.ts';
import { noticeWords } from './notice-words.ts';
import type { PublicNotice } from './public-notice.ts';

/** Why a notice is kept from the public although no record ended; staff see it, the public never does. */
export type NoticeWithheldReason =
  | 'not-yet'
  | 'evidence-missing'
  | 'evidence-changed'
  | 'name-changed'
  | 'personal-data-found'
  | 'names-an-ended-party';

/** What `publishNotice()` answers. `ended` and `withdrawn`: lawfully public before, now 410. `withheld`: 404. */
export type NoticePublication =
  | { outcome: 'published'; notice: PublicNotice }
  | { outcome: 'ended' }
  | { outcome: 'withdrawn'; reason: NoticePublicity['withdrawalReason'] }
  | { outcome: 'withheld'; reason: NoticeWithheldReason; changesOn: CalendarDate | null };

/** What is known of a notice. `objection`: the one to be shown beside it, as of a record; left out: there is none. */
export type NoticeFacts = {
  id: string;
  notice: Notice;
  publicity: NoticePublicity | null;
  objection?: Parameters<typeof objectionOn>[0];
};

type Shown = { party: NoticeParty; profile: PublicProfile; records: readonly PublicRecord[] };
type Fate = { fate: 'shown'; shown: Shown } | { fate: 'ended' } | { fate: 'withheld'; reason: NoticeWithheldReason };

/**
 * The only door of a notice to the public (plan 七, 十; domain brief 15 rule 40): it is shown from its day on, and only while every
 * record it rests on is itself shown, in the version its author read. In a 集中公示 each row leaves with its own records; any other
 * notice leaves whole. Pure and total; days, not instants. What cannot be decided is withheld.
 * @param publications what publish() answers today about each party; a party that is missing counts as not shown
 * @example publishNotice({ id, notice, publicity }, publications, '2026-11-24' as CalendarDate).outcome // 'published'
 */
export function publishNotice(
  { id, notice, publicity, objection = {} }: NoticeFacts,
  publications: ReadonlyMap<string, Publication>,
  asOf: CalendarDate,
): NoticePublication {
  if (publicity === null) return { outcome: 'withheld', reason: 'not-yet', changesOn: null };
  const { publishOn, withdrawnOn, withdrawalReason } = publicity;
  if (withdrawnOn !== null && withdrawnOn < publishOn)
    return { outcome: 'withheld', reason: 'not-yet', changesOn: null };
  if (withdrawnOn !== null && withdrawnOn <= asOf) return { outcome: 'withdrawn', reason: withdrawalReason };
  if (asOf < publishOn) return { outcome: 'withheld', reason: 'not-yet', changesOn: publishOn };
  if (notice.parties.length === 0) return { outcome: 'withheld', reason: 'evidence-missing', changesOn: null };
  if (noticeWords(notice).some(({ text }) => holdsPersonalData(text)))
    return { outcome: 'withheld', reason: 'personal-data-found', changesOn: null };

  const fates = notice.parties.map((party) => fateOf(party, publications.get(party.uscc)));
  const held = fates.find((fate) => fate.fate === 'withheld');
  const shown = fates.flatMap((fate) => (fate.fate === 'shown' ? [fate.shown] : []));
  const mayShrink = notice.kind === 'batch-exposure';
  if (held !== undefined && (!mayShrink || shown.length === 0))
    return { outcome: 'withheld', reason: held.reason, changesOn: earliestEnd(shown) };
  if (shown.length === 0 || (!mayShrink && shown.length < notice.parties.length)) return { outcome: 'ended' };
  if (namesAbsentParty(notice, shown))
    return { outcome: 'withheld', reason: 'names-an-ended-party', changesOn: earliestEnd(shown) };
  return { outcome: 'published', notice: publicNotice({ id, notice, publicity, objection }, shown, asOf) };
}

function fateOf(party: NoticeParty, publication: Publication | undefined): Fate {
  if (party.evidence.length === 0 || publication === undefined) return { fate: 'withheld', reason: 'evidence-missing' };
  if (publication.outcome === 'ended') return { fate: 'ended' };
  if (publication.outcome === 'withheld') return { fate: 'withheld', reason: 'evidence-missing' };
  const { profile, withheld } = publication;
  const records: PublicRecord[] = [];
  for (const { recordId, fileDigest, row } of party.evidence) {
    const record = profile.records.find(({ id }) => id === recordId);
    if (record === undefined) {
      const isHeld = withheld.some((one) => one.id === recordId);
      return isHeld ? { fate: 'withheld', reason: 'evidence-missing' } : { fate: 'ended' };
    }
    if (record.source.fileDigest !== fileDigest || record.source.row !== row)
      return { fate: 'withheld', reason: 'evidence-changed' };
    records.push(record);
  }
  if (party.name !== profile.name) return { fate: 'withheld', reason: 'name-changed' };
  return { fate: 'shown', shown: { party, profile, records } };
}

/** A row that left must not stay in the words around the table. */
function namesAbsentParty(notice: Notice, shown: readonly Shown[]): boolean {
  const present = new Set(shown.map(({ party }) => party.uscc));
  const absent = notice.parties.filter(({ uscc }) => !present.has(uscc));
  if (absent.length === 0) return false;
  const remaining = noticeWords({ ...notice, parties: shown.map(({ party }) => party) } as Notice);
  return absent.some(({ uscc, name }) => remaining.some(({ text }) => text.includes(name) || text.includes(uscc)));
}

function earliestEnd(shown: readonly Shown[]): CalendarDate | null {
  const ends = shown.flatMap(({ records }) => records.map(({ publicity }) => publicity.endsOn));
  return ends.reduce((earliest, day) => (day !== null && (earliest === null || day < earliest) ? day : earliest), null);
}

function partyEnd({ records }: Shown): CalendarDate | null {
  return earliestEnd([{ records } as Shown]);
}

function publicNotice(
  { id, notice, publicity, objection }: Required<NoticeFacts> & { publicity: NoticePublicity },
  shown: readonly Shown[],
  asOf: CalendarDate,
): PublicNotice {
  const ends = shown.map(partyEnd);
  const isOpen = ends.some((day) => day === null);
  const latest = ends.reduce((last, day) => (day !== null && (last === null || day > last) ? day : last), null);
  const changes = [...shown.map(({ profile }) => profile.nextChangeOn), publicity.withdrawnOn].filter(
    (day) => day !== null && day > asOf,
  );
  return {
    id,
    kind: notice.kind,
    title: notice.title,
    lead: notice.lead,
    field: notice.field,
    publishingUnit: notice.publishingUnit,
    batchNumber: notice.kind === 'batch-exposure' ? notice.batchNumber : null,
    clueSource: notice.kind === 'typical-case' ? notice.clueSource : null,
    caseFacts: notice.kind === 'typical-case' ? notice.caseFacts : null,
    penalty: notice.kind === 'typical-case' ? notice.penalty : null,
    warning: notice.warning,
    citations: notice.citations,
    parties: shown.map((one) => ({
      uscc: one.party.uscc,
      name: one.party.name,
      region: one.profile.region,
      problem: one.party.problem,
      handling: one.party.handling,
      endsOn: partyEnd(one),
      evidence: one.records.map(evidenceOf),
    })),
    publishedOn: publicity.publishOn,
    correctedOn: publicity.correctedOn,
    endsOn: notice.kind === 'batch-exposure' ? (isOpen ? null : latest) : earliestEnd(shown),
    objection: objectionOn(objection, asOf),
    asOf,
    nextChangeOn: changes.reduce((first, day) => (first === null || (day !== null && day < first) ? day : first), null),
    demo: shown.some(({ profile }) => profile.demo),
  };
}
