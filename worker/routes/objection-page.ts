import type { Hono } from 'hono';
import { addDays } from '#domain/date.ts';
import { hasUsccShape, normaliseUscc } from '#domain/identifiers/uscc.ts';
import type { LivePage } from '#domain/wire/live-page.ts';
import { readPublicNotice } from '../desk/public-notices.ts';
import type { AppEnv } from '../host.ts';
import { answerLive } from '../live-answer.ts';
import type { Services } from '../services.ts';

type Target = Extract<LivePage, { kind: 'objection' }>['target'];

/** `GET /objection?uscc=…&record=…` or `?notice=…`: the form to object to what is public today; without a public target, how to find one. */
export function mountObjectionPage(app: Hono<AppEnv>): void {
  app.get('/objection', async (c) => {
    const services = c.get('services');
    const target = await targetOf(services, new URL(c.req.url).searchParams);
    const isOpen = (services.host.openDesk?.(c.env) ?? null) !== null;
    return answerLive(c, { kind: 'objection', target, isOpen }, addDays(services.asOf(), 1));
  });
}

async function targetOf({ register, notices, asOf }: Services, asked: URLSearchParams): Promise<Target> {
  const noticeId = asked.get('notice');
  if (noticeId !== null) {
    const answer = await readPublicNotice(notices(asOf()), noticeId.slice(0, 64));
    return answer?.outcome === 'published' ? { kind: 'notice', noticeId, title: answer.notice.title } : null;
  }
  const uscc = normaliseUscc(asked.get('uscc') ?? '');
  if (!hasUsccShape(uscc)) return null;
  const entry = await register.read(uscc, asOf());
  if (entry?.publication.outcome !== 'published') return null;
  const { name, records } = entry.publication.profile;
  const record = records.find(({ id }) => id === asked.get('record'));
  return record === undefined ? null : { kind: 'record', uscc, name, record };
}
