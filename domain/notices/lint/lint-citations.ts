import type { CalendarDate } from '../../date.ts';
import { readChineseNumber } from '../../law/chinese-number.ts';
import { STATUTES } from '../../law/statutes.ts';
import { evidenceOf } from '../evidence.ts';
import type { Notice } from '../notice.ts';
import { noticeTexts } from '../notice-texts.ts';
import type { Finding, LintRule } from './finding.ts';
import { type LintContext, lintParties } from './lint-context.ts';

type Cited = { at: string; instrument: string; article: string };

const IN_TEXT =
  /《([^《》\n]{2,60})》(?:[(（][^()（）\n]{0,40}[)）])?\s?(第[^，。；、\n]{1,24}?条(?:之[一二三四五六七八九十])?)/gu;
const ARTICLE = /^第([\d零〇一二两三四五六七八九十百千]{1,8})条/u;

/**
 * Whether every provision a notice cites exists and was in force when the decision was made: those of its list and those in its texts.
 * Articles are checked against the table of statutes, which is recalled: an unknown statute waits for the reviewer.
 * @example lintCitations(notice, context) // [{ rule: 'citation-no-such-article', severity: 'blocking', at: 'citations[0]', quote: '第一百六十条' }]
 */
export function lintCitations(notice: Notice, context: LintContext): Finding[] {
  const listed = notice.citations.map((one, place) => ({ at: `citations[${place}]`, ...one }));
  const inTexts = noticeTexts(notice).flatMap(({ at, text }) =>
    Array.from(text.matchAll(IN_TEXT), ([, instrument = '', article = '']) => ({ at, instrument, article })),
  );
  const cited = [...listed, ...inTexts];
  if (cited.length === 0) return [{ rule: 'citation-missing', severity: 'blocking', at: 'citations', quote: null }];
  const days = lintParties(notice, context).flatMap(({ records }) =>
    records.flatMap((record) => evidenceOf(record).dated ?? []),
  );
  return cited.flatMap((one) => lintCitation(one, days.length === 0 ? [context.asOf] : days));
}

function lintCitation({ at, instrument, article }: Cited, days: readonly CalendarDate[]): Finding[] {
  const find = (rule: LintRule, severity: Finding['severity'], quote: string): Finding[] => [
    { rule, severity, at, quote },
  ];
  const title = instrument.replace(/^《|》$/gu, '').replace(/^中华人民共和国/u, '');
  const number = readChineseNumber(ARTICLE.exec(article.trim())?.[1] ?? '');
  if (number === null) return find('citation-unreadable', 'blocking', article);
  const versions = STATUTES.filter((statute) => statute.title === title);
  if (versions.length === 0) return find('citation-unknown-statute', 'review', instrument);
  const inForce = versions.filter(({ from, until }) =>
    days.some((day) => from <= day && (until === null || day <= until)),
  );
  if (inForce.length === 0) return find('citation-not-in-force', 'blocking', instrument);
  return inForce.some(({ articles }) => number <= articles)
    ? []
    : find('citation-no-such-article', 'blocking', article);
}
