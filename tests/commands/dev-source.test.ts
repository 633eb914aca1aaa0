/** What a page shows is opened where it is written, in the editor of this machine. */
import { chmod, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { connectChromium } from '../browser/chromium.ts';
import { courseFolder, head } from '../course/folder.ts';
import { ask } from '../server/raw.ts';
import { startDev } from './dev.ts';

/** For a condition, most of what a test has, in ms. */
const patient = { timeout: 120_000 };

const files = {
  '_data/schedule.yaml': `${head}sessions:\n  - lecture: 01_boats\n  - lecture: Oars\ndue:\n  A1: 2022-02-04 17:00\n`,
  'slides/01_boats/boats.md': '# Boats\n\n---\n\n## Hulls\n',
  'content/knots.md': '---\ntitle: Knots\n---\n\nBowline\n',
  'assignments/A1.md': '# A1\n',
  // An editor that notes what it is asked to open.
  editor: '#!/bin/sh\nprintf "%s:%s\\n" "$1" "$2" >> "$(dirname "$0")/opened"\n',
};

/** Starts `lectern dev` with an editor. @returns what it has opened so far, by paths in the course */
async function devWithEditor() {
  const folder = await courseFolder(files);
  await chmod(join(folder, 'editor'), 0o755);
  const address = await startDev(folder, [], { LAUNCH_EDITOR: join(folder, 'editor') }).address;
  const opened = async () => {
    const text = await readFile(join(folder, 'opened'), 'utf8').catch(() => '');
    return text.trimEnd().replaceAll(`${folder}/`, '').split('\n');
  };
  return { address, opened };
}

test('a slide, a page, a row of the schedule and an assignment open at their lines', async () => {
  const { address, opened } = await devWithEditor();
  const browser = await connectChromium();
  onTestFinished(() => browser.close());
  const page = await browser.newPage();

  await page.goto(`${address}slides/01_boats/#/1`);
  await page.waitForSelector('.present:has-text("Hulls")');
  await page.keyboard.press('Alt+e');
  await expect.poll(opened, patient).toEqual(['slides/01_boats/boats.md:4']);

  await page.goto(`${address}knots/`);
  await page.click('button:text-is("Edit")');
  await expect.poll(opened, patient).toContain('content/knots.md:4');

  await page.goto(`${address}schedule/`);
  const row = page.locator('.session', { hasText: 'Oars' });
  await row.getByRole('button', { name: 'Edit Oars' }).focus();
  await page.keyboard.press('Enter');
  await expect.poll(opened, patient).toContain('_data/schedule.yaml:6');

  await page.goto(`${address}assignments/`);
  await page.hover('.entry');
  await page.getByRole('button', { name: 'Edit A1' }).click();
  await expect.poll(opened, patient).toContain('_data/schedule.yaml:8');
});

test('other sites, and whatever is no file of the course, open nothing', async () => {
  const { address, opened } = await devWithEditor();
  const slide = '/assets/open?slide=slides/01_boats/boats.md:4';
  const asked = [
    ['POST', slide, { Origin: 'http://attacker.example' }, 403],
    ['POST', slide, { Host: 'attacker.example' }, 403],
    ['GET', slide, {}, 405],
    ['POST', '/assets/open?slide=/etc/passwd:1', {}, 404],
    ['POST', '/assets/open?slide=slides/../editor:1', {}, 404],
    ['POST', '/assets/open?slide=content/knots.md:1', {}, 404],
    ['POST', '/assets/open', {}, 404],
    ['POST', '/', {}, 405],
  ] as const;
  for (const [method, path, headers, status] of asked)
    expect([path, (await ask(address, path, { method, headers })).status]).toEqual([path, status]);
  expect(await opened()).toEqual(['']);
});

test('without an editor, the page says how to name one', async () => {
  const folder = await courseFolder(files);
  const { address } = startDev(folder, [], { LAUNCH_EDITOR: '', VISUAL: '', EDITOR: '', PATH: '' });
  const { status, body } = await ask(await address, '/assets/open?page=/knots/', { method: 'POST' });
  expect([status, body]).toEqual([
    501,
    'No editor is running. Name yours: LAUNCH_EDITOR=code npx lectern dev',
  ]);
});
