import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { inject } from 'vitest';
import { pageWith } from '../browser/page.ts';

/** Opens a deck of the demo course, or with `slides` other ones in its frame, when it is ready: see `pageWith`. */
export async function openDeck(
  browser: Browser,
  baseURL: string,
  deck: string,
  { slides, ...options }: BrowserContextOptions & { slides?: string } = {},
): Promise<Page> {
  const page = await pageWith(browser, { baseURL, ...options });
  const [path = ''] = deck.split(/[?#]/);
  if (slides !== undefined) {
    const html = readFileSync(join(inject('site'), path, 'index.html'), 'utf8');
    const body = html.replace(/(?<=<div class="slides">).*(?=<\/div>\s*<footer)/s, slides);
    await page.route(`**/${path}*`, (route) => route.fulfill({ body, contentType: 'text/html' }));
  }
  await page.goto(deck);
  await page.locator('.reveal.ready').waitFor();
  return page;
}

/** The current slide; reveal.js leaves its neighbours in place, hidden. */
export const present = '.slides .present:not(.stack)';

export const position = (page: Page) => page.evaluate(() => location.hash);
