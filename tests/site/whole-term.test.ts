/** A course of every shape at once: what its pages and feeds say of each day. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DateTime } from 'luxon';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as z from 'zod';
import { serve, type SiteServer } from '../../src/server/server.ts';
import { connectChromium } from '../browser/chromium.ts';
import { pageWith } from '../browser/page.ts';
import { builtSite } from '../commands/site.ts';
import { writeFiles } from '../course/folder.ts';
import { rowingCourse, rowingDates } from '../course/schedule/rowing-course.ts';
import { readEvents } from '../feeds/course.ts';

/** What is compared of `schedule.json`. */
const scheduleSchema = z.object({
  deadlines: z.array(z.object({ at: z.string() })),
  sessions: z.array(
    z.object({
      kind: z.string(),
      cancelled: z.boolean(),
      meetings: z.array(z.object({ section: z.string().optional(), start: z.string() })),
    }),
  ),
});

let browser: Browser;
let server: SiteServer;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lectern-term-'));
  await writeFiles(folder, rowingCourse);
  const site = await builtSite(folder);
  [browser, server] = await Promise.all([connectChromium(), serve(site)]);
});
afterAll(async () => {
  await Promise.all([browser.close(), server.close()]);
  rmSync(folder, { recursive: true });
});

async function open(path: string): Promise<Page> {
  const page = await pageWith(browser, { baseURL: server.url, javaScriptEnabled: false });
  await page.goto(path);
  return page;
}

/** The text of each element, with single spaces between lines and words. */
async function texts(page: Page, selector: string): Promise<string[]> {
  const all = await page.locator(selector).allTextContents();
  return all.map((text) =>
    text
      .replace(/Today\b/g, '')
      .replace(/\s+/g, ' ')
      .trim(),
  );
}

test('the list has each section on its own day, a cancelled one by name, and days that are unlike others', async () => {
  const page = await open('schedule/');
  const weeks = await page.locator('.week').all();
  const rows = async (week: number) =>
    (await weeks[week - 1]?.locator('.session').allTextContents())?.map((text) =>
      text
        .replace(/Today\b/g, '')
        .replace(/\s+/g, ' ')
        .trim(),
    );
  expect([await rows(3), await rows(4), await rows(6)]).toMatchInlineSnapshot(`
    [
      [
        "Mon, Jan 27 Lecture Stroke 4",
        "Tue, Jan 28 Recitation Talk 3 A 9:00 – 9:50 AM, Room 1, with Kim Bow",
        "Thu, Jan 30 Lecture Cancelled Snow",
        "Thu, Jan 30 Recitation Cancelled Snow B 4:00 – 4:50 PM, Room 2, with Lee Stern",
        "Fri, Jan 31 Recitation Talk 3 C 11:00 – 11:50 AM, Room 3, with Max Keel Due Quiz 3 Fri, Jan 31, 5:00 PM",
      ],
      [
        "Mon, Feb 3 Lecture Stroke 5",
        "Tue, Feb 4 Recitation Talk 4 A 9:00 – 9:50 AM, Room 1, with Kim Bow",
        "Thu, Feb 6 Lecture Stroke 6",
        "Thu, Feb 6 Recitation Talk 3 B 4:00 – 4:50 PM, Room 2, with Lee Stern",
        "Fri, Feb 7 Recitation Cancelled Max is ill C 11:00 – 11:50 AM, Room 3, with Max Keel",
        "Fri, Feb 7 Lab Boat 2 Due Quiz 4 Fri, Feb 7, 5:00 PM",
      ],
      [
        "Mon, Feb 17 Break Presidents’ Day",
        "Tue, Feb 18 Term date Runs as Monday",
        "Tue, Feb 18 Lecture Stroke 9 10:00 – 11:20 AM, Hall 1, with Ann Oar",
        "Thu, Feb 20 Lecture Stroke 10",
        "Thu, Feb 20 Recitation Talk 5 B 4:00 – 4:50 PM, Room 2, with Lee Stern",
        "Fri, Feb 21 Recitation Talk 5 C 11:00 – 11:50 AM, Room 3, with Max Keel",
        "Fri, Feb 21 Lab Boat 3 Due Quiz 6 Fri, Feb 21, 5:00 PM",
      ],
    ]
  `);
  expect(await texts(page, '.session-day')).toMatchInlineSnapshot(`
    [
      "Tue, Feb 18 Term date Runs as Monday",
      "Fri, Apr 25 Term date Last day of classes",
      "Mon, Apr 28 Term date Reading day",
      "Tue, Apr 29 – Fri, May 2 Term date Finals",
    ]
  `);
});

test('the calendar and the overview have the same on the same days', async () => {
  const calendar = await open('schedule/calendar/');
  const days = ['01-30', '01-31', '02-07', '02-18', '03-12', '04-28', '05-01', '05-02'];
  const onDays = await Promise.all(days.map((day) => texts(calendar, `td[data-date="2025-${day}"]`)));
  expect(onDays.flat()).toMatchInlineSnapshot(`
    [
      "Thu, Jan 30 30 Lecture Cancelled Snow Recitation Cancelled B 4:00 – 4:50 PM Snow",
      "Fri, Jan 31 31 Recitation C 11:00 – 11:50 AM Talk 3 Due 5:00 PM Quiz 3",
      "Fri, Feb 7 7 Recitation Cancelled C 11:00 – 11:50 AM Max is ill Lab Boat 2 Due 5:00 PM Quiz 4",
      "Tue, Feb 18 18 Term date Runs as Monday Lecture 10:00 – 11:20 AM Stroke 9",
      "Wed, Mar 12 12 Exam 7:00 – 8:30 PM Midterm",
      "Mon, Apr 28 28 Term date Reading day",
      "Thu, May 1 1 Term date Finals Exam 1:00 – 4:00 PM Final exam",
      "Fri, May 2 2 Term date Finals",
    ]
  `);
  const overview = await open('schedule/overview/');
  const weeks = await texts(overview, 'tbody tr');
  expect([3, 4, 6, 16].map((week) => weeks[week - 1])).toMatchInlineSnapshot(`
    [
      "3 Jan 27 – Feb 2 Lecture: Stroke 4 Recitation: Talk 3 Lecture, cancelled: Snow Recitation, cancelled: Snow Recitation: Talk 3 Quiz 3 Fri 5:00 PM",
      "4 Feb 3 – 9 Lecture: Stroke 5 Recitation: Talk 4 Lecture: Stroke 6 Recitation: Talk 3 Recitation, cancelled: Max is ill Lab: Boat 2 Quiz 4 Fri 5:00 PM",
      "6 Feb 17 – 23 Presidents’ DayRuns as Monday Presidents’ Day Term date: Runs as Monday Lecture: Stroke 9 Lecture: Stroke 10 Recitation: Talk 5 Recitation: Talk 5 Lab: Boat 3 Quiz 6 Fri 5:00 PM",
      "16 Apr 28 – May 4 Reading dayFinals Term date: Reading day Term date: Finals Term date: Finals Term date: Finals Exam: Final exam Term date: Finals",
    ]
  `);
});

test('calendars and schedule.json have every meeting at its time', () => {
  const read = (file: string) => readFileSync(join(folder, '_site', file), 'utf8');
  const events = readEvents(read('calendar-recitations.ics')).map((event) =>
    [
      event.startDate.toString().slice(5, 16),
      event.summary,
      event.component.getFirstPropertyValue('status') === 'CANCELLED' ? 'CANCELLED' : '',
    ]
      .join(' ')
      .trim(),
  );
  expect(events.slice(0, 14)).toMatchInlineSnapshot(`
    [
      "01-14T09:00 Recitation A: Talk 1",
      "01-16T16:00 Recitation B: Talk 1",
      "01-17T11:00 Recitation C: Talk 1",
      "01-21T09:00 Recitation A: Talk 2",
      "01-23T16:00 Recitation B: Talk 2",
      "01-24T11:00 Recitation C: Talk 2",
      "01-28T09:00 Recitation A: Talk 3",
      "01-30T16:00 Recitation B cancelled: Snow CANCELLED",
      "01-31T11:00 Recitation C: Talk 3",
      "02-04T09:00 Recitation A: Talk 4",
      "02-06T16:00 Recitation B: Talk 3",
      "02-07T11:00 Recitation C cancelled: Max is ill CANCELLED",
      "02-11T09:00 Recitation A: Talk 5",
      "02-13T16:00 Recitation B: Talk 4",
    ]
  `);
  const { sessions, deadlines } = scheduleSchema.parse(JSON.parse(read('schedule.json')));
  const datesOf = (kind: string, section?: string) =>
    sessions
      .filter((session) => session.kind === kind && !session.cancelled)
      .flatMap(({ meetings }) => meetings.filter((meeting) => meeting.section === section))
      .map(({ start }) => start);
  const days = (instants: readonly string[]) =>
    [...instants]
      .sort()
      .map((at) => DateTime.fromISO(at, { setZone: true }).toFormat('EEE MM-dd'))
      .join(', ');
  const { lecture, lab, exam, quiz, ...sections } = rowingDates;
  expect(['lecture', 'lab', 'exam'].map((kind) => days(datesOf(kind)))).toEqual([lecture, lab, exam]);
  expect(days(deadlines.map(({ at }) => at))).toBe(quiz);
  for (const [section, dates] of Object.entries(sections))
    expect(days(datesOf('recitation', section))).toBe(dates);
});

/** Rows for one section, or of which all but what is due then is for it. */
const ofSection = (id: string) => `:is([data-section=${id}], :has(> [data-section=${id}]))`;

/** What is dated → its rows in the list. */
const rowsOf = {
  lecture: '[data-kind=lecture]',
  A: ofSection('recitation-a'),
  B: ofSection('recitation-b'),
  C: ofSection('recitation-c'),
  lab: '[data-kind=lab]',
  exam: '[data-kind=exam]',
  quiz: ':has(.session-due)',
};

const sayDays = (dates: readonly string[]) =>
  dates.map((date) => DateTime.fromISO(date).toFormat('EEE MM-dd')).join(', ');

test('every date that was worked out by hand is in the list, and no other', async () => {
  const page = await open('schedule/');
  const dates = (selector: string) =>
    page
      .locator(`.session:not(.session-cancelled)${selector}`)
      .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-date') ?? ''));
  const found = Object.entries(rowsOf).map(async ([name, selector]) => [
    name,
    sayDays(await dates(selector)),
  ]);
  expect(Object.fromEntries(await Promise.all(found))).toEqual(rowingDates);
});

test('every date that was worked out by hand is in the calendar files, and no other', () => {
  const dates = (file: string) =>
    readEvents(readFileSync(join(folder, '_site', `calendar-${file}.ics`), 'utf8'))
      .filter(({ component }) => component.getFirstPropertyValue('status') !== 'CANCELLED')
      .map(({ startDate }) => startDate.toString().slice(0, '2025-01-13'.length));
  const files = {
    lecture: 'lectures',
    A: 'recitations-a',
    B: 'recitations-b',
    C: 'recitations-c',
    lab: 'labs',
    exam: 'exams',
    quiz: 'deadlines',
  };
  expect(
    Object.fromEntries(Object.entries(files).map(([name, file]) => [name, sayDays(dates(file))])),
  ).toEqual(rowingDates);
});

test('days that are unlike others last all day in the calendar, finals for all their days', () => {
  const days = readEvents(readFileSync(join(folder, '_site', 'calendar.ics'), 'utf8'))
    .filter(({ uid }) => uid.startsWith('day-'))
    .map(({ summary, startDate, endDate }) => `${summary} ${startDate.toString()} ${endDate.toString()}`);
  // The end is the day after.
  expect(days).toEqual([
    'Runs as Monday 2025-02-18 2025-02-19',
    'Last day of classes 2025-04-25 2025-04-26',
    'Reading day 2025-04-28 2025-04-29',
    'Finals 2025-04-29 2025-05-03',
  ]);
});
