import type { NoticeArticleText } from '#site/data/notice-media.ts';

/**
 * Puts an article on the clipboard, formatted and plain. First as the answer to a copy, in which the browser changes nothing: what a page writes by
 * itself it reads as part of that page, whose policy takes the styles away. Where that is not let, the way pages write by themselves; failing that
 * too, the article shown stays selected for the person to copy.
 * @param shown where the article stands on the page
 * @returns whether it was copied
 * @example await copyArticle({ html: '<p>…</p>', text: '…' }, element)
 */
export async function copyArticle({ html, text }: NoticeArticleText, shown: HTMLElement | null): Promise<boolean> {
  const parts = { 'text/html': html, 'text/plain': text };
  if (answerCopy(parts, shown)) return true;
  try {
    const blobs = Object.entries(parts).map(([type, part]) => [type, new Blob([part], { type })]);
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
    return true;
  } catch {
    return false;
  }
}

function answerCopy(parts: Readonly<Record<string, string>>, shown: HTMLElement | null): boolean {
  if (shown !== null) getSelection()?.selectAllChildren(shown);
  const fill = (event: ClipboardEvent): void => {
    for (const [type, part] of Object.entries(parts)) event.clipboardData?.setData(type, part);
    event.preventDefault();
  };
  addEventListener('copy', fill, { once: true });
  try {
    return document.execCommand('copy');
  } finally {
    removeEventListener('copy', fill);
  }
}
