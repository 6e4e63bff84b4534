import { type Cast, gatherCast, type Role, SAMPLE_DAY } from '#scripts/sample/cast.ts';
import type { FictionalEnterprise } from '#scripts/seed/fictional-enterprise.ts';
import { fictionalUscc } from '#scripts/seed/fictional-uscc.ts';

/** The demo's enterprises and their decisions, as a visitor may know them. */
export type Demo = {
  day: string;
  cast: Cast;
  enterprise(role: Role): FictionalEnterprise;
  /** The address of a role's profile. */
  profile(role: Role): string;
  /** An enterprise known only by a penalty whose publicity has ended: its address answers 410. */
  stopped: string;
  /** A well-formed code that nobody has: its address answers 404. */
  unknown: string;
  /** A code whose check digit is wrong: its address answers 400. */
  malformed: string;
};

/**
 * Reads the demo's cast (data/sample) as the tests of the pages need it.
 * @example readDemo().profile('many-facts') // '/enterprise/91421281XN0000012M'
 */
export function readDemo(): Demo {
  const cast = gatherCast();
  return {
    day: SAMPLE_DAY,
    cast,
    enterprise: (role) => cast.named(role),
    profile: (role) => `/enterprise/${cast.named(role).uscc}`,
    stopped: `/enterprise/${fictionalUscc('1', '421224', 800_000)}`,
    unknown: `/enterprise/${fictionalUscc('1', '421224', 900_000)}`,
    malformed: '/enterprise/91421200MA0XN00A49',
  };
}
