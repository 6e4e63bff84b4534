import { z } from 'zod';
import { ENTITY_KIND_CODES } from './codes/entity-kind.ts';
import { KEY_FIELD_CODES, KEY_SUBFIELD_CODES } from './codes/key-field.ts';
import { REGISTRATION_STATUS_CODES } from './codes/registration-status.ts';
import { RECORD_KINDS, RECORD_SCHEMAS } from './records/index.ts';
import { LegalBasisSchema } from './wire/legal-basis.ts';
import { RepairOutlookSchema } from './wire/repair.ts';
import { CalendarDateSchema, InstantSchema, RegisteredUsccSchema } from './wire/scalars.ts';

/** Who answers for a public record. */
export const RecordSourceSchema = z
  .object({
    unit: z.string().meta({ description: '数据来源单位' }),
    receivedOn: CalendarDateSchema.meta({ description: '本系统收到日期' }),
    fileDigest: z.string().meta({ description: '来源文件 SHA-256' }),
    row: z.int().meta({ description: '来源文件行号' }),
  })
  .meta({ id: 'RecordSource' });

/** From when until when, and why, a record is public. Days are inclusive: on `endsOn` the record is no longer public. */
export const PublicitySchema = z
  .object({
    startsOn: CalendarDateSchema.meta({ description: '公示起始日' }),
    startBasis: z
      .enum(['PUBLISHED', 'RECEIVED', 'DECIDED'])
      .meta({ description: '起算依据：来源公示日、本系统收到日、决定日' }),
    endsOn: CalendarDateSchema.nullable().meta({
      description: '停止公示日：自该日零时（北京时间）起不再公示；null 为法律未定期限',
    }),
    earliestStopOn: CalendarDateSchema.nullable().meta({
      description: '最短公示期届满、可申请信用修复的最早日；不适用为 null',
    }),
    ruleSet: z.string().meta({ description: '适用的规则集，如 RS-2025' }),
  })
  .meta({ id: 'Publicity' });

/**
 * A correction made to a public record: which members changed and when. Values stand only for codes, amounts and days; text that
 * a correction took away is not published again by telling of it.
 */
export const CorrectionSchema = z
  .object({
    correctedOn: CalendarDateSchema.meta({ description: '更正日期' }),
    changes: z.array(
      z.object({
        member: z.string().meta({ description: '更正的数据项' }),
        valuesShown: z
          .boolean()
          .meta({ description: 'true 为列出更正前后的值（代码、金额、日期）；false 为仅说明内容已更正' }),
        before: z.unknown().meta({ description: '更正前；文件未载明，或者 valuesShown 为 false 时为 null' }),
        after: z.unknown().meta({ description: '更正后；文件未载明，或者 valuesShown 为 false 时为 null' }),
      }),
    ),
  })
  .meta({ id: 'Correction' });

/** An objection to a record, shown beside it; the record itself stays as it is until the objection is decided. */
export const ObjectionSchema = z
  .object({
    filedOn: CalendarDateSchema.meta({ description: '提出异议日期' }),
    dueOn: CalendarDateSchema.nullable().meta({ description: '应当答复的最后一日；无法计算为 null' }),
    answeredOn: CalendarDateSchema.nullable().meta({ description: '答复日期；尚未答复为 null' }),
  })
  .meta({ id: 'Objection' });

const envelope = {
  id: z.string().meta({ description: '记录编号，在页面上亦为锚点' }),
  source: RecordSourceSchema,
  basis: z.array(LegalBasisSchema).min(1),
  publicity: PublicitySchema,
  corrections: z.array(CorrectionSchema),
  objection: ObjectionSchema.nullable().meta({ description: '对本条记录的异议；没有为 null' }),
};

/** A record as the public may see it today: the redacted body and why and until when it is shown. */
export const PublicRecordSchema = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('registration'), body: RECORD_SCHEMAS.registration, ...envelope }),
    z.object({
      kind: z.literal('licence'),
      body: RECORD_SCHEMAS.licence,
      validity: z.enum(['valid', 'expired', 'invalid', 'not-yet-valid', 'unknown']),
      ...envelope,
    }),
    z.object({ kind: z.literal('penalty'), body: RECORD_SCHEMAS.penalty, ...envelope }),
    z.object({ kind: z.literal('spot-check'), body: RECORD_SCHEMAS['spot-check'], ...envelope }),
    z.object({ kind: z.literal('sampling-test'), body: RECORD_SCHEMAS['sampling-test'], ...envelope }),
    z.object({
      kind: z.literal('abnormal-listing'),
      body: RECORD_SCHEMAS['abnormal-listing'],
      asFlag: z.boolean(),
      ...envelope,
    }),
    z.object({ kind: z.literal('serious-listing'), body: RECORD_SCHEMAS['serious-listing'], ...envelope }),
    z.object({ kind: z.literal('commitment'), body: RECORD_SCHEMAS.commitment, ...envelope }),
  ])
  .meta({ id: 'PublicRecord' });

/** See {@link PublicRecordSchema}. */
export type PublicRecord = z.infer<typeof PublicRecordSchema>;

/** A public record of one kind. */
export type PublicRecordOf<Kind extends PublicRecord['kind']> = Extract<PublicRecord, { kind: Kind }>;

/**
 * One unit that answers for a kind of record in the enterprise's region: when its newest file came, and by when the next one is due.
 * `due` null: nothing was received yet, or the working days of that time are not known.
 */
export const SourceUnitStateSchema = z
  .object({
    unit: z.string().meta({ description: '来源单位' }),
    receivedAt: InstantSchema.nullable().meta({ description: '最近一次收到时间；尚未收到为 null' }),
    due: CalendarDateSchema.nullable().meta({ description: '应当再次报送的最后一日；尚未收到或者无法计算为 null' }),
    late: z.boolean().meta({ description: '截至 asOf 所示法定日已过应报送日而未收到新文件' }),
  })
  .meta({ id: 'SourceUnitState' });

/** See {@link SourceUnitStateSchema}. */
export type SourceUnitState = z.infer<typeof SourceUnitStateSchema>;

/** Three states of a source: published records / none found as of T / not available. Unknown is never shown as clean. */
export const PublicSourceSchema = z
  .object({
    kind: z.enum(RECORD_KINDS),
    state: z
      .enum(['records', 'none', 'unavailable'])
      .meta({ description: '有公示记录；截至 asOf 未查询到；来源尚未归集' }),
    reason: z.enum(['region-unknown', 'unit-undeclared', 'unit-missing']).nullable().meta({
      description:
        '数据不完整的原因：所属地区不明；该地区未指定来源单位；有单位尚未报送。无此情形为 null（unavailable 而 reason 为 null 的，尚在核对）',
    }),
    asOf: InstantSchema.nullable().meta({
      description: '负责该地区的各来源单位最近一次收到时间中最早的一个；有单位尚未报送为 null',
    }),
    units: z.array(z.string()).meta({ description: '负责该地区的来源单位' }),
    unitStates: z.array(SourceUnitStateSchema).meta({ description: '各来源单位的报送情况' }),
  })
  .meta({ id: 'PublicSource' });

/** See {@link PublicSourceSchema}. */
export type PublicSource = z.infer<typeof PublicSourceSchema>;

/** Membership of the key-field register (重点领域企业台账), derived from licences that are valid today. */
export const KeyFieldMembershipSchema = z
  .object({
    field: z.enum(KEY_FIELD_CODES),
    subfields: z.array(z.enum(KEY_SUBFIELD_CODES)),
    licenceIds: z.array(z.string()).meta({ description: '据以列入的许可记录编号' }),
  })
  .meta({ id: 'KeyFieldMembership' });

/** Counts of published facts by kind. Facts, never a grade: nothing here is weighted or summed. */
export const FactCountsSchema = z
  .object({
    licence: z.int(),
    penalty: z.int(),
    'spot-check': z.int(),
    'sampling-test': z.int(),
    'abnormal-listing': z.int(),
    'serious-listing': z.int(),
    commitment: z.int(),
  })
  .meta({ id: 'FactCounts' });

/** See {@link FactCountsSchema}. */
export type FactCounts = z.infer<typeof FactCountsSchema>;

/** A region of the jurisdiction. */
export const RegionSchema = z.object({ code: z.string(), name: z.string() }).meta({ id: 'Region' });

/**
 * Everything the public may know of one enterprise on the legal day `asOf`. Only `publish()` makes one (see publish.ts).
 * Between `asOf` and `nextChangeOn` nothing changes by law alone; on `sourcesChangeOn` a unit that sent no new file turns late.
 */
export const PublicProfileSchema = z
  .object({
    uscc: RegisteredUsccSchema,
    name: z.string(),
    formerNames: z.array(z.string()),
    entityKind: z.enum(ENTITY_KIND_CODES).nullable(),
    region: RegionSchema.nullable(),
    status: z.enum(REGISTRATION_STATUS_CODES).nullable().meta({ description: '登记状态；登记信息未归集为 null' }),
    keyFields: z.array(KeyFieldMembershipSchema),
    facts: FactCountsSchema,
    records: z.array(PublicRecordSchema).meta({ description: '按种类、再按日期由近及远' }),
    repair: z.array(RepairOutlookSchema).meta({ description: '负面信息的信用修复提醒，按 records 的次序' }),
    sources: z.array(PublicSourceSchema),
    ruleSets: z.array(z.string()),
    asOf: CalendarDateSchema.meta({ description: '本页所依据的法定日（北京时间）' }),
    nextChangeOn: CalendarDateSchema.nullable().meta({ description: '仅因法定期限而发生下一次变化的日期' }),
    sourcesChangeOn: CalendarDateSchema.nullable().meta({
      description: '没有新文件时，下一次有来源单位逾期的日期；没有为 null',
    }),
    demo: z.boolean().meta({ description: '示例数据' }),
    notice: z.string().meta({ description: '免责与数据口径说明' }),
  })
  .meta({ id: 'PublicProfile' });

declare const published: unique symbol;

/** See {@link PublicProfileSchema}. The brand makes `publish()` the only maker of values the site, the API and the index accept. */
export type PublicProfile = z.infer<typeof PublicProfileSchema> & { readonly [published]: true };
