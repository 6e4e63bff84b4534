import type { PublicNotice } from '#domain/notices/public-notice.ts';
import { NOTICE_MEDIA } from '#site/text/zh-CN-notice-media.ts';
import { NOTICES } from '#site/text/zh-CN-notices.ts';
import { noticePage } from './notice-page.ts';

/** A notice as an article elsewhere: HTML whose styles stand in its elements, since such editors keep nothing else, and plain text. */
export type NoticeArticleText = { html: string; text: string };

// Editors of official accounts drop style sheets, classes and scripts; these few properties stay.
const STYLES = {
  body: 'font-size:16px;line-height:1.75;color:#1f2328;',
  title: 'font-size:20px;line-height:1.4;font-weight:bold;margin:0 0 12px;',
  heading:
    'font-size:17px;line-height:1.5;font-weight:bold;margin:24px 0 8px;border-left:4px solid #1f4e79;padding-left:8px;',
  p: 'margin:0 0 12px;text-align:justify;',
  table: 'border-collapse:collapse;width:100%;font-size:14px;margin:0 0 12px;',
  cell: 'border:1px solid #8c959f;padding:6px;text-align:left;vertical-align:top;',
  end: 'margin:24px 0 12px;padding:10px;background:#f2f4f7;font-size:14px;',
} as const;

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? '');
}

/**
 * When a notice leaves, as a sentence for whoever keeps a copy elsewhere.
 * @example leavesOn('2029-06-15') // '本公告自 2029-06-15 零时起依法停止公示。届时请删除转载和保存的副本。'
 */
export function leavesOn(endsOn: string | null): string {
  return endsOn === null ? NOTICE_MEDIA.leavesSomeday : NOTICE_MEDIA.leaves(endsOn);
}

/**
 * A notice as an article for an official account (WeChat and the like): all its words, where the living notice stands, and when it leaves.
 * Whatever somebody wrote is escaped.
 * @param address of the living notice, scheme and host included
 * @example noticeArticleText(notice, 'https://credit.example.gov.cn/notices/n-1').html
 */
export function noticeArticleText(notice: PublicNotice, address: string): NoticeArticleText {
  const page = noticePage(notice);
  const blocks: { html: string; text: string }[] = [];
  const heading = (text: string): void => {
    blocks.push({ html: `<h3 style="${STYLES.heading}">${escapeHtml(text)}</h3>`, text: `\n${text}` });
  };
  const paragraph = (text: string): void => {
    blocks.push({ html: `<p style="${STYLES.p}">${escapeHtml(text)}</p>`, text });
  };
  const title = `${notice.demo ? NOTICE_MEDIA.demo : ''}${NOTICE_MEDIA.kind(page.kind)}${page.title}`;
  blocks.push({ html: `<p style="${STYLES.title}">${escapeHtml(title)}</p>`, text: title });
  paragraph(NOTICE_MEDIA.unit(notice.publishingUnit, notice.publishedOn));
  for (const text of page.lead) paragraph(text);
  const [warning, sections] = [
    page.sections.filter(({ id }) => id === 'warning'),
    page.sections.filter(({ id }) => id !== 'warning'),
  ];
  for (const section of sections) {
    heading(section.heading);
    for (const text of section.paragraphs) paragraph(text);
  }
  heading(NOTICES.parties);
  blocks.push(partyTable(page));
  if (page.law.length > 0) {
    heading(NOTICES.law);
    for (const citation of page.law) paragraph(citation);
  }
  for (const section of warning) {
    heading(section.heading);
    for (const text of section.paragraphs) paragraph(text);
  }
  const end = [`${NOTICE_MEDIA.living}${address}`, leavesOn(notice.endsOn)];
  blocks.push({
    html: `<section style="${STYLES.end}">${end.map((text) => `<p style="margin:0 0 6px;">${escapeHtml(text)}</p>`).join('')}</section>`,
    text: `\n${end.join('\n')}`,
  });
  return {
    html: `<section style="${STYLES.body}">${blocks.map(({ html }) => html).join('')}</section>`,
    text: blocks.map(({ text }) => text).join('\n'),
  };
}

function partyTable({ parties, hasRows }: ReturnType<typeof noticePage>): { html: string; text: string } {
  const heads = [NOTICES.party, ...(hasRows ? [NOTICES.problem, NOTICES.handling] : []), NOTICES.evidence];
  const rows = parties.map((party) => [
    `${party.name}\n${party.uscc}`,
    ...(hasRows ? [party.problem, party.handling] : []),
    party.evidence.map(({ label, day }) => `${label}${day === null ? '' : NOTICES.dated(day)}`).join('\n'),
  ]);
  const cell = (name: 'th' | 'td', text: string): string =>
    `<${name} style="${STYLES.cell}">${escapeHtml(text).replaceAll('\n', '<br />')}</${name}>`;
  const body = rows.map((cells) => `<tr>${cells.map((text) => cell('td', text)).join('')}</tr>`).join('');
  return {
    html: `<table style="${STYLES.table}"><tr>${heads.map((text) => cell('th', text)).join('')}</tr>${body}</table>`,
    text: rows.map((cells) => cells.map((text) => text.replaceAll('\n', ' ')).join('　')).join('\n'),
  };
}
