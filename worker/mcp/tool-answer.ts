import type { CallToolResult } from '@modelcontextprotocol/server';
import { z } from 'zod';
import { routeOf } from '../route-pattern.ts';
import { Unavailable } from '../unavailable.ts';
import { DO_NOT_INFER, NEVER_COVERED } from './do-not-infer.ts';
import { type SourceCoverage, sourceCoverage } from './source-coverage.ts';
import type { ToolContext } from './tool-context.ts';

/** The envelope of every answer, as `tools/list` declares it. */
export const ToolAnswerSchema = z.object({
  doNotInfer: z.string(),
  publisher: z.string().meta({ description: '公示机关' }),
  asOf: z.string().meta({ description: '法定日（北京时间），答复在该日有效' }),
  askedAt: z.string().meta({ description: '作答时刻（UTC）' }),
  notCovered: z.string().meta({ description: '不含的内容' }),
  coverage: z
    .array(z.record(z.string(), z.unknown()))
    .meta({ description: '逐一主体：各来源单位及其最近收到时间，以及尚未归集的种类' }),
  answer: z.record(z.string(), z.unknown()),
});

const PROBLEM = z.object({ code: z.string(), detail: z.string() });

function refused(text: string): CallToolResult {
  return { isError: true, content: [{ type: 'text', text: `${text}\n${DO_NOT_INFER}` }] };
}

async function coverageOf({ c }: ToolContext, usccs: readonly string[]): Promise<SourceCoverage[]> {
  const { register, asOf } = c.get('services');
  const entries = usccs.length === 0 ? new Map() : await register.readMany([...new Set(usccs)], asOf());
  return [...entries.values()].flatMap(({ publication }) =>
    publication.outcome === 'published' ? [sourceCoverage(publication.profile)] : [],
  );
}

/**
 * Answers a tool: what `ask` says within the envelope that tells source, moment and limits; a problem, or whatever breaks, as an error of the tool
 * in words. Nothing technical leaves the house.
 * @param ask the answer and the codes it tells of, or the problem that stands in its place
 * @example answerTool(context, async () => ({ answer: { items }, usccs }))
 */
export async function answerTool(
  context: ToolContext,
  ask: () => Promise<Response | { answer: object; usccs: readonly string[] }>,
): Promise<CallToolResult> {
  const { c, jurisdiction } = context;
  const { host, asOf } = c.get('services');
  try {
    const found = await ask();
    if (found instanceof Response) {
      const { code, detail } = PROBLEM.parse(await found.json());
      return refused(`${code}：${detail}`);
    }
    const structuredContent = {
      doNotInfer: DO_NOT_INFER,
      publisher: jurisdiction.regulator,
      asOf: asOf(),
      askedAt: new Date(host.now()).toISOString(),
      notCovered: NEVER_COVERED,
      coverage: await coverageOf(context, found.usccs),
      answer: { ...found.answer },
    };
    return { content: [{ type: 'text', text: JSON.stringify(structuredContent) }], structuredContent };
  } catch (error) {
    const cause = error instanceof Unavailable && error.cause instanceof Error ? error.cause : error;
    const message = cause instanceof Error ? cause.message : 'not an Error';
    host.log({ event: 'error', id: c.get('requestId'), route: routeOf(c), message });
    if (error instanceof Unavailable)
      return refused('数据或者检索暂时不可用，因此不作答；这不是“未查询到”。请稍后再试。');
    return refused(`系统内部错误，已记录。请稍后再试；请求编号 ${c.get('requestId')}。`);
  }
}
