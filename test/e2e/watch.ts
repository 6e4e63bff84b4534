import type { Page } from 'playwright-core';

/** Home and search have the suggestions of the search box; a list is screened, objections are filed and followed by a script, the desk is one. */
const mayRunScripts = (address: string) =>
  ['/', '/search', '/en', '/en/search', '/objection', '/objection/status', '/desk', '/screening'].includes(
    new URL(address).pathname,
  );

/**
 * Watches a page for what must never happen on any page of the portal: a script that runs or fails, a dialog, anything on the
 * console (which is where the browser reports violations of the policy), a request to another host, a failed resource.
 * The page's own status is no trouble: a 404 page is what the visitor came for.
 * @returns takes what was seen since the last call
 * @example const troubles = watch(page, portal.url); await page.goto('/'); troubles() // []
 */
export function watch(page: Page, origin: string): () => string[] {
  const seen: string[] = [];
  page.on('pageerror', (error) => seen.push(`script error: ${error.message}`));
  page.on('dialog', (dialog) => {
    seen.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('console', (message) => {
    // The browser also reports the status of the page itself on the console; 'response' below tells the two apart.
    if (message.text().startsWith('Failed to load resource')) return;
    seen.push(`console ${message.type()}: ${message.text()}`);
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(`${origin}/`)) seen.push(`request to another host: ${request.url()}`);
    if (request.resourceType() === 'script' && !mayRunScripts(page.url())) seen.push(`script loaded: ${request.url()}`);
  });
  page.on('requestfailed', (request) => seen.push(`request failed: ${request.url()}`));
  page.on('response', (response) => {
    if (!response.request().isNavigationRequest() && response.status() >= 400) {
      seen.push(`status ${response.status()}: ${response.url()}`);
    }
  });
  return () => seen.splice(0);
}
