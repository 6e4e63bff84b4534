import type { Notice } from '../notice.ts';
import { NOTICE_LENGTHS } from '../notice-lengths.ts';
import { noticeWords } from '../notice-words.ts';
import type { Finding } from './finding.ts';

const MARKUP =
  /<[A-Za-z/!][^<>]{0,80}>|&[A-Za-z#0-9]{2,8};|https?:\/\/\S{0,80}|www\.\S{1,80}|\[[^\]\n]{0,80}\]\([^)\n]{0,80}\)/i;
const LONG_TITLE = 60;

/**
 * What every notice must have, whatever it says: a title, the unit, the sections of its kind, parties; plain text without links.
 * @example lintForm(notice) // [{ rule: 'text-missing', severity: 'blocking', at: 'caseFacts', quote: null }]
 */
export function lintForm(notice: Notice): Finding[] {
  const findings: Finding[] = [];
  const needed: (readonly [string, string])[] = [
    ['title', notice.title],
    ['publishingUnit', notice.publishingUnit],
    ['lead', notice.lead],
  ];
  if (notice.kind === 'typical-case') {
    needed.push(['caseFacts', notice.caseFacts], ['penalty', notice.penalty], ['warning', notice.warning]);
  } else {
    for (const [place, party] of notice.parties.entries()) {
      needed.push([`parties[${place}].problem`, party.problem], [`parties[${place}].handling`, party.handling]);
    }
  }
  for (const [at, text] of needed) {
    if (text.trim() === '') findings.push({ rule: 'text-missing', severity: 'blocking', at, quote: null });
  }
  if (Array.from(notice.title).length > LONG_TITLE)
    findings.push({ rule: 'text-too-long', severity: 'review', at: 'title', quote: notice.title });
  for (const { at, text } of noticeWords(notice)) {
    const markup = MARKUP.exec(text);
    if (markup !== null) findings.push({ rule: 'markup-or-link', severity: 'blocking', at, quote: markup[0] });
    if (text.length > NOTICE_LENGTHS.section)
      findings.push({ rule: 'text-too-long', severity: 'blocking', at, quote: null });
  }
  const fewest = notice.kind === 'batch-exposure' ? 2 : 1;
  if (notice.parties.length < fewest)
    findings.push({ rule: 'party-missing', severity: 'blocking', at: 'parties', quote: null });
  if (notice.kind === 'batch-exposure') findings.push(...lintBatch(notice));
  return findings;
}

/** Rows leave one by one; the words around the table, and other rows, must not go on naming one that left. */
function lintBatch(notice: Notice): Finding[] {
  return noticeWords(notice).flatMap(({ at, text }) =>
    notice.parties.flatMap(({ name, uscc }, place) => {
      if (at.startsWith(`parties[${place}]`)) return [];
      const quote = text.includes(name) ? name : text.includes(uscc) ? uscc : null;
      return quote === null ? [] : [{ rule: 'party-named-in-batch', severity: 'blocking', at, quote } as const];
    }),
  );
}
