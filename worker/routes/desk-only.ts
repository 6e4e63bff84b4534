import type { MiddlewareHandler } from 'hono';
import type { StaffRole } from '#domain/notices/staff-role.ts';
import { deskProblem } from '../desk/desk-problem.ts';
import type { DeskEnv } from './desk-env.ts';

/**
 * Lets on whoever holds one of these roles, and refuses everybody else.
 * @example desk.use('/staff/*', onlyFor('administrator'))
 */
export function onlyFor(...roles: readonly StaffRole[]): MiddlewareHandler<DeskEnv> {
  return async (c, next) => {
    if (!roles.some((role) => c.get('member').roles.includes(role))) return deskProblem('wrong-role');
    await next();
    return undefined;
  };
}
