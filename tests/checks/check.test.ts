import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { areas, parseNames } from '../../src/checks/select.ts';
import { check, type CheckCommandOptions } from '../../src/commands/check.ts';
import { version } from '../../src/runtime/package.ts';
import { courseFolder, writeFiles } from '../course/folder.ts';
import { plain } from './plain.ts';
import { all, saidOf } from '../course/problems/all.ts';

const deck = 'slides/01_knots/knots.md';
const twoImages = {
  [deck]: '# Knots\n\n![](a.png)\n\n![](b.png)\n',
  'slides/01_knots/a.png': '',
  'slides/01_knots/b.png': '',
};

/** Runs the command: its exit code, then its output. */
async function run(folder: string, options: Partial<CheckCommandOptions> = {}): Promise<string> {
  const lines: string[] = [];
  const code = await check({ ...plain, folder, write: (line) => lines.push(line), ...options });
  return [`exit ${code}`, ...lines].join('\n');
}

function ledgerOf(folder: string): Promise<string> {
  return readFile(join(folder, '_data/accepted.yaml'), 'utf8');
}

test('a course without a problem passes', async () => {
  expect(await run(await courseFolder())).toBe(
    'exit 0\nFree slots: lecture: 32, from Mon 2022-01-10 on.\n0 errors, 0 warnings, 0 accepted.',
  );
});

test('what is not accepted is listed by file, and fails', async () => {
  const folder = await courseFolder({ ...twoImages, 'content/tides.md': '# Tides\n\n[Moon](moon.md)\n' });
  expect(await run(folder)).toMatchInlineSnapshot(`
    "exit 1
    content/tides.md
      3:8  warning  “moon.md” leads nowhere: there is no such page or file in the course  [page/broken-link]
          → link to a file of the course or to an address of the site such as /schedule/

    slides/01_knots/knots.md
      3:1  warning  “a.png” has no alternative text  [image/no-alt]
          → describe it between the brackets, or write <img alt=""> if it is only decoration
      5:1  warning  “b.png” has no alternative text  [image/no-alt]
          → describe it between the brackets, or write <img alt=""> if it is only decoration

    Free slots: lecture: 32, from Mon 2022-01-10 on.
    0 errors, 3 warnings, 0 accepted.
    Fix them, or accept them for now: lectern check --accept"
  `);
});

test('accepted problems pass, with one line per file', async () => {
  const folder = await courseFolder(twoImages);
  expect(await run(folder, { accept: true })).toMatchInlineSnapshot(`
    "exit 0
    accepted: slides/01_knots/knots.md  image/no-alt  0 → 2
    2 warnings accepted."
  `);
  expect(await ledgerOf(folder)).toMatchInlineSnapshot(`
    "# What lectern check puts up with for now: problem → file → how many. It fails when there are more.
    # Written by lectern check --accept.
    image/no-alt:
      slides/01_knots/knots.md: 2
    "
  `);
  expect(await run(folder)).toMatchInlineSnapshot(`
    "exit 0
    slides/01_knots/knots.md  accepted: 2 image/no-alt
    Free slots: lecture: 32, from Mon 2022-01-10 on.
    0 errors, 2 warnings, 2 accepted."
  `);
  expect(await run(folder, { all: true })).toMatchInlineSnapshot(`
    "exit 0
    slides/01_knots/knots.md
      3:1  warning  “a.png” has no alternative text  [image/no-alt]
          → describe it between the brackets, or write <img alt=""> if it is only decoration
      5:1  warning  “b.png” has no alternative text  [image/no-alt]
          → describe it between the brackets, or write <img alt=""> if it is only decoration

    Free slots: lecture: 32, from Mon 2022-01-10 on.
    0 errors, 2 warnings, 2 accepted."
  `);
});

test('a growing number and a new problem fail', async () => {
  const folder = await courseFolder(twoImages);
  await run(folder, { accept: true });
  await writeFiles(folder, {
    [deck]: '# Knots\n\n![](a.png)\n\n![](b.png)\n\n![](a.png)\n',
    'content/tides.md': '# Tides\n\n![](/tide.png)\n',
    'content/tide.png': '',
  });
  expect(await run(folder)).toMatchInlineSnapshot(`
    "exit 1
    content/tides.md
      3:1  warning  “/tide.png” has no alternative text  [image/no-alt]
          → describe it between the brackets, or write <img alt=""> if it is only decoration

    slides/01_knots/knots.md
      3:1  warning  “a.png” has no alternative text  [image/no-alt]
          → describe it between the brackets, or write <img alt=""> if it is only decoration
      5:1  warning  “b.png” has no alternative text  [image/no-alt]
          → describe it between the brackets, or write <img alt=""> if it is only decoration
      7:1  warning  “a.png” has no alternative text  [image/no-alt]
          → describe it between the brackets, or write <img alt=""> if it is only decoration

    More than accepted:
      slides/01_knots/knots.md  image/no-alt  2 → 3
    Free slots: lecture: 32, from Mon 2022-01-10 on.
    0 errors, 4 warnings, 0 accepted.
    Fix them, or accept them for now: lectern check --accept"
  `);
  expect(await run(folder, { accept: true })).toMatchInlineSnapshot(`
    "exit 0
    accepted: content/tides.md  image/no-alt  0 → 1
    accepted: slides/01_knots/knots.md  image/no-alt  2 → 3
    4 warnings accepted."
  `);
  expect(await run(folder)).toMatch(/^exit 0\n/);
});

test('a falling number is reported, and then accepted', async () => {
  const folder = await courseFolder(twoImages);
  await run(folder, { accept: true });
  await writeFiles(folder, { [deck]: '# Knots\n\n![A bowline](a.png)\n\n![](b.png)\n' });
  expect(await run(folder)).toMatchInlineSnapshot(`
    "exit 0
    slides/01_knots/knots.md  accepted: 1 image/no-alt
    Fewer than accepted; run lectern check --accept to hold the lower number:
      slides/01_knots/knots.md  image/no-alt  2 → 1
    Free slots: lecture: 32, from Mon 2022-01-10 on.
    0 errors, 1 warning, 1 accepted."
  `);
  expect(await run(folder, { accept: true })).toBe(
    `exit 0\naccepted: ${deck}  image/no-alt  2 → 1\n1 warning accepted.`,
  );
  await writeFiles(folder, { [deck]: '# Knots\n\n![A bowline](a.png)\n\n![A bend](b.png)\n' });
  await run(folder, { accept: true });
  await expect(ledgerOf(folder)).rejects.toThrow('ENOENT');
});

test('the ledger is sorted', async () => {
  const folder = await courseFolder({ ...twoImages, 'content/tides.md': '# Tides\n\n[Moon](moon.md)\n' });
  await run(folder, { accept: true });
  expect((await ledgerOf(folder)).split('\n').slice(2, -1)).toEqual([
    'image/no-alt:',
    `  ${deck}: 2`,
    'page/broken-link:',
    '  content/tides.md: 1',
  ]);
});

test('errors cannot be accepted, not even by hand', async () => {
  const folder = await courseFolder({ ...twoImages, '_data/course.yaml': 'title: Rowing\n' });
  await writeFile(join(folder, '_data/accepted.yaml'), 'course/missing-key: { _data/course.yaml: 1 }\n');
  expect(await run(folder, { accept: true })).toMatchInlineSnapshot(`
    "exit 1
    _data/course.yaml
      1:1  error  “timezone” is missing  [course/missing-key]
          → add “timezone”: text

    1 error, 0 warnings, 0 accepted.
    Nothing was accepted: fix the errors first."
  `);
});

test('a ledger that cannot be read is an error', async () => {
  const folder = await courseFolder(twoImages);
  const path = join(folder, '_data/accepted.yaml');
  await writeFile(path, `image/no-alt:\n  ${deck}: many\n`);
  expect(await run(folder)).toMatchInlineSnapshot(`
    "exit 1
    _data/accepted.yaml
      2:29  error  “slides/01_knots/knots.md” is “many”, which is not a number from 1 on  [accepted/wrong-type]
          → write a number from 1 on

    slides/01_knots/knots.md
      3:1  warning  “a.png” has no alternative text  [image/no-alt]
          → describe it between the brackets, or write <img alt=""> if it is only decoration
      5:1  warning  “b.png” has no alternative text  [image/no-alt]
          → describe it between the brackets, or write <img alt=""> if it is only decoration

    Free slots: lecture: 32, from Mon 2022-01-10 on.
    1 error, 2 warnings, 0 accepted."
  `);
  await writeFile(path, `image/no-alt:\n  - ${deck}\n`);
  expect(await run(folder)).toMatch(/^exit 1\n_data\/accepted.yaml\n {2}2:3 {2}error/);
});

test('what only a browser sees stays accepted when none is used', async () => {
  const folder = await courseFolder(twoImages);
  await writeFile(join(folder, '_data/accepted.yaml'), `slide/too-tall:\n  ${deck}: 3\n`);
  await run(folder, { accept: true });
  expect(await ledgerOf(folder)).toContain(`slide/too-tall:\n  ${deck}: 3\n`);
});

test('JSON lists every problem, and whether it is accepted', async () => {
  const folder = await courseFolder({ ...twoImages, 'content/tides.md': '# Tides\n\n[Moon](moon.md)\n' });
  await writeFile(join(folder, '_data/accepted.yaml'), `image/no-alt:\n  ${deck}: 2\n`);
  const [code = '', ...lines] = (await run(folder, { format: 'json' })).split('\n');
  const problems = z
    .array(z.object({ name: z.string(), file: z.string(), line: z.number(), accepted: z.boolean() }))
    .parse(JSON.parse(lines.join('\n')));
  expect(code).toBe('exit 1');
  expect(problems).toEqual([
    { name: 'page/broken-link', file: 'content/tides.md', line: 3, accepted: false },
    { name: 'image/no-alt', file: deck, line: 3, accepted: true },
    { name: 'image/no-alt', file: deck, line: 5, accepted: true },
  ]);
});

test('on GitHub Actions, problems are shown beside their lines', async () => {
  const folder = await courseFolder({
    'content/tides, 100%.md': '# Tides\n\n![](/100%25.png)\n',
    'content/100%.png': '',
  });
  const said = await run(folder, { annotate: true });
  const annotations = said.split('\n').filter((line) => line.startsWith('::'));
  expect(annotations.map((line) => line.replace(/file=.*?\/content/, 'file=course/content')))
    .toMatchInlineSnapshot(`
    [
      "::warning file=course/content/tides%2C 100%25.md,line=3,col=1,title=image/no-alt::“/100%2525.png” has no alternative text%0A→ describe it between the brackets, or write <img alt=""> if it is only decoration",
    ]
  `);
});

test('the ledger has to be UTF-8, too', async () => {
  const folder = await courseFolder({ '_data/accepted.yaml': Buffer.from('image/no-alt: {}\n', 'utf16le') });
  expect(await run(folder)).toMatchInlineSnapshot(`
    "exit 1
    _data/accepted.yaml
      1:1  error  this file is UTF-16, and only UTF-8 is read  [course/encoding]
          → save it as UTF-8

    Free slots: lecture: 32, from Mon 2022-01-10 on.
    1 error, 0 warnings, 0 accepted."
  `);
});

const two = { ...twoImages, 'content/tides.md': '# Tides\n\n[Moon](moon.md)\n\nSee [](/tides/).\n' };

test('only some problems are listed, counted and accepted', async () => {
  const folder = await courseFolder(two);
  expect(await run(folder, { selection: { only: ['image/no-alt'] }, accept: true })).toContain(
    '2 warnings accepted.',
  );
  expect(await run(folder, { selection: { ignore: ['link/*', 'page/*'] } })).toMatchInlineSnapshot(`
    "exit 0
    slides/01_knots/knots.md  accepted: 2 image/no-alt
    Left out are: link/*, page/*.
    Free slots: lecture: 32, from Mon 2022-01-10 on.
    0 errors, 2 warnings, 2 accepted."
  `);
  expect(await run(folder, { selection: { only: ['link/*', 'page/broken-link'] } })).toMatchInlineSnapshot(`
    "exit 1
    content/tides.md
      3:8  warning  “moon.md” leads nowhere: there is no such page or file in the course  [page/broken-link]
          → link to a file of the course or to an address of the site such as /schedule/
      5:5  warning  this link to “/tides/” has no text: there is nothing to click on  [link/empty]
          → say between the brackets where it leads

    Listed are only: link/*, page/broken-link.
    Free slots: lecture: 32, from Mon 2022-01-10 on.
    0 errors, 2 warnings, 0 accepted.
    Fix them, or accept them for now: lectern check --accept"
  `);
});

test('a name that can be none is refused', () => {
  expect(parseNames('deadline/*, image/no-alt')).toEqual(['deadline/*', 'image/no-alt']);
  expect(() => parseNames('dedline/*')).toThrow(
    '“dedline/*” is not the name of a problem: did you mean “deadline”?',
  );
  expect(() => parseNames('deadline')).toThrow(
    '“deadline” is not the name of a problem: write deadline/*, or one of its names.',
  );
  expect([...new Set(all.flatMap(saidOf).map(({ name }) => name.split('/', 1)[0]))].sort()).toEqual(areas);
});

test('for GitHub, nothing but annotations', async () => {
  const said = await run(await courseFolder(two), { format: 'github' });
  expect(said.split('\n').filter((line) => !line.startsWith('::warning file='))).toEqual(['exit 1']);
});

test('as SARIF, what is accepted is suppressed', async () => {
  const folder = await courseFolder({ 'content/a b.md': '# Tides\n\n[Moon](moon.md)\n', ...twoImages });
  await run(folder, { selection: { only: ['image/*'] }, accept: true });
  const [code, ...lines] = (await run(folder, { format: 'sarif' })).split('\n');
  const log = lines.join('\n').replaceAll(/(?:\.\.\/)*tmp\/lectern-course-\w+/g, 'course');
  expect(code).toBe('exit 1');
  expect(log.replace(version, 'VERSION')).toMatchInlineSnapshot(`
    "{
      "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
      "version": "2.1.0",
      "runs": [
        {
          "tool": {
            "driver": {
              "name": "Lectern",
              "version": "VERSION",
              "rules": [
                {
                  "id": "image/no-alt"
                },
                {
                  "id": "page/broken-link"
                }
              ]
            }
          },
          "columnKind": "utf16CodeUnits",
          "results": [
            {
              "ruleId": "page/broken-link",
              "ruleIndex": 1,
              "level": "warning",
              "message": {
                "text": "“moon.md” leads nowhere: there is no such page or file in the course → link to a file of the course or to an address of the site such as /schedule/"
              },
              "locations": [
                {
                  "physicalLocation": {
                    "artifactLocation": {
                      "uri": "course/content/a%20b.md"
                    },
                    "region": {
                      "startLine": 3,
                      "startColumn": 8
                    }
                  }
                }
              ],
              "suppressions": []
            },
            {
              "ruleId": "image/no-alt",
              "ruleIndex": 0,
              "level": "warning",
              "message": {
                "text": "“a.png” has no alternative text → describe it between the brackets, or write <img alt=\\"\\"> if it is only decoration"
              },
              "locations": [
                {
                  "physicalLocation": {
                    "artifactLocation": {
                      "uri": "course/slides/01_knots/knots.md"
                    },
                    "region": {
                      "startLine": 3,
                      "startColumn": 1
                    }
                  }
                }
              ],
              "suppressions": [
                {
                  "kind": "external",
                  "justification": "_data/accepted.yaml"
                }
              ]
            },
            {
              "ruleId": "image/no-alt",
              "ruleIndex": 0,
              "level": "warning",
              "message": {
                "text": "“b.png” has no alternative text → describe it between the brackets, or write <img alt=\\"\\"> if it is only decoration"
              },
              "locations": [
                {
                  "physicalLocation": {
                    "artifactLocation": {
                      "uri": "course/slides/01_knots/knots.md"
                    },
                    "region": {
                      "startLine": 5,
                      "startColumn": 1
                    }
                  }
                }
              ],
              "suppressions": [
                {
                  "kind": "external",
                  "justification": "_data/accepted.yaml"
                }
              ]
            }
          ]
        }
      ]
    }"
  `);
});
