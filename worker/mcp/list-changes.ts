import type { McpServer } from '@modelcontextprotocol/server';
import { z } from 'zod';
import { CHANGES_KEPT_DAYS } from '#domain/wire/change-feed.ts';
import { changeAnswer } from '../change-answer.ts';
import { READ_ONLY } from './read-only.ts';
import { answerTool, ToolAnswerSchema } from './tool-answer.ts';
import type { ToolContext } from './tool-context.ts';

const MOST = 100;

const Input = z.object({
  since: z.string().max(100).optional().meta({ description: '上一次答复的 next；不填时从保留的最早一条起' }),
  limit: z
    .int()
    .min(1)
    .max(MOST, { error: `须为 1 至 ${MOST}。` })
    .default(MOST),
});

/** Registers `list_changes`: what changed in public, resumable; never the content of what has ended. */
export function registerListChanges(server: McpServer, context: ToolContext): void {
  const { c, jurisdiction } = context;
  server.registerTool(
    'list_changes',
    {
      title: '公示内容的变化',
      description:
        `哪些主体须重新查看，以及为什么；由早到晚，以 next 续查，保留 ${CHANGES_KEPT_DAYS} 天。停止公示的内容不再列出，副本应当删除。` +
        'What changed in public, oldest first; go on with next. Copies of what has ended must be deleted.',
      inputSchema: Input,
      outputSchema: ToolAnswerSchema,
      annotations: READ_ONLY,
    },
    ({ since, limit }) =>
      answerTool(context, async () => {
        const answer = await changeAnswer(c, jurisdiction, since, limit);
        return answer instanceof Response ? answer : { answer, usccs: [] };
      }),
  );
}
