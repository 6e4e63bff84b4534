import type { MatchCandidate, MatchedItem, MatchReason } from '#domain/wire/matching.ts';
import type { Match } from '#domain/wire/search-answer.ts';
import type { AskedItem } from './match-features.ts';

/** A candidate with how its names meet the name asked for. */
export type Weighed = { candidate: MatchCandidate; matched: Match | null };

/** What is known of a line when it is judged: the holder of its code, and who was found by its name. */
export type MatchEvidence = {
  asked: AskedItem;
  code: MatchedItem['code'];
  holder: Weighed | null;
  byName: readonly Weighed[];
  more: boolean;
  /** The name asked for is nothing but places and forms. */
  isBare: boolean;
};

/** The judgement on a line, without its words. */
export type MatchVerdict = Pick<MatchedItem, 'outcome' | 'uscc' | 'candidates' | 'more'> & { reason: MatchReason };

const MOST = 10;

function isBearer({ matched }: Weighed): boolean {
  return matched?.exact === true && matched.on === 'name';
}

// Its name differs from the one asked for in nothing but traditional or variant characters, which may be another enterprise's own.
function isWrittenBearer({ matched }: Weighed): boolean {
  return matched?.how === 'whole' && matched.on === 'name';
}

function isFormerBearer({ matched }: Weighed): boolean {
  return matched?.exact === true && matched.on === 'former-name';
}

function contradictsRegion({ candidate }: Weighed): boolean {
  return candidate.features.some(({ on, agrees }) => on === 'region' && agrees === false);
}

function judgeHolder({ asked }: MatchEvidence, holder: Weighed): MatchReason {
  if (asked.name === null) return 'code';
  if (holder.matched?.how !== 'whole') return 'name-contradicts-code';
  return holder.matched.on === 'former-name' ? 'code-and-former-name' : 'code-and-name';
}

function judgeName({ asked, byName, isBare }: MatchEvidence): [MatchedItem['outcome'], MatchReason] {
  const bearers = byName.filter(isBearer);
  const former = byName.filter(isFormerBearer);
  const [only] = bearers;
  if (bearers.length + former.length > 1) return ['ambiguous', 'namesakes'];
  if (byName.length === 0) {
    return ['none', asked.code !== null ? 'code-not-found' : isBare ? 'says-nothing' : 'nothing-found'];
  }
  // Whoever states a code means the holder of that code: another enterprise of the name is only somebody to look at.
  if (asked.code !== null) return ['candidates', 'code-not-found'];
  if (only === undefined) {
    if (former.length > 0) return ['candidates', 'former-name'];
    return ['candidates', byName.filter(isWrittenBearer).length === 1 ? 'script-differs' : 'similar'];
  }
  if (contradictsRegion(only)) return ['candidates', 'region-contradicts'];
  return ['exact', 'name'];
}

/**
 * Judges a line. A code decides alone, and with a name only if the name is its holder's, now or formerly; a name decides only if one enterprise
 * bears the whole of it and no other did. Between namesakes nothing decides, the region neither.
 * @example judgeMatch({ asked: { code, name: null, region: null }, code: 'published', holder, byName: [], more: false, isBare: false }).outcome // 'exact'
 */
export function judgeMatch(evidence: MatchEvidence): MatchVerdict {
  const { holder, byName } = evidence;
  const others = byName.filter(({ candidate }) => candidate.uscc !== holder?.candidate.uscc);
  const listed = [...(holder === null ? [] : [holder]), ...others].map(({ candidate }) => candidate);
  const candidates = listed.slice(0, MOST);
  const more = evidence.more || listed.length > MOST;
  if (holder !== null) {
    const reason = judgeHolder(evidence, holder);
    if (reason === 'name-contradicts-code') return { outcome: 'candidates', reason, uscc: null, candidates, more };
    return { outcome: 'exact', reason, uscc: holder.candidate.uscc, candidates: [holder.candidate], more: false };
  }
  const [outcome, reason] = judgeName(evidence);
  const bearer = byName.find(isBearer);
  const uscc = outcome === 'exact' ? (bearer?.candidate.uscc ?? null) : null;
  return { outcome, reason, uscc, candidates, more };
}
