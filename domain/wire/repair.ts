import { z } from 'zod';
import { LegalBasisSchema } from './legal-basis.ts';
import { CalendarDateSchema } from './scalars.ts';

/** The kinds of record that credit repair (信用修复) is about. */
export const REPAIRABLE_KINDS = [
  'penalty',
  'spot-check',
  'sampling-test',
  'abnormal-listing',
  'serious-listing',
] as const;

/** What the law asks before publicity may end early; the words a reader sees are the site's. */
export const REPAIR_CONDITIONS = [
  'minimum-term',
  'kind-may-stop-early',
  'duties-performed',
  'harm-removed',
  'commitment-made',
  'no-repeat',
  'no-heavier-penalty',
  'no-running-measure',
  'on-no-list',
  'annual-report-published',
  'information-published',
  'information-corrected',
  'contact-restored',
  'ground-removed',
] as const;

/**
 * One condition of repair as far as this system can tell from what it publishes. `unknown` is the usual answer: what the party did
 * since is known to the authority that decided, not here.
 */
export const RepairConditionSchema = z
  .object({
    condition: z.enum(REPAIR_CONDITIONS).meta({ description: '条件' }),
    state: z.enum(['met', 'missing', 'unknown']).meta({
      description: '按本系统今日公示的信息：met 已具备；missing 尚不具备；unknown 本系统不掌握，由作出决定的机关认定',
    }),
    basis: LegalBasisSchema,
  })
  .meta({ id: 'RepairCondition' });

/** See {@link RepairConditionSchema}. */
export type RepairCondition = z.infer<typeof RepairConditionSchema>;

/**
 * What lies ahead for one published negative record: from when its early end may be asked for, what for, where, and when it ends by
 * itself. A reminder, never a decision; this portal takes no application (国办发〔2025〕22号).
 */
export const RepairOutlookSchema = z
  .object({
    recordId: z.string().meta({ description: '记录编号，见 records[].id' }),
    recordKind: z.enum(REPAIRABLE_KINDS),
    opening: z.enum(['dated', 'when-performed', 'not-needed', 'never', 'not-known']).meta({
      description:
        'dated 自 earliestOn 起可以申请；when-performed 履行相应义务后可以申请，没有最短期限；not-needed 期满自行停止，无须申请；' +
        'never 依法不得提前停止；not-known 最早可申请日本系统不能确定',
    }),
    earliestOn: CalendarDateSchema.nullable().meta({ description: '最早可申请日；opening 不是 dated 时为 null' }),
    endsOn: CalendarDateSchema.nullable().meta({ description: '不申请也自行停止公示之日；法律未定期限为 null' }),
    conditions: z.array(RepairConditionSchema).meta({ description: '无须申请或者不得申请的，为空或者仅列明原因' }),
    applyAt: z
      .array(z.enum(['necips', 'credit-china']))
      .meta({ description: '申请渠道：国家企业信用信息公示系统、“信用中国”网站。本系统不受理申请' }),
  })
  .meta({ id: 'RepairOutlook' });

/** See {@link RepairOutlookSchema}. */
export type RepairOutlook = z.infer<typeof RepairOutlookSchema>;
