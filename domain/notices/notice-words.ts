import type { Notice } from './notice.ts';
import { type NoticeText, noticeTexts } from './notice-texts.ts';

/**
 * Everything of a notice that somebody typed and the public reads: its free texts, and the unit, the number of the batch and the provisions
 * cited, which are typed too. Empty ones are left out; names and codes of parties come from the register.
 * @example noticeWords(notice).map(({ at }) => at) // ['title', 'lead', …, 'publishingUnit', 'citations[0]']
 */
export function noticeWords(notice: Notice): NoticeText[] {
  return [...noticeTexts(notice), ...labels(notice)];
}

function labels(notice: Notice): NoticeText[] {
  const batchNumber = notice.kind === 'batch-exposure' ? (notice.batchNumber ?? '') : '';
  const cited = notice.citations.map(({ instrument, article }, place) => ({
    at: `citations[${place}]`,
    text: `${instrument} ${article}`,
  }));
  return [
    { at: 'publishingUnit', text: notice.publishingUnit },
    { at: 'batchNumber', text: batchNumber },
    ...cited,
  ].filter(({ text }) => text.trim() !== '');
}
