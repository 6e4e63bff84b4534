import { Webhook } from 'standardwebhooks';

/** The secrets a message is signed with: the present one and, while it is being replaced, the one before. */
export type SigningSecrets = { secret: string; oldSecret: string | null; oldUntil: number | null };

/** For how many milliseconds the secret before signs beside a new one. */
export const ROTATION_TIME = 24 * 3_600_000;

/**
 * A new secret of a webhook: `whsec_` and 32 random bytes in base64.
 * @example makeWebhookSecret() // 'whsec_…'
 */
export function makeWebhookSecret(): string {
  return `whsec_${btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(32))))}`;
}

/**
 * The header fields of a message by the Standard Webhooks specification. Signed anew at every attempt, its id always the same.
 * @param now milliseconds since 1970
 * @example signMessage(secrets, 'msg_1', body, Date.now())['webhook-signature'] // 'v1,…'
 */
export function signMessage(
  { secret, oldSecret, oldUntil }: SigningSecrets,
  id: string,
  body: string,
  now: number,
): Record<string, string> {
  const secrets = oldSecret !== null && oldUntil !== null && now < oldUntil ? [secret, oldSecret] : [secret];
  const signatures = secrets.map((one) => new Webhook(one).sign(id, new Date(now), body));
  return {
    'Content-Type': 'application/json; charset=utf-8',
    'User-Agent': 'Jianxin-Webhooks/1',
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(now / 1000)),
    'webhook-signature': signatures.join(' '),
  };
}
