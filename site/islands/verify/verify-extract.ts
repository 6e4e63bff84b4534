import type { ExtractKeySet, ExtractPayload, ExtractTicket } from '#domain/wire/profile-extract.ts';

/** Why an extract is not accepted. */
export type ExtractFault = 'malformed' | 'unknown-key' | 'changed' | 'unsupported';

/** What checking came to. */
export type Verified = { kind: 'valid'; payload: ExtractPayload | ExtractTicket } | { kind: ExtractFault };

const TYPES = ['jianxin-extract-1', 'jianxin-extract-ticket-1'];

function bytesOf(base64url: string): Uint8Array<ArrayBuffer> {
  const text = atob(base64url.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

function jsonOf(base64url: string): unknown {
  return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytesOf(base64url)));
}

/**
 * The signed part of what somebody pasted: the answer of the API as a whole, or its `jws` alone, whatever white space came along.
 * @example jwsOf('{"jws":"a.b.c"}') // 'a.b.c'
 */
export function jwsOf(text: string): string | null {
  let found: unknown = text.trim();
  try {
    const read: unknown = JSON.parse(text);
    if (typeof read === 'object' && read !== null && 'jws' in read) found = read.jws;
    else if (typeof read === 'string') found = read;
  } catch {
    // Not JSON: the compact form itself.
  }
  const jws = typeof found === 'string' ? found.replace(/\s+/g, '') : '';
  return /^[\w-]+\.[\w-]+\.[\w-]+$/.test(jws) ? jws : null;
}

/**
 * Checks a compact JWS against the published keys, here and without a network. Only Ed25519 by a known key is accepted, whatever the header asks for.
 * @example (await verifyExtract(text, keys)).kind // 'valid'
 */
export async function verifyExtract(text: string, { keys }: ExtractKeySet): Promise<Verified> {
  const jws = jwsOf(text);
  if (jws === null) return { kind: 'malformed' };
  const [header = '', body = '', signature = ''] = jws.split('.');
  let kid: unknown;
  try {
    const read = jsonOf(header) as { alg?: unknown; kid?: unknown; crit?: unknown };
    if (read.alg !== 'EdDSA' || read.crit !== undefined) return { kind: 'malformed' };
    kid = read.kid;
  } catch {
    return { kind: 'malformed' };
  }
  const key = keys.find((one) => one.kid === kid);
  if (key === undefined) return { kind: 'unknown-key' };
  let isValid: boolean;
  try {
    const { kty, crv, x } = key;
    const imported = await crypto.subtle.importKey('jwk', { kty, crv, x }, 'Ed25519', false, ['verify']);
    const signed = new TextEncoder().encode(`${header}.${body}`);
    isValid = await crypto.subtle.verify('Ed25519', imported, bytesOf(signature), signed);
  } catch {
    return { kind: 'unsupported' };
  }
  if (!isValid) return { kind: 'changed' };
  // Read only now: what does not verify is not looked at.
  let payload: unknown;
  try {
    payload = jsonOf(body);
  } catch {
    return { kind: 'malformed' };
  }
  if (typeof payload !== 'object' || payload === null || !('type' in payload)) return { kind: 'malformed' };
  if (!TYPES.includes(String(payload.type))) return { kind: 'malformed' };
  return { kind: 'valid', payload: payload as ExtractPayload | ExtractTicket };
}
