import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { connectChromium } from '../browser/chromium.ts';
import { pageWith } from '../browser/page.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await connectChromium();
});
afterAll(() => browser.close());

/** Opens a page of the demo's site from disk, at an instant of the reader's clock; it is held in New York's zone. */
async function open(path: string, now: string, options: BrowserContextOptions = {}): Promise<Page> {
  const page = await pageWith(browser, { timezoneId: 'America/New_York', ...options });
  await page.clock.setFixedTime(now);
  await page.goto(pathToFileURL(join(inject('site'), path, 'index.html')).href);
  return page;
}

/** The text of each of the elements, on one line. */
const texts = async (page: Page, selector: string) =>
  (await page.locator(selector).allInnerTexts()).map((text) => text.replace(/\s+/g, ' '));

async function says(path: string, selector: string, now: string, options?: BrowserContextOptions) {
  return texts(await open(path, now, options), selector);
}

describe('a deadline, 11:59 PM on September 7, with seven days for late work', () => {
  test.each([
    ['2022-09-01T12:00:00-04:00', 'in 6 days', ''],
    ['2022-09-06T00:30:00-04:00', 'tomorrow', ''],
    ['2022-09-07T00:00:00-04:00', 'today', ''],
    ['2022-09-07T11:59:00-04:00', 'today', ''],
    ['2022-09-07T12:00:00-04:00', 'in 11 hours', ''],
    ['2022-09-07T22:59:00-04:00', 'in 1 hour', ''],
    ['2022-09-07T23:58:59-04:00', 'this minute', ''],
    ['2022-09-07T23:59:01-04:00', 'past due', 'is-late'],
    ['2022-09-14T23:58:00-04:00', 'past due', 'is-late'],
    ['2022-09-15T00:00:00-04:00', 'closed', 'is-closed'],
  ])('at %s: %s', async (now, words, state) => {
    const page = await open('assignments/I1', now);
    expect(await page.locator('.due [data-relative]').innerText()).toBe(words);
    expect(await page.locator('.due').getAttribute('class')).toBe(`due ${state}`.trim());
  });

  test('a reader elsewhere sees the course’s days, and their own time beside', async () => {
    // Already September 8 in Kolkata and Berlin.
    const now = '2022-09-07T20:00:00-04:00';
    expect(await says('assignments/I1', '.due', now, { timezoneId: 'Asia/Kolkata' })).toMatchInlineSnapshot(`
      [
        "Wed, Sep 7, 11:59 PM (Thu, 09:29 GMT+5:30) in 3 hours late until Wed, Sep 14, 11:59 PM (Thu, 09:29 GMT+5:30) (for a token a day)",
      ]
    `);
    expect(await says('assignments/I1', '.due', now, { timezoneId: 'Europe/Berlin' })).toMatchInlineSnapshot(`
      [
        "Wed, Sep 7, 11:59 PM (Thu, 05:59 GMT+2) in 3 hours late until Wed, Sep 14, 11:59 PM (Thu, 05:59 GMT+2) (for a token a day)",
      ]
    `);
  });

  test('without JavaScript only its dates are there', async () => {
    const now = '2022-09-07T20:00:00-04:00';
    expect(await says('assignments/I1', '.due', now, { javaScriptEnabled: false })).toMatchInlineSnapshot(`
      [
        "Wed, Sep 7, 11:59 PM late until Wed, Sep 14, 11:59 PM (for a token a day)",
      ]
    `);
  });

  test('the assignment list and the schedule agree', async () => {
    const now = '2022-09-10T12:00:00-04:00';
    const words = '.due:nth-child(1) [data-relative]';
    // Two may be due on one day.
    const list = [...new Set(await says('assignments', words, now))];
    expect(list).toMatchInlineSnapshot(`
      [
        "past due",
        "in 11 days",
        "in 18 days",
        "in 32 days",
        "in 53 days",
        "in 60 days",
        "in 81 days",
        "in 88 days",
        "in 99 days",
      ]
    `);
    expect([...new Set(await says('schedule', words, now))]).toEqual(list);
  });

  test('a page left open is up to date when its reader comes back', async () => {
    const page = await open('assignments/I1', '2022-09-06T12:00:00-04:00');
    await page.clock.setFixedTime('2022-09-15T12:00:00-04:00');
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    expect(await texts(page, '.due [data-relative]')).toEqual(['closed']);
  });
});

describe('across the clock change on November 6', () => {
  test('days are counted by the calendar', async () => {
    // I4 is due on November 9, 11:59 PM: 96 and a half hours after the first of these.
    const words = '.due-box [data-relative]';
    expect(await says('assignments/I4', words, '2022-11-06T00:30:00-04:00')).toEqual(['in 3 days']);
    expect(await says('assignments/I4', words, '2022-11-05T23:30:00-04:00')).toEqual(['in 4 days']);
  });

  test('what is next on the home page', async () => {
    const next = '.glance-due li:visible';
    expect(await says('', next, '2022-11-05T23:30:00-04:00')).toMatchInlineSnapshot(`
      [
        "I4: MLOps Tools Wed, Nov 9, 11:59 PM in 4 days late until Wed, Nov 16, 11:59 PM (for a token a day)",
        "Research draft Wed, Nov 9, 11:59 PM in 4 days",
      ]
    `);
    expect(await says('', next, '2022-11-06T01:30:00-05:00')).toMatchInlineSnapshot(`
      [
        "I4: MLOps Tools Wed, Nov 9, 11:59 PM in 3 days late until Wed, Nov 16, 11:59 PM (for a token a day)",
        "Research draft Wed, Nov 9, 11:59 PM in 3 days",
      ]
    `);
    expect(await says('', next, '2022-11-05T23:30:00-04:00', { timezoneId: 'Europe/Berlin' }))
      .toMatchInlineSnapshot(`
        [
          "I4: MLOps Tools Wed, Nov 9, 11:59 PM (Thu, 05:59 GMT+1) in 4 days late until Wed, Nov 16, 11:59 PM (Thu, 05:59 GMT+1) (for a token a day)",
          "Research draft Wed, Nov 9, 11:59 PM (Thu, 05:59 GMT+1) in 4 days",
        ]
      `);
  });
});

describe('a lecture, 1:25 to 2:45 PM on September 7', () => {
  test.each([
    [
      'before it',
      '2022-09-07T11:20:00-04:00',
      [
        'Lecture Model Quality  in 2 hours',
        'Lecture Teamwork Primer  in 2 hours',
        'Due I1: ML Product  today',
      ],
    ],
    [
      'during it',
      '2022-09-07T13:30:00-04:00',
      ['Lecture Model Quality  now', 'Lecture Teamwork Primer  now', 'Due I1: ML Product  in 10 hours'],
    ],
    [
      'after it',
      '2022-09-07T14:46:00-04:00',
      ['Lecture Model Quality', 'Lecture Teamwork Primer', 'Due I1: ML Product  in 9 hours'],
    ],
  ])('%s', async (_, now, words) => {
    const page = await open('', now);
    const items = await texts(page, '.is-today .glance-item');
    expect(items.map((item) => item.replace(/\d+:\d+.*?PM|, TEP 1308/g, '').trim())).toEqual(words);
  });
});
