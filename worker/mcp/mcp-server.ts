import { McpServer } from '@modelcontextprotocol/server';
import { DO_NOT_INFER } from './do-not-infer.ts';
import { registerExplainRule } from './explain-rule.ts';
import { registerFindEnterprise } from './find-enterprise.ts';
import { registerListChanges } from './list-changes.ts';
import { registerMatchEnterprises } from './match-enterprises.ts';
import { registerReadEnterprise } from './read-enterprise.ts';
import type { ToolContext } from './tool-context.ts';

// A list of 100 lines with four members each is the largest input there is.
const MOST_ELEMENTS = 1000;

/**
 * The server of one request: five tools that read, and nothing else. It holds no state and tells of no changes.
 * @example mcpServer({ c, jurisdiction, places })
 */
export function mcpServer(context: ToolContext): McpServer {
  const server = new McpServer(
    { name: 'jianxin', title: '鉴信公示信用查询', version: '1.0.0' },
    {
      capabilities: { tools: { listChanged: false } },
      instructions: DO_NOT_INFER,
      maxToolInputElements: MOST_ELEMENTS,
    },
  );
  registerFindEnterprise(server, context);
  registerReadEnterprise(server, context);
  registerMatchEnterprises(server, context);
  registerListChanges(server, context);
  registerExplainRule(server, context);
  return server;
}
