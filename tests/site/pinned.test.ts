/** Announcements that are pinned until a day: by the clock of the reader, until it is dismissed. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connectChromium } from '../browser/chromium.ts';
import { pageWith } from '../browser/page.ts';
import { build } from '../commands/site.ts';
import { courseFolder } from '../course/folder.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await connectChromium();
});
afterAll(() => browser.close());

/** Built on a day on which an announcement is pinned until another. @returns the address of a page of the site */
async function site(now: string) {
  const folder = await courseFolder({
    'content/announcements/2022-02-01-storm.md': '---\npinned: 2022-02-04\n---\n# Storm\n\nNo boats.\n',
    'content/announcements/2022-01-20-oars.md': '# Oars\n',
  });
  await build(folder, { now });
  return (path: string) => pathToFileURL(join(folder, 'out', path, 'index.html')).href;
}

test('every page has it from its day until its last one', async () => {
  const at = await site('2022-02-02T12:00');
  const page = await pageWith(browser, { timezoneId: 'America/New_York' });
  const seen = async (path: string, now: string) => {
    await page.clock.setFixedTime(now);
    await page.goto(at(path));
    return page.locator('.pinned').filter({ visible: true }).allInnerTexts();
  };
  const banner = ['Storm\n\nDismiss'];
  expect(await seen('', '2022-01-31T23:00:00-05:00')).toEqual([]);
  expect(await seen('', '2022-02-02T12:00:00-05:00')).toEqual(banner);
  expect(await seen('schedule', '2022-02-04T23:00:00-05:00')).toEqual(banner);
  expect(await seen('announcements/2022-02-01-storm', '2022-02-04T23:00:00-05:00')).toEqual([]);
  expect(await seen('', '2022-02-05T01:00:00-05:00')).toEqual([]);

  // On every page of this device.
  await page.clock.setFixedTime('2022-02-03T12:00:00-05:00');
  await page.goto(at('schedule'));
  await page.getByRole('button', { name: 'Dismiss: Storm' }).click();
  expect(await page.locator('.pinned').isVisible()).toBe(false);
  expect(await seen('staff', '2022-02-03T13:00:00-05:00')).toEqual([]);
  await page.context().close();
});

test('without JavaScript, it is there if it was pinned when the site was built', async () => {
  const page = await pageWith(browser, { javaScriptEnabled: false });
  await page.goto((await site('2022-02-04T12:00'))(''));
  expect(await page.locator('.pinned').innerText()).toBe('Storm');
  await page.goto((await site('2022-02-05T12:00'))(''));
  expect(await page.locator('.pinned').count()).toBe(0);
});
