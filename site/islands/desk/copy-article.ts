import type { NoticeArticleText } from '#site/data/notice-media.ts';

/**
 * Puts an article on the clipboard, formatted and plain. Where the browser does not let a page do that, the article shown is selected and
 * copied the old way; failing that too, it stays selected for the person to copy.
 * @param shown where the article stands on the page
 * @returns whether it was copied
 * @example await copyArticle({ html: '<p>…</p>', text: '…' }, element)
 */
export async function copyArticle({ html, text }: NoticeArticleText, shown: HTMLElement | null): Promise<boolean> {
  try {
    const parts = { 'text/html': html, 'text/plain': text };
    const blobs = Object.entries(parts).map(([type, part]) => [type, new Blob([part], { type })]);
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
    return true;
  } catch {
    if (shown !== null) getSelection()?.selectAllChildren(shown);
    // The only way on a page served without TLS, and in browsers without ClipboardItem.
    return shown !== null && document.execCommand('copy');
  }
}
