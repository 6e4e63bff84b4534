import { z } from 'zod';
import { type ChangeEvent, ChangeEventSchema } from '../wire/change-feed.ts';

/** What a message may tell of. Closed list. */
export const WEBHOOK_EVENT_TYPES = [
  'enterprise.published',
  'enterprise.updated',
  'enterprise.ended',
  'record.published',
  'record.updated',
  'record.ended',
  'webhook.test',
] as const;

/** A message of a webhook (Standard Webhooks 1.0). It says where to look again, never what was shown. */
export const WebhookEventSchema = z
  .object({
    type: z.enum(WEBHOOK_EVENT_TYPES),
    timestamp: z.iso.datetime({ offset: true }).meta({
      description: '发现变化的法定日零时（北京时间）；测试消息为发送时刻',
    }),
    data: ChangeEventSchema.extend({
      link: z.string().meta({ format: 'uri', description: '主体的公示页面' }),
    })
      .nullable()
      .meta({ description: '变化本身，与 /api/v1/changes 所列相同；测试消息为 null' }),
  })
  .meta({ id: 'WebhookEvent' });

/** See {@link WebhookEventSchema}. */
export type WebhookEvent = z.infer<typeof WebhookEventSchema>;

/**
 * The message that tells a change.
 * @param origin of the portal
 * @example webhookEvent(change, 'https://credit.example.gov.cn').type // 'record.ended'
 */
export function webhookEvent(change: ChangeEvent, origin: string): WebhookEvent {
  const what = change.recordId === null && change.recordDigest === null ? 'enterprise' : 'record';
  return {
    type: `${what}.${change.change}`,
    timestamp: `${change.noticedOn}T00:00:00+08:00`,
    data: { ...change, link: `${origin}/enterprise/${change.uscc}` },
  };
}
