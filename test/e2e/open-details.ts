import type { Page } from 'playwright-core';

/**
 * Opens every disclosure of a page, so that a check sees what a visitor sees who opens all.
 * @example await page.goto('/enterprise/…'); await openDetails(page)
 */
export async function openDetails(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
}
