import { spawn } from 'node:child_process';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { launchChromium } from '../../src/output/browser.ts';
import { courseFolder } from '../course/folder.ts';

const course = 'title: Rowing\ntimezone: America/New_York\n';
const mistaken = course.replace('York', 'Yrk');

const slide = `## Strokes\n\n<svg width="400" height="800"></svg>\n`;

/** Starts `lectern dev` on any free port. */
function start(folder: string) {
  const child = spawn(process.execPath, ['src/lectern.js', 'dev', folder, '--port', '8450']);
  onTestFinished(() => void child.kill());
  const lines: string[] = [];
  const listeners = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr]) {
    createInterface(stream).on('line', (line) => {
      lines.push(line);
      for (const listener of listeners) listener();
    });
  }
  /** Resolves with the first line from now on that holds these words. */
  const says = (words: string) => {
    const from = lines.length;
    return new Promise<string>((resolve) => {
      const listener = () => {
        const line = lines.slice(from).find((each) => each.includes(words));
        if (line !== undefined) resolve(line);
      };
      listeners.add(listener);
    });
  };
  return { lines, says };
}

test('lectern dev says a line a rebuild, and shows in the browser what is wrong', async ({ skip }) => {
  const browser = await launchChromium();
  skip(!browser, 'no Chromium here');
  onTestFinished(() => browser?.close());
  const folder = await courseFolder({ 'slides/01_rowing/rowing.md': `# Rowing\n\n---\n\n${slide}` });
  const { lines, says } = start(folder);
  const address = (await says('Server at')).replace(/.* /, '');
  const page = await browser?.newPage({ viewport: { width: 1280, height: 720 } });
  if (!page) return;
  const shown = (words: string) => page.waitForSelector(`aside:has-text("${words}")`);

  await page.goto(`${address}slides/01_rowing/#/1`);
  await shown('px too tall · slides/01_rowing/rowing.md:4');

  const stays = says('stays');
  await writeFile(join(folder, '_data/course.yaml'), mistaken);
  await stays;
  await shown('_data/course.yaml:2:11 there is no time zone “America/New_Yrk”');
  expect(page.url(), 'the slide after the reload').toBe(`${address}slides/01_rowing/#/1`);

  const written = says('written');
  await writeFile(join(folder, '_data/course.yaml'), course);
  await written;
  await page.waitForSelector('aside:not(:has-text("America"))', { state: 'attached' });

  expect(lines.filter((line) => !line.includes('Server at'))).toEqual([
    '11 pages written, 0 errors, 0 warnings.',
    '_data/course.yaml:2:11  error  there is no time zone “America/New_Yrk”  [course/unknown-timezone]',
    '    → did you mean “America/New_York”?',
    '_data/course.yaml: the site stays as it was, 1 error, 0 warnings.',
    '_data/course.yaml: 11 pages written, 0 errors, 0 warnings.',
  ]);
});

test('a page whose file is deleted is gone', async () => {
  const folder = await courseFolder({ 'content/knots.md': '# Knots\n' });
  const { says } = start(folder);
  await says('Server at');
  // The watcher begins a little after the server does.
  const watched = says('content/knots.md: ');
  let edits = 0;
  do await writeFile(join(folder, 'content/knots.md'), `# Knots ${++edits}\n`);
  while ((await Promise.race([watched, setTimeout(300, 'not yet')])) === 'not yet');
  expect(await readdir(join(folder, '.lectern/site/knots'))).toEqual(['index.html']);
  const rebuilt = says('content/knots.md: ');
  await rm(join(folder, 'content/knots.md'));
  await rebuilt;
  expect(await readdir(join(folder, '.lectern/site/knots'))).toEqual([]);
});

test('where nothing was built yet, the browser shows the errors', async ({ skip }) => {
  const browser = await launchChromium();
  skip(!browser, 'no Chromium here');
  onTestFinished(() => browser?.close());
  const { says } = start(await courseFolder({ '_data/course.yaml': mistaken }));
  const address = (await says('Server at')).replace(/.* /, '');
  const page = await browser?.newPage();
  await page?.goto(address);
  await page?.waitForSelector('aside:has-text("there is no time zone")');
});

test('a built deck does not say where its slides were written', async () => {
  const folder = await courseFolder({ 'slides/01_rowing/rowing.md': '# Rowing\n' });
  const child = spawn(process.execPath, ['src/lectern.js', 'build', folder, '--out', join(folder, '_site')]);
  await new Promise((resolve) => child.on('exit', resolve));
  const html = await readFile(join(folder, '_site/slides/01_rowing/index.html'), 'utf8');
  expect(html).toContain('Rowing');
  expect(html).not.toMatch(/data-source|assets\/dev-|rowing\.md:/);
});
