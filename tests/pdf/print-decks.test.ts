import { spawnSync } from 'node:child_process';
import { appendFile, copyFile, mkdtemp, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pdf as pdfCommand, type PdfOptions } from '../../src/commands/pdf.ts';
import { lendChromium } from '../browser/lend.ts';
import { cli } from '../cli.ts';
import { builtSite, runBuild } from '../commands/site.ts';
import { head, writeFiles } from '../course/folder.ts';
import { readPdf, type Paper } from './pdf.ts';

lendChromium();

const sculling = `---
title: Sculling
---

<!-- .element: class="titleslide" data-background="cover.png" -->

# Sculling

---

# Oars

# and sculls

![An oar](cover.png)

<img src="lake.png" alt="The lake" style="width: 300px">

Note: Bring one.

----

## Too much for a slide

${Array.from({ length: 40 }, (_, index) => `- item ${index + 1}`).join('\n')}

---

Read [the sweep deck](../02_sweep/) and [a book](https://example.org/book).
`;

const sweep = '---\ntitle: Sweep\n---\n\n# Sweep\n\n---\n\n## Eights\n\nA crew.\n';

let folder: string;
let course: string;
let out: string;
/** The summaries of the two halves. */
let said: string[];
let paper: Paper;

/** Runs the command in this process. @returns what it printed to the terminal */
async function pdf(options: Partial<PdfOptions> = {}): Promise<{ code: number; text: string }> {
  const [before, lines]: [string, string[]] = [process.cwd(), []];
  const everything = {
    decks: [],
    notes: false,
    handout: false,
    thumbnails: false,
    shard: { part: 1, of: 1 },
  };
  const write = (line: string) => lines.push(line);
  const code = await pdfCommand({ ...everything, folder: course, out, write, ...options }).finally(() =>
    process.chdir(before),
  );
  return { code, text: lines.join('\n') };
}

/** Runs it as a process, with a browser of its own. */
function lectern(...args: readonly string[]) {
  return spawnSync(process.execPath, [cli, 'pdf', ...args], { encoding: 'utf8' });
}

const counts = async (options?: Partial<PdfOptions>) => summary((await pdf(options)).text);

/** The last line of what is printed, without the seconds. */
function summary(text: string): string {
  return /: (.*) \(/.exec(text.trim().split('\n').at(-1) ?? '')?.[1] ?? text;
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lectern-pdf-test-'));
  course = join(folder, 'course');
  out = join(folder, 'out');
  await writeFiles(course, {
    '_data/course.yaml':
      'title: Rowing\ntimezone: America/New_York\nlanguage: de\nurl: https://example.edu/rowing/\n',
    '_data/schedule.yaml': head,
    'slides/01_sculling/sculling.md': sculling,
    'slides/02_sweep/sweep.md': sweep,
  });
  const lake = { create: { width: 3000, height: 1500, channels: 3 as const, background: '#09c' } };
  await sharp(lake).png().toFile(join(course, 'slides/01_sculling/lake.png'));
  await copyFile('tests/pdf/cover.png', join(course, 'slides/01_sculling/cover.png'));
  said = [
    summary(lectern('--folder', course, '--out', out, '--shard', '1/2', '--notes').stdout),
    await counts({ shard: { part: 2, of: 2 }, handout: true }),
  ];
  paper = await readPdf(join(out, '01_sculling.pdf'));
});

afterAll(() => rm(folder, { recursive: true }));

test('the parts together are all decks', async () => {
  expect(said).toEqual(['2 printed, 0 unchanged, 0 failed', '2 printed, 0 unchanged, 0 failed']);
  expect((await readdir(out)).sort()).toEqual([
    '01_sculling-notes.pdf',
    '01_sculling.pdf',
    '02_sweep-handout.pdf',
    '02_sweep.pdf',
  ]);
});

test('a PDF has the title of its deck and the language of the course', () => {
  expect(paper.title).toBe('Sculling');
  expect(paper.language).toBe('de');
});

test('each slide is one page, tagged, even if it is too tall', () => {
  expect(paper.tagged).toBe(true);
  expect(paper.pages.map(({ size }) => size)).toEqual(Array.from({ length: 4 }, () => '13.33 × 7.50'));
  expect(paper.pages.map(({ roles }) => [...new Set(roles)].join(' '))).toEqual([
    'H1',
    'H1 P Figure',
    'H2 LI',
    'P',
  ]);
  expect(paper.pages[2]?.roles.filter((role) => role === 'LI')).toHaveLength(40);
});

test('every heading is in the outline once, with its shadow or without', () => {
  expect(paper.outline).toEqual(['Sculling', 'Oars', 'and sculls', 'Too much for a slide']);
});

test('links lead to the published site, never to the machine that printed', () => {
  expect(paper.links).toEqual(['https://example.edu/rowing/slides/02_sweep/', 'https://example.org/book']);
});

test('letters are set in fonts, and pictures have the pixels they need at their size', () => {
  expect(paper.fonts).not.toContain('/Type3');
  expect(paper.pictures).toContain('412 × 206');
  expect(paper.pictures.filter((size) => size.startsWith('3000'))).toEqual([]);
});

test('notes and handouts use the local paper size', async () => {
  const notes = await readPdf(join(out, '01_sculling-notes.pdf'));
  expect(notes.pages.map(({ size }) => size)).toEqual(Array.from({ length: 4 }, () => '8.50 × 11.00'));
  expect(notes.pages[1]?.roles.join(' ')).toBe('H1 H1 P Figure Figure P');
  const handout = await readPdf(join(out, '02_sweep-handout.pdf'));
  expect(handout.pages[0]?.size).toBe('8.50 × 11.00');
  expect(handout.outline).toEqual(['Sweep', 'Eights']);
});

test('a deck is printed again when it changed, to the same bytes when it did not', async () => {
  expect(await counts()).toBe('0 printed, 2 unchanged, 0 failed');
  const before = await readFile(join(out, '01_sculling.pdf'));
  await rm(join(out, '01_sculling.pdf'));
  await appendFile(join(course, 'slides/02_sweep/sweep.md'), '\n---\n\n## Fours\n');
  expect(await counts()).toBe('2 printed, 0 unchanged, 0 failed');
  expect(before.equals(await readFile(join(out, '01_sculling.pdf')))).toBe(true);
  expect((await readPdf(join(out, '02_sweep.pdf'))).outline).toEqual(['Sweep', 'Eights', 'Fours']);
});

test('a lecture’s page shows its slides, until they change', async () => {
  const page = async () => {
    const site = await builtSite(course);
    const html = await readFile(join(site, 'lectures/01_sculling/index.html'), 'utf8');
    return { html, pictures: await readdir(join(site, 'slides/01_sculling/thumbnails')).catch(() => []) };
  };
  expect((await page()).html).toContain('<a href="../../slides/01_sculling/#/1">Oars and sculls</a>');
  expect(await counts({ decks: ['01_sculling'], thumbnails: true })).toBe('0 printed, 1 unchanged, 0 failed');
  const { html, pictures } = await page();
  expect(pictures).toEqual(['001.webp', '002.webp', '003.webp', '004.webp']);
  const links = [...html.matchAll(/<a href="([^"]+)"><img src="([^"]+)"[^>]+>([^<]+)<\/a>/g)];
  expect(links.map(([, ...parts]) => parts.join(' '))).toEqual([
    '../../slides/01_sculling/#/0 ../../slides/01_sculling/thumbnails/001.webp Sculling',
    '../../slides/01_sculling/#/1 ../../slides/01_sculling/thumbnails/002.webp Oars and sculls',
    '../../slides/01_sculling/#/1/1 ../../slides/01_sculling/thumbnails/003.webp Too much for a slide',
    '../../slides/01_sculling/#/2 ../../slides/01_sculling/thumbnails/004.webp Slide 4',
  ]);
  const cover = join(course, 'slides/01_sculling/cover.png');
  const original = await readFile(cover);
  await sharp(original).negate().toFile(`${cover}.new`);
  await rename(`${cover}.new`, cover);
  expect((await page()).pictures).toEqual([]);
  expect(await counts({ decks: ['01_sculling'], thumbnails: true })).toBe('1 printed, 0 unchanged, 0 failed');
  expect((await page()).pictures).toHaveLength(4);
  await appendFile(join(course, 'slides/01_sculling/sculling.md'), '\nMore.\n');
  expect((await page()).pictures).toEqual([]);
});

test('a lecture’s page links to the PDF of its deck as it is, and the build names those that are missing', async () => {
  const settings = join(course, '_data/course.yaml');
  await appendFile(settings, 'publish: { pdfs: true }\n');
  const page = async () => {
    const { said: text } = await runBuild(course);
    const warned = /no PDF in _pdf\/ [^:]+: (.*?) {2}\[pdf\/outdated\]/.exec(text)?.[1] ?? '';
    const html = await readFile(join(course, '_site/lectures/01_sculling/index.html'), 'utf8');
    const path = join(course, '_site/slides/01_sculling/01_sculling.pdf');
    return {
      warned,
      isLinked: html.includes('<a class="quiet" href="../../slides/01_sculling/01_sculling.pdf">PDF</a>'),
      size: (await stat(path).catch(() => undefined))?.size,
    };
  };
  expect(await page()).toEqual({ warned: '01_sculling, 02_sweep', isLinked: false, size: undefined });
  await pdf({ out: join(course, '_pdf'), decks: ['01_sculling'] });
  const { size } = await stat(join(course, '_pdf/01_sculling.pdf'));
  expect(await page()).toEqual({ warned: '02_sweep', isLinked: true, size });
  await appendFile(join(course, 'slides/01_sculling/sculling.md'), '\nStill more.\n');
  expect(await page()).toEqual({ warned: '01_sculling, 02_sweep', isLinked: false, size: undefined });
  // Not even where nothing that a slide shows is another.
  await pdf({ out: join(course, '_pdf') });
  const cover = join(course, 'slides/01_sculling/unused.png');
  await copyFile('tests/pdf/cover.png', cover);
  expect((await page()).warned).toBe('01_sculling');
  await pdf({ out: join(course, '_pdf') });
  expect((await page()).warned).toBe('');
});

test('a deck that does not exist, and an invalid part', async () => {
  expect(await pdf({ decks: ['01_sculing'] })).toEqual({
    code: 1,
    text: 'error: there is no deck “01_sculing”\n    → did you mean “01_sculling”?',
  });
  const part = lectern('--shard', '3/2');
  expect(part.status).toBe(2);
  expect(part.stderr).toContain('--shard must be a part such as 2/4, not “3/2”');
});
