/** The staff page says which office hours are not as in every week, and forgets those that are over. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connectChromium } from '../browser/chromium.ts';
import { pageWith } from '../browser/page.ts';
import { builtSite } from '../commands/site.ts';
import { courseFolder } from '../course/folder.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await connectChromium();
});
afterAll(() => browser.close());

const schedule = `term: { name: Fall 2022, starts: 2022-10-03, ends: 2022-10-21 }
meetings:
  office-hours:
    - { section: Ada, days: Tue Thu, time: 15:00-16:00, place: Room 4 }
    - { section: Kim, days: Wed, time: 13:00-14:00 }
calendar:
  - { cancel: Wed 2022-10-12, kind: office-hours, note: '*Storm*' }
  - { move: Thu 2022-10-13, to: Fri 2022-10-14 17:00-18:00, kind: office-hours, place: Quay }
  - { move: Tue 2022-10-18, to: Tue 2022-10-18 16:00-17:00, kind: office-hours }
sessions: []
`;

/** What a reader of the page at an address sees at an instant; without one, without JavaScript. */
async function changes(address: string, now?: string): Promise<string[]> {
  const options = { timezoneId: 'America/New_York', javaScriptEnabled: now !== undefined };
  const page = await pageWith(browser, options);
  if (now !== undefined) await page.clock.setFixedTime(now);
  await page.goto(address);
  return page.locator('.hour-changes li').filter({ visible: true }).allInnerTexts();
}

test('each change is there until it is over', async () => {
  const folder = await courseFolder({ '_data/schedule.yaml': schedule });
  const site = await builtSite(folder);
  const staff = pathToFileURL(join(site, 'staff/index.html')).href;
  const all = await changes(staff);
  expect(all).toMatchInlineSnapshot(`
    [
      "Kim Wed, Oct 12: cancelled — Storm",
      "Ada Thu, Oct 13 → Fri, Oct 14, 5:00 – 6:00 PM, Quay",
      "Ada Tue, Oct 18, 4:00 – 5:00 PM, Room 4",
    ]
  `);
  expect(await changes(staff, '2022-10-12T23:00:00-04:00')).toEqual(all);
  expect(await changes(staff, '2022-10-14T23:00:00-04:00')).toEqual(all.slice(1));
  expect(await changes(staff, '2022-10-15T01:00:00-04:00')).toEqual(all.slice(2));
  expect(await changes(staff, '2022-10-19T01:00:00-04:00')).toEqual([]);
});
