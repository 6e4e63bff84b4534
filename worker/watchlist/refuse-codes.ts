import type { Context } from 'hono';
import { MAX_WATCHED } from '#domain/watchlist/watch-limits.ts';
import type { AppEnv } from '../host.ts';
import { occurrenceOf } from '../occurrence.ts';
import { withHeaders } from '../plain-response.ts';
import { problem } from '../problem.ts';
import type { RefusedCode } from './check-codes.ts';

/** Most codes whose fault is told one by one. */
const TOLD = 100;

/** The answer to codes that cannot be watched: each by its place, with what to do. Nothing was stored. @param member of the body */
export function refuseCodes(c: Context<AppEnv>, member: string, refused: readonly RefusedCode[]): Response {
  const errors = refused
    .slice(0, TOLD)
    .map(({ line, typed, cure }) => ({ parameter: `${member}.${line - 1}`, rule: `第 ${line} 个“${typed}”：${cure}` }));
  const detail = `${refused.length} 个代码有误，清单没有变化。请按 errors 逐个更正或者去掉后再提交。`;
  return problem('invalid-body', { detail, errors }, occurrenceOf(c));
}

/** The answer to a list without a code, with too many, or too many lists. */
export function refuseList(
  c: Context<AppEnv>,
  refused: { kind: 'empty' | 'too-many' | 'full' } | { kind: 'too-often'; seconds: number },
): Response {
  const { kind } = refused;
  if (kind === 'too-often') {
    const detail = `同一网络新建的关注清单过多，请在 ${refused.seconds} 秒后重试。已有的清单不受影响，可以增加代码。`;
    return withHeaders(problem('rate-limited', { detail }, occurrenceOf(c)), {
      'Retry-After': String(refused.seconds),
    });
  }
  if (kind === 'full') {
    const detail = '本站的关注清单已达上限，暂不能新建。请明日再试，或者自行以 /api/v1/changes 续查变化。';
    return problem('watchlists-full', { detail }, occurrenceOf(c));
  }
  const detail = kind === 'empty' ? '至少须有一个代码。' : `一份清单不得超过 ${MAX_WATCHED} 个代码，请分成几份。`;
  return problem('invalid-body', { detail, errors: [] }, occurrenceOf(c));
}
