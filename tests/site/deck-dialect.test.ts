import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { serve, type SiteServer } from '../../src/server/server.ts';
import { connectChromium } from '../browser/chromium.ts';
import { deck } from '../deck/render.ts';
import { openDeck } from './deck.ts';

let browser: Browser;
let server: SiteServer;

beforeAll(async () => {
  [browser, server] = await Promise.all([connectChromium(), serve(inject('site'))]);
});
afterAll(() => Promise.all([browser.close(), server.close()]));

const open = (text: string) =>
  openDeck(browser, server.url, 'slides/01_introduction/', {
    viewport: { width: 1280, height: 720 },
    slides: deck(text).html,
  });

test('code is stepped through: forwards, backwards, and from where a slide is entered', async () => {
  const page = await open('```js [9: 9|10-11]\nlet a\nlet b\nlet c\n```\n\n---\n\nb');
  const marked = () => page.locator('.line.marked').allTextContents();
  expect(await marked()).toEqual(['let a']);
  await page.keyboard.press('ArrowRight');
  expect(await marked()).toEqual(['let b', 'let c']);
  await page.keyboard.press('ArrowLeft');
  expect(await marked()).toEqual(['let a']);
  for (const key of ['ArrowRight', 'ArrowRight', 'ArrowLeft']) await page.keyboard.press(key);
  expect(await marked()).toEqual(['let b', 'let c']);
});

test('stepped code has line numbers, from 1 or from a given number', async () => {
  const page = await open('```js [1|2]\na\nb\n```\n\n```js [20: 21]\na\nb\n```');
  // CSS counters are not in the page's text, but screen readers are told.
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const texts = nodes
    .filter(({ role }) => role?.value === 'StaticText')
    .map(({ name }) => String(name?.value));
  // The first is the slide's.
  expect(texts.filter((text) => /^\d+$/.test(text))).toEqual(['1', '1', '2', '20', '21']);
});

test('a chapter of several headings is one title, with one bar, above the footer', async () => {
  const page = await open('# Ways\n\n# to row\n\n# a boat');
  const boxes = await Promise.all((await page.locator('h1').all()).map((heading) => heading.boundingBox()));
  const tops = boxes.map((box) => Math.round(box?.y ?? 0));
  expect(Math.max(...tops) - Math.min(...tops)).toBeLessThan(300);
  const bars = page
    .locator('h1')
    .evaluateAll((all) => all.map((heading) => getComputedStyle(heading, '::after').content));
  expect(await bars).toEqual(['none', 'none', '""']);
});

test('cards are equally wide unless a width is given', async () => {
  const page = await open(
    '![A](https://example.org/a.png)\n\n<iframe src="https://example.org/b"></iframe>\n\n' +
      '<div class="tweet" data-src="https://twitter.com/ada/status/1"></div>\n\n![Another one](https://example.org/c.png)',
  );
  const widths = page.locator('.embed').evaluateAll((cards) => cards.map((card) => card.clientWidth));
  expect([...new Set(await widths)]).toEqual([764]);
});
