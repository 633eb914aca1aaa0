/** The examples of docs/customising.md, each in a course of its own. */
import { expect, test } from 'vitest';
import type { Files } from '../course/folder.ts';
import { examplesIn, siteOf } from './examples.ts';

const examples = await examplesIn('docs/customising.md');
const siteWith = (example: string, files?: Files) => siteOf(examples, example, files);
const about = (text: string) => ({
  '_data/course.yaml': `title: Rowing\ntimezone: America/New_York\n${text}\n`,
});

const everyPage = ['index.html', 'schedule/index.html', 'slides/01_boats/index.html'];
const rootOf = (path: string) => '../'.repeat(path.split('/').length - 1) || './';

test('the page has an example for each of these sections', () => {
  expect([...examples.keys()]).toEqual([
    'A style sheet',
    'A script',
    'Counting visits',
    'A line in the footer',
    'Links in the header',
  ]);
});

test('a style sheet comes after Lectern’s on each page, and before a deck’s own', async () => {
  const { page, said } = await siteWith('A style sheet', {
    'slides/01_boats/boats.md': '---\ncss: own.css\n---\n\n# Boats\n',
    'slides/01_boats/own.css': '.slides { background: url("../../images/waves.svg#a") }',
  });
  expect(said).toContain('0 errors, 0 warnings');
  const sheets = (path: string) =>
    [...page(path).matchAll(/<link rel="stylesheet" href="(.*?)">/g)].map(([, href = '']) =>
      href.replace(/-\w{8}\./, '-HASH.'),
    );
  expect(sheets('syllabus/index.html')).toEqual(['../assets/site-HASH.css', '../house.css']);
  expect(sheets('slides/01_boats/index.html')).toEqual([
    '../../assets/deck-HASH.css',
    '../../house.css',
    '../../slides/01_boats/own.css',
  ]);
  expect(page('house.css')).toContain('--accent-light: #7a1f3d');
});

test('a script runs on every page', async () => {
  const { page, said } = await siteWith('A script');
  expect(said).toContain('0 errors, 0 warnings');
  for (const path of everyPage)
    expect(page(path)).toContain(`<script defer src="${rootOf(path)}visits.js"></script>`);
  expect(page('visits.js')).toContain("localStorage.setItem('visits'");
});

test('HTML is in the head of every page, which may load from the hosts that are named', async () => {
  const { page, said } = await siteWith('Counting visits');
  expect(said).toContain('0 errors, 0 warnings');
  for (const path of everyPage) {
    expect(page(path)).toMatch(/src="https:\/\/stats\.example\.org\/js\/script\.js"><\/script>\s*<\/head>/);
    expect(page(path).replaceAll('&#39;', "'")).toMatch(
      /default-src [^;]* https:\/\/stats\.example\.org; script-src [^;]* https:\/\/stats\.example\.org; .*img-src [^;]* https:\/\/stats\.example\.org; frame-src/,
    );
  }
});

test('a script that stands in the head may run, and nothing else', async () => {
  const { page } = await siteWith('Counting visits', about("head: <script>document.title = 'Row'</script>"));
  for (const path of everyPage)
    expect(page(path)).toMatch(/script-src 'sha256-[\w+/=]+' &#39;self&#39; blob: file:;/);
});

test('a line is in the footer of pages, and another under slides', async () => {
  const { page } = await siteWith('A line in the footer');
  expect(page('syllabus/index.html')).toContain('<p>Questions? <a href="../staff/">Ask us anything</a>.</p>');
  expect(page('slides/01_boats/index.html')).toContain('<footer class="footer"><em>Rowing</em></footer>');
  const { page: both } = await siteWith('A line in the footer', about('footer: Row *well*.'));
  expect(both('syllabus/index.html')).toContain('<p>Row <em>well</em>.</p>');
  expect(both('slides/01_boats/index.html')).toContain('<footer class="footer">Row <em>well</em>.</footer>');
});

test('the header has the links that are listed', async () => {
  const { page, said } = await siteWith('Links in the header');
  expect(said).toContain('0 errors, 0 warnings');
  const [, header = ''] = /<nav[^>]*aria-label="Course"[^>]*>(.*?)<\/nav>/s.exec(page('index.html')) ?? [];
  expect([...header.matchAll(/href="(.*?)"/g)].map(([, href]) => href)).toEqual([
    './schedule/',
    './syllabus/',
    './guides/boats/',
    'https://forum.example.org/',
  ]);
});
