import type { D1Database } from '@cloudflare/workers-types';
import { betterAuth } from 'better-auth';
import { APIError, createAuthMiddleware } from 'better-auth/api';
import { twoFactor } from 'better-auth/plugins/two-factor';
import type { Database } from '../store/database.ts';
import { CLIENT_HEADER } from './from-client.ts';
import { admitTry, clearFailures } from './sign-in-lock.ts';

/** Where the desk's own sign-in lives. */
export const AUTH_PATH = '/desk/api/auth';

/** Shortest and longest password, in characters. */
export const PASSWORD_LENGTH = { least: 12, most: 128 } as const;

// A working day. A session that was not used for so long ends; every use within its last hour prolongs it.
const SESSION_SECONDS = 10 * 3600;
const SESSION_UPDATE_SECONDS = 3600;
const CHALLENGE_SECONDS = 300;

/** How sign-in is set up. `secret`: at least 32 characters, signs cookies and encrypts TOTP secrets; `origin`: where the desk is served. */
export type StaffAuthSettings = {
  db: Database;
  secret: string;
  origin: string;
  /** Milliseconds since 1970, UTC. */
  now(): number;
};

/**
 * Sign-in of staff: password and TOTP, by better-auth over the portal's own database. Nobody can sign up: accounts are made by
 * `npm run staff`. Ten wrong codes lock the second factor, five wrong passwords in a row the account (sign-in-lock.ts), for 15 minutes.
 * Setting up a second factor ends every other session of the person: none of them ever showed one.
 * Cookies are `HttpOnly`, `SameSite=Strict`, and `Secure` wherever the origin is https.
 * @example const auth = openStaffAuth({ db: env.DB, secret, origin: 'https://desk.example', now: Date.now })
 */
export function openStaffAuth({ db, secret, origin, now }: StaffAuthSettings) {
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
    session: { modelName: 'staff_session', expiresIn: SESSION_SECONDS, updateAge: SESSION_UPDATE_SECONDS },
    account: { modelName: 'staff_account', accountLinking: { enabled: false } },
    verification: { modelName: 'staff_verification' },
    rateLimit: {
      enabled: true,
      storage: 'database',
      modelName: 'staff_rate',
      window: 60,
      max: 120,
      customRules: {
        '/sign-in/email': { window: 60, max: 10 },
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
    },
    plugins: [
      twoFactor({
        issuer: '鉴信',
        twoFactorTable: 'staff_two_factor',
        twoFactorCookieMaxAge: CHALLENGE_SECONDS,
        trustDeviceMaxAge: 0,
      }),
    ],
    hooks: {
      before: createAuthMiddleware(async (ctx) => {
        if (ctx.path !== '/sign-in/email') return;
        if (!(await admitTry(db, emailOf(ctx.body), now()))) {
          throw new APIError('TOO_MANY_REQUESTS', {
            code: 'ACCOUNT_LOCKED',
            message: '密码连续错误，账号已锁定 15 分钟。',
          });
        }
      }),
      after: createAuthMiddleware(async (ctx) => {
        if (ctx.context.returned instanceof APIError) return;
        if (ctx.path === '/sign-in/email') await clearFailures(db, emailOf(ctx.body));
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

function emailOf(body: unknown): string {
  const email = typeof body === 'object' && body !== null && 'email' in body ? body.email : '';
  return typeof email === 'string' ? email.trim().toLowerCase().slice(0, 320) : '';
}
