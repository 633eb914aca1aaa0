import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { connectChromium } from '../browser/chromium.ts';
import { pageWith } from '../browser/page.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await connectChromium();
});
afterAll(() => browser.close());

/** Opens the demo's schedule from disk. */
async function open(search = '', options?: BrowserContextOptions): Promise<Page> {
  const page = await pageWith(browser, options);
  await page.goto(pathToFileURL(join(inject('site'), 'schedule', 'index.html')).href + search);
  return page;
}

/** The kinds of the rows that are shown, each once. */
const kinds = async (page: Page) => {
  const all = page.locator('.session:visible');
  return [...new Set(await all.evaluateAll((rows) => rows.map((row) => row.getAttribute('data-kind'))))];
};
const count = (page: Page) => page.getByRole('group', { name: 'Show only' }).getByRole('status').innerText();
const weeks = (page: Page) => page.locator('.week:visible').count();

test('a button for each kind, by keyboard: the choice is shown, announced and kept in the address', async () => {
  const page = await open('?a=b#week-2');
  expect(await page.getByRole('group', { name: 'Show only' }).getByRole('button').allInnerTexts()).toEqual([
    'Lectures',
    'Recitations',
    'Breaks',
    'Exams',
    'Guest lectures',
    'Events',
    'Deadlines',
  ]);
  expect(await count(page)).toBe('');

  await page.getByRole('button', { name: 'Recitations' }).focus();
  await page.keyboard.press('Space');
  expect(await kinds(page)).toEqual(['recitation']);
  expect(await count(page)).toBe('11 of 46 shown');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  expect(await kinds(page)).toEqual(['recitation', 'exam']);
  expect(new URL(page.url()).search).toBe('?a=b&show=recitation,exam');
  expect(await page.locator('[aria-pressed=true]').allInnerTexts()).toEqual(['Recitations', 'Exams']);

  await page.reload();
  expect(await count(page)).toBe('12 of 46 shown');
  await page.getByRole('button', { name: 'Recitations' }).click();
  await page.getByRole('button', { name: 'Exams' }).click();
  expect(await count(page)).toBe('');
  expect(new URL(page.url()).search + new URL(page.url()).hash).toBe('?a=b#week-2');
});

test('weeks with nothing to show are hidden, also in print', async () => {
  const page = await open('?show=exam');
  expect(await weeks(page)).toBe(1);
  await page.emulateMedia({ media: 'print' });
  expect(await weeks(page)).toBe(1);
  expect(await kinds(page)).toEqual(['exam']);
  expect(await page.locator('.filter').isVisible()).toBe(false);
});

test('deadlines include every row with work due', async () => {
  const page = await open('?show=deadline');
  const shown = await page.locator('.session:visible').count();
  expect(shown).toBeGreaterThan(5);
  expect(await page.locator('.session:visible .session-due').count()).toBe(shown);
  expect(await page.locator('.session-due:visible').count()).toBe(await page.locator('.session-due').count());
});

test('an address with a kind that the course does not have shows everything', async () => {
  const page = await open('?show=seminar');
  expect(await count(page)).toBe('');
});

test('without JavaScript everything is shown, and no button', async () => {
  const page = await open('?show=exam', { javaScriptEnabled: false });
  expect(await page.locator('.session:visible').count()).toBe(46);
  expect(await page.locator('.filter:visible').count()).toBe(0);
});
