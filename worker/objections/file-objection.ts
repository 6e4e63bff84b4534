import type { CalendarDate } from '#domain/date.ts';
import type { ObjectionFiling } from '#domain/objections/objection.ts';
import { digestText } from '../desk/digest-text.ts';
import { readPublicNotice } from '../desk/public-notices.ts';
import type { Register } from '../register.ts';
import type { Database } from '../store/database.ts';
import { insertObjection } from '../store/objections.ts';
import { checkProof, type ProofFault } from './proof-of-work.ts';

/** What became of a filing. The receipt is told once, to the writer. */
export type Filed =
  | { kind: 'filed'; receipt: string }
  | { kind: 'not-public' }
  | { kind: 'proof'; fault: ProofFault | 'spent' };

// Without characters that are mistaken for one another; 16 of 31 are some 79 bits.
const SIGNS = '23456789ABCDEFGHJKLMNPQRSTUVWXY';
const RECEIPT_LENGTH = 16;

/**
 * Takes an objection to something that is public today, for a proof of work. Nothing on any public page changes by a filing: that is for the
 * handler who takes it up.
 * @throws what the database throws; then nothing was stored
 * @example await fileObjection({ db, register, asOf, secret, now }, filing, { challenge, nonce })
 */
export async function fileObjection(
  sources: { db: Database; register: Register; asOf: CalendarDate; secret: string; now: number },
  filing: ObjectionFiling,
  { challenge, nonce }: { challenge: string; nonce: string },
): Promise<Filed> {
  const { db, asOf, secret, now } = sources;
  const proof = await checkProof(secret, challenge, nonce, now);
  if (typeof proof === 'string') return { kind: 'proof', fault: proof };
  if (!(await isPublic(sources, filing))) return { kind: 'not-public' };
  const receipt = makeReceipt();
  try {
    await db.batch(
      insertObjection(db, {
        id: crypto.randomUUID(),
        receiptHash: await digestText(receipt),
        filing,
        filedOn: asOf,
        at: new Date(now).toISOString(),
        proof: { challenge, lapsesAt: proof.lapsesAt },
      }),
    );
  } catch (error) {
    if (error instanceof Error && /constraint failed: spent_proof/i.test(error.message))
      return { kind: 'proof', fault: 'spent' };
    throw error;
  }
  return { kind: 'filed', receipt };
}

/** A receipt as people type it, without its hyphens and in capitals. */
export function normaliseReceipt(text: string): string {
  return text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '');
}

async function isPublic(
  { db, register, asOf }: { db: Database; register: Register; asOf: CalendarDate },
  { target }: ObjectionFiling,
): Promise<boolean> {
  if (target.kind === 'notice')
    return (await readPublicNotice({ db, register, asOf }, target.noticeId))?.outcome === 'published';
  const entry = await register.read(target.uscc, asOf);
  return (
    entry?.publication.outcome === 'published' &&
    entry.publication.profile.records.some(({ id }) => id === target.recordId)
  );
}

function makeReceipt(): string {
  let receipt = '';
  while (receipt.length < RECEIPT_LENGTH) {
    for (const byte of crypto.getRandomValues(new Uint8Array(32))) {
      // 248 is the last multiple of 31 in a byte: beyond it some signs would come more often.
      if (byte < 248 && receipt.length < RECEIPT_LENGTH) receipt += SIGNS[byte % SIGNS.length] ?? '';
    }
  }
  return receipt;
}
