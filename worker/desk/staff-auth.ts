import type { D1Database } from '@cloudflare/workers-types';
import { betterAuth } from 'better-auth';
import { APIError, createAuthMiddleware, getOAuthState, getSessionFromCtx } from 'better-auth/api';
import { twoFactor } from 'better-auth/plugins/two-factor';
import { z } from 'zod';
import { toRateLimitKey } from '../rate-limit-key.ts';
import type { Database } from '../store/database.ts';
import { admitSubject } from './admit-subject.ts';
import { CLIENT_HEADER } from './from-client.ts';
import { countOne } from './sign-in-counts.ts';
import { admitTry, noteSignIn, type SignInTry } from './sign-in-lock.ts';
import { SIGN_ON_ID, type SignOn, signOnPlugin } from './sign-on.ts';

/** Where the desk's own sign-in lives. */
export const AUTH_PATH = '/desk/api/auth';

/** Shortest and longest password, in characters. */
export const PASSWORD_LENGTH = { least: 12, most: 128 } as const;

// A working day. A session that was not used for so long ends; every use within its last hour prolongs it.
const SESSION_SECONDS = 10 * 3600;
const SESSION_UPDATE_SECONDS = 3600;
const CHALLENGE_SECONDS = 300;
// What the desk's pages ask for. The library has more, among it ways to rename oneself and to take the second factor away, past the log.
const USED_PATHS: ReadonlySet<string> = new Set([
  '/sign-in/email',
  '/sign-in/social',
  '/callback/:id',
  '/error',
  '/sign-out',
  '/get-session',
  '/change-password',
  '/two-factor/enable',
  '/two-factor/verify-totp',
  '/two-factor/verify-backup-code',
]);

/** How sign-in is set up. `secret`: at least 32 characters, signs cookies and encrypts TOTP secrets; `origin`: where the desk is served. */
export type StaffAuthSettings = {
  db: Database;
  /** Where tries to sign in are counted; may be another database, so that tries of strangers do not touch the record. */
  counts: Database;
  /** Null: staff sign in by password and code alone. */
  signOn: SignOn | null;
  secret: string;
  origin: string;
  /** Milliseconds since 1970, UTC. */
  now(): number;
};

/**
 * Sign-in of staff: password and TOTP, or a government sign-on that shows two factors itself, by better-auth over the portal's own database.
 * Nobody can sign up: an administrator makes accounts. Ten wrong codes lock the second factor, five wrong passwords in a row the account for
 * the network they came from (sign-in-lock.ts), for 15 minutes.
 * Setting up a second factor ends every other session of the person: none of them ever showed one.
 * Cookies are `HttpOnly`, `SameSite=Strict`, and `Secure` wherever the origin is https.
 * @example const auth = openStaffAuth({ db: env.DB, counts: env.DB, signOn: null, secret, origin: 'https://desk.example', now: Date.now })
 */
export function openStaffAuth({ db, counts, signOn, secret, origin, now }: StaffAuthSettings) {
  return betterAuth({
    appName: '鉴信',
    // The library asks for no more of it than `prepare`, `batch` and `exec`.
    database: db as unknown as D1Database,
    secret,
    baseURL: origin,
    basePath: AUTH_PATH,
    trustedOrigins: [origin],
    telemetry: { enabled: false },
    logger: { disabled: true },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: PASSWORD_LENGTH.least,
      maxPasswordLength: PASSWORD_LENGTH.most,
      revokeSessionsOnPasswordReset: true,
    },
    user: {
      modelName: 'staff',
      additionalFields: {
        roles: { type: 'string', required: true, input: false, defaultValue: '' },
        unit: { type: 'string', required: false, input: false },
        active: { type: 'boolean', required: true, input: false, defaultValue: true },
      },
      changeEmail: { enabled: false },
      deleteUser: { enabled: false },
    },
    session: {
      modelName: 'staff_session',
      expiresIn: SESSION_SECONDS,
      updateAge: SESSION_UPDATE_SECONDS,
      additionalFields: { via: { type: 'string', required: false, input: false } },
    },
    account: {
      modelName: 'staff_account',
      accountLinking: { enabled: false },
      updateAccountOnSignIn: false,
      // Whoever begins to sign in must not be able to write into the database by it.
      storeStateStrategy: 'cookie',
    },
    onAPIError: { errorURL: `${origin}/desk` },
    verification: { modelName: 'staff_verification' },
    rateLimit: {
      enabled: true,
      customStorage: {
        async consume(key, { window: seconds, max: most }) {
          const wait = await countOne(
            counts,
            { name: `rate ${key}`, owner: null, most, seconds, shutFor: seconds },
            now(),
          );
          return { allowed: wait === 0, retryAfter: wait === 0 ? null : wait };
        },
      },
      window: 60,
      max: 120,
      customRules: {
        '/sign-in/email': { window: 60, max: 10 },
        '/sign-in/social': { window: 60, max: 10 },
        '/callback/*': { window: 60, max: 20 },
        '/two-factor/*': { window: 60, max: 10 },
        '/change-password': { window: 60, max: 5 },
      },
    },
    advanced: {
      ipAddress: { ipAddressHeaders: [CLIENT_HEADER] },
      cookiePrefix: 'jianxin-desk',
      // Said outright: the library leaves them out under some test runners.
      disableOriginCheck: false,
      disableCSRFCheck: false,
      useSecureCookies: origin.startsWith('https:'),
      defaultCookieAttributes: { sameSite: 'strict', httpOnly: true, path: '/' },
      // The sign-on sends the browser back from its own site; only what binds the two ends together may come along.
      cookies: { oauth_state: { attributes: { sameSite: 'lax' } } },
    },
    plugins: [
      twoFactor({
        issuer: '鉴信',
        twoFactorTable: 'staff_two_factor',
        twoFactorCookieMaxAge: CHALLENGE_SECONDS,
        trustDeviceMaxAge: 0,
      }),
      ...(signOn === null
        ? []
        : [
            signOnPlugin(signOn, {
              doorstep: `${origin}/desk`,
              admit: async (subject) => admitSubject(db, subject, await invitationInState(), now()),
            }),
          ]),
    ],
    databaseHooks: {
      session: {
        create: {
          before: async (session, ctx) => ({
            data: { ...session, via: ctx?.path === '/callback/:id' ? SIGN_ON_ID : null },
          }),
        },
      },
    },
    hooks: {
      before: createAuthMiddleware(async (ctx) => {
        if (!USED_PATHS.has(ctx.path ?? '')) throw new APIError('NOT_FOUND');
        // A second factor is set up once; one that was lost is taken away by the operator (staff-accounts.ts).
        if (ctx.path === '/two-factor/enable' && (await getSessionFromCtx(ctx))?.user.twoFactorEnabled === true)
          throw new APIError('FORBIDDEN');
        if (ctx.path === '/sign-in/social' && !isPlainSignOn(ctx.body)) throw new APIError('BAD_REQUEST');
        if (ctx.path !== '/sign-in/email') return;
        const wait = await admitTry(counts, tryOf(ctx.body, ctx.headers), now());
        if (wait === 0) return;
        throw new APIError('TOO_MANY_REQUESTS', {
          code: 'ACCOUNT_LOCKED',
          message: '密码连续错误，暂停登录 15 分钟。',
        });
      }),
      after: createAuthMiddleware(async (ctx) => {
        if (ctx.context.returned instanceof APIError) return;
        if (ctx.path === '/sign-in/email') await noteSignIn(counts, tryOf(ctx.body, ctx.headers), now());
        // With a session, the code is that of a factor being set up.
        const { session, newSession } = ctx.context;
        if (ctx.path !== '/two-factor/verify-totp' || !session || !newSession) return;
        const others = 'DELETE FROM staff_session WHERE userId = ?1 AND token <> ?2';
        await db.prepare(others).bind(newSession.user.id, newSession.session.token).run();
      }),
    },
  });
}

/** The sign-in of staff; see {@link openStaffAuth}. */
export type StaffAuth = ReturnType<typeof openStaffAuth>;

/** Whose account is tried, from which network; see sign-in-lock.ts. */
function tryOf(body: unknown, headers: Headers | undefined): SignInTry {
  const email = typeof body === 'object' && body !== null && 'email' in body ? body.email : '';
  return {
    email: typeof email === 'string' ? email.trim().toLowerCase().slice(0, 320) : '',
    network: toRateLimitKey(headers?.get(CLIENT_HEADER) ?? 'unknown'),
  };
}

/** What the desk's own page sends to begin a sign-on. A token of its own, other scopes or other addresses are nobody's to choose. */
const SignOnBodySchema = z.strictObject({
  provider: z.literal(SIGN_ON_ID),
  callbackURL: z.literal('/desk'),
  errorCallbackURL: z.literal('/desk').optional(),
  additionalData: z.strictObject({ invitation: z.string().max(100) }).optional(),
});

function isPlainSignOn(body: unknown): boolean {
  return SignOnBodySchema.safeParse(body).success;
}

/** The invitation with which a sign-on was begun; it lay in a cookie that only this server can read or make. */
async function invitationInState(): Promise<string | null> {
  const invitation: unknown = (await getOAuthState())?.invitation;
  return typeof invitation === 'string' && invitation !== '' ? invitation : null;
}
