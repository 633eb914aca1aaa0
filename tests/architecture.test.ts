import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { posix } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { z } from 'zod';

/** Which rooms each room of `src/` may import from: those above it in docs/architecture.md. */
const above = new Map<string, readonly string[]>([
  ['source', []],
  ['course', ['source']],
  ['feeds', ['source', 'course']],
  ['markdown', ['source', 'course']],
  ['deck', ['source', 'course', 'markdown']],
  ['import', ['source', 'course', 'markdown']],
  ['figures', ['source', 'course', 'markdown']],
  ['site', ['source', 'course', 'feeds', 'markdown', 'deck', 'figures']],
  ['server', []],
  ['output', ['source', 'course', 'feeds', 'markdown', 'deck', 'figures', 'site', 'server']],
  ['checks', ['source', 'course', 'feeds', 'markdown', 'deck', 'figures', 'site', 'server', 'output']],
  [
    'commands',
    [
      ...['source', 'course', 'feeds', 'markdown', 'deck', 'import', 'figures', 'site', 'server', 'output'],
      'checks',
    ],
  ],
  ['client', []],
]);

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

/** `src/deck/split.ts` → `deck`; the files directly in `src/` are on top of all rooms and have none. */
function roomOf(path: string): string | undefined {
  return /^src\/([^/]+)\//.exec(path)?.[1];
}

function wrongRooms(files: Files): string[] {
  return importsOf(files).flatMap(({ file, line, target }) => {
    const room = roomOf(file);
    if (room === undefined || room === roomOf(target) || !target.startsWith('src/')) return [];
    const allowed = above.get(room) ?? [];
    if (allowed.includes(roomOf(target) ?? '')) return [];
    return `${file}:${line}: imports ${target}, but src/${room} may import only from ${allowed.join(', ') || 'itself'}`;
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
    if (/^(src\/|node:)/.test(target) || builtinModules.includes(target)) return [];
    const name = target.split('/', target.startsWith('@') ? 2 : 1).join('/');
    if (dependencies.includes(name)) return [];
    return `${file}:${line}: imports ${name}, which is not in "dependencies" of package.json`;
  });
}

function tooLong(files: Files): string[] {
  return [...files].flatMap(([file, text]) => {
    const lines = text.split('\n').length - 1;
    return lines > longest ? `${file}:${longest + 1}: ${lines} lines; no file has more than ${longest}` : [];
  });
}

function sources(): Files {
  const entries = readdirSync('src', { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => posix.join(entry.parentPath, entry.name));
  return new Map(paths.sort().map((path) => [path, readFileSync(path, 'utf8')]));
}

const { dependencies } = z
  .object({ dependencies: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync('package.json', 'utf8')));

test('every room imports only from rooms above it', () => {
  expect(wrongRooms(sources())).toEqual([]);
});

test('no files import each other in a circle', () => {
  expect(cycles(sources())).toEqual([]);
});

test('what is published needs no development dependency', () => {
  expect(wrongPackages(sources(), Object.keys(dependencies))).toEqual([]);
});

test(`no file has more than ${longest} lines`, () => {
  expect(tooLong(sources())).toEqual([]);
});

test('every folder of code is a known room', () => {
  const rooms = [...sources().keys()].filter((path) => /\.[jt]s$/.test(path)).map(roomOf);
  expect([...new Set(rooms)].filter((room) => room !== undefined && !above.has(room))).toEqual([]);
});

/** Each such selector is asked again whenever reveal.js changes a class: several made it a hundred times as slow. */
test('styles of decks look into slides with :has() only for what is rare', () => {
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

test('breaking a rule names the file, the line and the rule', () => {
  const files = new Map([
    ['src/course/a.ts', "import { z } from 'zod';\nimport { b } from './b.ts';\nimport '../site/page.ts';\n"],
    ['src/course/b.ts', "export type { A } from './a.ts';\nconst v = await import('vitest/node');\n"],
    ['src/course/long.ts', '\n'.repeat(301)],
  ]);
  expect([
    ...wrongRooms(files),
    ...cycles(files),
    ...wrongPackages(files, ['zod']),
    ...tooLong(files),
  ]).toEqual([
    'src/course/a.ts:3: imports src/site/page.ts, but src/course may import only from source',
    'src/course/a.ts:2 → src/course/b.ts:1 → src/course/a.ts: files import each other in a circle',
    'src/course/b.ts:2: imports vitest, which is not in "dependencies" of package.json',
    'src/course/long.ts:301: 301 lines; no file has more than 300',
  ]);
});
