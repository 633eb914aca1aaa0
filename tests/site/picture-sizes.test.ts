import { rmSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connectChromium } from '../browser/chromium.ts';
import { pageWith } from '../browser/page.ts';
import { builtSite } from '../commands/site.ts';
import { newCourse } from '../course/folder.ts';
import { openDeck } from './deck.ts';

const picture =
  '<svg xmlns="http://www.w3.org/2000/svg" width="1000" height="600"><rect width="9" height="9"/></svg>';
const sizes = [
  '<img src="boat.svg" height="60" alt="">',
  '<img src="boat.svg" width="60" alt="">',
  '<video height="60"></video>',
  '<svg height="60" width="90"><rect width="9" height="9"/></svg>',
].join('\n\n');

let browser: Browser;
let folder = '';
let site = '';

beforeAll(async () => {
  folder = await newCourse({
    'content/boat.svg': picture,
    'content/index.md': `# Rowing\n\n${sizes}`,
    'slides/01_rowing/boat.svg': picture,
    'slides/01_rowing/rowing.md': `# Rowing\n\n---\n\n${sizes}\n\n![](boat.svg)<!-- .element height="60px" -->`,
  });
  site = `file://${await builtSite(folder)}`;
  browser = await connectChromium();
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

const boxes = `[...document.querySelectorAll(':is(main, .present) :is(img, video, main svg)')]
  .map((box) => box.clientWidth + ' × ' + box.clientHeight)`;

test.each([1280, 390])('a height alone gives a picture its size in pages, %i px wide', async (width) => {
  const page = await pageWith(browser, { viewport: { width, height: 800 } });
  await page.goto(`${site}/index.html`);
  expect(await page.evaluate(boxes)).toEqual(['100 × 60', '60 × 36', '300 × 60', '90 × 60']);
});

test('and in decks', async () => {
  const deck = `${site}/slides/01_rowing/index.html#/1`;
  const page = await openDeck(browser, deck, deck, { viewport: { width: 1408, height: 792 } });
  expect(await page.evaluate(boxes)).toEqual(['100 × 60', '60 × 36', '300 × 60', '90 × 60', '100 × 60']);
});
