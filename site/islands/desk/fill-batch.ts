import type { Notice } from '#domain/notices/notice.ts';
import type { PublicProfile, PublicRecord } from '#domain/profile.ts';
import { askDesk } from './ask-desk.ts';
import { fillParty } from './fill-party.ts';
import type { Draft } from './use-draft.ts';

/**
 * Has every row of a 集中公示 that rests on nothing yet rest on the newest public penalty of its party, and fills what is empty. Rows
 * without a public penalty stay as they are.
 * @example await fillBatch(draft.notice, draft.change)
 */
export async function fillBatch(notice: Notice, change: Draft['change']): Promise<void> {
  for (const { uscc } of notice.parties.filter(({ evidence }) => evidence.length === 0)) {
    const answer = await askDesk<PublicProfile>('GET', `/enterprises/${encodeURIComponent(uscc)}`);
    const record = answer.ok ? newestPenalty(answer.value) : null;
    if (record !== null) change((current) => rest(current, uscc, record));
  }
}

function newestPenalty({ records }: PublicProfile): PublicRecord | null {
  const penalties = records.flatMap((record) => (record.kind === 'penalty' ? [record] : []));
  return penalties.toSorted((a, b) => b.body.decidedOn.localeCompare(a.body.decidedOn))[0] ?? null;
}

/** The row may have been removed, or given evidence by hand, while its records were fetched. */
function rest(notice: Notice, uscc: string, record: PublicRecord): Notice {
  const place = notice.parties.findIndex((party) => party.uscc === uscc && party.evidence.length === 0);
  if (place === -1) return notice;
  const { fileDigest, row } = record.source;
  const evidence = [{ recordId: record.id, fileDigest, row }];
  const parties = notice.parties.map((party, at) => (at === place ? { ...party, evidence } : party));
  return fillParty({ ...notice, parties } as Notice, place, [record]);
}
