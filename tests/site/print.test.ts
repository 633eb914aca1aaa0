import type { Browser } from 'playwright-core';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { serve, type StaticServer } from '../../src/output/server.ts';
import { launchChromium } from '../browser/chromium.ts';

let browser: Browser;
let server: StaticServer;

beforeAll(async () => {
  [browser, server] = await Promise.all([launchChromium(), serve(inject('site'))]);
});
afterAll(() => Promise.all([browser.close(), server.close()]));

test.for(['A4', 'Letter'])(
  'the schedule of a term is two sheets of %s paper, with every row',
  async (format) => {
    const page = await browser.newPage();
    await page.goto(`${server.url}schedule/`);
    const titles = await page.locator('.session-title').allTextContents();
    const data = new Uint8Array(await page.pdf({ format, preferCSSPageSize: true }));
    const pdf = await getDocument({ data, verbosity: 0 }).promise;
    expect(pdf.numPages).toBe(2);
    const texts = await Promise.all(
      [1, 2].map(async (number) => {
        const { items } = await (await pdf.getPage(number)).getTextContent();
        return items.map((item) => ('str' in item ? item.str : '')).join('');
      }),
    );
    const letters = (text: string) => text.replace(/\s/g, '');
    const printed = letters(texts.join(''));
    expect(titles).toHaveLength(46);
    expect(titles.filter((title) => !printed.includes(letters(title)))).toEqual([]);
    await page.close();
  },
);
