/**
 * Prints decks of a built site, each in a browser of its own, as scripts around reveal.js do: with the same settings
 * as Lectern, and pictures as they are. `tsx tests/bench/print-decks.ts <site> <out> <deck id>…`
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { serve } from '../../src/output/server.ts';
import { launchChromium } from '../browser/chromium.ts';

const [site = '', out = '', ...decks] = process.argv.slice(2);
const server = await serve(site);
await mkdir(out, { recursive: true });
for (const id of decks) {
  const browser = await launchChromium();
  const page = await browser.newPage();
  await page.goto(`${server.url}slides/${id}/?print-pdf`);
  await page.waitForSelector('[data-print=ready]', { state: 'attached' });
  const path = join(out, `${id}.pdf`);
  await page.pdf({ path, tagged: true, outline: true, printBackground: true, width: 1280, height: 720 });
  await browser.close();
}
await server.close();
