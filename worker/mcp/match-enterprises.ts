import type { McpServer } from '@modelcontextprotocol/server';
import { MatchRequestSchema } from '#domain/wire/matching.ts';
import { lookUps } from '../look-ups.ts';
import { matchItems } from '../match/match-service.ts';
import { chargeRate } from '../rate-charge.ts';
import { READ_ONLY } from './read-only.ts';
import { answerTool, ToolAnswerSchema } from './tool-answer.ts';
import type { ToolContext } from './tool-context.ts';

/** Registers `match_enterprises`: which enterprises a list means, as `POST /api/v1/match` says it and at the same price. */
export function registerMatchEnterprises(server: McpServer, context: ToolContext): void {
  const { c, places } = context;
  server.registerTool(
    'match_enterprises',
    {
      title: '批量核对',
      description:
        '至多 100 个名称、代码或者两者，逐项说明是谁、依据什么。ambiguous 和 candidates 须由人核对，不得代为选择。每 10 项计一次请求。' +
        'Matches up to 100 names or codes; ambiguous and candidates are for a person to resolve.',
      inputSchema: MatchRequestSchema,
      outputSchema: ToolAnswerSchema,
      annotations: READ_ONLY,
    },
    ({ items }) =>
      answerTool(context, async () => {
        const refused = await chargeRate(c, lookUps(items.length));
        if (refused !== null) return refused;
        const { searchSources, asOf } = c.get('services');
        const answer = await matchItems({ search: searchSources, places }, items, asOf());
        return { answer, usccs: answer.items.flatMap(({ uscc }) => (uscc === null ? [] : [uscc])) };
      }),
  );
}
