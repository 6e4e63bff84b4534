import { z } from 'zod';
import { RegisteredUsccSchema } from './scalars.ts';

/** Where a webhook stands. */
export const WatchWebhookSchema = z
  .object({
    url: z.string(),
    state: z.enum(['unconfirmed', 'active', 'off']).meta({
      description: 'unconfirmed 尚未以测试消息确认，不推送变化；active 正常；off 已停用',
    }),
    offBecause: z.enum(['failing', 'gone']).nullable().meta({
      description: '仅 off：failing 连续失败过久；gone 接收方答复 410',
    }),
    outcome: z
      .string()
      .nullable()
      .meta({
        description:
          '最近一次发送的结果：HTTP 状态码，或者 refused-url 网址不符合要求、blocked 域名指向非公共地址、no-name 域名无法解析、no-connection 无法连接、tls 证书不可信、timeout 超时',
        examples: ['204'],
      }),
    triedAt: z.iso.datetime().nullable(),
    nextAt: z.iso.datetime().nullable().meta({ description: '下一次发送的时间；没有待发送的为 null' }),
    attempts: z.int().meta({ description: '当前消息已失败的次数' }),
    undelivered: z.int().meta({ description: '重试用尽而未送达的消息数' }),
    rotatesUntil: z.iso.datetime().nullable().meta({ description: '在此之前，消息同时以新旧两个密钥签名' }),
  })
  .meta({ id: 'WatchWebhook' });

/** See {@link WatchWebhookSchema}. */
export type WatchWebhook = z.infer<typeof WatchWebhookSchema>;

/** Where messages are to be sent. */
export const WebhookUrlSchema = z
  .object({
    url: z.string().max(2000).meta({ description: 'https 网址，使用域名，端口 443 或者 8443，至多 500 个字符' }),
  })
  .meta({ id: 'WebhookUrl' });

/** A webhook with the secret that signs its messages. */
export const WebhookSecretSchema = z
  .object({ secret: z.string().meta({ description: '签名密钥，whsec_ 开头' }), webhook: WatchWebhookSchema })
  .meta({ id: 'WebhookSecret' });

/** What became of a test message. */
export const WebhookTestSchema = z
  .object({ delivered: z.boolean(), outcome: z.string(), webhook: WatchWebhookSchema })
  .meta({ id: 'WebhookTest' });

/** Messages that were given up. */
export const UndeliveredSchema = z
  .object({
    items: z.array(
      z.object({
        id: z.string().meta({ description: '消息编号（webhook-id）' }),
        uscc: RegisteredUsccSchema.nullable().meta({ description: '变化已不再保留的为 null' }),
        givenUpAt: z.iso.datetime(),
        attempts: z.int(),
        outcome: z.string(),
      }),
    ),
  })
  .meta({ id: 'Undelivered' });

/** See {@link UndeliveredSchema}. */
export type Undelivered = z.infer<typeof UndeliveredSchema>;
