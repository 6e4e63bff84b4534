import { APIError } from 'better-auth/api';
import { type GenericOAuthOptions, genericOAuth } from 'better-auth/plugins/generic-oauth';
import { decodeJwt, type JWTPayload } from 'jose';

/** A government sign-on (OpenID Connect) as configured; see sign-on-configuration.ts. */
export type SignOn = {
  /** Its issuer, exactly as its tokens name it. */
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** Values of `acr` or `amr` by which it says that two factors were shown; a token with none of them opens nothing. */
  factors: readonly string[];
  /** What its button says. */
  name: string;
};

/** Under which name the sign-in knows it; its redirect address is `/desk/api/auth/callback/sign-on`. */
export const SIGN_ON_ID = 'sign-on';

/** Why the desk refuses somebody whom the sign-on knows; each has one sentence on the sign-in page. */
export type SignOnRefusal = 'no-second-factor' | 'unknown-person' | 'account-closed' | 'invitation-unusable';

/** Somebody whom the sign-on vouches for: its issuer and its subject, which together are nobody else. */
export type Subject = { issuer: string; subject: string };

/**
 * The plugin that signs in by a government sign-on: authorization code with PKCE, state, nonce; the ID token is verified against the keys, issuer
 * and audience of its discovery document. Without a verified token, an unexpired one, or the second factor, nobody is signed in.
 * @param admit says whether this subject may enter now; an address of the person is never looked at
 * @param doorstep where a refused person is sent, with `?error=`
 * @example signOnPlugin(signOn, { admit, doorstep: 'https://desk.example/desk' })
 */
export function signOnPlugin(
  signOn: SignOn,
  { admit, doorstep }: { admit(subject: Subject): Promise<SignOnRefusal | null>; doorstep: string },
) {
  const { issuer, clientId, clientSecret, factors } = signOn;
  const config: GenericOAuthOptions['config'][number] = {
    providerId: SIGN_ON_ID,
    clientId,
    clientSecret,
    discoveryUrl: `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
    requireIdTokenVerification: true,
    scopes: ['openid'],
    pkce: true,
    disableSignUp: true,
    disableImplicitSignUp: true,
    disableProviderLogout: true,
    authorizationUrlParams: { acr_values: factors.join(' ') },
    accountSubject: ({ profile }) => subjectKey({ issuer, subject: String(profile.sub ?? '') }),
    async getUserInfo({ idToken }) {
      if (idToken === undefined) return null;
      // Signature, issuer, audience, time and nonce were verified by the plugin before.
      const claims = decodeJwt(idToken);
      const { sub } = claims;
      if (!isOurs(claims, { issuer, clientId }) || sub === undefined || sub === '') return null;
      const refusal = showsFactor(claims, factors) ? await admit({ issuer, subject: sub }) : 'no-second-factor';
      if (refusal !== null) {
        throw new APIError('FOUND', undefined, new Headers({ location: `${doorstep}?error=${refusal}` }));
      }
      // The library wants an address; this one is nobody's, so that no account is ever found by it.
      return { sub, email: `nobody@${crypto.randomUUID()}.invalid`, emailVerified: false, name: '' };
    },
  };
  return genericOAuth({ config: [config] });
}

/**
 * How a subject is stored with the account it is bound to.
 * @example subjectKey({ issuer: 'https://sso.example', subject: '1001' }) // 'https://sso.example 1001'
 */
export function subjectKey({ issuer, subject }: Subject): string {
  return `${issuer} ${subject}`;
}

function isOurs({ iss, aud, azp, exp }: JWTPayload, asked: { issuer: string; clientId: string }): boolean {
  const isForSeveral = Array.isArray(aud) && aud.length > 1;
  return iss === asked.issuer && typeof exp === 'number' && (!isForSeveral || azp === asked.clientId);
}

function showsFactor({ acr, amr }: JWTPayload, factors: readonly string[]): boolean {
  const said: unknown[] = [acr, ...(Array.isArray(amr) ? amr : [])];
  return said.some((one) => typeof one === 'string' && factors.includes(one));
}
