import type { Notice } from './notice.ts';

/** One free text of a notice and where it stands: `title`, `lead`, `warning`, `caseFacts`, `penalty`, `parties[0].problem` … */
export type NoticeText = { at: string; text: string };

/**
 * Every free text of a notice, in reading order, empty ones left out. Names, codes and citations are not free text.
 * @example noticeTexts(notice).map(({ at }) => at) // ['title', 'lead', 'parties[0].problem', …]
 */
export function noticeTexts(notice: Notice): NoticeText[] {
  const parties = notice.parties.flatMap((party, place) => [
    { at: `parties[${place}].problem`, text: party.problem },
    { at: `parties[${place}].handling`, text: party.handling },
  ]);
  const sections =
    notice.kind === 'typical-case'
      ? [
          { at: 'caseFacts', text: notice.caseFacts },
          { at: 'penalty', text: notice.penalty },
        ]
      : [];
  return [
    { at: 'title', text: notice.title },
    { at: 'lead', text: notice.lead },
    ...sections,
    ...parties,
    { at: 'warning', text: notice.warning },
  ].filter(({ text }) => text.trim() !== '');
}
