/**
 * `npm run bench`: Lectern against what people use today, on the same input, in turn, medians of five runs.
 * A ratio says more than a time: both programs ran on the same machine in the same minute.
 */
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { findChromium } from '../../src/browser/find.ts';
import { serve } from '../../src/server/server.ts';
import { launchChromium } from './chromium.ts';
import { edit, watch, type EditCost } from './edits.ts';
import { loadDeck, type Load } from './loads.ts';
import { inTurn, median, putAside, run, type Cost } from './measure.ts';
import { writePages } from './pages.ts';
import { buildWithEleventy, buildWithRevealMd, installPeers, revealMd } from './peers.ts';
import { pageWeight } from './sizes.ts';
import { cli } from '../cli.ts';

const rounds = 5;
/** Printing is slow. */
const pdfRounds = 3;
const corpus = resolve(process.env.LECTERN_CORPUS ?? '../shared/corpus', 'seai-f2022');
const scratch = mkdtempSync(join(tmpdir(), 'lectern-bench-'));
/** What V8 made of the code, from Node 22 on; of the code that is measured alone. */
const compileCache = join(scratch, 'compile-cache');
process.env.NODE_COMPILE_CACHE = compileCache;

function lectern(course: string, out: string): Promise<Cost> {
  return run([cli, 'build', course, '--out', out]);
}

function lecternCold(course: string, out: string): Promise<Cost> {
  putAside(join(course, '.lectern'));
  putAside(out);
  return lectern(course, out);
}

/** As after an install: V8 compiles Lectern, too. */
function lecternFirst(course: string, out: string): Promise<Cost> {
  rmSync(compileCache, { recursive: true, force: true });
  return lecternCold(course, out);
}

async function wholeCourse(peers: boolean): Promise<void> {
  const course = join(scratch, 'course');
  const out = join(scratch, 'lectern');
  await run([cli, 'import', corpus, course]);
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
  if (!peers) return;
  if (findChromium() === undefined) {
    console.log('\nSkipped first slides, edits and PDFs: no Chromium');
    return;
  }
  await firstSlides(join(scratch, 'reveal-md'), out);
  await edits(course);
  await pdfs(course, join(scratch, 'reveal-md/slides'));
}

/** A short deck, a medium one and the longest, from both sites. */
async function firstSlides(theirs: string, ours: string): Promise<void> {
  const servers = [await serve(theirs), await serve(ours)] as const;
  const browser = await launchChromium();
  for (const id of ['01_introduction', '05_goals', '24_summary']) {
    const name = readdirSync(join(theirs, 'slides', id)).find((file) => file.endsWith('.html')) ?? '';
    const loads: [Load[], Load[]] = [[], []];
    for (let round = 0; round < rounds; round++) {
      loads[0].push(await loadDeck(browser, `${servers[0].url}slides/${id}/${name}`));
      loads[1].push(await loadDeck(browser, `${servers[1].url}slides/${id}/`));
    }
    console.log(`\nFrom the request to the first slide: ${id}`);
    row('', 'time', 'ratio', 'requests', 'KB');
    const base = median(loads[0].map(({ seconds }) => seconds));
    for (const [index, label] of ['reveal-md --static', 'lectern'].entries()) {
      const of = (key: keyof Load) => median((loads[index] ?? []).map((load) => load[key]));
      const time = of('seconds');
      row(
        label,
        `${time.toFixed(2)} s`,
        (time / base).toFixed(2),
        `${of('requests')}`,
        of('kilobytes').toFixed(0),
      );
    }
  }
  await browser.close();
  await Promise.all(servers.map((server) => server.close()));
}

/** From saving a file to reading it in the browser. */
async function edits(course: string): Promise<void> {
  const lectures = join(scratch, 'lectures');
  cpSync(join(corpus, 'lectures'), lectures, { recursive: true });
  const theirs = await watch(
    [revealMd, lectures, '--watch', '--disable-auto-open', '--port', '8471'],
    /slides are at/,
  );
  const ours = await watch([cli, 'dev', course, '--port', '8472'], /Server at/);
  const browser = await launchChromium();
  const slide = '.reveal.ready section.present h1';
  const places = {
    'a slide, reveal-md --watch': [
      ...[theirs, 'http://localhost:8471/05_goals/goals.md', join(lectures, '05_goals/goals.md')],
      ...['# Goals and Measurement', slide],
    ],
    'a slide, lectern dev': [
      ...[ours, 'http://localhost:8472/slides/05_goals/', join(course, 'slides/05_goals/goals.md')],
      ...['# Goals and Measurement', slide],
    ],
    'an assignment': [
      ...[ours, 'http://localhost:8472/assignments/I2_requirements/'],
      ...[join(course, 'assignments/I2_requirements.md'), '\n## ', 'main'],
    ],
    'schedule.yaml': [
      ...[ours, 'http://localhost:8472/schedule/', join(course, '_data/schedule.yaml')],
      ...['Labor day', 'main'],
    ],
  } as const;
  console.log('\nFrom saving a file to seeing it, in a course of 25 decks');
  row('', 'time', 'ratio', 'CPU');
  let base = NaN;
  for (const [label, [server, url, file, place, shown]] of Object.entries(places)) {
    const page = await browser.newPage();
    // Other hosts, which the decks ask for posts and videos, may not answer.
    await page.route(
      ({ hostname }) => hostname !== 'localhost',
      (route) => route.abort(),
    );
    await page.goto(url);
    await page.waitForSelector(shown);
    const costs: EditCost[] = [];
    for (let round = 0; round < rounds; round++) costs.push(await edit(page, server, file, place, shown));
    const seconds = median(costs.map((cost) => cost.seconds));
    base = base || seconds;
    const cpu = `${(median(costs.map((cost) => cost.cpu)) * 1000).toFixed(0)} ms`;
    row(label, `${seconds.toFixed(2)} s`, (seconds / base).toFixed(2), cpu);
    await page.close();
  }
  await browser.close();
  theirs.stop();
  ours.stop();
}

/**
 * Every fifth deck, so that the benchmark stays short; `LECTERN_BENCH_PDFS=all` prints all but the recap.
 * @param slides what `reveal-md --static` wrote
 */
async function pdfs(course: string, slides: string): Promise<void> {
  const every = process.env.LECTERN_BENCH_PDFS === 'all' ? 1 : 5;
  const decks = readdirSync(join(corpus, 'lectures')).filter((name) => /^\d/.test(name));
  const some = decks.filter((name, index) => index % every === 0 && !name.endsWith('summary'));
  const [plain, ours] = [join(scratch, 'pdf-plain'), join(scratch, 'pdf')];
  const costs = await inTurn(pdfRounds, {
    'as reveal-md --print': () =>
      run(['--import', 'tsx', resolve('tests/bench/print-decks.ts'), slides, plain, ...some]),
    'lectern pdf, with its build': () => {
      rmSync(join(course, '.lectern'), { recursive: true, force: true });
      return run([cli, 'pdf', ...some, '--folder', course, '--out', ours]);
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

/** The first contestant is the baseline for the others. */
function print(title: string, costs: ReadonlyMap<string, Cost>): void {
  console.log(`\n${title}`);
  row('', 'time', 'ratio', 'CPU', 'ratio', 'peak memory', 'ratio');
  const [first] = costs.values();
  for (const [name, { seconds, cpu, megabytes }] of costs) {
    const ratio = (value: number, base = NaN) => (value / base).toFixed(2);
    row(
      name,
      `${seconds.toFixed(2)} s`,
      ratio(seconds, first?.seconds),
      `${cpu.toFixed(2)} s`,
      ratio(cpu, first?.cpu),
      `${megabytes.toFixed(0)} MB`,
      ratio(megabytes, first?.megabytes),
    );
  }
}

function row(name: string, ...cells: readonly string[]): void {
  console.log(`  ${name.padEnd(30)}${cells.map((cell) => cell.padStart(12)).join('')}`);
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
