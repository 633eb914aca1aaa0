/** What the reader's clock decides, on the demo's own pages: today, what is next, how far off a deadline is. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { serve, type StaticServer } from '../../src/output/server.ts';
import { launchChromium } from '../browser/chromium.ts';

let browser: Browser;
let server: StaticServer;

beforeAll(async () => {
  [browser, server] = await Promise.all([launchChromium(), serve(inject('site'))]);
});
afterAll(() => Promise.all([browser.close(), server.close()]));

async function at(now: string, path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const page = await (await browser.newContext({ timezoneId: 'America/New_York', ...options })).newPage();
  await page.clock.setFixedTime(now);
  await page.goto(server.url + path);
  return page;
}

const text = async (page: Page, selector: string) =>
  (await page.locator(selector).first().innerText()).replace(/\s+/g, ' ').trim();

/** I1 is due on Wednesday, September 7, at 23:59 in New York, which is 03:59 UTC; late until the 14th. */
test.for([
  ['2022-09-01T12:00:00Z', 'in 6 days', ''],
  ['2022-09-07T03:30:00Z', 'tomorrow', ''],
  ['2022-09-07T12:00:00Z', 'today', ''],
  ['2022-09-07T22:30:00Z', 'in 5 hours', ''],
  ['2022-09-08T03:50:00Z', 'in 9 minutes', ''],
  ['2022-09-08T04:00:00Z', 'past due', 'is-late'],
  ['2022-09-15T03:58:00Z', 'past due', 'is-late'],
  ['2022-09-15T04:00:00Z', 'closed', 'is-closed'],
])('at %s the first assignment is due %s', async ([now = '', words = '', state = '']) => {
  const page = await at(now, 'assignments/I1/');
  expect(await text(page, '.due-box .due-relative')).toBe(words);
  expect(await page.locator('.due-box .due').getAttribute('class')).toBe(`due ${state}`.trim());
  await page.context().close();
});

test('across a change of the clock, days are days where the course is held', async () => {
  // The clock is put back on Sunday, November 6. I4 is due on Wednesday, the 9th.
  const before = await at('2022-11-06T03:30:00Z', 'assignments/I4/');
  expect(await text(before, '.due-box .due-relative')).toBe('in 4 days');
  const after = await at('2022-11-07T04:30:00Z', 'assignments/I4/', { timezoneId: 'Asia/Kolkata' });
  expect(await text(after, '.due-box .due-relative')).toBe('in 3 days');
  expect(await text(after, '.due-box .local-time')).toMatch(/^\(Thu,? 10:29 GMT\+5:30\)$/);
});

test('what is next on the home page: before, during and after a session, for readers elsewhere too', async () => {
  // From 13:25 to 14:45 on Wednesday, September 28, in New York.
  const next = async (now: string, timezoneId: string) => {
    const page = await at(now, '', { timezoneId });
    const item = page.locator('[data-upcoming] [data-start]:not([hidden])').first();
    const words = (await item.innerText()).replace(/\s+/g, ' ');
    await page.context().close();
    return words;
  };
  expect(await next('2022-09-28T12:00:00Z', 'Europe/Berlin')).toContain('in 5 hours');
  expect(await next('2022-09-28T17:30:00Z', 'Asia/Kolkata')).toMatch(
    /now.*Deploying a Model|Deploying a Model.*now/i,
  );
  expect(await next('2022-09-28T18:50:00Z', 'America/New_York')).not.toContain('Deploying a Model');
});

test('today is marked in the list, the calendar and the overview', async () => {
  for (const path of ['schedule/', 'schedule/calendar/', 'schedule/overview/']) {
    const page = await at('2022-09-29T02:00:00Z', path, { timezoneId: 'Asia/Kolkata' });
    expect(await page.locator('[aria-current=date]').first().getAttribute('data-date')).toBe('2022-09-28');
    await page.context().close();
  }
});

test('the list is filtered by kind, by keyboard, and the address keeps it', async () => {
  const page = await at('2022-09-28T12:00:00Z', 'schedule/');
  const shown = () => page.locator('.session:visible').count();
  const count = () => text(page, '.filter output');
  expect(await count()).toBe('46 of 46 shown');
  await page.getByRole('button', { name: 'Recitations' }).focus();
  await page.keyboard.press('Enter');
  expect(await page.getByRole('button', { name: 'Recitations' }).getAttribute('aria-pressed')).toBe('true');
  expect(await count()).toBe('11 of 46 shown');
  expect(await shown()).toBe(11);
  expect(new URL(page.url()).search).toBe('?show=recitation');
  await page.getByRole('button', { name: 'Exams' }).click();
  expect(await count()).toBe('12 of 46 shown');
  await page.reload();
  expect(await shown()).toBe(12);
  const empty = await page
    .locator('.week:visible')
    .evaluateAll((weeks) => weeks.filter((week) => !week.querySelector('.session:not([hidden])')).length);
  expect(empty).toBe(0);
});

test('deadlines alone; and without JavaScript nothing is hidden and no button is there', async () => {
  const page = await at('2022-09-28T12:00:00Z', 'schedule/?show=deadline');
  expect(await page.locator('.session:visible').count()).toBe(9);
  const plain = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await plain.goto(`${server.url}schedule/?show=deadline`);
  expect(await plain.locator('.session:visible').count()).toBe(46);
  expect(await plain.locator('.filter').count()).toBe(0);
});
