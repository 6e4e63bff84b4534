import { createHash } from 'node:crypto';
import type { RecordKind } from '#domain/records/index.ts';

/**
 * The permanent id of a record: its kind, and 80 bits of the SHA-256 of enterprise, kind and natural key. The same record gets the same
 * id in every database; it is the anchor on the page and the address in the API.
 * @example recordId('penalty', '91421200MA0XN00A4C', '赤壁市监处罚〔2025〕179号') // 'penalty-…' and twenty hex digits
 */
export function recordId(kind: RecordKind, uscc: string, naturalKey: string): string {
  return `${kind}-${createHash('sha256').update(`${uscc}|${kind}|${naturalKey}`).digest('hex').slice(0, 20)}`;
}
