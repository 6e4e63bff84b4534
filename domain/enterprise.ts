import { z } from 'zod';
import { ProvenanceSchema } from './provenance.ts';
import { RECORD_KINDS, RECORD_SCHEMAS, type RecordKind } from './records/index.ts';
import { CalendarDateSchema, InstantSchema, RegisteredUsccSchema } from './wire/scalars.ts';

/**
 * What befell one stored record after it was received. Absent members mean: nothing did.
 * `withdrawnOn`: the decision was revoked, changed or void (Order 45 Art. 11); `stoppedOn`: publicity stopped early (credit repair);
 * `shieldedFrom`, `shieldedUntil`: hidden for the time of a bankruptcy reorganisation (Order 107), the first day included, the last not;
 * no last day: until staff say so. `objectedOn`, `answeredOn`: somebody objected to it, and was answered.
 * `contradictedOn`: a file gave the record twice with different content, and no later file has spoken for it since.
 */
export const RecordStateSchema = z.object({
  withdrawnOn: CalendarDateSchema.optional(),
  stoppedOn: CalendarDateSchema.optional(),
  shieldedFrom: CalendarDateSchema.optional(),
  shieldedUntil: CalendarDateSchema.optional(),
  objectedOn: CalendarDateSchema.optional(),
  answeredOn: CalendarDateSchema.optional(),
  contradictedOn: CalendarDateSchema.optional(),
});

/** One earlier version of a corrected record: the body it had and the day on which it was replaced. */
const ReplacedVersionSchema = z.object({ replacedOn: CalendarDateSchema, body: z.unknown() });

const envelope = {
  id: z.string().min(1),
  /** Name of the counterparty exactly as the file gave it; publication compares it with the registered name. */
  counterpartyName: z.string().min(1),
  provenance: ProvenanceSchema,
  /** The day this system first received the record: start of publicity where the file gives none. */
  receivedOn: CalendarDateSchema,
  state: RecordStateSchema,
  earlierVersions: z.array(ReplacedVersionSchema),
};

/** One record as stored: a kind, the validated body of that kind, and the envelope of provenance and state. Never public as such. */
export const EnterpriseRecordSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('registration'), body: RECORD_SCHEMAS.registration, ...envelope }),
  z.object({ kind: z.literal('licence'), body: RECORD_SCHEMAS.licence, ...envelope }),
  z.object({ kind: z.literal('penalty'), body: RECORD_SCHEMAS.penalty, ...envelope }),
  z.object({ kind: z.literal('spot-check'), body: RECORD_SCHEMAS['spot-check'], ...envelope }),
  z.object({ kind: z.literal('sampling-test'), body: RECORD_SCHEMAS['sampling-test'], ...envelope }),
  z.object({ kind: z.literal('abnormal-listing'), body: RECORD_SCHEMAS['abnormal-listing'], ...envelope }),
  z.object({ kind: z.literal('serious-listing'), body: RECORD_SCHEMAS['serious-listing'], ...envelope }),
  z.object({ kind: z.literal('commitment'), body: RECORD_SCHEMAS.commitment, ...envelope }),
]);

/** See {@link EnterpriseRecordSchema}. */
export type EnterpriseRecord = z.infer<typeof EnterpriseRecordSchema>;

/** A stored record of one kind. */
export type RecordOf<Kind extends RecordKind> = Extract<EnterpriseRecord, { kind: Kind }>;

/**
 * What has been received of a kind of record: for each unit the newest file. `inDoubt`: something of this kind could not be read or
 * is held for this very enterprise; then "none" may not be said, whatever was received.
 */
export const SourceStateSchema = z.object({
  kind: z.enum(RECORD_KINDS),
  deliveries: z.array(z.object({ unit: z.string(), receivedAt: InstantSchema })),
  inDoubt: z.boolean(),
});

/** See {@link SourceStateSchema}. */
export type SourceState = z.infer<typeof SourceStateSchema>;

/** An enterprise as stored: its code, the name under which the code is known, its records, and the state of every source. */
export const EnterpriseSchema = z.object({
  uscc: RegisteredUsccSchema,
  name: z.string().min(1),
  records: z.array(EnterpriseRecordSchema),
  sources: z.array(SourceStateSchema),
  /** True: whoever runs the portal does not publish on law that nobody has read; see Jurisdiction.publishOnRecalledLaw. */
  refusesRecalledLaw: z.boolean().optional(),
});

/** See {@link EnterpriseSchema}. */
export type Enterprise = z.infer<typeof EnterpriseSchema>;
