/** The examples of docs/extending.md, each in a course of its own. */
import { readdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import ts from 'typescript';
import { expect, onTestFinished, test } from 'vitest';
import { lectern } from '../commands/site.ts';
import { courseFolder, head, type Files } from '../course/folder.ts';
import { examplesIn, siteOf } from './examples.ts';

const examples = await examplesIn('docs/extending.md');
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
const siteWith = (example: string, files?: Files) => siteOf(examples, example, { ...course, ...files });
const plainSite = (example: string, files?: Files) => siteOf(examples, example, files);

test('the page has an example for each of these sections', () => {
  expect([...examples.keys()]).toEqual([
    'A part of a template',
    'A template',
    'A Markdown plugin',
    'A shortcode',
    'A check',
    'A kind of page',
    'A list of pages',
    'Eleventy itself',
  ]);
});

test('a template extends one of Lectern’s', async () => {
  const { page, said } = await siteWith('A part of a template');
  expect(said).not.toContain('template/');
  const home = page('index.html');
  expect(home).toMatch(/When and where[^]*Every Mon, Wed, after class\./);
  expect(home).toContain('<strong>Rowing</strong>');
  expect(page('syllabus/index.html')).toContain('<p>Row well in Spring 2022.</p>');
});

test('a template replaces one of Lectern’s', async () => {
  const { page } = await siteWith('A template');
  expect(page('index.html')).toContain('Rowing, Spring 2022. <a href="./staff/">Ask us anything.</a>');
  expect(page('staff/index.html')).toContain('<a href="../staff/">Ask us anything.</a>');
});

test('a Markdown plugin works in pages, slides and lines', async () => {
  const { page, said } = await siteWith('A Markdown plugin');
  expect(said).toContain('0 errors');
  expect(page('syllabus/index.html')).toContain('Press <kbd>Ctrl</kbd> and <i>go</i>');
  expect(page('slides/01_boats/index.html')).toContain('Press <kbd>Alt</kbd>.');
  expect(page('slides/01_boats/handout/index.html')).toContain('Press <kbd>Alt</kbd>.');
  expect(page('schedule/index.html')).toContain('Press <kbd>Esc</kbd>');
});

test('a shortcode is filled in in pages, slides and lines', async () => {
  const files = {
    'slides/01_boats/boats.md': '# Boats\n\nSee {% video "/oars.webm", "Oars" %}.\n',
    '_data/schedule.yaml': `${head}sessions: [{ lecture: 01_boats, note: 'See {% video "/oars.webm", "it" %}' }]\n`,
  };
  const { page, said } = await plainSite('A shortcode', files);
  expect(said).toContain('0 errors, 0 warnings');
  const video = (root: string, label: string) =>
    `<video controls="" preload="none" src="${root}oars.webm" aria-label="${label}"></video>`;
  const plain = (html: string) => html.replaceAll('controls preload', 'controls="" preload');
  expect(plain(page('training/index.html'))).toContain(`first:</p>\n${video('../', 'How to hold an oar')}\n`);
  expect(plain(page('slides/01_boats/index.html'))).toContain(`See ${video('../../', 'Oars')}.`);
  expect(plain(page('schedule/index.html'))).toContain(`See ${video('../', 'it')}`);
});

test('a shortcode that fails, is unknown, or leads nowhere is reported at its place', async () => {
  const { said, code } = await siteWith('A shortcode', {
    'content/more.md': `# More

{% video "/oars.webm" "without a comma" %}

Two in a line: {% video "/oars.webm", "Oars" %} {% video "/oars.webm" %}

{% vidoe "/oars.webm", "Oars" %}

{% video "/boat.webm", "Nothing" %}
`,
  });
  expect(code).toBe(1);
  const problems = said.split('\n').filter((line) => line.startsWith('content/more.md'));
  expect(problems.map((line) => line.replace(/(cannot be filled in: ).*(  \[)/, '$1…$2'))).toEqual([
    'content/more.md:3:1  error  “{% video "/oars.webm" "without a comma" %}” cannot be filled in: …  [page/shortcode]',
    'content/more.md:5:49  error  “{% video "/oars.webm" %}” cannot be filled in: …  [page/shortcode]',
    'content/more.md:7:1  warning  “{% vidoe "/oars.webm", "Oars" %}” is template syntax (Liquid, Jinja, Hugo), and nothing fills it in  [page/foreign-syntax]',
    'content/more.md:9:11  warning  “/boat.webm” leads nowhere: there is no such page or file in the course  [page/broken-link]',
  ]);
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

test('a page lists the pages of a folder', async () => {
  const { page, said } = await plainSite('A list of pages');
  expect(said).toContain('0 errors, 0 warnings');
  expect(page('projects/index.html')).toMatch(
    /<li><a href="\.\.\/projects\/map\/">A map of the river<\/a><\/li>\s*<li><a href="\.\.\/projects\/raft\/">Build a raft<\/a>: A raft for two, out of barrels<\/li>/,
  );
  expect(page('projects/raft/index.html')).toContain('<h1>Build a raft</h1>');
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

test('a package that is not installed is named, with the command that installs it', async () => {
  const config =
    "import knots from 'eleventy-plugin-knots';\nexport default (config) => config.addPlugin(knots);\n";
  const { said, code } = await lectern('build', await courseFolder({ ...course, '.eleventy.js': config }));
  expect(code).toBe(1);
  expect(said).toContain(
    `.eleventy.js:1:20  error  this stops the build: Cannot find package 'eleventy-plugin-knots'  [config/failed]
    → install it: npm install eleventy-plugin-knots
`,
  );
});

test.each([
  [
    '{ style: [] }',
    '.eleventy.ts:1:1  error  this stops the build: The options of lectern cannot be used: ✖ Unrecognized key: "style"',
  ],
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
