import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { serve, type SiteServer } from '../../src/server/server.ts';
import { connectChromium } from '../browser/chromium.ts';
import { pageWith } from '../browser/page.ts';

let browser: Browser;
let server: SiteServer;

beforeAll(async () => {
  [browser, server] = await Promise.all([connectChromium(), serve(inject('site'))]);
});
afterAll(() => Promise.all([browser.close(), server.close()]));

async function open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const page = await pageWith(browser, { baseURL: server.url, ...options });
  await page.goto(path);
  return page;
}

test('the first tab stop in a deck leads to its handout, which links back to the slide', async () => {
  const page = await open('slides/02_systems/');
  await page.locator('.reveal.ready').waitFor();
  await page.keyboard.press('Tab');
  expect(await page.locator(':focus').innerText()).toBe('Read this deck as a document');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/slides/02_systems/handout/');
  await page.getByRole('link', { name: 'Slide 2.2', exact: true }).click();
  await page.locator('.reveal.ready').waitFor();
  expect(await page.evaluate('Reveal.getIndices()')).toMatchObject({ h: 1, v: 1 });
});

test('a lecture links its handout beside its slides', async () => {
  const page = await open('lectures/02_systems/');
  await page.getByRole('link', { name: 'Handout' }).click();
  expect(await page.locator('h1').innerText()).toBe('From Models to Systems');
});

test('without JavaScript, all of it is there: pictures, notes, an outline without gaps', async () => {
  const page = await open('slides/02_systems/handout/', { javaScriptEnabled: false });
  const pictures = page.locator('.handout img');
  for (const picture of await pictures.all()) await picture.scrollIntoViewIfNeeded();
  const widths = await pictures.evaluateAll((images) =>
    images.map((image) => 'naturalWidth' in image && image.naturalWidth),
  );
  expect(widths.length).toBeGreaterThan(1);
  expect(widths.filter((width) => width === 0)).toEqual([]);
  expect(await page.getByRole('note').first().innerText()).toContain('Walk along one photo');

  const levels = (await page.locator('main :is(h1, h2, h3, h4, h5, h6)').all()).map((heading) =>
    heading.evaluate(({ tagName }) => Number(tagName.slice(1))),
  );
  const steps = (await Promise.all(levels)).map((level, index, all) => level - (all[index - 1] ?? 0));
  expect(Math.max(...steps)).toBe(1);
});

test('columns are side by side where there is room', async () => {
  const page = await open('slides/02_systems/handout/#how-big-is-the-learned-part');
  const tops = () =>
    page
      .locator('#how-big-is-the-learned-part .col')
      .evaluateAll((columns) => new Set(columns.map((column) => column.getBoundingClientRect().top)).size);
  expect(await tops()).toBe(1);
  await page.setViewportSize({ width: 390, height: 800 });
  expect(await tops()).toBe(2);
});

test('in print there is the deck, and nothing that only works by clicking', async () => {
  const page = await open('slides/02_systems/handout/');
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.handout-link:visible, nav:visible, .button:visible').count()).toBe(0);
  expect(await page.locator('.handout-slide:visible').count()).toBeGreaterThan(10);
});
