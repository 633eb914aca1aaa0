import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

/** By the options of their contexts. */
const kept = new WeakMap<Browser, Map<string, Page>>();

/**
 * A blank page with these options. Tests of a file that ask for the same ones are given the same page, one after the
 * other: a new page is a process, which costs more than most of what it shows. A test that leaves something behind,
 * other than an address, a size, a medium or a clock, closes the page’s context.
 */
export async function pageWith(browser: Browser, options: BrowserContextOptions = {}): Promise<Page> {
  const pages = kept.get(browser) ?? new Map<string, Page>();
  kept.set(browser, pages);
  const key = JSON.stringify(options);
  const known = pages.get(key);
  if (known === undefined || known.isClosed()) {
    const page = await (await browser.newContext(options)).newPage();
    pages.set(key, page);
    return page;
  }
  // From there, an address that differs only after the # is loaded, too.
  await known.goto('about:blank');
  await known.unrouteAll();
  await known.emulateMedia({ media: null });
  await known.setViewportSize(options.viewport ?? { width: 1280, height: 720 });
  return known;
}
