import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { posix } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import * as z from 'zod';

/** Which folders each folder of `src/` may import from: those above it in docs/architecture.md. */
const above = new Map<string, readonly string[]>();

function folder(name: string, ...from: readonly string[]): void {
  above.set(name, from);
}

folder('problems');
folder('runtime');
folder('text', 'problems');
folder('source', 'problems', 'text');
folder('course', 'problems', 'runtime', 'text', 'source');
folder('rollover', 'problems', 'text', 'source', 'course');
folder('scaffold', 'runtime', 'text', 'source', 'course', 'rollover');
folder('feeds', 'problems', 'text', 'source', 'course');
folder('html', 'problems', 'text', 'course');
folder('markdown', 'problems', 'text', 'course', 'html');
folder('deck', 'problems', 'runtime', 'text', 'course', 'html', 'markdown');
folder('browser');
folder('theme', 'runtime', 'course');
folder('figures', 'problems', 'runtime', 'text', 'course', 'html', 'browser', 'theme');
folder(
  'site',
  ...['problems', 'runtime', 'text', 'source', 'course', 'feeds', 'html', 'markdown', 'deck'],
  ...['theme', 'figures'],
);
folder('server', 'problems');
folder('pdf', 'problems', 'runtime', 'text', 'course', 'browser', 'site', 'server');
folder(
  'checks',
  ...['problems', 'runtime', 'text', 'source', 'course', 'html', 'deck', 'browser', 'figures', 'site'],
  'server',
);
folder('import', 'problems', 'text', 'source', 'course');
folder('commands', ...above.keys());

/** The steps within a folder, each a folder or file that imports only from those before it. */
const steps = [
  ...[
    'course/dates',
    'course/schema',
    'course/additions.ts',
    'course/meetings.ts',
    'course/recording.ts',
    'course/model.ts',
    'course/people.ts',
    'course/sections.ts',
    'course/session-days.ts',
    'course/weeks.ts',
    'course/pages.ts',
    'course/addresses.ts',
    'course/labels.ts',
    'course/names.ts',
  ],
  ...['course/schedule', 'course/content', 'course/deadlines', 'course/sessions.ts', 'course/release'],
  ...['course/course.ts', 'course/again.ts', 'course/history'],
  ...['import/report.ts', 'import/reading', 'import/inferring', 'import/writing', 'import/plan.ts'],
  ...['deck/split', 'deck/syntax', 'deck/tree', 'deck/output'],
];

/** Of style sheets and templates; that of code is in eslint.config.js. */
const longest = 300;

interface Import {
  readonly file: string;
  readonly line: number;
  /** A path from the repository's root, or a package's specifier. */
  readonly target: string;
}

type Files = ReadonlyMap<string, string>;

function importsOf(files: Files): Import[] {
  return [...files].flatMap(([file, text]) =>
    /\.[jt]s$/.test(file)
      ? ts.preProcessFile(text).importedFiles.map(({ fileName, pos }) => ({
          file,
          line: text.slice(0, pos).split('\n').length,
          target: fileName.startsWith('.') ? posix.join(posix.dirname(file), fileName) : fileName,
        }))
      : [],
  );
}

/** `src/deck/split.ts` → `deck`; the files directly in `src/` are on top of all folders and have none. */
function folderOf(path: string): string | undefined {
  return /^src\/([^/]+)\//.exec(path)?.[1];
}

function wrongFolders(files: Files): string[] {
  return importsOf(files).flatMap(({ file, line, target }) => {
    const folder = folderOf(file);
    if (folder === undefined || folder === folderOf(target) || !target.startsWith('src/')) return [];
    const allowed = above.get(folder) ?? [];
    if (allowed.includes(folderOf(target) ?? '')) return [];
    return `${file}:${line}: imports ${target}, but src/${folder} may import only from ${allowed.join(', ') || 'itself'}`;
  });
}

/** `src/deck/split/include.ts` → the place of `deck/split` among the steps. */
function stepOf(path: string): number {
  return steps.findIndex((step) => path === `src/${step}` || path.startsWith(`src/${step}/`));
}

function wrongSteps(files: Files): string[] {
  return importsOf(files).flatMap(({ file, line, target }) => {
    const [own, other] = [stepOf(file), stepOf(target)];
    if (own < 0 || other <= own || folderOf(file) !== folderOf(target)) return [];
    return `${file}:${line}: imports ${target}, but ${steps[own] ?? ''} comes before ${steps[other] ?? ''}`;
  });
}

function cycles(files: Files): string[] {
  const imports = importsOf(files);
  const done = new Set<string>();
  const found: string[] = [];
  const visit = (file: string, path: readonly Import[]): void => {
    const start = path.findIndex((step) => step.file === file);
    if (start >= 0) {
      const steps = path.slice(start).map((step) => `${step.file}:${step.line}`);
      found.push(`${steps.join(' → ')} → ${file}: files import each other in a circle`);
    }
    if (start >= 0 || done.has(file)) return;
    for (const step of imports) if (step.file === file) visit(step.target, [...path, step]);
    done.add(file);
  };
  for (const file of files.keys()) visit(file, []);
  return found;
}

function wrongPackages(files: Files, dependencies: readonly string[]): string[] {
  return importsOf(files).flatMap(({ file, line, target }) => {
    if (/^(src\/|dist\/|node:)/.test(target) || builtinModules.includes(target)) return [];
    const name = target.split('/', target.startsWith('@') ? 2 : 1).join('/');
    if (dependencies.includes(name)) return [];
    return `${file}:${line}: imports ${name}, which is not in "dependencies" of package.json`;
  });
}

function tooLong(files: Files): string[] {
  return [...files].flatMap(([file, text]) => {
    const lines = text.split('\n').length - 1;
    if (file.endsWith('.ts') || lines <= longest) return [];
    return `${file}:${longest + 1}: ${lines} lines; no file has more than ${longest}`;
  });
}

function filesIn(folder: string): Files {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => posix.join(entry.parentPath, entry.name));
  return new Map(paths.sort().map((path) => [path, readFileSync(path, 'utf8')]));
}

const sources = () => filesIn('src');

/** What Node runs of the published package: the rest is for browsers. */
const published = () => new Map([...filesIn('dist')].filter(([path]) => /^dist\/[^/]+\.js$/.test(path)));

const { dependencies } = z
  .object({ dependencies: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync('package.json', 'utf8')));

test('every folder imports only from folders above it', () => {
  expect(wrongFolders(sources())).toEqual([]);
});

test('within a folder, every step imports only from those before it', () => {
  expect(wrongSteps(sources())).toEqual([]);
  const folders = ['course', 'deck', 'import'];
  const files = [...sources().keys()].filter((path) => folders.includes(folderOf(path) ?? ''));
  expect(files.filter((path) => stepOf(path) < 0)).toEqual([]);
});

test('no files import each other in a circle', () => {
  expect(cycles(sources())).toEqual([]);
});

test('the published code needs all of its dependencies, and no other package', () => {
  const files = published();
  expect(wrongPackages(files, Object.keys(dependencies))).toEqual([]);
  const text = [...files.values()].join('\n');
  const unused = Object.keys(dependencies).filter((name) => !text.includes(name.replace('@types/', '')));
  expect(unused).toEqual([]);
});

test(`no style sheet or template has more than ${longest} lines`, () => {
  expect(tooLong(sources())).toEqual([]);
});

test('every folder with code is in the list', () => {
  const folders = [...sources().keys()].filter((path) => /\.[jt]s$/.test(path)).map(folderOf);
  expect([...new Set(folders)].filter((folder) => folder !== undefined && !above.has(folder))).toEqual([]);
});

/** Each such selector is evaluated again whenever reveal.js changes a class: several made it a hundred times as slow. */
test('deck styles use :has() on slides only for rare cases', () => {
  const selectors = [...sources()].flatMap(([file, text]) =>
    /styles\/deck-.*css$/.test(file) ? (text.match(/^.*:has\(.*$/gm) ?? []) : [],
  );
  expect(selectors.map((line) => line.trim())).toEqual([
    'main:has(> .has-dark-background) ~ .deck-menu {',
    'main:has(> .has-light-background) ~ .deck-menu {',
    ".phone .deck :is(table, p:has(> math), math[display='block']) {",
    '.reveal-print:has(.page-notes) :is(body, main) {',
    '.reveal-print .pdf-page:has(> .page-notes) {',
    '.deck figure.embed-image:has(> img) {',
  ]);
});

test('a broken rule is reported with its file and line', () => {
  const files = new Map([
    [
      'src/course/a.ts',
      "import * as z from 'zod';\nimport { b } from './b.ts';\nimport '../site/page.ts';\n",
    ],
    ['src/course/b.ts', "export type { A } from './a.ts';\nconst v = await import('vitest/node');\n"],
    ['src/theme/styles/long.css', '\n'.repeat(301)],
    ['src/course/dates/d.ts', "import '../release/release.ts';\n"],
  ]);
  expect([
    ...wrongFolders(files),
    ...wrongSteps(files),
    ...cycles(files),
    ...wrongPackages(files, ['zod']),
    ...tooLong(files),
  ]).toEqual([
    'src/course/a.ts:3: imports src/site/page.ts, but src/course may import only from problems, runtime, text, source',
    'src/course/dates/d.ts:1: imports src/course/release/release.ts, but course/dates comes before course/release',
    'src/course/a.ts:2 → src/course/b.ts:1 → src/course/a.ts: files import each other in a circle',
    'src/course/b.ts:2: imports vitest, which is not in "dependencies" of package.json',
    'src/theme/styles/long.css:301: 301 lines; no file has more than 300',
  ]);
});
