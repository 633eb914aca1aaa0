import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { serve, type SiteServer } from '../../src/server/server.ts';
import { connectChromium } from '../browser/chromium.ts';
import { builtSite } from '../commands/site.ts';
import { courseFolder } from '../course/folder.ts';
import { deck } from '../deck/render.ts';
import { openDeck } from './deck.ts';

let browser: Browser;
let server: SiteServer;

beforeAll(async () => {
  [browser, server] = await Promise.all([connectChromium(), serve(inject('site'))]);
});
afterAll(() => Promise.all([browser.close(), server.close()]));

async function print(text: string, query = '?print-pdf') {
  const path = `slides/01_introduction/${query}`;
  const page = await openDeck(browser, server.url, path, { slides: deck(text).html });
  await page.locator('[data-print=ready]').waitFor({ state: 'attached' });
  return page;
}

test.each([
  ['left', [64, 704]],
  ['right', [704, 1344]],
])('in print, too, a slide may keep to its %s half', async (half, edges) => {
  const page = await print(`<!-- ${half} -->\n\n${'A boat. '.repeat(40)}`);
  const box = await page.locator('.pdf-page p').boundingBox();
  expect([box?.x, (box?.x ?? 0) + (box?.width ?? 0)]).toEqual(edges);
});

test('in print, footer and number are white on the picture of a title, and nowhere else', async () => {
  const page = await openDeck(browser, server.url, 'slides/02_systems/?print-pdf');
  await page.locator('[data-print=ready]').waitFor({ state: 'attached' });
  const colours = await page
    .locator('.pdf-page')
    .evaluateAll((all) =>
      all.map((one) =>
        [...one.querySelectorAll('.footer, .slide-number')].map((part) => getComputedStyle(part).color),
      ),
    );
  const [title, ...others] = colours;
  expect(title).toEqual(['rgb(255, 255, 255)', 'rgb(255, 255, 255)']);
  expect(new Set(others.flat())).toEqual(new Set(['rgb(91, 96, 104)']));
});

test('in print, long words in code are broken, and no step of it is marked', async () => {
  const page = await print(`\`\`\`js [1|2]\nconst name = '${'oar'.repeat(100)}';\nrow();\n\`\`\``);
  const hidden = await page.locator('pre code').evaluate((code) => code.scrollWidth - code.clientWidth);
  expect(hidden).toBe(0);
  expect(await page.locator('.line').count()).toBe(2);
  expect(await page.locator('.line.marked').count()).toBe(0);
});

test('notes are below their slide on white paper, with a margin', async () => {
  const page = await print('a\n\nNote: Slowly.', '?print-pdf&notes');
  const backgrounds = await page
    .locator('body, main, .pdf-page')
    .evaluateAll((all) => all.map((element) => getComputedStyle(element).backgroundColor));
  expect([...new Set(backgrounds)]).toEqual(['rgba(0, 0, 0, 0)']);
  const [sheet, notes] = await Promise.all(
    ['.pdf-page', '.page-notes p'].map((part) => page.locator(part).boundingBox()),
  );
  expect((notes?.x ?? 0) - (sheet?.x ?? 0)).toBe(64);
});

test('a deck’s reveal.js options apply: a page for each step if it asks for that, but none for its notes', async () => {
  const folder = await courseFolder({
    'slides/01_rowing/rowing.md':
      '---\nrevealOptions: { width: 1000, pdfSeparateFragments: true, showNotes: separate-page }\n---\n' +
      '# Strokes\n\n- catch <!-- .element: class="fragment" -->\n\n```js [1|2]\nlet a;\nlet b;\n```\n\nNote: Slowly.\n',
  });
  const site = `file://${await builtSite(folder)}/slides/01_rowing/index.html`;
  const shown = await openDeck(browser, site, site);
  expect(await shown.evaluate('Reveal.getConfig().width')).toBe(1000);
  const printed = await openDeck(browser, site, `${site}?print-pdf`);
  await printed.locator('[data-print=ready]').waitFor({ state: 'attached' });
  const pages = await printed.locator('.pdf-page').all();
  const visible = pages.map((page) => page.locator('li.visible').count());
  const marked = pages.map((page) => page.locator('.line.marked').allTextContents());
  const headings = pages.map((page) => page.getByRole('heading').count());
  expect(await Promise.all(visible)).toEqual([0, 1, 1]);
  expect((await Promise.all(marked)).flat()).toEqual(['let a;', 'let a;', 'let b;']);
  expect(await Promise.all(headings)).toEqual([1, 0, 0]);
  expect(await printed.locator('.speaker-notes:visible').count()).toBe(0);
  const notes = await openDeck(browser, site, `${site}?print-pdf&notes`);
  await notes.locator('[data-print=ready]').waitFor({ state: 'attached' });
  expect(await notes.locator('.pdf-page').count()).toBe(1);
});
