/**
 * Prints decks as `reveal-md --print` does (lib/print.js in 6.1.4), one browser per deck, from what `reveal-md --static`
 * wrote. Playwright stands in for Puppeteer, which would download a browser: the same Chromium prints, with
 * Puppeteer's defaults. It does not wait for what decks load from other hosts.
 * `tsx tests/bench/print-decks.ts <slides folder> <out> <deck folder>…`
 */
import { mkdir } from 'node:fs/promises';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { serve } from '../../src/server/server.ts';
import { launchChromium } from './chromium.ts';

const [slides = '', out = '', ...decks] = process.argv.slice(2);
const server = await serve(slides);
await mkdir(out, { recursive: true });
for (const id of decks) {
  const name = readdirSync(join(slides, id)).find((file) => file.endsWith('.html')) ?? '';
  const browser = await launchChromium();
  const page = await browser.newPage();
  await page.route(
    ({ origin }) => !server.url.startsWith(origin),
    (route) => route.abort(),
  );
  await page.goto(`${server.url}${id}/${name}?view=print`, { waitUntil: 'networkidle' });
  await page.pdf({
    path: join(out, `${id}.pdf`),
    printBackground: true,
    width: 1280,
    height: 720,
    tagged: true,
  });
  await browser.close();
}
await server.close();
