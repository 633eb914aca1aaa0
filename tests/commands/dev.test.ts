import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';
import { connectChromium } from '../browser/chromium.ts';
import { courseFolder, writeFiles } from '../course/folder.ts';
import { ask, exchange } from '../server/raw.ts';
import { startDev } from './dev.ts';
import { builtSite } from './site.ts';

const course = 'title: Rowing\ntimezone: America/New_York\n';
const mistaken = course.replace('York', 'Yrk');

/** A page that closes when the test ends. */
async function openPage(): Promise<Page> {
  const browser = await connectChromium();
  onTestFinished(() => browser.close());
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 } });
  return context.newPage();
}

/** For a condition, most of what a test has, in ms. */
const patient = { timeout: 120_000 };

const slide = `## Strokes\n\n<svg width="400" height="1200"></svg>\n`;

test('lectern dev says a line a rebuild, and shows in the browser what is wrong', async () => {
  const page = await openPage();
  const folder = await courseFolder({ 'slides/01_rowing/rowing.md': `# Rowing\n\n---\n\n${slide}` });
  const { lines, says, ...dev } = startDev(folder);
  const address = await dev.address;
  const shown = (words: string) => page.waitForSelector(`aside:has-text("${words}")`);

  await page.goto(`${address}slides/01_rowing/#/1`);
  await shown('set at 70 % · ');
  await shown('px too tall · slides/01_rowing/rowing.md:4');

  const stays = says('stays');
  await writeFile(join(folder, '_data/course.yaml'), mistaken);
  await stays;
  await shown('_data/course.yaml:2:11 there is no time zone “America/New_Yrk”');
  expect(page.url(), 'the slide after the reload').toBe(`${address}slides/01_rowing/#/1`);

  const mended = says('no page changed');
  await writeFile(join(folder, '_data/course.yaml'), course);
  await mended;
  await page.waitForSelector('aside:not(:has-text("America"))', { state: 'attached' });

  expect(lines.filter((line) => !line.includes('Server at'))).toEqual([
    '12 pages written, 0 errors, 0 warnings.',
    '_data/course.yaml:2:11  error  there is no time zone “America/New_Yrk”  [course/unknown-timezone]',
    '    → did you mean “America/New_York”?',
    '_data/course.yaml: the site stays as it was, 1 error, 0 warnings.',
    '_data/course.yaml: no page changed, 0 errors, 0 warnings.',
  ]);
});

/** What the pages that the two tests below change say; of one that is not there, the status. */
async function threePages(address: string): Promise<string[]> {
  const pages = ['deleted', 'saved', 'added/deep'].map(async (path) => {
    const { status, body } = await ask(address, `/${path}/`);
    return status === 200 ? (/Bowline|Clove hitch/.exec(body)?.[0] ?? '') : String(status);
  });
  return Promise.all(pages);
}

test('what is deleted, saved or added as soon as the server is there is seen', async () => {
  const folder = await courseFolder({
    'content/deleted.md': '# Deleted\n\nBowline\n',
    'content/saved.md': '# Saved\n\nBowline\n',
  });
  const address = await startDev(folder).address;
  await Promise.all([
    rm(join(folder, 'content/deleted.md')),
    writeFiles(folder, {
      'content/saved.md': '# Saved\n\nClove hitch\n',
      'content/added/deep.md': '# Added\n\nClove hitch\n',
    }),
  ]);
  await expect.poll(() => threePages(address), patient).toEqual(['404', 'Clove hitch', 'Clove hitch']);
  expect(await readdir(join(folder, '.lectern/site/deleted'))).toEqual([]);
});

test('so is what is deleted, saved or added while the site is built for the first time', async () => {
  const folder = await courseFolder({
    'content/deleted.md': '# Deleted\n\nBowline\n',
    'content/saved.md': '# Saved\n\nBowline\n\n```mermaid\ngraph LR; a --> b\n```\n',
  });
  // A build starts the browser for a figure once it has read the course.
  const program = join(folder, 'chromium');
  const edits = [
    `cd ${folder}/content && rm deleted.md && mkdir added`,
    String.raw`printf '# Saved\n\nClove hitch\n' | tee saved.md > added/deep.md`,
  ];
  await writeFile(program, `#!/bin/sh\n${edits.join('\n')}\nexit 1\n`, { mode: 0o755 });
  const address = await startDev(folder, [], { LECTERN_CHROMIUM: program }).address;
  await expect.poll(() => threePages(address), patient).toEqual(['404', 'Clove hitch', 'Clove hitch']);
});

test('where nothing was built yet, the browser shows the errors', async () => {
  const page = await openPage();
  const { address } = startDev(await courseFolder({ '_data/course.yaml': mistaken }));
  await page.goto(await address);
  await page.waitForSelector('aside:has-text("there is no time zone")');
});

test('a built deck does not say where its slides were written', async () => {
  const folder = await courseFolder({ 'slides/01_rowing/rowing.md': '# Rowing\n' });
  const html = await readFile(join(await builtSite(folder), 'slides/01_rowing/index.html'), 'utf8');
  expect(html).toContain('Rowing');
  expect(html).not.toMatch(/data-source|assets\/dev-|rowing\.md:/);
});

test('a page is loaded again when its file is saved, and when lectern dev was started again', async () => {
  const page = await openPage();
  const folder = await courseFolder({ 'content/knots.md': '# Knots\n\nBowline\n' });
  const first = startDev(folder);
  const address = await first.address;
  await page.goto(`${address}knots/`);
  await writeFile(join(folder, 'content/knots.md'), '# Knots\n\nClove hitch\n');
  await page.waitForSelector('text=Clove hitch');

  await first.stop('SIGTERM');
  await writeFile(join(folder, 'content/knots.md'), '# Knots\n\nSheet bend\n');
  const second = startDev(folder, ['--port', new URL(address).port]);
  expect(await second.address).toBe(address);
  await page.waitForSelector('text=Sheet bend');
});

test('pages in hidden tabs leave their connections to others, and are loaded again when seen', async () => {
  const context = (await openPage()).context();
  await context.addInitScript(
    `Object.defineProperty(document, 'hidden', { get: () => window.isSeen !== true })`,
  );
  const folder = await courseFolder({ 'content/knots.md': '# Knots\n\nBowline\n' });
  const { says, address } = startDev(folder);
  const url = `${await address}knots/`;
  // A browser opens no more than six to a server.
  for (let tab = 0; tab < 8; tab++) await (await context.newPage()).goto(url);
  const written = says('written');
  await writeFile(join(folder, 'content/knots.md'), '# Knots\n\nClove hitch\n');
  await written;
  const tab = context.pages().at(-1);
  expect(await tab?.textContent('main')).toContain('Bowline');
  await tab?.evaluate(`window.isSeen = true; document.dispatchEvent(new Event('visibilitychange'))`);
  await tab?.waitForSelector('text=Clove hitch');
});

test('no request ends it, and it tells other sites nothing', async () => {
  const { lines, ...dev } = startDev(await courseFolder());
  const address = await dev.address;
  const { host } = new URL(address);
  const paths = ['/%', '/..%2f', '/..%2fcourse.yaml', '/100%.png', '/%00', '/nowhere', '*'];
  const statuses = await Promise.all(paths.map(async (path) => (await ask(address, path)).status));
  expect(statuses).toEqual([400, 404, 404, 400, 404, 404, 400]);
  const upgrade = [
    'Connection: Upgrade, close',
    'Upgrade: websocket',
    'Sec-WebSocket-Version: 13',
    `Host: ${host}`,
  ];
  const hello = ['GET / HTTP/1.1', ...upgrade, 'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==', '', ''].join(
    '\r\n',
  );
  const frame = Buffer.from([0xff, 0xff, 0, 0, 0x83, 0x7f, 0, 0]);
  await exchange(address, Buffer.concat([Buffer.from(hello), frame]));
  await exchange(address, Buffer.from([0, 1, 2, 3, 0xff, 13, 10, 13, 10]));
  await exchange(address, 'GET / HTTP/1.1\r\nHost: a\r\nHost\r\n\r\n');
  expect((await ask(address, '/', { headers: { Host: `attacker.example:${host}` } })).status).toBe(403);
  expect((await ask(address, '/', { headers: { Origin: 'http://attacker.example' } })).status).toBe(403);
  expect((await ask(address, '/')).status).toBe(200);
  expect(lines).toEqual(['7 pages written, 0 errors, 0 warnings.', `Server at ${address}`]);
});

test('other machines reach it with --host alone, and then it says so', async ({ skip }) => {
  const outside = Object.values(networkInterfaces())
    .flatMap((all) => all ?? [])
    .find(({ internal, family }) => !internal && family === 'IPv4')?.address;
  if (outside === undefined) return skip('no network here');
  const atHome = ({ port }: URL) => `http://${outside}:${port}/`;
  const alone = startDev(await courseFolder());
  expect((await ask(atHome(new URL(await alone.address)), '/')).status).toBe(0);
  expect(alone.lines).toHaveLength(2);
  const open = startDev(await courseFolder(), ['--host', '0.0.0.0']);
  expect((await ask(atHome(new URL(await open.address)), '/')).status).toBe(200);
  await expect
    .poll(() => open.lines.slice(2), patient)
    .toEqual([
      'warning: everyone on the network can now see the whole course, unreleased material included.',
    ]);
});

test('where the port is taken, it says which one it has', async () => {
  const first = await startDev(await courseFolder()).address;
  const second = await startDev(await courseFolder(), ['--port', new URL(first).port]).address;
  expect(second).not.toBe(first);
  for (const address of [first, second]) expect((await ask(address, '/')).status).toBe(200);
});

test.for([
  ['--port=65536', '--port is a number from 0 to 65535, not “65536”.'],
  ['--port=80.5', '--port is a number from 0 to 65535, not “80.5”.'],
  ['--port=-1', '--port is a number from 0 to 65535, not “-1”.'],
  ['--port=', '--port is a number from 0 to 65535, not “”.'],
  ['--port=http', '--port is a number from 0 to 65535, not “http”.'],
  [
    '--host=192.0.2.77',
    '“192.0.2.77” is not an address of this machine (EADDRNOTAVAIL). Choose another with --port or --host.',
  ],
])('%s is refused in a line', async ([argument = '', message]) => {
  const { lines, ended } = startDev(await courseFolder(), [argument]);
  expect(await ended).toBe(2);
  expect(lines.filter((line) => !line.includes('written'))).toEqual([message]);
});

test('a port that takes rights is refused in a line', async ({ skip }) => {
  skip(process.platform !== 'linux' || process.getuid?.() === 0, 'every port may be taken here');
  const { lines, ended } = startDev(await courseFolder(), ['--port', '1']);
  expect(await ended).toBe(2);
  expect(lines.at(-1)).toBe(
    'Port 1 needs privileges that Lectern does not have here. Choose another with --port or --host.',
  );
});

test.for([
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)('%s ends it, and the browser that draws its figures', async ([signal, code]) => {
  const folder = await courseFolder({ 'content/knots.md': '```mermaid\ngraph LR; a --> b\n```\n' });
  const program = join(folder, 'chromium');
  await writeFile(program, `#!/bin/sh\necho $$ > ${folder}/pid\nexec sleep 1000\n`, { mode: 0o755 });
  const { stop } = startDev(folder, [], { LECTERN_CHROMIUM: program });
  await expect.poll(() => readFile(join(folder, 'pid'), 'utf8'), patient).toMatch(/\d\n/);
  expect(await stop(signal)).toBe(code);
  const browser = Number(await readFile(join(folder, 'pid'), 'utf8'));
  await expect.poll(() => isRunning(browser), patient).toBe(false);
});

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
