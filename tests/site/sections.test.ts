/** A reader chooses a section: what is for other ones goes from the schedule, the home page and pages of material. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serve, type SiteServer } from '../../src/server/server.ts';
import { connectChromium } from '../browser/chromium.ts';
import { builtSite } from '../commands/site.ts';
import { writeFiles } from '../course/folder.ts';

const files = {
  '_data/course.yaml': 'title: Rowing\ntimezone: America/New_York\nurl: https://example.org/rowing/\n',
  '_data/schedule.yaml': `term: { name: Fall 2022, starts: 2022-10-17, ends: 2022-10-28 }
meetings:
  lecture:
    - { section: One, days: Mon, time: 10:00-11:20, place: Room 1 }
    - { section: Two, days: Mon, time: 14:00-15:20, place: Room 2 }
  recitation:
    - { section: A, days: Tue, time: 9:00-9:50, place: Quay }
    - { section: B, days: Fri, time: 9:00-9:50, place: Boathouse }
sessions:
  - lecture: Boats
  - guest: Grace on oars
  - recitation: knots
    due: log
  - recitation: ropes
  - event: Open race
    on: 2022-10-22
`,
  'content/recitations/knots.md': '# Knots\n',
  'content/recitations/ropes.md': '# Ropes\n',
  'assignments/log.md': '# Log\n',
};

let browser: Browser;
let server: SiteServer;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lectern-sections-'));
  await writeFiles(folder, files);
  const site = await builtSite(folder);
  [browser, server] = await Promise.all([connectChromium(), serve(site, { prefix: '/rowing/' })]);
});
afterAll(async () => {
  await Promise.all([browser.close(), server.close()]);
  rmSync(folder, { recursive: true });
});

/** A device of its own: a reader in New York, at noon on the Saturday before the term. */
const device = (options: BrowserContextOptions = {}) =>
  browser.newContext({ baseURL: server.url, timezoneId: 'America/New_York', ...options });

async function open(context: BrowserContext, path: string): Promise<Page> {
  const page = await context.newPage();
  await page.clock.setFixedTime('2022-10-15T12:00:00-04:00');
  await page.goto(path);
  return page;
}

/** What a reader sees of each of the elements, on one line. */
async function texts(page: Page, selector: string): Promise<string[]> {
  const all = await page.locator(selector).filter({ visible: true }).allInnerTexts();
  return all.map((text) => text.replace(/\s+/g, ' ').trim());
}

const choice = (page: Page, kind: string) => page.getByRole('combobox', { name: kind });
const query = (page: Page) => new URL(page.url()).search;

test('the list shows what concerns the chosen section, says so, and keeps the choice in the address', async () => {
  const context = await device();
  const page = await open(context, 'schedule/?show=recitation,deadline');
  const group = page.getByRole('group', { name: 'Your sections' });
  expect(await group.getByRole('combobox').count()).toBe(2);
  const rows = () => texts(page, '.session');
  expect(await rows()).toHaveLength(4);

  await choice(page, 'Recitation').focus();
  await page.keyboard.press('B');
  expect(await rows()).toMatchInlineSnapshot(`
    [
      "Fri, Oct 21 Recitation Knots B 9:00 – 9:50 AM, Boathouse Due Log Section B Fri, Oct 21, 11:59 PM in 6 days",
      "Fri, Oct 28 Recitation Ropes B 9:00 – 9:50 AM, Boathouse",
    ]
  `);
  expect(await texts(page, '.facts > div')).toMatchInlineSnapshot(`
    [
      "Lectures One Mon 10:00 – 11:20 AM, Room 1",
      "Lectures Two Mon 2:00 – 3:20 PM, Room 2",
      "Recitations B Fri 9:00 – 9:50 AM, Boathouse",
    ]
  `);
  expect(query(page)).toBe('?show=recitation,deadline&section=recitation-b');
  expect(await group.getByRole('status').textContent()).toBe('Only Recitation B');

  await page.getByRole('button', { name: 'Deadlines' }).click();
  expect(await rows()).toHaveLength(2);
  expect(await page.locator('.filter output').innerText()).toBe('2 of 7 shown');
  await page.getByRole('button', { name: 'Recitations' }).click();
  await choice(page, 'Lecture').selectOption('Two');
  expect(query(page)).toBe('?section=lecture-two,recitation-b');
  expect(await rows()).toMatchInlineSnapshot(`
    [
      "Mon, Oct 17 Lecture Boats",
      "Fri, Oct 21 Recitation Knots B 9:00 – 9:50 AM, Boathouse Due Log Section B Fri, Oct 21, 11:59 PM in 6 days",
      "Sat, Oct 22 Event Open race",
      "Mon, Oct 24 Guest lecture Grace on oars",
      "Fri, Oct 28 Recitation Ropes B 9:00 – 9:50 AM, Boathouse",
    ]
  `);
  await context.close();
});

test('on the same device it holds for other pages', async () => {
  const context = await device();
  const page = await open(context, 'schedule/');
  await choice(page, 'Recitation').selectOption('B');
  await choice(page, 'Lecture').selectOption('Two');

  await page.goto('schedule/calendar/');
  expect(await choice(page, 'Recitation').inputValue()).toBe('recitation-b');
  expect(await texts(page, '.month td:has(li)')).toMatchInlineSnapshot(`
    [
      "Mon, Oct 17 17 Lecture Boats",
      "Tue, Oct 18 18",
      "Fri, Oct 21 21 Recitation B 9:00 – 9:50 AM Knots Due Section B 11:59 PM Log",
      "Sat, Oct 22 22 Event Open race",
      "Mon, Oct 24 24 Guest lecture Grace on oars",
      "Tue, Oct 25 25",
      "Fri, Oct 28 28 Recitation B 9:00 – 9:50 AM Ropes",
    ]
  `);
  await page.setViewportSize({ width: 390, height: 800 });
  expect(await texts(page, '.month .day-name')).toMatchInlineSnapshot(`
    [
      "Mon, Oct 17",
      "Fri, Oct 21",
      "Sat, Oct 22",
      "Mon, Oct 24",
      "Fri, Oct 28",
    ]
  `);
  await page.setViewportSize({ width: 1280, height: 800 });

  await page.goto('schedule/overview/');
  expect(await texts(page, 'tbody .mark')).toMatchInlineSnapshot(`
    [
      "Lecture: Boats",
      "Recitation: Knots",
      "Event: Open race",
      "Guest lecture: Grace on oars",
      "Recitation: Ropes",
    ]
  `);

  await page.goto('./');
  expect(await texts(page, '.glance-item')).toMatchInlineSnapshot(`
    [
      "Lecture Boats Two, 2:00 – 3:20 PM, Room 2",
      "Recitation Knots Section B, 9:00 – 9:50 AM, Boathouse",
      "Due Log 11:59 PM, Section B",
      "Event Open race",
    ]
  `);
  expect(await texts(page, '.facts > div')).toMatchInlineSnapshot(`
    [
      "Lectures Two Mon 2:00 – 3:20 PM Room 2",
      "Recitations B Fri 9:00 – 9:50 AM Boathouse",
    ]
  `);

  await page.goto('recitations/knots/');
  expect(await texts(page, '.session-meta')).toMatchInlineSnapshot(`
    [
      "Recitation Friday, October 21, 2022 B 9:00 – 9:50 AM, Boathouse",
    ]
  `);
  // A page on which only recitations can be chosen leaves the other choice alone.
  await choice(page, 'Recitation').selectOption('All sections');
  expect(await texts(page, '.session-meta')).toHaveLength(2);
  await page.goto('schedule/');
  expect(await texts(page, '.facts > div')).toHaveLength(3);
  await context.close();
});

test('the calendar that one subscribes to follows the choice', async () => {
  const context = await device();
  const page = await open(context, 'schedule/');
  const links = async () => {
    const all = await page.locator('.subscribe a[href*=calendar]').filter({ visible: true }).all();
    const found = await Promise.all(all.map((link) => link.getAttribute('href')));
    return found.map((href) => href?.replace(server.url, '').replace(/.*example.org/, '')).join('\n');
  };
  const everything = await links();
  expect(everything).toContain('/rowing/calendar.ics');
  await choice(page, 'Lecture').selectOption('Two');
  await choice(page, 'Recitation').selectOption('B');
  expect(await links()).toMatchInlineSnapshot(`
    "/rowing/calendar-for-lecture-two-recitation-b.ics
    %2Frowing%2Fcalendar-for-lecture-two-recitation-b.ics
    %2Frowing%2Fcalendar-for-lecture-two-recitation-b.ics&name=Rowing%2C%20Fall%202022
    %2Frowing%2Fcalendar-for-lecture-two-recitation-b.ics&name=Rowing%2C%20Fall%202022
    calendar-for-lecture-two-recitation-b.ics
    ../calendar-lectures.ics
    ../calendar-recitations.ics
    ../calendar-events.ics
    ../calendar-deadlines.ics
    ../calendar-lectures-two.ics
    ../calendar-recitations-b.ics"
  `);
  expect(await texts(page, '[data-chosen]')).toEqual(['Only Lecture Two, Recitation B']);
  const own = await page.request.get('calendar-for-lecture-two-recitation-b.ics');
  expect((await own.text()).match(/(?<=^SUMMARY:).*/gm)).toMatchInlineSnapshot(`
    [
      "Lecture Two: Boats",
      "Due: Log (Section A)",
      "Recitation B: Knots",
      "Due: Log (Section B)",
      "Open race",
      "Guest lecture Two: Grace on oars",
      "Recitation B: Ropes",
    ]
  `);
  await choice(page, 'Lecture').selectOption('All sections');
  await choice(page, 'Recitation').selectOption('All sections');
  expect(await links()).toBe(everything);
  await context.close();
});

test('what is chosen last counts, also after going back', async () => {
  const context = await device();
  const page = await open(context, 'schedule/');
  await choice(page, 'Recitation').selectOption('A');
  await page.goto('schedule/overview/');
  await choice(page, 'Recitation').selectOption('B');
  await page.goBack();
  await expect.poll(() => choice(page, 'Recitation').inputValue()).toBe('recitation-b');
  await context.close();
});

test('an address wins over the device, and does not change what is kept there', async () => {
  const context = await device();
  const page = await open(context, 'schedule/');
  await choice(page, 'Recitation').selectOption('A');
  await page.goto('schedule/?section=recitation-b');
  expect(await choice(page, 'Recitation').inputValue()).toBe('recitation-b');
  await page.goto('schedule/?section=');
  expect(await texts(page, '.facts > div')).toHaveLength(4);
  await page.goto('schedule/?section=recitation-z');
  expect(await texts(page, '.facts > div')).toHaveLength(4);
  await page.goto('schedule/');
  expect(await choice(page, 'Recitation').inputValue()).toBe('recitation-a');
  await context.close();
});

test('a link to a row of another section shows it', async () => {
  const context = await device();
  const page = await open(context, 'schedule/?section=recitation-b#recitation-ropes');
  expect(await texts(page, '.session:target')).toEqual([expect.stringContaining('Ropes A 9:00')]);
  await page.goto('schedule/?section=recitation-b');
  expect(await texts(page, '#recitation-ropes')).toEqual([]);
  await page.evaluate(() => (location.hash = 'recitation-ropes'));
  await expect.poll(() => texts(page, '.session:target')).toHaveLength(1);
  await context.close();
});

test('it is printed, with what is chosen', async () => {
  const context = await device();
  const page = await open(context, 'schedule/?section=recitation-b');
  await page.emulateMedia({ media: 'print' });
  expect(await texts(page, '.sections')).toEqual(['Only Recitation B']);
  expect(await texts(page, '.session-recitation')).toHaveLength(2);
  await context.close();
});

test('where storage is blocked, the address alone keeps the choice', async () => {
  const context = await device();
  await context.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('Blocked', 'SecurityError');
      },
    });
  });
  const page = await open(context, 'schedule/');
  await choice(page, 'Recitation').selectOption('B');
  await page.reload();
  expect(await choice(page, 'Recitation').inputValue()).toBe('recitation-b');
  await page.goto('schedule/');
  expect(await choice(page, 'Recitation').inputValue()).toBe('');
  await context.close();
});

test('without JavaScript everything is shown, and nothing to choose', async () => {
  const context = await device({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('schedule/?section=recitation-b');
  expect(await texts(page, '.session')).toHaveLength(7);
  expect(await page.locator('.sections').isVisible()).toBe(false);
  await context.close();
});
