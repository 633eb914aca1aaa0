/** What a reader takes in at once: this week, what is due next, a whole term, on any day, without anything moving. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { serve, type SiteServer } from '../../src/server/server.ts';
import { connectChromium } from '../browser/chromium.ts';
import { pageWith } from '../browser/page.ts';
import { settle } from '../browser/settle.ts';

let browser: Browser;
let server: SiteServer;

beforeAll(async () => {
  [browser, server] = await Promise.all([connectChromium(), serve(inject('site'))]);
});
afterAll(() => Promise.all([browser.close(), server.close()]));

const weekSix = '2022-10-05T09:00:00-04:00';

async function open(path: string, now = weekSix, size = { width: 1280, height: 800 }): Promise<Page> {
  const page = await pageWith(browser, { baseURL: server.url, timezoneId: 'America/New_York' });
  await page.setViewportSize(size);
  await page.clock.setFixedTime(now);
  await page.goto(path);
  return page;
}

/** What is seen of each element, on one line. */
async function texts(page: Page, selector: string): Promise<string[]> {
  const all = await page.locator(selector).filter({ visible: true }).allInnerTexts();
  return all.map((text) => text.replace(/\s+/g, ' ').trim());
}

describe('home', () => {
  test.each([
    ['before the term', '2022-08-20T12:00:00-04:00', 'The first week', 'Mon, Aug 29|Wed, Aug 31|Fri, Sep 2'],
    ['in its sixth week', weekSix, 'This week', 'Mon, Oct 3|Wed, Oct 5 Today|Fri, Oct 7'],
    ['after it', '2023-01-10T12:00:00-05:00', 'The term is over', ''],
  ])('%s', async (_, now, heading, days) => {
    const page = await open('./', now);
    expect(await texts(page, '#upcoming')).toEqual([heading]);
    expect((await texts(page, '.glance-day h3')).join('|')).toBe(days);
  });

  test('announcements and material of later days are not shown yet', async () => {
    const page = await open('./', '2022-08-30T12:00:00-04:00');
    expect(await texts(page, '#announcements ~ ul > li > a')).toEqual([
      'Welcome, and what to do this week',
      'On the waitlist? Come anyway',
    ]);
    expect(await texts(page, '#newest ~ ul > li > a')).toEqual(['Introduction and Motivation']);
    await page.goto('announcements/');
    expect(await texts(page, '.announcement h2')).not.toContain('Midterm next Wednesday');
  });

  test('without a script, its weeks are links', async () => {
    const page = await pageWith(browser, { baseURL: server.url, javaScriptEnabled: false });
    await page.goto('./');
    expect(await texts(page, '#upcoming')).toEqual(['Fall 2022']);
    await page.locator('.glance').getByRole('link', { name: '6', exact: true }).click();
    expect(page.url()).toContain('/schedule/#week-6');
  });
});

test('the header of every page says what is due next', async () => {
  for (const path of ['./', 'syllabus/', 'slides/02_systems/handout/']) {
    expect(await texts(await open(path), '.next-due li')).toEqual(['Due in 7 days I3: Architecture']);
  }
  expect(await texts(await open('syllabus/', '2023-01-10T12:00:00-05:00'), '.next-due')).toEqual([]);
});

test.each([
  ['recitations/docker/', 'Schedule'],
  ['slides/02_systems/handout/', 'Lectures'],
  ['lectures/02_systems/', 'Lectures'],
])('in the header, /%s is in %s', async (path, name) => {
  expect(await texts(await open(path), '.site-nav [aria-current]')).toEqual([name]);
});

describe('the schedule', () => {
  const top = (page: Page, selector: string) =>
    page.locator(selector).evaluate((element) => Math.round(element.getBoundingClientRect().top));
  const height = (page: Page) => page.evaluate(() => document.documentElement.scrollHeight);

  // 46 sessions, and 4 days on which only work is due.
  test('a whole term takes 3,700 px', async () => {
    expect(await height(await open('schedule/'))).toBeLessThanOrEqual(3700);
  });

  test.each([1280, 390])('at %i px it opens at the current week, which is said in words', async (width) => {
    const page = await open('schedule/', weekSix, { width, height: 800 });
    expect(await texts(page, '.week.is-current .week-mark')).toEqual(['This week']);
    expect(await top(page, '.week.is-current')).toBeLessThan(100);
    expect(await top(page, '.week.is-current')).toBeGreaterThanOrEqual(0);
  });

  test('a link to another week wins, and one leads to this week', async () => {
    const page = await open('schedule/#week-2');
    await expect.poll(() => top(page, '#week-2')).toBeLessThan(100);
    await page.getByRole('link', { name: 'Jump to this week' }).click();
    expect(page.url()).toContain('#week-6');
  });

  test('past weeks are folded on request, also when the reader comes back', async () => {
    const page = await open('schedule/');
    await page.getByRole('button', { name: 'Hide past weeks' }).click();
    await page.reload();
    expect((await texts(page, '.week h2'))[0]).toBe('Week 6 Oct 3 – 7 This week');
    await page.getByRole('button', { name: 'Hide past weeks', pressed: true }).click();
    expect((await texts(page, '.week h2'))[0]).toBe('Week 1 Aug 29 – Sep 2');
  });

  test('links say what they are when they are read alone', async () => {
    const page = await open('schedule/');
    expect(await page.getByRole('link', { name: 'Slides: From Models to Systems' }).innerText()).toBe(
      'Slides',
    );
    expect(await page.getByRole('link', { name: 'Handout: From Models to Systems' }).count()).toBe(1);
  });
});

test('assignments stand under what is next, later, and closed', async () => {
  const page = await open('assignments/');
  const titles = (group: string) => texts(page, `[data-group=${group}] .entry-title`);
  expect(await titles('next')).toEqual(['Research project (17-745)', 'I2: Requirements', 'I3: Architecture']);
  expect((await titles('later'))[0]).toBe('M2: Infrastructure Quality');
  expect(await titles('closed')).toEqual(['I1: ML Product', 'M1: Modeling and First Deployment']);
  expect(await titles('all')).toEqual([]);
});

test('a lecture says which one it is, and what is due next', async () => {
  const page = await open('lectures/02_systems/');
  expect(await texts(page, '.breadcrumb')).toEqual(['Lectures · Lecture 2 of 25']);
  expect(await texts(page, '.panel-due .due-title')).toEqual(['I1: ML Product']);
});

const kinds = [
  './',
  'schedule/',
  'assignments/',
  'assignments/I4/',
  'lectures/02_systems/',
  'slides/02_systems/handout/',
];

test.each(kinds)('nothing moves on /%s, nor does it scroll sideways at 320 px', async (path) => {
  const page = await open(path, weekSix, { width: 320, height: 700 });
  await settle(page);
  const overhang = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overhang).toBeLessThanOrEqual(0);
  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    await page.reload();
    await settle(page);
    const moved = await page.evaluate<number>(
      `new Promise((resolve) => new PerformanceObserver((list) => resolve(
        list.getEntries().reduce((sum, { value }) => sum + value, 0))).observe({ type: 'layout-shift', buffered: true })
        || requestAnimationFrame(() => requestAnimationFrame(() => resolve(0))))`,
    );
    expect(moved, `${width} px`).toBeLessThan(0.05);
  }
});

test.each([768, 900, 1090])('at %i px the header has two lines, its button on the first', async (width) => {
  const page = await open('syllabus/', weekSix, { width, height: 800 });
  const box = async (selector: string) => (await page.locator(selector).boundingBox()) ?? { y: 0, height: 0 };
  const [header, button, nav] = [
    await box('.site-header'),
    await box('.theme-toggle'),
    await box('.site-nav'),
  ];
  expect(header.height).toBeLessThan(100);
  expect(button.y + button.height).toBeLessThanOrEqual(nav.y);
});

test('on a phone the header’s pages are behind a button', async () => {
  const page = await open('syllabus/', weekSix, { width: 390, height: 844 });
  const header = await page.locator('.site-header').boundingBox();
  expect(header?.height).toBeLessThan(125);
  await page.getByRole('button', { name: 'Menu' }).click();
  await page.getByRole('navigation', { name: 'Course' }).getByRole('link', { name: 'Lectures' }).click();
  expect(page.url()).toContain('/lectures/');
});
