import { DESK_FAULTS, REFUSALS } from '#site/text/zh-CN-desk.ts';

/**
 * The sentence for the code of a problem of the desk.
 * @example sayFault('own-work') // '撰写人不能审核或者发布自己的公告，须由另一人办理。'
 */
export function sayFault(code: string): string {
  const refusals: Readonly<Record<string, string>> = REFUSALS;
  return refusals[code] ?? DESK_FAULTS[code] ?? DESK_FAULTS.unknown ?? code;
}
