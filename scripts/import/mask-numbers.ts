const FEWEST_PERSONAL_DIGITS = 7;
const RUN = new RegExp(`[\\dXx０-９](?:[\\s-]?[\\dXx０-９]){${FEWEST_PERSONAL_DIGITS - 1},}`, 'gu');

/**
 * A text with every run of seven or more digits masked but dates: in messages and file names a number may be a person's identity or
 * telephone number.
 * @example maskNumbers('处罚 42122119900101001X.csv') // '处罚 ［数字已遮蔽］.csv'
 */
export function maskNumbers(text: string): string {
  return text.replaceAll(RUN, (run) => (/^\d{4}-\d{1,2}-\d{1,2}$|^\d{8}$/.test(run) ? run : '［数字已遮蔽］'));
}
