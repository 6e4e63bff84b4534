import type { z } from 'zod';
import type { EnterpriseRecord } from '../enterprise.ts';
import type { CorrectionSchema } from '../profile.ts';
import { redactValue } from './redaction.ts';
import { holdsPersonalData } from './screening.ts';

type Correction = z.infer<typeof CorrectionSchema>;
type Members = { readonly [member: string]: unknown };

/**
 * The corrections of a record, oldest first: for each earlier version the members that changed, with their values before and
 * after (企业信息公示暂行条例 Art. 12). A value that holds personal data is dropped (null); members unknown today are not shown.
 * @example correctionsOf(record) // [{ correctedOn: '2026-06-01', changes: [{ member: 'fineAmount', before: 200000, after: 20000 }] }]
 */
export function correctionsOf(record: Pick<EnterpriseRecord, 'kind' | 'body' | 'earlierVersions'>): Correction[] {
  if (record.earlierVersions.length === 0) return [];
  const versions = record.earlierVersions.toSorted((a, b) => (a.replacedOn < b.replacedOn ? -1 : 1));
  const current: Members = record.body;
  return versions
    .map(({ replacedOn, body }, place) => ({
      correctedOn: replacedOn,
      changes: changesBetween(membersOf(body), membersOf(versions[place + 1]?.body ?? current), Object.keys(current)),
    }))
    .filter(({ changes }) => changes.length > 0);
}

function changesBetween(before: Members, after: Members, members: readonly string[]): Correction['changes'] {
  return members
    .filter((member) => !isEqual(before[member], after[member]))
    .map((member) => ({ member, before: shown(before[member]), after: shown(after[member]) }));
}

function membersOf(body: unknown): Members {
  return typeof body === 'object' && body !== null ? { ...body } : {};
}

function shown(value: unknown): unknown {
  if (value === undefined || holdsPersonalData(value)) return null;
  return redactValue(value);
}

// Bodies are plain data read from JSON, so their text tells them apart.
function isEqual(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
}
