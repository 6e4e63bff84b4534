import { z } from 'zod';
import { ENTITY_KIND_CODES } from '../codes/entity-kind.ts';
import { KEY_FIELD_CODES, KEY_SUBFIELD_CODES } from '../codes/key-field.ts';
import { PublicRecordSchema, RegionSchema } from '../profile.ts';
import { CalendarDateSchema, InstantSchema, RegisteredUsccSchema } from './scalars.ts';

/** Names of the lists of published records, as in their addresses (`/lists/penalties`). */
export const RECORD_LISTS = ['penalties', 'abnormal', 'serious', 'checks', 'sampling'] as const;

/** Name of a list of published records. */
export type RecordList = (typeof RECORD_LISTS)[number];

/** The kind of record each list shows. */
export const RECORD_LIST_KINDS = {
  penalties: 'penalty',
  abnormal: 'abnormal-listing',
  serious: 'serious-listing',
  checks: 'spot-check',
  sampling: 'sampling-test',
} as const;

const party = {
  uscc: RegisteredUsccSchema,
  name: z.string(),
  entityKind: z.enum(ENTITY_KIND_CODES).nullable(),
  region: RegionSchema.nullable(),
  demo: z.boolean().meta({ description: '示例数据' }),
};

/** One published record in a list, with whom it concerns. */
export const RecordListItemSchema = z
  .object({ ...party, keyFields: z.array(z.enum(KEY_FIELD_CODES)), record: PublicRecordSchema })
  .meta({ id: 'RecordListItem' });

/** See {@link RecordListItemSchema}. */
export type RecordListItem = z.infer<typeof RecordListItemSchema>;

/** One enterprise in the register of a key field (重点领域企业台账). */
export const KeyFieldMemberSchema = z
  .object({
    ...party,
    field: z.enum(KEY_FIELD_CODES),
    enteredOn: CalendarDateSchema.meta({ description: '列入本领域台账的日期：许可生效日，连续持证的从最早一项起算' }),
    subfields: z.array(
      z.object({
        subfield: z.enum(KEY_SUBFIELD_CODES),
        enteredOn: CalendarDateSchema,
        licences: z.array(
          z.object({
            id: z.string(),
            licenceNumber: z.string().nullable(),
            certificateName: z.string().nullable(),
            validUntil: z.union([CalendarDateSchema, z.literal('long-term')]).nullable(),
          }),
        ),
      }),
    ),
  })
  .meta({ id: 'KeyFieldMember' });

/** See {@link KeyFieldMemberSchema}. */
export type KeyFieldMember = z.infer<typeof KeyFieldMemberSchema>;

/** One entry into or exit from a sub-field of the register, with its day and reason. */
export const KeyFieldChangeSchema = z
  .object({
    ...party,
    field: z.enum(KEY_FIELD_CODES),
    subfield: z.enum(KEY_SUBFIELD_CODES),
    change: z.enum(['entered', 'left']),
    on: CalendarDateSchema,
    isLearned: z.boolean().meta({ description: 'true：文件未载明日期，on 为本系统获知之日' }),
    reason: z.enum(['licence-granted', 'licence-expired', 'licence-invalid', 'holder-dissolved']),
    licenceIds: z.array(z.string()),
  })
  .meta({ id: 'KeyFieldChange' });

/** See {@link KeyFieldChangeSchema}. */
export type KeyFieldChange = z.infer<typeof KeyFieldChangeSchema>;

/**
 * Whether the source of a list was ever collected, and when last. `none`: every unit that answers for the kind has sent a file, and nothing in
 * the whole list may be shown.
 * A filter that meets nothing does not make it `none`.
 */
export const ListSourceSchema = z
  .object({
    state: z.enum(['records', 'none', 'unavailable']),
    receivedAt: InstantSchema.nullable().meta({ description: '该类数据最近一次收到时间；从未收到为 null' }),
    units: z.array(z.string()).meta({ description: '来源单位' }),
  })
  .meta({ id: 'ListSource' });

const answer = {
  total: z.int().meta({ description: '符合条件的条数' }),
  totalIsBound: z.boolean().meta({ description: 'true：total 只是下限' }),
  isSettled: z.boolean().meta({ description: 'false：刚收到的数据正在更新，total 可能与 items 有出入' }),
  source: ListSourceSchema,
  asOf: CalendarDateSchema,
  next: z.string().nullable().meta({ description: '下一页游标；没有更多为 null' }),
};

/** A page of a list of records. */
export const RecordListAnswerSchema = z
  .object({ items: z.array(RecordListItemSchema), ...answer })
  .meta({ id: 'RecordListAnswer' });

/** A page of the register of a key field. */
export const KeyFieldMembersAnswerSchema = z
  .object({ items: z.array(KeyFieldMemberSchema), ...answer })
  .meta({ id: 'KeyFieldMembersAnswer' });

/** A page of the history of the register of a key field. */
export const KeyFieldChangesAnswerSchema = z
  .object({ items: z.array(KeyFieldChangeSchema), ...answer })
  .meta({ id: 'KeyFieldChangesAnswer' });

/** A page of any list. */
export type ListAnswer<Item> = Omit<z.infer<typeof RecordListAnswerSchema>, 'items'> & { items: Item[] };

/** How many enterprises the register of each key field holds, by sub-field and region. */
export const KeyFieldCountsSchema = z
  .object({
    fields: z.array(
      z.object({
        field: z.enum(KEY_FIELD_CODES),
        enterprises: z.int(),
        subfields: z.array(z.object({ subfield: z.enum(KEY_SUBFIELD_CODES), enterprises: z.int() })),
        regions: z.array(z.object({ region: RegionSchema, enterprises: z.int() })),
      }),
    ),
    isSettled: z.boolean(),
    source: ListSourceSchema,
    asOf: CalendarDateSchema,
  })
  .meta({ id: 'KeyFieldCounts' });

/** See {@link KeyFieldCountsSchema}. */
export type KeyFieldCounts = z.infer<typeof KeyFieldCountsSchema>;
