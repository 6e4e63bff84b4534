import { documentNumberKey } from '../identifiers/document-number.ts';
import type { RuleContext } from './rule-context.ts';

// The organ's short name stands before the year; how much of the words before it belongs to it is told by the penalties themselves.
const NUMBER =
  /([\p{Script=Han}A-Z]{0,20})([〔【[(（〈]\s?(?:19|20)\d{2}\s?[〕】\])）〉]\s?第?\s?\d{1,8}(?:\s?[-—之]\s?\d{1,4})?)\s?号/gu;
const MASKED = '〔****〕*号';

/**
 * Whether a text names documents at all; cheap.
 * @example namesDocument('因咸市监处罚〔2025〕12号处罚决定列入') // true
 */
export function namesDocument(text: string): boolean {
  return text.includes('号') && text.search(NUMBER) !== -1;
}

/**
 * A text without the numbers of penalties of the enterprise that are not on show that day: a number in a sentence tells of a penalty that
 * ended, is shielded or may never be shown just as a number in a column does (docs/decisions/0010, point 8). Numbers of other documents stay.
 * @example maskHiddenNumbers('因咸市监处罚〔2025〕12号列入', context.penaltyFates) // '因咸市监处罚〔****〕*号列入'
 */
export function maskHiddenNumbers(text: string, penaltyFates: RuleContext['penaltyFates']): string {
  if (penaltyFates.size === 0 || !namesDocument(text)) return text;
  return text.replace(NUMBER, (whole: string, before: string, number: string) => {
    const key = documentNumberKey(`${before}${number}号`);
    for (const [penalty, { isOnShow }] of penaltyFates) {
      if (!isOnShow && penalty !== '' && key.endsWith(penalty)) return `${before}${MASKED}`;
    }
    return whole;
  });
}
