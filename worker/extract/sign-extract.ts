import { CompactSign, importJWK } from 'jose';
import type { PublicProfile } from '#domain/profile.ts';
import type { ExtractPayload, ExtractTicket } from '#domain/wire/profile-extract.ts';
import { digestText } from '../desk/digest-text.ts';
import type { SigningKey } from './extract-keys.ts';

const NOTICE =
  '本摘录仅说明出具时本系统依法公示的内容，不是信用评价。未查询到不表示信用良好；未归集或者不完整的来源，除已列出的记录外不作任何说明。' +
  '其中的记录停止公示后不得继续公示、使用，使用前请在核验页面核对。';

/**
 * What an extract of a profile says.
 * @param madeAt UTC instant
 * @example (await extractPayload(profile, 'https://credit.example.gov.cn', '2026-11-24T04:00:00.000Z')).covered
 */
export async function extractPayload(profile: PublicProfile, iss: string, madeAt: string): Promise<ExtractPayload> {
  const { uscc, name, asOf, nextChangeOn, sources, ruleSets, records, demo } = profile;
  const isCovered = ({ state, reason }: (typeof sources)[number]) => state !== 'unavailable' && reason === null;
  const digests = records.map(async (record) => [record.id, await digestText(JSON.stringify(record))] as const);
  return {
    type: 'jianxin-extract-1',
    iss,
    madeAt,
    asOf,
    trueUntil: nextChangeOn,
    uscc,
    name,
    covered: sources.filter(isCovered),
    notCovered: sources.filter((source) => !isCovered(source)),
    ruleSets,
    recordDigests: Object.fromEntries(await Promise.all(digests)),
    profileDigest: await digestText(JSON.stringify(profile)),
    profile,
    demo,
    notice: NOTICE,
  };
}

/**
 * What fits on paper of an extract.
 * @example ticketOf(payload).profileDigest
 */
export function ticketOf({ iss, madeAt, asOf, uscc, profileDigest, demo }: ExtractPayload): ExtractTicket {
  return { type: 'jianxin-extract-ticket-1', iss, madeAt, asOf, uscc, profileDigest, demo };
}

/**
 * Signs a payload as a compact JWS (RFC 7515) with Ed25519; the bytes signed are its JSON.
 * @example await signExtract(payload, keys.signing()) // 'eyJhbGciOiJFZERTQSIs….….…'
 */
export async function signExtract(payload: ExtractPayload | ExtractTicket, key: SigningKey): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(payload));
  const signer = new CompactSign(bytes).setProtectedHeader({ alg: 'EdDSA', kid: key.kid, typ: 'jianxin-extract+json' });
  return signer.sign(await importJWK(key, 'EdDSA'));
}
