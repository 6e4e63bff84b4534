import { Feed } from 'feed';
import { describe, expect, it } from 'vitest';
import { FEED_FORMATS } from '#worker/feed-formats.ts';

function feed(): Feed {
  const made = new Feed({ id: 'https://x.example/', title: 't', updated: new Date(0) });
  made.addItem({
    title: '甲<img src=x onerror=alert(1)>&乙',
    link: 'https://x.example/1',
    date: new Date(0),
    description: '乙<script>alert(1)</script>]]>',
  });
  return made;
}

describe('a feed', () => {
  it('says what somebody wrote as text, never as markup, in Atom', () => {
    const text = FEED_FORMATS['feed.atom'].write(feed());
    expect(text).toContain('甲&lt;img src=x onerror=alert(1)&gt;&amp;乙');
    expect(text).toContain('乙&lt;script&gt;alert(1)&lt;/script&gt;]]&gt;');
    expect(text).not.toContain('<img');
    expect(text).not.toContain('<script');
  });

  it('and in JSON, where the title is plain and the content HTML', () => {
    const { items } = JSON.parse(FEED_FORMATS['feed.json'].write(feed())) as {
      items: { title: string; content_html: string }[];
    };
    expect(items).toMatchObject([
      {
        title: '甲<img src=x onerror=alert(1)>&乙',
        content_html: '乙&lt;script&gt;alert(1)&lt;/script&gt;]]&gt;',
      },
    ]);
  });
});
