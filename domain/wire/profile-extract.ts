import { z } from 'zod';
import { PublicProfileSchema, PublicSourceSchema } from '../profile.ts';
import { CalendarDateSchema, InstantSchema, RegisteredUsccSchema } from './scalars.ts';

/** What is signed: the profile as it was published at a moment, which sources stand behind it and which do not, and how long it is true. */
export const ExtractPayloadSchema = z
  .object({
    type: z.literal('jianxin-extract-1'),
    iss: z.string().meta({ description: '出具的门户' }),
    madeAt: InstantSchema.meta({ description: '出具时间' }),
    asOf: CalendarDateSchema.meta({ description: '所依据的法定日（北京时间）' }),
    trueUntil: CalendarDateSchema.nullable().meta({
      description: '仅因法定期限，自该日起内容可能不再公示；其后须重新核验。没有为 null',
    }),
    uscc: RegisteredUsccSchema,
    name: z.string(),
    covered: z.array(PublicSourceSchema).meta({ description: '已归集的来源：有公示记录，或者截至 asOf 未查询到' }),
    notCovered: z
      .array(PublicSourceSchema)
      .meta({ description: '未归集或者不完整的来源：除已列出的记录外，不作任何说明' }),
    ruleSets: z.array(z.string()),
    recordDigests: z
      .record(z.string(), z.string())
      .meta({ description: '记录编号 → 该记录 JSON 文本的 SHA-256，供核对此后有无变化' }),
    profileDigest: z.string().meta({ description: 'profile 的 JSON 文本的 SHA-256，与打印件所示相同' }),
    profile: PublicProfileSchema,
    demo: z.boolean().meta({ description: '示例数据' }),
    notice: z.string(),
  })
  .meta({ id: 'ExtractPayload' });

/** See {@link ExtractPayloadSchema}. */
export type ExtractPayload = z.infer<typeof ExtractPayloadSchema>;

/** An extract: the signature over the payload, and the payload to read. What counts is what is signed. */
export const ProfileExtractSchema = z
  .object({
    jws: z
      .string()
      .meta({ description: 'JWS 紧凑格式（RFC 7515），Ed25519（RFC 8037），公钥见 /.well-known/jwks.json' }),
    payload: ExtractPayloadSchema,
  })
  .meta({ id: 'ProfileExtract' });

/** What the QR code of a printed extract carries, signed by itself: which extract was made when, so that paper can be checked. */
export type ExtractTicket = Pick<ExtractPayload, 'iss' | 'madeAt' | 'asOf' | 'uscc' | 'profileDigest' | 'demo'> & {
  type: 'jianxin-extract-ticket-1';
};

/** Public keys (RFC 7517); those no longer used to sign stay, so that older extracts can be verified. */
export const ExtractKeysSchema = z
  .object({
    keys: z.array(
      z.object({
        kty: z.literal('OKP'),
        crv: z.literal('Ed25519'),
        alg: z.literal('EdDSA'),
        use: z.literal('sig'),
        kid: z.string(),
        x: z.string(),
      }),
    ),
  })
  .meta({ id: 'ExtractKeys' });

/** See {@link ExtractKeysSchema}. */
export type ExtractKeySet = z.infer<typeof ExtractKeysSchema>;

/** Most records whose states are asked in one go. */
export const MAX_RECORD_STATES = 500;

/** Records of one enterprise, of which somebody holds a copy. */
export const RecordStatesRequestSchema = z
  .object({
    uscc: z.string().max(40),
    ids: z.array(z.string().max(80)).max(MAX_RECORD_STATES, { error: `一次不得超过 ${MAX_RECORD_STATES} 条。` }),
  })
  .meta({ id: 'RecordStatesRequest' });

/** What became of them. Never what they said. */
export const RecordStatesSchema = z
  .object({
    enterprise: z.enum(['published', 'ended', 'unknown']).meta({
      description: '主体：published 有公示信息；ended 已依法停止公示；unknown 本系统没有',
    }),
    items: z.array(
      z.object({
        id: z.string(),
        state: z.enum(['published', 'ended', 'unknown']).meta({
          description: 'published 仍在公示；ended 已依法停止公示，副本不得继续使用；unknown 目前没有公示此编号',
        }),
        digest: z
          .string()
          .nullable()
          .meta({ description: '仅 published：该记录 JSON 文本的 SHA-256；与摘录不同即内容已有变化' }),
      }),
    ),
    asOf: CalendarDateSchema,
  })
  .meta({ id: 'RecordStates' });

/** See {@link RecordStatesSchema}. */
export type RecordStates = z.infer<typeof RecordStatesSchema>;
