import type { Context } from 'hono';
import type { Jurisdiction } from '#domain/jurisdiction/jurisdiction.ts';
import { CHANGES_KEPT_DAYS, type ChangeAnswer } from '#domain/wire/change-feed.ts';
import type { AppEnv } from './host.ts';
import { changeFeed } from './jobs/sync-changes.ts';
import { occurrenceOf } from './occurrence.ts';
import { problem } from './problem.ts';
import { readChangeCursor, readChanges, writeChangeCursor } from './store/change-reads.ts';
import { isTableSettled } from './store/public-reads.ts';
import { dependOn } from './unavailable.ts';

const RULE = '须为上一次答复 next 的原值。';

/**
 * What changed in public after a cursor, oldest first, or the problem that says why it cannot be told: 400 no cursor of ours, 410 no longer kept.
 * @param since `next` of an earlier answer; undefined: from the first change that is kept
 * @example const answer = await changeAnswer(c, jurisdiction, since, 100); if (answer instanceof Response) return answer;
 */
export async function changeAnswer(
  c: Context<AppEnv>,
  jurisdiction: Jurisdiction,
  since: string | undefined,
  limit: number,
): Promise<ChangeAnswer | Response> {
  const { register, asOf } = c.get('services');
  const today = asOf();
  const id = await register.databaseId();
  const after = since === undefined ? null : readChangeCursor(id, since);
  if (since !== undefined && after === null) {
    const errors = [{ parameter: 'since', rule: RULE }];
    return problem('invalid-query', { detail: `参数 since：${RULE}`, errors }, occurrenceOf(c));
  }
  const db = c.env.DB;
  const page = after === 'other' ? null : await dependOn('database', () => readChanges(db, after, limit, today));
  if (page === null || page.expired) {
    const detail = `该位置之后的变化已不再保留（保留 ${CHANGES_KEPT_DAYS} 天），或者数据库已重建。请重新取得所需主体的全部内容，再从不填 since 处续查。`;
    return problem('cursor-expired', { detail }, occurrenceOf(c));
  }
  const isSettled = await dependOn('database', () => isTableSettled(db, changeFeed(jurisdiction), today));
  const { items, more } = page;
  return { items, next: writeChangeCursor(id, page.last), more, isSettled, asOf: today };
}
