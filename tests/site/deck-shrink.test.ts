import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { serve, type SiteServer } from '../../src/server/server.ts';
import { connectChromium } from '../browser/chromium.ts';
import { deck } from '../deck/render.ts';
import { openDeck, present } from './deck.ts';

let browser: Browser;
let server: SiteServer;

beforeAll(async () => {
  [browser, server] = await Promise.all([connectChromium(), serve(inject('site'))]);
});
afterAll(() => Promise.all([browser.close(), server.close()]));

const path = 'slides/01_introduction/';
const open = (text: string, address = path, viewport = { width: 1408, height: 792 }) =>
  openDeck(browser, server.url, address, { viewport, slides: deck(text).html });

const lines = (count: number) =>
  Array.from({ length: count }, (_, index) => `- item ${index + 1}`).join('\n');
const full = `## Much\n\n${lines(14)}`;
const tooFull = `## Too much\n\n${lines(40)}`;

/** Text sizes in px of a slide of the design size. */
const sizes = (selector: string) => `(() => {
  const size = (element) => parseFloat(getComputedStyle(element).fontSize);
  return [...document.querySelectorAll('${selector}')].map(size);
})()`;

test('text is as large as it fits, titles as large as everywhere', async () => {
  const page = await open(`## Few\n\n${lines(3)}\n\n---\n\n${full}\n\n---\n\n${tooFull}`);
  const measured: unknown[] = [];
  for (let slide = 0; slide < 3; slide += 1) {
    measured.push(await page.evaluate(sizes(`${present} :is(h2, li:first-child)`)));
    await page.keyboard.press('ArrowRight');
  }
  const [few, much, tooMuch] = measured;
  expect(few).toEqual([56, 50]);
  expect(much).toEqual([56, 32]);
  expect(tooMuch).toEqual([56, 28]);
  const bottom = page.locator('section').nth(1).locator('li').last();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  const [last, slides] = await Promise.all([bottom.boundingBox(), page.locator('.slides').boundingBox()]);
  expect((last?.y ?? 0) + (last?.height ?? 0)).toBeLessThanOrEqual((slides?.y ?? 0) + (slides?.height ?? 0));
});

test('few words are larger, unless there is a picture, or their author has given them a size', async () => {
  const small = `<!-- small -->\n## Small\n\n- item`;
  const half = `## Half\n\n${lines(8)}`;
  const pictured = '## A\n\n- item\n\n<img alt="a" width="10" height="10">';
  const code = '## Code\n\n```\nrow()\n```\n\n- item';
  const page = await open([small, half, pictured, code].join('\n\n---\n\n'));
  const measured: unknown[] = [];
  for (let slide = 0; slide < 4; slide += 1) {
    measured.push(await page.evaluate(sizes(`${present} :is(li:first-child, pre)`)));
    await page.keyboard.press('ArrowRight');
  }
  expect(measured).toEqual([[28], [40], [40], [37.5, 50]]);
});

test('a formula wider than its slide is set smaller', async () => {
  const page = await open(`## Formula\n\n$$${'a + '.repeat(34)}a$$`);
  const size = page.locator(present).evaluate((slide) => getComputedStyle(slide).getPropertyValue('--fit'));
  expect(Number(await size)).toBeLessThan(1);
});

test('a slide grows to its size again when there is room, and a picture gives way with the text', async () => {
  const picture = 'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" width="400" height="600"/>';
  const page = await open(`## A\n\n${lines(3)}\n\n<img id="late" alt="">`);
  const size = () => page.evaluate(sizes(`${present} li:first-child`));
  expect(await size()).toEqual([40]);
  await page.evaluate(`document.querySelector('#late').src = ${JSON.stringify(picture)}`);
  await expect.poll(size).not.toEqual([40]);
  const [image, slides] = await Promise.all(
    ['#late', '.slides'].map((part) => page.locator(part).boundingBox()),
  );
  expect((image?.y ?? 0) + (image?.height ?? 0)).toBeLessThanOrEqual(
    (slides?.y ?? 0) + (slides?.height ?? 0) + 3,
  );
});

test('the footer is not over what is on a slide, on a screen of any shape, or on paper', async () => {
  const page = await open(`## Few\n\na\n\n---\n\n${tooFull}`, path, { width: 1280, height: 720 });
  const footer = page.locator('.footer');
  expect(await footer.isVisible()).toBe(true);
  await page.keyboard.press('ArrowRight');
  expect(await footer.isVisible()).toBe(false);
  await page.keyboard.press('ArrowLeft');
  expect(await footer.isVisible()).toBe(true);

  const paper = await open(`${full}\n\n---\n\n## Few`, `${path}?print-pdf`);
  await paper.locator('[data-print=ready]').waitFor({ state: 'attached' });
  expect(await paper.evaluate(sizes('.pdf-page li:first-child'))).toEqual([32]);
});

test('on a phone, text has the size that can be read, whatever else is on its slide', async () => {
  const page = await open(tooFull, path, { width: 390, height: 844 });
  expect(await page.evaluate(sizes(`${present} li:first-child`))).toEqual([20]);
});
