import { z } from 'zod';
import { KEY_FIELD_CODES } from '../codes/key-field.ts';
import { RegisteredUsccSchema } from '../wire/scalars.ts';
import { NOTICE_LENGTHS } from './notice-lengths.ts';

/**
 * A published record on which a notice rests, in the very version its author read. A record that was corrected since has another
 * file or row, and the notice waits for a look (see publish-notice.ts).
 */
export const NoticeEvidenceSchema = z
  .object({
    recordId: z.string().min(1).max(64),
    fileDigest: z.string().min(1).max(64),
    row: z.int().min(0),
  })
  .meta({ id: 'NoticeEvidence' });

/** See {@link NoticeEvidenceSchema}. */
export type NoticeEvidence = z.infer<typeof NoticeEvidenceSchema>;

/** One party of a notice: an enterprise and the published records about it. */
export const NoticePartySchema = z
  .object({
    uscc: RegisteredUsccSchema,
    name: z.string().min(1).max(200).meta({ description: '当事人名称，与登记名称一致' }),
    evidence: z.array(NoticeEvidenceSchema).max(20).meta({ description: '所依据的、正在公示的记录' }),
    problem: z.string().max(NOTICE_LENGTHS.row).meta({ description: '问题' }),
    handling: z.string().max(NOTICE_LENGTHS.row).meta({ description: '查处情况' }),
  })
  .meta({ id: 'NoticeParty' });

/** See {@link NoticePartySchema}. */
export type NoticeParty = z.infer<typeof NoticePartySchema>;

/** A provision of law a notice cites as broken or applied; whether it exists and was in force is for the lint to say. */
export const NoticeCitationSchema = z
  .object({
    instrument: z.string().min(1).max(100).meta({ description: '法律文件名称，如 中华人民共和国食品安全法' }),
    article: z.string().min(1).max(40).meta({ description: '条款，如 第一百二十四条第一款第（一）项' }),
  })
  .meta({ id: 'NoticeCitation' });

/** See {@link NoticeCitationSchema}. */
export type NoticeCitation = z.infer<typeof NoticeCitationSchema>;

const common = {
  title: z.string().max(NOTICE_LENGTHS.title),
  lead: z.string().max(NOTICE_LENGTHS.lead).meta({ description: '导语' }),
  field: z.enum(KEY_FIELD_CODES).nullable(),
  publishingUnit: z.string().max(100).meta({ description: '发布单位' }),
  citations: z.array(NoticeCitationSchema).max(NOTICE_LENGTHS.citations),
  /** 警示、消费提示. */
  warning: z.string().max(NOTICE_LENGTHS.section),
};

/**
 * What a clerk writes, before and after approval. Three kinds, after national practice (domain brief 14):
 * `exposure` 重点曝光 of one party, `batch-exposure` 集中公示 of several in a table, `typical-case` 典型案例 with 案情, 处罚 and 警示.
 * A draft may be incomplete: completeness is for the lint, not the schema. A notice states nothing beyond its evidence (plan 七, 十).
 */
export const NoticeSchema = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('exposure'), parties: z.array(NoticePartySchema).max(1), ...common }),
    z.object({
      kind: z.literal('batch-exposure'),
      batchNumber: z.string().max(40).nullable().meta({ description: '批次，如 2026年第3期' }),
      parties: z.array(NoticePartySchema).max(NOTICE_LENGTHS.parties),
      ...common,
    }),
    z.object({
      kind: z.literal('typical-case'),
      parties: z.array(NoticePartySchema).max(5),
      clueSource: z.enum(['report', 'inspection', 'sampling', 'transfer', 'other']).nullable(),
      caseFacts: z.string().max(NOTICE_LENGTHS.section).meta({ description: '案情' }),
      penalty: z.string().max(NOTICE_LENGTHS.section).meta({ description: '处罚结果' }),
      ...common,
    }),
  ])
  .meta({ id: 'Notice' });

/** See {@link NoticeSchema}. */
export type Notice = z.infer<typeof NoticeSchema>;

/** Kind of a notice. */
export type NoticeKind = Notice['kind'];
