import type { McpServer } from '@modelcontextprotocol/server';
import { z } from 'zod';
import { foldText } from '#search-index/fold.ts';
import { occurrenceOf } from '../occurrence.ts';
import { problem } from '../problem.ts';
import { requestOrigin } from '../request-origin.ts';
import { rulesAnswer } from '../rules-answer.ts';
import { READ_ONLY } from './read-only.ts';
import { answerTool, ToolAnswerSchema } from './tool-answer.ts';
import type { ToolContext } from './tool-context.ts';
import { toolText } from './tool-text.ts';

const MOST = 20;

const RECALLED = '尚未逐字核对原文（recalled）：不得作为确定的依据引用，请以官方公布的文本为准。';

const Input = z.object({
  text: toolText(100).meta({
    description: '条款编号（公示记录 basis[].provision，如 order-45-art-2）、所规范的事项，或者名称、条号中的文字',
  }),
});

/** Registers `explain_rule`: the provisions on which publication rests, with their days in force and whether their text was checked. */
export function registerExplainRule(server: McpServer, context: ToolContext): void {
  const { c } = context;
  server.registerTool(
    'explain_rule',
    {
      title: '公示所依据的条款',
      description:
        '公示所依据的法律条款：引用、施行与失效日期、期限数值、核对情况。confidence 为 recalled 的尚未核对原文，须照此说明；本工具不提供条文全文和法律意见。' +
        'The provisions publication rests on. Say so where confidence is recalled: nobody has checked that text yet. No legal advice.',
      inputSchema: Input,
      outputSchema: ToolAnswerSchema,
      annotations: READ_ONLY,
    },
    ({ text }) =>
      answerTool(context, async () => {
        const { lists, asOf } = c.get('services');
        const today = asOf();
        const { counts, isSettled } = await lists.basisCounts(today);
        const wanted = foldText(text);
        const { items } = rulesAnswer(counts, isSettled, today);
        const exact = items.filter(({ id, rule }) => id === text || rule === text);
        const holds = ({ id, citation }: (typeof items)[number]) =>
          id.includes(text.toLowerCase()) || (wanted !== '' && foldText(citation).includes(wanted));
        const found = exact.length > 0 ? exact : items.filter(holds);
        if (found.length === 0) {
          const detail = '没有与此相合的条款。全部条款编号见 /api/v1/rules；这不表示法律没有规定。';
          return problem('not-found', { detail }, occurrenceOf(c));
        }
        const provisions = found.slice(0, MOST).map((one) => ({
          ...one,
          isInForce: one.from <= today && (one.until === null || today <= one.until),
          warning: one.confidence === 'recalled' ? RECALLED : null,
        }));
        const page = `${requestOrigin(c)}/rules`;
        return { answer: { provisions, more: found.length > MOST, isSettled, page }, usccs: [] };
      }),
  );
}
