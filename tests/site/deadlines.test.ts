/** Deadlines that are many, as pages show them. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connectChromium } from '../browser/chromium.ts';
import { pageWith } from '../browser/page.ts';
import { builtSite } from '../commands/site.ts';
import { writeFiles } from '../course/folder.ts';

const files = {
  '_data/course.yaml': 'title: Rowing\ntimezone: America/New_York\n',
  '_data/schedule.yaml': `term: { name: Fall 2022, starts: 2022-10-17, ends: 2022-11-18 }
meetings:
  lecture: { days: Mon Wed, time: 10:00-11:20, place: Room 1 }
  lab:
    - { section: A, days: Mon, time: 14:00-15:50 }
    - { section: Evening, days: Wed, time: 18:00-19:50 }
breaks:
  Regatta: Fri 2022-10-28
due:
  quizzes: every Friday 17:00
sessions:
  - lecture: Boats
  - lab: Knots
    due: lab1 2 days after
  - lab: Oars
    due: log
`,
  'assignments/lab1.md': '# Lab report 1\n',
  'assignments/log.md': '# Log\n',
  'assignments/quizzes.md': '---\nlate: 1 day\n---\n# Quizzes\n\n## Quiz 1\n\n## Quiz 2: Oars\n',
};

let browser: Browser;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lectern-deadlines-'));
  await writeFiles(folder, files);
  await builtSite(folder);
  browser = await connectChromium();
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

/** Without JavaScript unless the reader’s clock is given. */
async function open(path: string, now?: string): Promise<Page> {
  const page = await pageWith(browser, {
    javaScriptEnabled: now !== undefined,
    timezoneId: 'America/New_York',
  });
  if (now !== undefined) await page.clock.setFixedTime(now);
  await page.goto(pathToFileURL(join(folder, '_site', path, 'index.html')).href);
  return page;
}

/** What a reader sees of each element, on one line. */
async function seen(page: Page, selector: string): Promise<string[]> {
  const all = await page.locator(selector).filter({ visible: true }).allInnerTexts();
  return all.map((text) => text.replace(/\s+/g, ' ').trim());
}

const quizzes = [
  'Quiz 1 Fri, Oct 21, 5:00 PM',
  'Quiz 2: Oars Fri, Nov 4, 5:00 PM',
  'Quiz 3 Fri, Nov 11, 5:00 PM',
  'Quiz 4 Fri, Nov 18, 5:00 PM',
];

test('the page of a weekly quiz shows which is next, and all of them on request', async () => {
  const page = await open('assignments/quizzes', '2022-11-03T12:00:00-04:00');
  expect(await seen(page, '.due-box')).toEqual([
    'Due next Quiz 2: Oars Fri, Nov 4, 5:00 PM tomorrow late until Sat, Nov 5, 5:00 PM',
  ]);
  expect(await seen(page, '.due-all li')).toEqual([]);
  await page.getByText('All 4 dates').click();
  expect(await seen(page, '.due-all li')).toEqual([
    `${quizzes[0] ?? ''} closed`,
    `${quizzes[1] ?? ''} tomorrow`,
    `${quizzes[2] ?? ''} in 8 days`,
    `${quizzes[3] ?? ''} in 15 days`,
  ]);
});

test('so does the list of assignments; after the last one there is none that is next', async () => {
  const page = await open('assignments', '2022-11-12T12:00:00-05:00');
  expect(await seen(page, '[data-group=closed] .entry:first-child .entry-due')).toEqual([
    'Section A Wed, Oct 19, 11:59 PM closed Evening Fri, Oct 21, 11:59 PM closed',
  ]);
  expect(await seen(page, '.entry:has(details) .entry-due')).toEqual([
    'Quiz 4 Fri, Nov 18, 5:00 PM in 6 days late until Sat, Nov 19, 5:00 PM All 4 dates',
  ]);
  const over = await open('assignments', '2022-11-18T18:00:00-05:00');
  expect(await seen(over, '.entry:has(details) .entry-due')).toEqual(['All 4 dates']);
});

test('without a script, all dates are one click away; on paper, all are there', async () => {
  const page = await open('assignments/quizzes');
  expect(await seen(page, '.due-box, .due-all li')).toEqual([]);
  await page.emulateMedia({ media: 'print' });
  expect(await seen(page, '.due-all li')).toEqual(quizzes);
  await page.emulateMedia({ media: 'screen' });
  await page.getByText('All 4 dates').click();
  expect(await seen(page, '.due-all li')).toEqual(quizzes);
});

test('the schedule, the calendar and the overview have each on its day', async () => {
  const page = await open('schedule');
  expect(await seen(page, '.session-due .due:has-text("Quiz")')).toEqual(quizzes);
  const calendar = await open('schedule/calendar');
  expect(await seen(calendar, 'td:has(.day-due:has-text("Quiz"))')).toEqual([
    'Fri, Oct 21 21 Due 5:00 PM Quiz 1 Due Evening 11:59 PM Lab report 1',
    'Fri, Nov 4 4 Due 5:00 PM Quiz 2: Oars',
    'Fri, Nov 11 11 Due 5:00 PM Quiz 3',
    'Fri, Nov 18 18 Due 5:00 PM Quiz 4',
  ]);
  const overview = await open('schedule/overview');
  expect(await seen(overview, '.load li:has-text("Quiz")')).toEqual([
    'Quiz 1 Fri 5:00 PM',
    'Quiz 2: Oars Fri 5:00 PM',
    'Quiz 3 Fri 5:00 PM',
    'Quiz 4 Fri 5:00 PM',
  ]);
});

test('what each section has for itself names the section, wherever it is shown', async () => {
  const page = await open('schedule');
  expect(await seen(page, '.session-due')).toMatchInlineSnapshot(`
    [
      "Due Lab report 1 Section A Wed, Oct 19, 11:59 PM",
      "Quiz 1 Fri, Oct 21, 5:00 PM Lab report 1 Evening Fri, Oct 21, 11:59 PM",
      "Due Log Section A Mon, Oct 24, 11:59 PM",
      "Due Log Evening Wed, Oct 26, 11:59 PM",
      "Quiz 2: Oars Fri, Nov 4, 5:00 PM",
      "Quiz 3 Fri, Nov 11, 5:00 PM",
      "Quiz 4 Fri, Nov 18, 5:00 PM",
    ]
  `);
  await page.goto(pathToFileURL(join(folder, '_site/schedule/calendar/index.html')).href);
  expect(await seen(page, '.day-due:not(:has-text("Quiz"))')).toMatchInlineSnapshot(`
    [
      "Due Section A 11:59 PM Lab report 1",
      "Due Evening 11:59 PM Lab report 1",
      "Due Section A 11:59 PM Log",
      "Due Evening 11:59 PM Log",
    ]
  `);
  await page.goto(pathToFileURL(join(folder, '_site/schedule/overview/index.html')).href);
  expect(await seen(page, '.load li:not(:has-text("Quiz"))')).toMatchInlineSnapshot(`
    [
      "Lab report 1 Section A Wed 11:59 PM",
      "Lab report 1 Evening Fri 11:59 PM",
      "Log Section A Mon 11:59 PM",
      "Log Evening Wed 11:59 PM",
    ]
  `);
  await page.goto(pathToFileURL(join(folder, '_site/assignments/lab1/index.html')).href);
  expect(await seen(page, '.due-box')).toMatchInlineSnapshot(`
    [
      "Due Section A Wed, Oct 19, 11:59 PM Evening Fri, Oct 21, 11:59 PM",
    ]
  `);
  const home = await open('', '2022-10-19T12:00:00-04:00');
  expect(await seen(home, '.glance-item')).toMatchInlineSnapshot(`
    [
      "Lecture Boats 10:00 – 11:20 AM, Room 1",
      "Lab Knots Section A, 2:00 – 3:50 PM",
      "Lab Knots Evening, 6:00 – 7:50 PM in 6 hours",
      "Due Lab report 1 11:59 PM, Section A in 11 hours",
      "Due Quiz 1 5:00 PM",
      "Due Lab report 1 11:59 PM, Evening",
    ]
  `);
});
