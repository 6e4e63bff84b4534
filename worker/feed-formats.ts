import type { Feed, Item } from 'feed';

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/**
 * Text as HTML that shows it and does nothing else.
 * @example escapeHtml('<b>甲</b>') // '&lt;b&gt;甲&lt;/b&gt;'
 */
export function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"]/g, (sign) => ESCAPES[sign] ?? '');
}

// Atom says of title and summary, JSON Feed of the content, that they are HTML: a name with `<` in it would be markup in a reader.
function escapeItems(feed: Feed, escapesTitle: boolean): Feed {
  feed.items = feed.items.map((item): Item => {
    const { title, description } = item;
    return {
      ...item,
      title: escapesTitle ? escapeHtml(title) : title,
      ...(description === undefined ? {} : { description: escapeHtml(description) }),
    };
  });
  return feed;
}

/** The formats of feeds by file name. Titles and descriptions of the items are given as plain text; each feed is written once. */
export const FEED_FORMATS = {
  'feed.atom': {
    type: 'application/atom+xml; charset=utf-8',
    write: (feed: Feed): string => escapeItems(feed, true).atom1(),
  },
  'feed.json': {
    type: 'application/feed+json; charset=utf-8',
    write: (feed: Feed): string => escapeItems(feed, false).json1(),
  },
} as const;
