import type { Page } from 'playwright-core';

/** Waits until the page is loaded and drawn, whatever it is then asked to load included. It may be without JavaScript. */
export async function settle(page: Page): Promise<void> {
  await page.waitForLoadState();
  await page.screenshot({ clip: { x: 0, y: 0, width: 1, height: 1 } });
}
