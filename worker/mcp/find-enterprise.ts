import type { McpServer } from '@modelcontextprotocol/server';
import { z } from 'zod';
import { InvalidCursor } from '#search-index/invalid-cursor.ts';
import { occurrenceOf } from '../occurrence.ts';
import { problem } from '../problem.ts';
import { requestOrigin } from '../request-origin.ts';
import { search } from '../search-service.ts';
import { MAX_QUERY } from '../search-text.ts';
import { READ_ONLY } from './read-only.ts';
import { answerTool, ToolAnswerSchema } from './tool-answer.ts';
import type { ToolContext } from './tool-context.ts';
import { toolText } from './tool-text.ts';

// No more than are answered for the price of one request, their sources included.
const MOST = 10;

const Input = z.object({
  text: toolText(MAX_QUERY).meta({ description: '名称、统一社会信用代码、许可证编号或者文书号' }),
  region: z.string().max(20).optional().meta({ description: '地区代码，见 /api/v1/regions，如 421202' }),
  limit: z
    .int()
    .min(1)
    .max(MOST, { error: `须为 1 至 ${MOST}。` })
    .default(MOST),
  cursor: z
    .string()
    .regex(/^[A-Za-z0-9_\-.=~]{1,512}$/, { error: '须为上一次答复 next 的原值。' })
    .optional(),
});

/** Registers `find_enterprise`: the search, with what tells namesakes apart and the sources of each enterprise found. */
export function registerFindEnterprise(server: McpServer, context: ToolContext): void {
  const { c, jurisdiction } = context;
  server.registerTool(
    'find_enterprise',
    {
      title: '查找主体',
      description:
        '按名称、统一社会信用代码、许可证编号、文书号查找主体。同名主体全部列出，不代为选择；matched.how 自 word-order 起只是相近，不应当作查到。' +
        'Finds enterprises by name or number; never choose between namesakes yourself, ask the user.',
      inputSchema: Input,
      outputSchema: ToolAnswerSchema,
      annotations: READ_ONLY,
    },
    ({ text, region = null, limit, cursor = null }) =>
      answerTool(context, async () => {
        if (region !== null && !jurisdiction.regions.some(({ code }) => code === region)) {
          return problem('invalid-query', { detail: 'region 不是本地区划代码，见 /api/v1/regions。' }, occurrenceOf(c));
        }
        const { searchSources, asOf } = c.get('services');
        const query = { text, field: null, region, status: null, limit, cursor };
        try {
          const { items, total, totalIsBound, similar, next } = await search(searchSources, query, asOf());
          const origin = requestOrigin(c);
          const rows = items.map((item) => ({ ...item, page: `${origin}/enterprise/${item.uscc}` }));
          const names = Map.groupBy(items, ({ name }) => name);
          const namesakes = [...names].filter(([, some]) => some.length > 1).map(([name]) => name);
          const usccs = items.map(({ uscc }) => uscc);
          return { answer: { items: rows, total, totalIsBound, similar, namesakes, next }, usccs };
        } catch (error) {
          if (!(error instanceof InvalidCursor)) throw error;
          const detail = 'cursor 须为同一查询上一次答复 next 的原值。';
          return problem('invalid-query', { detail }, occurrenceOf(c));
        }
      }),
  );
}
