import type { Browser, Page } from 'playwright-core';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { serve, type SiteServer } from '../../src/server/server.ts';
import { connectChromium } from '../browser/chromium.ts';
import { pageWith } from '../browser/page.ts';
import { openDeck } from './deck.ts';

let browser: Browser;
let server: SiteServer;

beforeAll(async () => {
  [browser, server] = await Promise.all([connectChromium(), serve(inject('site'))]);
});
afterAll(() => Promise.all([browser.close(), server.close()]));

/** The letters on each sheet, without spaces. */
async function sheets(page: Page, format: string): Promise<string[]> {
  const data = new Uint8Array(await page.pdf({ format, preferCSSPageSize: true }));
  const pdf = await getDocument({ data, verbosity: 0 }).promise;
  const numbers = Array.from({ length: pdf.numPages }, (_, index) => index + 1);
  return Promise.all(
    numbers.map(async (number) => {
      const { items } = await (await pdf.getPage(number)).getTextContent();
      return letters(items.map((item) => ('str' in item ? item.str : '')).join(''));
    }),
  );
}

const letters = (text: string) => text.replace(/\s/g, '');

test.for(['A4', 'Letter'])(
  'the schedule of a term is two sheets of %s paper, with every row',
  async (format) => {
    const page = await pageWith(browser);
    await page.goto(`${server.url}schedule/`);
    const titles = await page.locator('.session-title').allTextContents();
    const printed = await sheets(page, format);
    expect(printed).toHaveLength(2);
    expect(titles).toHaveLength(46);
    expect(titles.filter((title) => !printed.join('').includes(letters(title)))).toEqual([]);
  },
);

test('a deck printed as shown has every slide and every picture', async () => {
  const page = await openDeck(browser, server.url, 'slides/02_systems/#/2/1');
  const headings = await page.locator('.slides :is(h1, h2)').allTextContents();
  await page.keyboard.down('Control');
  await expect
    .poll(() =>
      page.evaluate(
        () =>
          [...document.querySelectorAll<HTMLImageElement>('.slides img')].filter(
            (image) => image.naturalWidth === 0,
          ).length,
      ),
    )
    .toBe(0);
  const printed = await sheets(page, 'A4');
  expect(printed.length).toBeGreaterThan(4);
  expect(headings.filter((heading) => !printed.join('').includes(letters(heading)))).toEqual([]);
  await page.close();
});
