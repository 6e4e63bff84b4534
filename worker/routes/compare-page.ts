import type { Hono } from 'hono';
import { hasUsccShape, normaliseUscc } from '#domain/identifiers/uscc.ts';
import type { AppEnv } from '../host.ts';
import { answerLive } from '../live-answer.ts';

const MOST = 4;
const LONGEST_CODE = 40;
const BETWEEN = /[\n\r,;，；、]+/;

/** The earliest of the days on which what is compared changes by law; null: on none. */
function earliest<Day extends string>(days: readonly (Day | null)[]): Day | null {
  return days.filter((day) => day !== null).toSorted()[0] ?? null;
}

/**
 * `GET /compare?uscc=…&uscc=…`: up to four enterprises side by side, each as its own page would show it now. A code that is unknown, malformed or
 * whose publicity has ended is named as typed and nothing is said of it.
 */
export function mountComparePage(app: Hono<AppEnv>): void {
  app.get('/compare', async (c) => {
    const { register, asOf } = c.get('services');
    const today = asOf();
    const typed = new URL(c.req.url).searchParams
      .getAll('uscc')
      .flatMap((text) => text.split(BETWEEN).map(normaliseUscc));
    const codes = [...new Set(typed.filter((code) => code !== ''))];
    const asked = codes.slice(0, MOST).map((code) => code.slice(0, LONGEST_CODE));
    const entries = await Promise.all(asked.map((code) => (hasUsccShape(code) ? register.read(code, today) : null)));
    const profiles = entries.flatMap((entry) =>
      entry?.publication?.outcome === 'published' ? [entry.publication.profile] : [],
    );
    const shown = new Set<string>(profiles.map(({ uscc }) => uscc));
    const unknown = asked.filter((code) => !shown.has(code));
    const nextChangeOn = earliest(profiles.map((profile) => profile.nextChangeOn));
    return answerLive(
      c,
      { kind: 'compare', profiles, unknown, tooMany: codes.length > MOST, asOf: today },
      nextChangeOn,
    );
  });
}
