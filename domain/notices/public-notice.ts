import { z } from 'zod';
import { KEY_FIELD_CODES } from '../codes/key-field.ts';
import { ObjectionSchema, RegionSchema } from '../profile.ts';
import { RECORD_KINDS } from '../records/index.ts';
import { CalendarDateSchema, RegisteredUsccSchema } from '../wire/scalars.ts';
import { NoticeCitationSchema } from './notice.ts';

/** A public record on which a notice rests; the record itself stands on the profile, under this id. */
export const PublicNoticeEvidenceSchema = z
  .object({
    recordId: z.string(),
    kind: z.enum(RECORD_KINDS),
    documentNumber: z.string().nullable(),
    dated: CalendarDateSchema.nullable().meta({ description: '决定、列入、检查或公告日期' }),
    authority: z.string().meta({ description: '作出机关' }),
    endsOn: CalendarDateSchema.nullable().meta({ description: '该记录停止公示之日' }),
  })
  .meta({ id: 'PublicNoticeEvidence' });

/** See {@link PublicNoticeEvidenceSchema}. */
export type PublicNoticeEvidence = z.infer<typeof PublicNoticeEvidenceSchema>;

/** A notice as the public may see it on `asOf`; only publishNotice() makes one. On `endsOn` it is gone. */
export const PublicNoticeSchema = z
  .object({
    id: z.string(),
    kind: z.enum(['exposure', 'batch-exposure', 'typical-case']),
    title: z.string(),
    lead: z.string(),
    field: z.enum(KEY_FIELD_CODES).nullable(),
    publishingUnit: z.string(),
    batchNumber: z.string().nullable(),
    clueSource: z.enum(['report', 'inspection', 'sampling', 'transfer', 'other']).nullable(),
    caseFacts: z.string().nullable(),
    penalty: z.string().nullable(),
    warning: z.string(),
    citations: z.array(NoticeCitationSchema),
    parties: z.array(
      z.object({
        uscc: RegisteredUsccSchema,
        name: z.string(),
        region: RegionSchema.nullable(),
        problem: z.string(),
        handling: z.string(),
        endsOn: CalendarDateSchema.nullable(),
        evidence: z.array(PublicNoticeEvidenceSchema),
      }),
    ),
    publishedOn: CalendarDateSchema,
    correctedOn: CalendarDateSchema.nullable(),
    endsOn: CalendarDateSchema.nullable(),
    objection: ObjectionSchema.nullable().meta({ description: '对本公告的异议；没有或者未受理为 null' }),
    asOf: CalendarDateSchema,
    nextChangeOn: CalendarDateSchema.nullable(),
    demo: z.boolean(),
  })
  .meta({ id: 'PublicNotice' });

/** See {@link PublicNoticeSchema}. */
export type PublicNotice = z.infer<typeof PublicNoticeSchema>;
