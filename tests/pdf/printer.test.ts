import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';
import type { Deck } from '../../src/course/model.ts';
import { printDecks } from '../../src/pdf/print-decks.ts';
import { createPrinter } from '../../src/pdf/printer.ts';
import { serve } from '../../src/server/server.ts';
import { connectChromium } from '../browser/chromium.ts';
import { writeFiles } from '../course/folder.ts';

/** The minimum that can be printed as a deck. */
const slide = (text: string, script = '') => `<!doctype html><html lang="en" data-print="ready">
<script>Reveal = { getComputedSlideSize: () => ({ width: 1280, height: 720 }) };</script>
<h1>${text}</h1><script>${script}</script>`;

async function site(pages: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'lectern-printer-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  for (const [id, html] of Object.entries(pages)) {
    await writeFiles(folder, { [`site/slides/${id}/index.html`]: html });
  }
  return folder;
}

function deck(id: string): Deck {
  const source = { file: `slides/${id}/${id}.md`, text: '', line: 1, column: 1 };
  return { id, url: `/slides/${id}/`, title: id, options: {}, source, filesPrefix: '' };
}

test('a deck that never finishes, and one that does not exist, do not affect others', async () => {
  const folder = await site({
    good: slide('Good'),
    endless: slide('Endless', 'for (;;);'),
    fine: slide('Fine'),
  });
  const result = await printDecks({
    site: join(folder, 'site'),
    folder,
    out: join(folder, 'out'),
    decks: ['good', 'endless', 'gone', 'fine'].map(deck),
    forms: ['slides'],
    paper: 'A4',
    stateOf: () => '',
    timeout: 8,
  });
  expect((await readdir(join(folder, 'out'))).sort()).toEqual(['fine.pdf', 'good.pdf']);
  expect(result.printed).toBe(2);
  expect(result.problems.map(({ file, message }) => `${file}: ${message}`).sort()).toEqual([
    'slides/endless/endless.md: endless.pdf could not be printed: it was not ready after 8 s',
    'slides/gone/gone.md: gone.pdf could not be printed: there is no such page',
  ]);
});

test('after a browser crash, a new one takes over', async () => {
  const folder = await site({ good: slide('Good') });
  const server = await serve(join(folder, 'site'));
  const browsers: Browser[] = [];
  const printer = createPrinter(20, async () => {
    const browser = await connectChromium();
    browsers.push(browser);
    return browser;
  });
  onTestFinished(async () => {
    await printer.close();
    await server.close();
  });
  const job = {
    url: `${server.url}slides/good/?print-pdf`,
    title: 'Good',
    paper: 'slide' as const,
    siteUrl: undefined,
    state: '',
  };
  await printer.print(job);
  await browsers[0]?.close();
  const [one, other] = await Promise.all([printer.print(job), printer.print(job)]);
  expect(one.requested).toEqual(['/slides/good/']);
  expect(one.pdf.equals(other.pdf)).toBe(true);
  expect(browsers).toHaveLength(2);
});
