/** What a reader waits for: from requesting a deck until its first slide is on the screen. */
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';

export interface Load {
  /** From the request until reveal.js is ready and has drawn. */
  readonly seconds: number;
  readonly requests: number;
  /** Everything that was loaded, as servers send it: text compressed with gzip. */
  readonly kilobytes: number;
}

const text = /^(text\/|application\/(json|javascript|xml)|image\/svg)/;

/** Opens a deck in a fresh browser. Other hosts cannot be reached, and fail at once. */
export async function loadDeck(browser: Browser, url: string): Promise<Load> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  const { origin } = new URL(url);
  await page.route(
    (address) => address.origin !== origin,
    (route) => route.abort(),
  );
  let requests = 0;
  const sizes: Promise<number>[] = [];
  page.on('response', (response) => {
    requests += 1;
    const isText = text.test(response.headers()['content-type'] ?? '');
    sizes.push(
      response.body().then(
        (body) => (isText ? gzipSync(body).length : body.length),
        () => 0,
      ),
    );
  });
  await page.goto(url, { waitUntil: 'commit' });
  await page.waitForSelector('.reveal.ready .slides section.present', { state: 'attached' });
  const milliseconds = await page.evaluate(
    () => new Promise<number>((shown) => requestAnimationFrame(() => shown(performance.now()))),
  );
  await page.waitForLoadState('networkidle');
  const kilobytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0) / 1024;
  await context.close();
  return { seconds: milliseconds / 1000, requests, kilobytes };
}
