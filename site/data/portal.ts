import type { Jurisdiction } from '#domain/jurisdiction/jurisdiction.ts';
import { xianning } from '#domain/jurisdiction/xianning.ts';

/** The jurisdiction this site is built for. Another city changes this line. */
export const portal: Jurisdiction = xianning;
