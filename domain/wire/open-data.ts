import { z } from 'zod';
import { RECORD_KINDS } from '../records/index.ts';
import { CalendarDateSchema, InstantSchema, RegisteredUsccSchema } from './scalars.ts';

const file = {
  address: z.string().meta({ format: 'uri-reference', description: '下载地址' }),
  bytes: z.int().meta({ description: '文件（gzip）字节数' }),
  sha256: z.string().meta({ description: '文件（gzip）的 SHA-256，十六进制' }),
};

/** One line of a file of differences: an enterprise that changed on that day, each once. Never what was shown. */
export const OpenDataChangeSchema = z
  .object({
    uscc: RegisteredUsccSchema,
    change: z.enum(['published', 'updated', 'ended']).meta({
      description: 'published 开始公示；updated 公示内容有变化；ended 不再公示，副本应当删除',
    }),
  })
  .meta({ id: 'OpenDataChange' });

/** See {@link OpenDataChangeSchema}. */
export type OpenDataChange = z.infer<typeof OpenDataChangeSchema>;

/**
 * What the open data are: every file that is offered now, with counts and digests. Files are offered only while they hold exactly what is public;
 * otherwise `files`, `parts` and `differences` are empty and `state` says why.
 */
export const OpenDataSchema = z
  .object({
    state: z.enum(['current', 'being-made', 'not-offered']).meta({
      description:
        'current 文件与今日可公示的内容一致；being-made 有新的变化（可能包括停止公示），正在重新生成，此前的文件不再提供；not-offered 本部署没有存放文件的地方，请使用接口',
    }),
    asOf: CalendarDateSchema.meta({ description: '法定日（北京时间）' }),
    madeAt: InstantSchema.nullable().meta({ description: '整份文件生成时间；没有文件时为 null' }),
    enterprises: z.int(),
    records: z.int(),
    files: z
      .array(z.object({ form: z.enum(['ndjson', 'csv']), ...file }))
      .meta({ description: '整份文件：NDJSON 每行一个主体，CSV 每行一条记录（没有记录的主体也占一行）' }),
    parts: z
      .array(z.object({ enterprises: z.int(), records: z.int(), ...file }))
      .meta({ description: '整份 NDJSON 的各部分，依次相连即为整份；只有 sha256 变化的部分需要重新下载' }),
    differences: z
      .array(z.object({ day: CalendarDateSchema, enterprises: z.int(), ...file }))
      .meta({ description: '每日差异，由近及远，每行一个 OpenDataChange；当日的变化见 /api/v1/changes' }),
    schema: z.string().meta({ format: 'uri-reference', description: 'NDJSON 每行的 JSON Schema' }),
    lawEdition: z.string().meta({ description: '法律、规则和字段的版本；变化时全部重新生成' }),
    ruleSets: z.array(z.string()).meta({ description: '本版本所含的规则集' }),
    sources: z
      .array(
        z.object({
          kind: z.enum(RECORD_KINDS),
          unit: z.string(),
          receivedAt: InstantSchema.nullable().meta({ description: '最近一次收到时间；尚未报送为 null' }),
        }),
      )
      .meta({ description: '涵盖的来源；尚未报送的来源，不能理解为没有记录' }),
    licence: z
      .object({ state: z.enum(['stated', 'unstated']), text: z.string().nullable(), url: z.string().nullable() })
      .meta({ description: '使用许可；unstated 为主管部门尚未公布，本系统不代为设定' }),
    notice: z.string().meta({ description: '数据口径说明' }),
  })
  .meta({ id: 'OpenData' });

/** See {@link OpenDataSchema}. */
export type OpenData = z.infer<typeof OpenDataSchema>;
