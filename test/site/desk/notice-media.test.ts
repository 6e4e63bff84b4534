import { describe, expect, it } from 'vitest';
import { type NoticePublication, publishNotice } from '#domain/notices/publish-notice.ts';
import { noticeArticleText } from '#site/data/notice-media.ts';
import { publicationsOf, TYPICAL_CASE } from '#test/domain/notices/a-notice.ts';
import { AS_OF } from '#test/fixtures/enterprise-builder.ts';

const ADDRESS = 'https://credit.example/notices/n-1';
const HOSTILE = `<img src=x onerror="alert(1)"><script>alert(2)</script>&'`;

function shown(change: Partial<typeof TYPICAL_CASE> = {}) {
  const publicity = { publishOn: AS_OF, correctedOn: null, withdrawnOn: null, withdrawalReason: null };
  const facts = { id: 'n-1', notice: { ...TYPICAL_CASE, ...change }, publicity };
  const answer: NoticePublication = publishNotice(facts, publicationsOf(), AS_OF);
  if (answer.outcome !== 'published') throw new Error(answer.outcome);
  return answer.notice;
}

describe('a notice as an article for an official account', () => {
  it('has every word of the notice, where the living one stands, and the day on which it leaves', () => {
    const notice = shown();
    const { html, text } = noticeArticleText(notice, ADDRESS);
    for (const written of [html, text]) {
      for (const words of [
        notice.title,
        notice.lead,
        notice.caseFacts ?? '',
        notice.penalty ?? '',
        notice.warning,
        notice.parties[0]?.name ?? '',
        notice.parties[0]?.uscc ?? '',
        ADDRESS,
        `本公告自 ${notice.endsOn} 零时起依法停止公示`,
      ]) {
        expect(written).toContain(words);
      }
    }
    expect(noticeArticleText({ ...notice, endsOn: null }, ADDRESS).text).toContain('本公告同日停止公示');
    expect(noticeArticleText({ ...notice, demo: true }, ADDRESS).html).toContain('【示例数据】');
  });

  it('carries its looks in its elements, since such editors keep no style sheet, class or script', () => {
    const { html } = noticeArticleText(shown(), ADDRESS);
    expect(html).not.toMatch(/<style|class=|<script|<link|<img/);
    for (const [element] of html.matchAll(/<(?:h3|p|table|td|th)\b[^>]*>/g)) expect(element).toContain('style="');
  });

  it('says what somebody wrote as text, whatever it is', () => {
    const { html } = noticeArticleText(
      shown({
        title: HOSTILE,
        lead: HOSTILE,
        caseFacts: HOSTILE,
        warning: HOSTILE,
        publishingUnit: HOSTILE,
        citations: [{ instrument: HOSTILE, article: HOSTILE }],
      }),
      ADDRESS,
    );
    expect(html).not.toMatch(/<img|<script/);
    expect(html).toContain('&lt;script&gt;alert(2)&lt;/script&gt;&amp;&#39;');
  });
});
