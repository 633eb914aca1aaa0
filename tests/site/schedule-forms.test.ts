/** The schedule as a list, a calendar and a table, for a course in which everything that can happen does. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serve, type SiteServer } from '../../src/server/server.ts';
import { connectChromium } from '../browser/chromium.ts';
import { pageWith } from '../browser/page.ts';
import { builtSite } from '../commands/site.ts';
import { writeFiles } from '../course/folder.ts';

const files = {
  '_data/course.yaml': 'title: Rowing\ntimezone: America/New_York\n',
  '_data/schedule.yaml': `term: { name: Fall 2022, starts: 2022-10-17, ends: 2022-11-11 }
meetings:
  lecture: { days: Mon Wed, time: 10:00-11:20, place: Room 1 }
  office-hours:
    - { section: Ada, days: Tue Thu, time: 15:00-16:00, place: Room 4 }
    - { days: Tue, time: 13:00-14:00, place: Boathouse }
breaks:
  Regatta: 2022-10-24 to 2022-10-25
calendar:
  - { cancel: 2022-10-26, note: The coach is at a race }
  - { move: 2022-11-02, to: Thu 2022-11-03 15:00-16:20, place: Boathouse }
due:
  knots: Sun 2022-11-06 12:00
  log: Sun 2022-11-06 23:59
sessions:
  - lecture: Boats
  - lecture: Oars
  - lecture: Stroke
    due: catch
  - lecture: Rhythm
  - exam: Sea trial
  - event: Open race
    on: TBA
`,
  'assignments/knots.md': '---\nlate: 2 days, 10 % a day\n---\n# Knots\n',
  'assignments/log.md': '# Log\n',
  'assignments/catch.md': '# Catch\n',
};

let browser: Browser;
let server: SiteServer;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lectern-forms-'));
  await writeFiles(folder, files);
  const site = await builtSite(folder);
  [browser, server] = await Promise.all([connectChromium(), serve(site, { prefix: '/rowing/' })]);
});
afterAll(async () => {
  await Promise.all([browser.close(), server.close()]);
  rmSync(folder, { recursive: true });
});

/** Without JavaScript unless the reader’s clock is given. */
async function open(path: string, now?: string): Promise<Page> {
  const page = await pageWith(browser, { baseURL: server.url, javaScriptEnabled: now !== undefined });
  if (now !== undefined) await page.clock.setFixedTime(now);
  await page.goto(path);
  return page;
}

/** The text of each element, with single spaces between lines and words. */
async function texts(page: Page, selector: string): Promise<string[]> {
  const all = await page.locator(selector).allTextContents();
  return all.map((text) => text.replace(/\s+/g, ' ').trim());
}

test('the calendar has a table per month, with everything on each day', async () => {
  const page = await open('schedule/calendar/');
  expect(await texts(page, '.month h2')).toMatchInlineSnapshot(`
    [
      "October 2022",
      "November 2022",
    ]
  `);
  expect(await texts(page, '.month td:has(li)')).toMatchInlineSnapshot(`
    [
      "Mon, Oct 17 17 Lecture Boats",
      "Wed, Oct 19 19 Lecture Oars",
      "Mon, Oct 24 24 Break to Tue, Oct 25 Regatta",
      "Wed, Oct 26 26 Lecture Cancelled The coach is at a race",
      "Mon, Oct 31 31 Lecture Stroke Due 11:59 PM Catch",
      "Thu, Nov 3 3 Lecture 3:00 – 4:20 PM Rhythm",
      "Sun, Nov 6 6 Due 12:00 PM Knots Due 11:59 PM Log",
      "Mon, Nov 7 7 Exam Sea trial",
    ]
  `);
  expect(await texts(page, '.is-off .day-name')).toEqual(['Mon, Oct 24', 'Tue, Oct 25']);
  expect(await texts(page, '.undated')).toMatchInlineSnapshot(`
    [
      "To be announced Event Open race",
    ]
  `);
});

test('the overview has a row per week: what is held, why there is no class, and what is due', async () => {
  const page = await open('schedule/overview/');
  expect(await texts(page, 'thead th')).toMatchInlineSnapshot(`
    [
      "Week",
      "Mon",
      "Wed",
      "Thu",
      "Due",
    ]
  `);
  expect(await texts(page, 'tbody tr')).toMatchInlineSnapshot(`
    [
      "1 Oct 17 – 23 Lecture: Boats Lecture: Oars",
      "2 Oct 24 – 30 Regatta Regatta Lecture, cancelled: The coach is at a race",
      "3 Oct 31 – Nov 6 Lecture: Stroke Lecture: Rhythm Catch Mon 11:59 PM Knots Sun 12:00 PM Log Sun 11:59 PM",
      "4 Nov 7 – 13 Exam: Sea trial",
    ]
  `);
});

test.each(['calendar', 'overview'])('the %s fits the width of a phone', async (form) => {
  const page = await open(`schedule/${form}/`);
  await page.setViewportSize({ width: 390, height: 800 });
  const wider = await page
    .locator('main *:not(.mark-text)')
    .evaluateAll((all) => all.filter((element) => element.getBoundingClientRect().right > 390).length);
  expect(wider).toBe(0);
});

test('a row with only deadlines names each piece of work once', async () => {
  const page = await open('schedule/');
  expect(await texts(page, '.session-deadline')).toMatchInlineSnapshot(`
    [
      "Sun, Nov 6 DeadlineToday Due Knots Sun, Nov 6, 12:00 PM late until Tue, Nov 8, 12:00 PM (10 % a day) Log Sun, Nov 6, 11:59 PM",
    ]
  `);
  expect(await texts(page, '.session-cancelled')).toMatchInlineSnapshot(`
    [
      "Wed, Oct 26 Lecture CancelledToday The coach is at a race",
    ]
  `);
});

test('the reader’s browser marks the day, and says how far off a deadline is', async () => {
  // The clocks are put back on the morning of November 6.
  const page = await open('schedule/overview/', '2022-11-06T03:30:00Z');
  expect(await page.locator('td[aria-current=date]').count()).toBe(0);
  expect(await texts(page, 'tr.is-current .week-number')).toEqual(['3']);
  expect(await texts(page, '.load [data-relative]')).toMatchInlineSnapshot(`
    [
      "closed",
      "tomorrow",
      "tomorrow",
    ]
  `);
  await page.goto('schedule/calendar/');
  expect(await texts(page, 'td[aria-current=date] .day-digit')).toEqual(['5']);
});

test('office hours are a table, one column per day, and on a phone a list', async () => {
  const page = await open('staff/');
  expect(await texts(page, '.hours th')).toEqual(['Tue', 'Thu']);
  expect(await page.locator('.hours td').allInnerTexts()).toMatchInlineSnapshot(`
    [
      "1:00 – 2:00 PM
    Boathouse

    Ada
    3:00 – 4:00 PM
    Room 4",
      "Ada
    3:00 – 4:00 PM
    Room 4",
    ]
  `);
  await page.setViewportSize({ width: 390, height: 800 });
  expect(await page.locator('.hours td').allInnerTexts()).toMatchInlineSnapshot(`
    [
      "Tue

    1:00 – 2:00 PM
    Boathouse

    Ada
    3:00 – 4:00 PM
    Room 4",
      "Thu

    Ada
    3:00 – 4:00 PM
    Room 4",
    ]
  `);
});
