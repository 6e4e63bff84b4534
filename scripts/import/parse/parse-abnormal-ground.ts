import { ABNORMAL_GROUNDS, type AbnormalGround } from '#domain/codes/abnormal-ground.ts';

/**
 * The ground of Art. 4 that a wording names. Null if it names none, or more than one: then it is for a person to tell.
 * @example parseAbnormalGround('未依照规定期限公示年度报告') // 'ANNUAL_REPORT'
 */
export function parseAbnormalGround(text: string): AbnormalGround | null {
  const found = ABNORMAL_GROUNDS.filter(({ keywords }) => keywords.some((keyword) => text.includes(keyword)));
  const [first] = found;
  return found.length === 1 && first !== undefined ? first.code : null;
}
