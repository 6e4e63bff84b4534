import { z } from 'zod';
import { CalendarDateSchema, RegisteredUsccSchema } from './scalars.ts';
import { MATCH_WAYS, SearchItemSchema } from './search-answer.ts';

/** Most items of one request. */
export const MAX_MATCHED = 100;

const text = (most: number) => z.string().max(most, { error: `不得超过 ${most} 字。` });

/** One line of a caller's list: a name, a code, or both. Whoever knows the region may say so; it never chooses between namesakes. */
export const MatchRequestItemSchema = z
  .object({
    id: text(64).optional().meta({ description: '调用方自己的编号，原样返回；不填为从 0 起的序号' }),
    name: text(200).optional().meta({ description: '名称；只填代码时可不填' }),
    uscc: text(40).optional().meta({ description: '统一社会信用代码；全角、小写、空格、短横均可' }),
    region: text(40).optional().meta({ description: '所属地区的代码或者名称，仅用于说明是否一致' }),
  })
  .refine(({ name = '', uscc = '' }) => name.trim() !== '' || uscc.trim() !== '', {
    error: '名称和统一社会信用代码至少填写一项。',
  })
  .meta({ id: 'MatchRequestItem' });

/** See {@link MatchRequestItemSchema}. */
export type MatchRequestItem = z.infer<typeof MatchRequestItemSchema>;

/** A list to be matched: 1 to {@link MAX_MATCHED} lines. */
export const MatchRequestSchema = z
  .object({
    items: z
      .array(MatchRequestItemSchema)
      .min(1, { error: '至少一项。' })
      .max(MAX_MATCHED, { error: `一次不得超过 ${MAX_MATCHED} 项，请分批。` }),
  })
  .meta({ id: 'MatchRequest' });

/** What one property of a candidate says to what was asked. */
export const MatchFeatureSchema = z
  .object({
    on: z.enum(['code', 'name', 'former-name', 'region']).meta({ description: '代码、名称、曾用名、所属地区' }),
    agrees: z.boolean().nullable().meta({ description: '一致；不一致为 false；该主体未公示此项为 null' }),
    how: z.enum(MATCH_WAYS).nullable().meta({ description: '名称如何相合，见 Match.how；不是名称或者不相合为 null' }),
    published: z.string().nullable().meta({ description: '该主体公示的值' }),
  })
  .meta({ id: 'MatchFeature' });

/** See {@link MatchFeatureSchema}. */
export type MatchFeature = z.infer<typeof MatchFeatureSchema>;

/** An enterprise that may be meant, what tells it from its namesakes, and each property's word for or against it. */
export const MatchCandidateSchema = SearchItemSchema.omit({ matched: true, facts: true, latestOn: true })
  .extend({ features: z.array(MatchFeatureSchema) })
  .meta({ id: 'MatchCandidate' });

/** See {@link MatchCandidateSchema}. */
export type MatchCandidate = z.infer<typeof MatchCandidateSchema>;

/** Why an item came out as it did. Closed list; the words stand in `explanation`. */
export const MATCH_REASONS = [
  'code-and-name',
  'code-and-former-name',
  'code',
  'name',
  'namesakes',
  'former-name',
  'similar',
  'script-differs',
  'name-contradicts-code',
  'region-contradicts',
  'code-not-found',
  'nothing-found',
  'says-nothing',
] as const;

/** See {@link MATCH_REASONS}. */
export type MatchReason = (typeof MATCH_REASONS)[number];

/**
 * What one line came to. `exact`: one enterprise and no other can be meant. `candidates`: some may be, none for certain. `ambiguous`: two or
 * more bear the whole name; none is ever chosen. `none`: nobody published here. Unknown is not "does not exist".
 */
export const MatchedItemSchema = z
  .object({
    id: z.string(),
    outcome: z.enum(['exact', 'candidates', 'ambiguous', 'none']).meta({
      description:
        'exact 唯一相合；candidates 可能是其中之一，须人工核对；ambiguous 有同名主体，本接口不代为选择；none 未查询到',
    }),
    reason: z.enum(MATCH_REASONS),
    explanation: z.string().meta({ description: '结果的说明，可直接显示' }),
    uscc: RegisteredUsccSchema.nullable().meta({ description: '仅 exact：相合的主体；其余为 null' }),
    code: z.enum(['published', 'ended', 'unknown', 'malformed']).nullable().meta({
      description:
        '所填代码：published 有公示信息；ended 公示信息已依法停止公示；unknown 本系统没有；malformed 不符合 GB 32100；未填为 null',
    }),
    candidates: z.array(MatchCandidateSchema).meta({ description: '至多 10 个，代码一致的在前' }),
    more: z.boolean().meta({ description: '是否还有未列出的' }),
  })
  .meta({ id: 'MatchedItem' });

/** See {@link MatchedItemSchema}. */
export type MatchedItem = z.infer<typeof MatchedItemSchema>;

/** The answer to a list, in its order. */
export const MatchAnswerSchema = z
  .object({ items: z.array(MatchedItemSchema), asOf: CalendarDateSchema })
  .meta({ id: 'MatchAnswer' });

/** See {@link MatchAnswerSchema}. */
export type MatchAnswer = z.infer<typeof MatchAnswerSchema>;
