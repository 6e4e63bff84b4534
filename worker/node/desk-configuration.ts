import type { SignOn } from '../desk/sign-on.ts';
import { readSignOnConfiguration } from '../desk/sign-on-configuration.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** Where the desk is served, e.g. `https://credit.example`, its secret (null: the one in the data folder) and the government's sign-on. */
export type DeskConfiguration = { origin: string; secret: string | null; signOn: SignOn | null };

const SHORTEST_SECRET = 32;
const LOOPBACK = /^http:\/\/(?:127\.\d+\.\d+\.\d+|localhost|\[::1\])(?::\d+)?$/;

/**
 * Reads JIANXIN_DESK, JIANXIN_ORIGIN, JIANXIN_DESK_SECRET and JIANXIN_SIGN_ON_* (see sign-on-configuration.ts). Null: there is no desk.
 * @param faults what is wrong is added here, saying what, why and how to mend it
 * @example readDeskConfiguration({}, { host: '127.0.0.1', port: 8787 }, []) // { origin: 'http://127.0.0.1:8787', secret: null, signOn: null }
 */
export function readDeskConfiguration(
  environment: Environment,
  { host, port }: { host: string; port: number },
  faults: string[],
): DeskConfiguration | null {
  const desk = environment.JIANXIN_DESK ?? '1';
  if (desk !== '0' && desk !== '1') {
    faults.push(
      'JIANXIN_DESK is neither 0 nor 1. It decides whether staff can sign in here. Set JIANXIN_DESK=0 to close the desk.',
    );
  }
  const asked = environment.JIANXIN_ORIGIN ?? '';
  const origin = asked === '' ? `http://${host.includes(':') ? `[${host}]` : host}:${port}` : originOf(asked);
  if (origin === null) {
    faults.push(
      'JIANXIN_ORIGIN is no origin. Only pages of this origin may write at the desk. Set scheme and host without a path, e.g. https://credit.example.',
    );
  }
  const isProduction = (environment.JIANXIN_ENV ?? environment.NODE_ENV) === 'production';
  if (isProduction && desk === '1' && asked !== '' && origin?.startsWith('http:') === true && !LOOPBACK.test(origin)) {
    faults.push(
      'JIANXIN_ORIGIN is not https. Passwords and cookies of staff would travel in the open. Put TLS before the server and set https://…, or JIANXIN_DESK=0.',
    );
  }
  const secret = environment.JIANXIN_DESK_SECRET ?? '';
  if (secret !== '' && secret.length < SHORTEST_SECRET) {
    faults.push(
      `JIANXIN_DESK_SECRET is shorter than ${SHORTEST_SECRET} characters. It signs the cookies of staff. Set a random one, or leave it out to have one made.`,
    );
  }
  const signOn = readSignOnConfiguration(environment, faults);
  return desk === '0' || origin === null ? null : { origin, secret: secret === '' ? null : secret, signOn };
}

function originOf(text: string): string | null {
  try {
    const { origin, protocol } = new URL(text);
    return (protocol === 'https:' || protocol === 'http:') && text.replace(/\/$/, '') === origin ? origin : null;
  } catch {
    return null;
  }
}
