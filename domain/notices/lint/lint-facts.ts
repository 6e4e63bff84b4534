import { documentNumberKey } from '../../identifiers/document-number.ts';
import { findPersonalData } from '../../personal-data.ts';
import { toHalfWidth } from '../../text-width.ts';
import type { Notice } from '../notice.ts';
import { type NoticeText, noticeTexts } from '../notice-texts.ts';
import { amountsInText } from './amounts-in-text.ts';
import { daysInText } from './days-in-text.ts';
import type { Finding } from './finding.ts';
import { type KnownFacts, knownFacts } from './known-facts.ts';
import { type LintContext, lintParties } from './lint-context.ts';

const CODE = /(?<![0-9A-Za-z])[0-9A-HJ-NPQRTUWXYa-hj-npqrtuwxy]{18}(?![0-9A-Za-z])/g;
const DOCUMENT =
  /[\p{Script=Han}A-Z]{1,20}(?:\([\p{Script=Han}]{1,6}\)[\p{Script=Han}]{0,10})?[〔【[(（〈]\s?(?:19|20)\d{2}\s?[〕】\])）〉]\s?第?\s?\d{1,8}(?:-\d{1,4})?\s?号/gu;
const AUTHORITY = /[\p{Script=Han}]{2,14}?(?:市场监督管理局|市场监管局|市场监管分局|药品监督管理局)/gu;
// Words before the name of an authority that are not part of it.
const BEFORE_AUTHORITY = /^.*(?:由|经|向|被|受|对|据|将|报|至|和|与|及|的|在|到|，)/u;

/**
 * Whether a notice says more than its evidence: codes, document numbers, amounts, days and authorities that none of the records it rests
 * on holds. Codes, documents and amounts block; days and authorities wait for the reviewer (plan 七, 十; domain brief 15 rule 40).
 * @example lintFacts(notice, context) // [{ rule: 'unknown-amount', severity: 'blocking', at: 'penalty', quote: '5万元' }]
 */
export function lintFacts(notice: Notice, context: LintContext): Finding[] {
  const parties = lintParties(notice, context);
  const known = knownFacts(parties, context.asOf);
  const texts = noticeTexts(notice);
  const findings = texts.flatMap((text) => lintText(text, known, notice.publishingUnit));
  const said = texts.some(
    ({ text }) =>
      text.includes(notice.publishingUnit) || [...known.authorities].some((authority) => text.includes(authority)),
  );
  if (!said && texts.length > 0)
    findings.push({ rule: 'authority-unsaid', severity: 'review', at: 'lead', quote: null });
  return findings;
}

function lintText({ at, text }: NoticeText, known: KnownFacts, publishingUnit: string): Finding[] {
  const plain = toHalfWidth(text);
  const findings: Finding[] = [];
  const add = (rule: Finding['rule'], severity: Finding['severity'], quote: string): void => {
    findings.push({ rule, severity, at, quote });
  };
  // An identity number is found as such elsewhere, and never repeated.
  for (const [code] of plain.matchAll(CODE))
    if (!known.codes.has(code.toUpperCase()) && findPersonalData(code).length === 0)
      add('unknown-code', 'blocking', code);
  for (const [number] of plain.matchAll(DOCUMENT))
    if (!isKnownDocument(number, known)) add('unknown-document', 'blocking', number);
  for (const { quote, fen } of amountsInText(text)) {
    if (fen === null) add('unknown-amount', 'review', quote);
    else if (!known.amounts.has(fen)) add('unknown-amount', 'blocking', quote);
  }
  for (const { quote, day } of daysInText(text)) if (!known.days.has(day)) add('unknown-day', 'review', quote);
  for (const [found] of plain.matchAll(AUTHORITY)) {
    const name = found.replace(BEFORE_AUTHORITY, '');
    const isKnown = [publishingUnit, ...known.authorities].some((one) => one.endsWith(name) || name.endsWith(one));
    if (!isKnown) add('unknown-authority', 'review', name);
  }
  return findings;
}

/** The text runs on into the organ's short name, so a known number need only end what was found. */
function isKnownDocument(number: string, { documents }: KnownFacts): boolean {
  const key = documentNumberKey(number);
  return [...documents].some((known) => known !== '' && (key === known || key.endsWith(known)));
}
