import { readdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serve } from '../../src/server/server.ts';
import { connectChromium } from '../browser/chromium.ts';
import { builtSite } from '../commands/site.ts';
import { newCourse } from '../course/folder.ts';
import { openDeck, present } from './deck.ts';

let browser: Browser;
/** With a deck that is loaded in parts. */
let site: string;

beforeAll(async () => {
  const course = await longDeck();
  [browser, site] = [await connectChromium(), join(course, '_site')];
  return () => rm(course, { recursive: true });
});
afterAll(() => browser.close());

const count = 300;

/** A course, built, with a deck whose slides weigh 600 letters each. */
async function longDeck(): Promise<string> {
  const slides = Array.from(
    { length: count },
    (_, index) =>
      `## Log entry ${index}\n\n- Port tack\n- Starboard tack <!-- .element: class="fragment" -->\n\n${'Wind from the west. '.repeat(30)}\n\nNote: Ask about entry ${index}.`,
  );
  const folder = await newCourse({
    'slides/01_log/log.md': `# Log\n\n---\n\n${slides.join('\n\n---\n\n')}\n`,
  });
  await builtSite(folder);
  return folder;
}

test('a long deck loads its end when a reader does anything, or goes there', async () => {
  const server = await serve(site);
  const open = async (path: string) => {
    const page = await openDeck(browser, server.url, `slides/01_log/${path}`);
    const later = () => page.locator('section[data-rest]').count();
    return { page, later };
  };

  const { page, later } = await open('');
  expect(await later()).toBeGreaterThan(count / 4);
  await page.keyboard.press('ArrowRight');
  await expect.poll(later).toBe(0);
  await page.evaluate('Reveal.slide(280)');
  expect(await page.locator(present).innerText()).toContain('Log entry 279');
  expect(await page.locator(`${present} .fragment:not(.visible)`).count()).toBe(1);
  await page.keyboard.press('ArrowRight');
  expect(await page.locator(`${present} .fragment.visible`).count()).toBe(1);

  for (const path of ['#/280', '#/log-entry-279']) {
    const there = await open(path);
    expect(await there.page.locator(present).innerText()).toContain('Log entry 279');
    expect(await there.later()).toBe(0);
  }
  for (const path of ['#/2', '#/log-entry-1']) {
    const near = await open(path);
    expect(await near.page.locator(present).innerText()).toContain('Log entry 1');
    expect(await near.later()).toBeGreaterThan(count / 4);
  }

  const print = await open('?print-pdf');
  expect(await print.page.getByRole('heading', { name: 'Log entry' }).count()).toBe(count);
  await server.close();
});

test('a long deck opened from disk has its end too, and without JavaScript says where it is', async () => {
  const page = await openDeck(browser, `file://${site}/`, 'slides/01_log/index.html#/280');
  expect(await page.locator(present).innerText()).toContain('Log entry 279');

  const plain = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await plain.goto(`file://${site}/slides/01_log/index.html`);
  const shown = await plain.getByRole('heading', { name: 'Log entry' }).count();
  expect(await plain.getByText(`The last ${count - shown} slides are in the handout.`).isVisible()).toBe(
    true,
  );
  await plain.goto(`file://${site}/slides/01_log/handout/index.html`);
  expect(await plain.getByRole('heading', { name: 'Log entry' }).count()).toBe(count);
  expect(readdirSync(join(site, 'slides/01_log')).filter((name) => name.startsWith('rest-'))).toHaveLength(1);
});

test('a long deck whose end does not load opens all the same, says where it is, and tries again', async () => {
  const server = await serve(site);
  const context = await browser.newContext({ baseURL: server.url });
  const page = await context.newPage();
  let isOffline = true;
  await page.route('**/rest-*.js', (route) => (isOffline ? route.abort() : route.continue()));
  await page.goto('slides/01_log/#/280');
  await page.locator('.reveal.ready').waitFor();
  const notice = page.getByText(/^The last \d+ slides are in the handout/);
  expect(await notice.isVisible()).toBe(true);
  isOffline = false;
  await page.keyboard.press('Shift');
  await page.locator(present).getByRole('heading', { name: 'Log entry 279' }).waitFor();
  expect(await notice.count()).toBe(0);
  await context.close();
  await server.close();
});
