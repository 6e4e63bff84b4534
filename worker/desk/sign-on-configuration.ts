import type { SignOn } from './sign-on.ts';

const NAMES = ['ISSUER', 'CLIENT_ID', 'CLIENT_SECRET', 'FACTORS'] as const;
/** The variables it is read from. */
export type SignOnSettings = Readonly<
  Partial<Record<`JIANXIN_SIGN_ON_${(typeof NAMES)[number] | 'NAME'}`, string | undefined>>
>;

const LOOPBACK = /^http:\/\/(?:127\.\d+\.\d+\.\d+|localhost|\[::1\])(?::\d+)?(?:\/|$)/;

/**
 * Reads JIANXIN_SIGN_ON_ISSUER, _CLIENT_ID, _CLIENT_SECRET and _FACTORS (words parted by spaces), and _NAME (统一身份认证). Null: there is no
 * sign-on; all of the first four are given, or none.
 * @param faults what is wrong is added here, saying what, why and how to mend it
 * @example readSignOnConfiguration({}, []) // null
 */
export function readSignOnConfiguration(settings: SignOnSettings, faults: string[]): SignOn | null {
  const given = NAMES.filter((name) => (settings[`JIANXIN_SIGN_ON_${name}`] ?? '') !== '');
  if (given.length === 0) return null;
  const missing = NAMES.filter((name) => !given.includes(name));
  if (missing.length > 0) {
    const names = missing.map((name) => `JIANXIN_SIGN_ON_${name}`).join(', ');
    faults.push(
      `${names} is missing. A sign-on needs its issuer, its client, the client's secret, and the words by which it says that two factors were shown. Set what is missing, or none of JIANXIN_SIGN_ON_*.`,
    );
    return null;
  }
  const read = (name: (typeof NAMES)[number] | 'NAME'): string => (settings[`JIANXIN_SIGN_ON_${name}`] ?? '').trim();
  const issuer = read('ISSUER');
  const isUsable =
    URL.canParse(issuer) && !/[?#\s]/.test(issuer) && (issuer.startsWith('https://') || LOOPBACK.test(issuer));
  if (!isUsable) {
    faults.push(
      'JIANXIN_SIGN_ON_ISSUER is no https address. Whoever could change what it answers could sign in as anybody. Set the issuer exactly as its discovery document names it.',
    );
    return null;
  }
  const factors = read('FACTORS').split(/\s+/);
  const name = read('NAME');
  return {
    ...{ issuer, clientId: read('CLIENT_ID'), clientSecret: read('CLIENT_SECRET'), factors },
    name: name === '' ? '统一身份认证' : name.slice(0, 40),
  };
}
