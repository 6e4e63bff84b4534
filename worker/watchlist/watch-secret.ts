import { digestText } from '../desk/digest-text.ts';

const SECRET = /^[A-Za-z0-9_-]{43}$/;

function base64url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

/**
 * The secret of a new watchlist: 256 random bits.
 * @example makeWatchSecret() // 43 characters of base64url
 */
export function makeWatchSecret(): string {
  return base64url(crypto.getRandomValues(new Uint8Array(32)));
}

/**
 * What the addresses of a watchlist's feeds hold. Whoever has it cannot come back to the secret.
 * @example await readingSecretOf(secret) // 43 characters of base64url
 */
export async function readingSecretOf(secret: string): Promise<string> {
  const bytes = new TextEncoder().encode(`jianxin watchlist reading ${secret}`);
  return base64url(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
}

/**
 * What is stored of a secret, and asked for by it; null if the text is none.
 * @example await hashOfSecret('x') // null
 */
export async function hashOfSecret(text: string): Promise<string | null> {
  return SECRET.test(text) ? digestText(text) : null;
}
