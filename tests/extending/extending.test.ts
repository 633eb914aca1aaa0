/** The examples of docs/extending.md, each in a course of its own. */
import { readFile, readdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import ts from 'typescript';
import { expect, onTestFinished, test } from 'vitest';
import { build, lectern } from '../commands/site.ts';
import { courseFolder, head, type Files } from '../course/folder.ts';

/** Section → file → its text on the page. */
const examples = new Map(
  (await readFile('docs/extending.md', 'utf8'))
    .split(/^## /m)
    .slice(1)
    .map((section) => [section.split('\n', 1)[0] ?? '', filesIn(section)]),
);

function filesIn(section: string): ReadonlyMap<string, string> {
  const blocks = section.matchAll(/^```\w+ (\S+)\n(.*?)^```$/gms);
  return new Map([...blocks].map(([, file = '', text = '']) => [file, text]));
}

const course: Files = {
  'package.json': '{ "type": "module" }\n',
  '_data/schedule.yaml': `${head}sessions:
  - { lecture: 01_boats, readings: ['[Rivers](https://example.org/rivers)'] }
  - { guest: 'Wind and [[Esc]]', note: 'Press [[Esc]]' }
`,
  'content/syllabus.md': '# Syllabus\n\nPress [[Ctrl]] and <i>go</i> to [readings](/readings/#knots).\n',
  'content/lectures/01_boats.md': '# Boats\n\nFloat.\n',
  'slides/01_boats/boats.md': '# Boats\n\nPress [[Alt]].\n',
};

/** The site of the course with an example from the page, and more files. */
async function siteWith(example: string, files: Files = {}) {
  const folder = await courseFolder({
    ...course,
    ...Object.fromEntries(examples.get(example) ?? []),
    ...files,
  });
  const { run, site } = await build(folder);
  const page = (path: string) => site.get(path) ?? '';
  return { folder, said: run.said, code: run.code, page };
}

test('the page has an example for each of these sections', () => {
  expect([...examples.keys()]).toEqual([
    'A part of a template',
    'A template',
    'A script on every page',
    'A script of your own',
    'A style sheet',
    'A Markdown plugin',
    'A check',
    'A kind of page',
    'Eleventy itself',
  ]);
});

test('a template extends one of Lectern’s', async () => {
  const { page, said } = await siteWith('A part of a template');
  expect(said).not.toContain('template/');
  const home = page('index.html');
  expect(home).toMatch(/When and where[^]*Every Mon, Wed, after class\./);
  expect(home).toContain('<strong>Rowing</strong>');
  expect(page('syllabus/index.html')).toContain('<p>Questions? <a href="../staff/">Ask us anything.</a></p>');
});

test('a script of the course is on every page', async () => {
  const { page, said } = await siteWith('A script of your own');
  expect(said).not.toContain('template/');
  expect(page('index.html')).toContain('<script defer src="./visits.js"></script>');
  expect(page('slides/01_boats/index.html')).toContain('<script defer src="../../visits.js"></script>');
  expect(page('visits.js')).toContain("localStorage.setItem('visits'");
});

test('a template replaces one of Lectern’s', async () => {
  const { page } = await siteWith('A template');
  expect(page('index.html')).toContain('Rowing, Spring 2022. <a href="./staff/">Ask us anything.</a>');
  expect(page('staff/index.html')).toContain('<a href="../staff/">Ask us anything.</a>');
});

test('a script from another host is on every page, and allowed there', async () => {
  const { page, said } = await siteWith('A script on every page');
  expect(said).not.toContain('template/');
  for (const path of ['index.html', 'syllabus/index.html', 'slides/01_boats/index.html']) {
    expect(page(path)).toContain('src="https://plausible.io/js/script.js"></script>');
    expect(page(path)).toMatch(
      /default-src .* https:\/\/plausible\.io; img-src .* https:\/\/plausible\.io; frame-src/,
    );
  }
  const { said: unnamed } = await siteWith('A script on every page', { '.eleventy.ts': undefined });
  expect(unnamed).toContain(
    'templates/partials/head.njk:1:52  warning  browsers refuse this: pages load nothing from plausible.io  [template/remote-file]\n' +
      "    → name the host in the options of lectern in .eleventy.ts: hosts: ['https://plausible.io']",
  );
});

test('a style sheet comes after Lectern’s on each page, and before a deck’s own', async () => {
  const { page } = await siteWith('A style sheet', {
    'slides/01_boats/boats.md': '---\ncss: own.css\n---\n\n# Boats\n',
    'slides/01_boats/own.css': '',
  });
  const sheets = (path: string) =>
    [...page(path).matchAll(/<link rel="stylesheet" href="(.*?)">/g)].map(([, href = '']) =>
      href.replace(/-\w{8}\./, '-HASH.'),
    );
  expect(sheets('staff/index.html')).toEqual(['../assets/site-HASH.css', '../house.css']);
  expect(sheets('slides/01_boats/index.html')).toEqual([
    '../../assets/deck-HASH.css',
    '../../house.css',
    '../../slides/01_boats/own.css',
  ]);
  expect(page('house.css')).toContain('--accent-light: #7a1f3d');
});

test('a style sheet that does not exist, or requests another host, is reported', async () => {
  const { said, code } = await siteWith('A style sheet', {
    'content/house.css': undefined,
    'content/hose.css': '',
  });
  expect(code).toBe(1);
  expect(said).toContain(
    '.eleventy.ts:4:41  error  there is no style sheet “content/house.css” in the course  [style/missing-file]\n    → did you mean “content/hose.css”?',
  );
  const remote = await siteWith('A style sheet', {
    'content/house.css': 'a { b: url(//example.org/c.png) }',
  });
  expect(remote.said).toContain(
    'content/house.css:1:12  warning  this is on another host, and is not loaded from there: //example.org/c.png  [page/remote-file]',
  );
});

test('a Markdown plugin works in pages, slides and lines', async () => {
  const { page, said } = await siteWith('A Markdown plugin');
  expect(said).toContain('0 errors');
  expect(page('syllabus/index.html')).toContain('Press <kbd>Ctrl</kbd> and <i>go</i>');
  expect(page('slides/01_boats/index.html')).toContain('Press <kbd>Alt</kbd>.');
  expect(page('slides/01_boats/handout/index.html')).toContain('Press <kbd>Alt</kbd>.');
  expect(page('schedule/index.html')).toContain('Press <kbd>Esc</kbd>');
});

test('a check is part of a build and of lectern check', async () => {
  const { folder, said, code } = await siteWith('A check');
  const problem =
    'content/lectures/01_boats.md:1:1  warning  “Boats” does not say what students learn  [goals/missing]\n    → add a heading ## Goals';
  expect(code).toBe(0);
  expect(said).toContain(problem);
  const checked = await lectern('check', folder);
  expect(checked.code).toBe(1);
  expect(checked.said).toContain('“Boats” does not say what students learn  [goals/missing]');
  expect((await lectern('check', folder, '--accept')).said).toContain('goals/missing');
  expect((await lectern('check', folder)).code).toBe(0);
});

test('a page of a new kind is made, and links can lead to it', async () => {
  const { page, said, folder } = await siteWith('A kind of page', {
    'content/readings.md': '# All readings\n\n## Knots\n\nSee [boats](lectures/01_boats.md).\n',
    '_data/course.yaml': 'title: Rowing\ntimezone: America/New_York\nnavigation: [schedule, readings]\n',
  });
  expect(said).not.toContain('[page/broken-link]');
  const html = page('readings/index.html');
  expect(html).toContain('<h1>All readings</h1>');
  expect(html).toContain('<meta name="description" content="Everything to read in Rowing">');
  expect(html).toContain('<a href="../lectures/01_boats/">boats</a>');
  expect(html).toContain('<li><a href="https://example.org/rivers">Rivers</a> (Boats)</li>');
  expect(html).toContain('<a href="../readings/" aria-current="page">All readings</a>');
  expect((await lectern('check', folder)).said).not.toContain('/readings/');
});

test('a page cannot have an address that is taken', async () => {
  const config = examples.get('A kind of page')?.get('.eleventy.ts') ?? '';
  const { said, code } = await siteWith('A kind of page', {
    '.eleventy.ts': config.replace('/readings/', '/staff/'),
  });
  expect(code).toBe(1);
  expect(said).toContain(
    'templates/pages/readings.njk:1:1  error  another page is already at /staff/  [page/taken-address]',
  );
});

test('Eleventy’s own configuration applies', async () => {
  const { page } = await siteWith('Eleventy itself', { 'README.njk': 'private', 'notes.md': 'private' });
  expect(page('404.html')).toContain('<h1>PAGE NOT FOUND</h1>');
  expect(page('index.html')).toContain('<!-- signed --></body>');
  expect(page('imprint.txt')).toBe('Example University\n');
  expect(page('hello/index.html')).toBe('<h1>Hello</h1>\n<p><a href="../">Home</a></p>\n');
  const { page: other } = await siteWith('A template', { 'README.njk': 'private', 'notes.md': 'private' });
  for (const path of ['README/index.html', 'notes/index.html'])
    expect([page(path), other(path)]).toEqual(['', '']);
});

test.each([
  ['{ style: [] }', 'The options of lectern cannot be used:\n✖ Unrecognized key: "style"'],
  ['{ check: () => [{ file: "a" }] }', 'What the option “check” of lectern gives cannot be used:\n✖ '],
  ['{ pages: () => [{ url: "readings" }] }', 'What the option “pages” of lectern gives cannot be used:\n✖ '],
])('invalid options are refused: %s', async (options, message) => {
  const folder = await courseFolder({
    ...course,
    '.eleventy.ts': `import { lectern } from 'lectern';\nexport default (config) => config.addPlugin(lectern, ${options});\n`,
  });
  const { said, code } = await lectern('build', folder);
  expect(code).toBe(1);
  expect(said).toContain(message);
  expect(said).not.toContain('    at ');
});

test('the examples compile', async () => {
  const folder = await mkdtemp(resolve('node_modules/.cache-extending-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  for (const [index, files] of [...examples.values()].entries()) {
    const config = files.get('.eleventy.ts');
    if (typeof config === 'string') await writeFile(join(folder, `${index}.ts`), config);
  }
  const written = (await readdir(folder)).map((name) => join(folder, name));
  expect(written).toHaveLength(6);
  const { options } = ts.parseJsonConfigFileContent(
    ts.readConfigFile('tsconfig.json', (path) => ts.sys.readFile(path)).config,
    ts.sys,
    '.',
  );
  const program = ts.createProgram(
    ['src/site/build/eleventy.d.ts', 'src/site/build/nunjucks.d.ts', ...written],
    {
      ...options,
      paths: { lectern: [resolve('src/index.ts')] },
    },
  );
  // All else is compiled by `npm run typecheck`.
  const found = written.flatMap((file) => [
    ...ts.getPreEmitDiagnostics(program, program.getSourceFile(file)),
  ]);
  expect(found.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'))).toEqual([]);
});
