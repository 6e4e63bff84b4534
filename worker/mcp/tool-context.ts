import type { Context } from 'hono';
import type { Jurisdiction } from '#domain/jurisdiction/jurisdiction.ts';
import type { AppEnv } from '../host.ts';

/** What a tool works with: the request, whose services it asks, and the jurisdiction with the folded places of its names. */
export type ToolContext = { c: Context<AppEnv>; jurisdiction: Jurisdiction; places: readonly string[] };
