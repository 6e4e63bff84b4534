import type { z } from 'zod';
import type { EnterpriseRecord } from '../enterprise.ts';
import type { CorrectionSchema } from '../profile.ts';
import type { RecordKind } from '../records/index.ts';
import { correctedValue, showsCorrectedValues } from './correction-values.ts';

type Correction = z.infer<typeof CorrectionSchema>;
type Members = { readonly [member: string]: unknown };

/**
 * The corrections of a record, oldest first: for each earlier version the members that changed for the public. Values before and
 * after stand only where showsCorrectedValues() allows; of every other member it says only that it was corrected.
 * @param publicBody the body of a version as the public may see it; versions are compared in this form, so that what was never
 * public leaves no trace
 * @example correctionsOf(record, publicBody) // [{ correctedOn: '2026-06-01', changes: [{ member: 'fineAmount', … }] }]
 */
export function correctionsOf(
  record: Pick<EnterpriseRecord, 'kind' | 'body' | 'earlierVersions'>,
  publicBody: (body: unknown) => unknown,
): Correction[] {
  if (record.earlierVersions.length === 0) return [];
  const versions = record.earlierVersions.toSorted((a, b) => (a.replacedOn < b.replacedOn ? -1 : 1));
  const bodies = [...versions.map(({ body }) => body), record.body].map((body) => membersOf(publicBody(body)));
  const members = Object.keys(record.body);
  return versions
    .map(({ replacedOn }, place) => ({
      correctedOn: replacedOn,
      changes: changesBetween(record.kind, bodies[place] ?? {}, bodies[place + 1] ?? {}, members),
    }))
    .filter(({ changes }) => changes.length > 0);
}

function changesBetween(
  kind: RecordKind,
  before: Members,
  after: Members,
  members: readonly string[],
): Correction['changes'] {
  return members
    .filter((member) => !isEqual(before[member], after[member]))
    .map((member) => {
      const valuesShown = showsCorrectedValues(kind, member);
      if (!valuesShown) return { member, valuesShown, before: null, after: null };
      return {
        member,
        valuesShown,
        before: correctedValue(kind, member, before[member]),
        after: correctedValue(kind, member, after[member]),
      };
    });
}

function membersOf(body: unknown): Members {
  return typeof body === 'object' && body !== null ? { ...body } : {};
}

// Bodies are plain data read from JSON, so their text tells them apart.
function isEqual(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
}
