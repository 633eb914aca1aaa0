/**
 * `npm run bench`: Lectern against what people use today, on the same input, in turn, medians of five runs.
 * A ratio says more than a time: both programs ran on the same machine in the same minute.
 */
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { findChromium } from '../../src/figures/chromium.ts';
import { inTurn, median, run, type Cost } from './measure.ts';
import { writePages } from './pages.ts';
import { buildWithEleventy, buildWithRevealMd, installPeers } from './peers.ts';
import { pageWeight } from './sizes.ts';

const rounds = 5;
/** Printing takes its time. */
const pdfRounds = 3;
const corpus = resolve(process.env.LECTERN_CORPUS ?? '../shared/corpus', 'seai-f2022');
/** What src/lectern.js keeps. */
const compiled = resolve('node_modules/.cache/lectern');
const scratch = mkdtempSync(join(tmpdir(), 'lectern-bench-'));

function lectern(course: string, out: string): Promise<Cost> {
  return run([resolve('src/lectern.js'), 'build', course, '--out', out]);
}

function lecternCold(course: string, out: string): Promise<Cost> {
  rmSync(join(course, '.lectern'), { recursive: true, force: true });
  rmSync(out, { recursive: true, force: true });
  return lectern(course, out);
}

/** As after an install: V8 compiles Lectern, too. */
function lecternFirst(course: string, out: string): Promise<Cost> {
  for (const state of readdirSync(compiled)) rmSync(join(compiled, state, 'build.v8'), { force: true });
  return lecternCold(course, out);
}

async function wholeCourse(peers: boolean): Promise<void> {
  const course = join(scratch, 'course');
  const out = join(scratch, 'lectern');
  await run([resolve('src/lectern.js'), 'import', corpus, course]);
  const costs = await inTurn(rounds, {
    ...(peers && {
      'reveal-md, marked, copying': () => buildWithRevealMd(corpus, join(scratch, 'reveal-md'), 'script'),
      'the same, marked once': () => buildWithRevealMd(corpus, join(scratch, 'reveal-md'), 'program'),
    }),
    'lectern build, first and cold': () => lecternFirst(course, out),
    'lectern build, cold': () => lecternCold(course, out),
    'lectern build, warm': () => lectern(course, out),
  });
  print('A whole course: 25 decks, schedule, assignments, images', costs);
  weights(out);
  if (peers) await pdfs(course, join(scratch, 'reveal-md/slides'));
}

/**
 * Every fifth deck, so that the benchmark stays short; `LECTERN_BENCH_PDFS=all` prints all but the recap.
 * @param slides what `reveal-md --static` wrote
 */
async function pdfs(course: string, slides: string): Promise<void> {
  if (findChromium() === undefined) {
    console.log('\nSkipped PDFs: no Chromium');
    return;
  }
  const every = process.env.LECTERN_BENCH_PDFS === 'all' ? 1 : 5;
  const decks = readdirSync(join(corpus, 'lectures')).filter((name) => /^\d/.test(name));
  const some = decks.filter((name, index) => index % every === 0 && !name.endsWith('summary'));
  const [plain, ours] = [join(scratch, 'pdf-plain'), join(scratch, 'pdf')];
  const costs = await inTurn(pdfRounds, {
    'as reveal-md --print': () =>
      run(['--import', 'tsx', resolve('tests/bench/print-decks.ts'), slides, plain, ...some]),
    'lectern pdf, with its build': () => {
      rmSync(join(course, '.lectern'), { recursive: true, force: true });
      return run([resolve('src/lectern.js'), 'pdf', ...some, '--folder', course, '--out', ours]);
    },
  });
  print(`PDFs of ${some.length} decks: ${some.join(', ')}`, costs);
  const megabytes = (folder: string) =>
    readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0) / 1e6;
  row('bytes', `${megabytes(ours).toFixed(1)} MB`, `of ${megabytes(plain).toFixed(1)} MB`);
}

function weights(site: string): void {
  const decks = readdirSync(join(site, 'slides'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('/index.html'))
    .map((path) => pageWeight(site, `slides/${path.slice(0, -'index.html'.length)}`));
  console.log('\nWhat a reader loads, gzip, without images and fonts');
  row('median deck', `${median(decks).toFixed(1)} KB`, 'at most 60 KB');
  row('largest deck', `${Math.max(...decks).toFixed(1)} KB`, 'at most 90 KB');
  row('home page', `${pageWeight(site, '').toFixed(1)} KB`, 'at most 25 KB');
}

async function manyPages(peers: boolean): Promise<void> {
  const [plain, course] = [join(scratch, 'eleventy-pages'), join(scratch, 'lectern-pages')];
  for (const folder of [plain, course]) writePages(folder, 1000);
  const costs = await inTurn(rounds, {
    ...(peers && { 'Eleventy 3.1.8, plain': () => buildWithEleventy(plain) }),
    'lectern build, cold': () => lecternCold(course, join(scratch, 'lectern-pages-out')),
  });
  print('1,000 pages of 4 KB Markdown', costs);
}

/** The first contestant is what the others are compared with. */
function print(title: string, costs: ReadonlyMap<string, Cost>): void {
  console.log(`\n${title}`);
  row('', 'time', 'ratio', 'peak memory', 'ratio');
  const [first] = costs.values();
  for (const [name, { seconds, megabytes }] of costs) {
    const ratio = (value: number, base = NaN) => (value / base).toFixed(2);
    row(
      name,
      `${seconds.toFixed(2)} s`,
      ratio(seconds, first?.seconds),
      `${megabytes.toFixed(0)} MB`,
      ratio(megabytes, first?.megabytes),
    );
  }
}

function row(name: string, ...cells: readonly string[]): void {
  console.log(`  ${name.padEnd(30)}${cells.map((cell) => cell.padStart(14)).join('')}`);
}

try {
  console.log(`Node ${process.version}, medians of ${rounds} runs in turn`);
  const peers = installPeers();
  if (!peers) console.log('\nSkipped reveal-md, marked and Eleventy: npm could not install them');
  if (existsSync(corpus)) await wholeCourse(peers);
  else
    console.log(
      `\nSkipped the whole course: no ${corpus} (set LECTERN_CORPUS to a folder that holds seai-f2022)`,
    );
  await manyPages(peers);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
