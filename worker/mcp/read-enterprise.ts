import type { McpServer } from '@modelcontextprotocol/server';
import { z } from 'zod';
import { publishedProfile } from '../published-profile.ts';
import { requestOrigin } from '../request-origin.ts';
import { READ_ONLY } from './read-only.ts';
import { answerTool, ToolAnswerSchema } from './tool-answer.ts';
import type { ToolContext } from './tool-context.ts';
import { toolText } from './tool-text.ts';

const Input = z.object({ uscc: toolText(100).meta({ description: '18 位统一社会信用代码' }) });

/** Registers `read_enterprise`: the public profile of a code, each record with its source, basis and term. */
export function registerReadEnterprise(server: McpServer, context: ToolContext): void {
  const { c } = context;
  server.registerTool(
    'read_enterprise',
    {
      title: '读取公示信息',
      description:
        '一个主体今日可公示的全部信息，每条记录附来源单位、收到日期、法律依据和停止公示日。sources 的 unavailable 表示尚未归集，不是没有。' +
        'The public profile of a code: every record with source, legal basis and the day it ends.',
      inputSchema: Input,
      outputSchema: ToolAnswerSchema,
      annotations: READ_ONLY,
    },
    ({ uscc }) =>
      answerTool(context, async () => {
        const profile = await publishedProfile(c, uscc);
        if (profile instanceof Response) return profile;
        const page = `${requestOrigin(c)}/enterprise/${profile.uscc}`;
        return { answer: { page, profile }, usccs: [profile.uscc] };
      }),
  );
}
