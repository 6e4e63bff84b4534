import type { Hono } from 'hono';
import { addDays } from '#domain/date.ts';
import type { AppEnv } from '../host.ts';
import { answerLive } from '../live-answer.ts';
import { rulesAnswer } from '../rules-answer.ts';

/** `GET /rules`: every provision on which publication rests, generated from the law's own data, with what rests on it today. */
export function mountRulesPage(app: Hono<AppEnv>): void {
  app.get('/rules', async (c) => {
    const { lists, asOf } = c.get('services');
    const today = asOf();
    const { counts, isSettled } = await lists.basisCounts(today);
    const answer = rulesAnswer(counts, isSettled, today);
    return answerLive(c, { kind: 'rules', answer, demo: await lists.showsDemo(today) }, addDays(today, 1));
  });
}
