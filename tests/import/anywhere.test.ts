/** Courses that are laid out in ways of their own. */
import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { importCourse } from '../../src/commands/import.ts';
import { readCourse } from '../../src/course/course.ts';
import { isError } from '../../src/problems/problem.ts';
import { runImport, type Imported } from './course.ts';

/** Decks of a new course and the lectures that show them; nothing is wrong with it. */
async function lectures({ folder, code }: Imported): Promise<string[]> {
  expect(code).toBe(0);
  const { course, problems } = await readCourse(folder);
  expect(problems.filter(isError)).toEqual([]);
  return (course?.sessions ?? []).map(
    ({ date, title, material }) =>
      `${date ?? 'no date'}: ${title} (${(material?.decks ?? []).map(({ id }) => id).join(', ')})`,
  );
}

const home = `# Pottery, Fall 2023

Lectures Tue/Thu 10:00-11:15, Room 1

| Date | Topic |
| - | - |
| Tue, Sep 5 | [Clay](slides/01-clay.md) |
| Thu, Sep 7 | [Glaze](slides/02-glaze.html) |
`;

test('decks that lie flat get folders of their own, and keep their pictures', async () => {
  const imported = await runImport({
    'README.md': home,
    'slides/01-clay.md':
      '# Clay\n\n---\n\n<!-- .slide: data-background="img/kiln.jpg" -->\n\n![Wheel](img/wheel.png) <img src="./img/wheel.png">\n',
    'slides/02-glaze.md': '# Glaze\n\n---\n\n# Colours\n\n[clay](01-clay.html#/1)\n',
    'slides/03-questions.md': '# Questions\n',
    'slides/img/wheel.png': 'png',
    'slides/img/kiln.jpg': 'jpg',
  });
  expect(await lectures(imported)).toEqual(['2023-09-05: Clay (01-clay)', '2023-09-07: Glaze (02-glaze)']);
  expect(imported.read('slides/01-clay/01-clay.md')).toBe(
    '# Clay\n\n---\n\n<!-- .slide: data-background="../img/kiln.jpg" -->\n\n![Wheel](../img/wheel.png) <img src="../img/wheel.png">\n',
  );
  expect(imported.read('slides/02-glaze/02-glaze.md')).toContain('[clay](/slides/01-clay/#/1)');
  expect(imported.files).toContain('out/course/slides/img/wheel.png');
  expect(imported.read('IMPORT.md')).toContain(
    '| `slides/03-questions.md` | `slides/03-questions/03-questions.md` | taken for a deck: it is beside others in slides/ |  |',
  );
});

test('without a schedule, decks are lectures in order, and what is missing can be filled in', async () => {
  const imported = await runImport({
    'week 10/slides.md': '# Firing\n\n---\n\n# Kilns\n\nNote:\nmind the heat\n',
    'week 2/slides.md': '---\ntheme: white\nrevealOptions:\n  center: true\n---\n\n# Wedging\n',
    'week 2/wedge.png': 'png',
    'week 2/exercise.md': '# Exercise\n\n---\n\nWedge it. ![](wedge.png)\n',
  });
  expect(await lectures(imported)).toEqual(['no date: Wedging (week_2)', 'no date: Firing (week_10)']);
  expect(imported.read('content/week 2/exercise.md')).toContain('![](/slides/week_2/wedge.png)');
  expect(imported.read('_data/schedule.yaml'))
    .toBe(`# What is taught, in order. Lectern gives every session the next free meeting of its kind:
# to move a lecture, move its lines.

# TODO: the first and the last day of the term.
term:
  name: Term to be announced
  starts: 2000-01-01
  ends: 2000-12-31

# TODO: when lectures meet, such as below; then remove “on: TBA”, and they get their dates.
# meetings:
#   lecture: { days: "Mon, Wed", time: 10:00-11:20, place: Room 1 }
sessions:
  - lecture: week_2
    on: TBA
  - lecture: week_10
    on: TBA
`);
  expect(imported.output).toContain(
    '_data/schedule.yaml:5: no table with dates and topics was found: the decks became lectures',
  );
});

test('a deck is known by its text, wherever it lies; a page with a few rules is none', async () => {
  const slides = '# One\n\n---\n\n## Two\n\n---\n\n![Three](3.png)\n\n---\n\n## Four\n';
  const imported = await runImport({
    'README.md': '# Pottery\n',
    'Unterlagen/Ton.md': slides,
    'deep/er/und tiefer/Glasur.markdown': slides,
    'rules.md': '# House rules\n\nNo smoking.\n\n---\n\nAsk before you open the kiln.\n',
    'assignments/pot.md': slides,
    'week 3/slides/index.md': '# Three\n\n---\n\n# Four\n',
  });
  expect(await lectures(imported)).toEqual([
    'no date: One (und_tiefer)',
    'no date: One (Unterlagen)',
    'no date: Three (week_3)',
  ]);
  expect(imported.files).toContain('out/course/slides/und_tiefer/Glasur.md');
  expect(imported.files).toContain('out/course/content/rules.md');
  expect(imported.files).toContain('out/course/assignments/pot.md');
});

test('settings of reveal-md become keys of the decks; those that mean nothing here are reported', async () => {
  const imported = await runImport({
    'README.md': home,
    'reveal-md.json': JSON.stringify({
      ...{ separator: '<!--s-->', verticalSeparator: '<!--v-->', css: 'look/own.css', theme: 'night' },
      ...{ scripts: 'run.js', port: 1948 },
    }),
    'slides/reveal.json': '{ "transition": "fade", "center": false, "plugins": [] }',
    'package.json': JSON.stringify({ scripts: { start: "reveal-md slides --notes-separator '^Speaker:'" } }),
    'look/own.css': '.reveal { color: red }',
    'slides/01-clay.md': '# Clay\n\n<!--s-->\n\n# Two\n\n<!--v-->\n\n## Three\n',
    'slides/02-glaze.md':
      '---\nseparator: "^===$" # mine\nrevealOptions:\n  transition: zoom\n---\n# Glaze\n\n===\n\n# Colours\n',
  });
  expect(await lectures(imported)).toHaveLength(2);
  expect(imported.read('slides/01-clay/01-clay.md')).toBe(`---
notesSeparator: "^Speaker:"
separator: <!--s-->
verticalSeparator: <!--v-->
revealOptions:
  transition: fade
css: ../_styles/own.css
---
# Clay

<!--s-->

# Two

<!--v-->

## Three
`);
  expect(imported.read('slides/02-glaze/02-glaze.md')).toMatch(
    /^---\nseparator: "\^===\$" # mine\nrevealOptions:\n {2}transition: zoom\n/,
  );
  expect(imported.files).toContain('out/course/slides/_styles/own.css');
  expect(imported.output).toContain(
    'reveal-md.json:1: “scripts: run.js” was not carried over; decks run no scripts of their own.',
  );
  expect(imported.output).not.toContain('night');
});

test('front matter of other programs is left out, but what holds a page back does so', async () => {
  const imported = await runImport({
    'README.md': '---\nlayout: home\ntitle: Pottery\n---\n\nWelcome. See [the rules](docs/rules.md).\n',
    'docs/rules.md': '---\nlayout: page\ntitle: "Rules: all"\nnav_order: 3\n---\n\nSee [this](missing.md).\n',
    'docs/next.md': '---\npublished: false\n---\n# Next\n',
    'docs/toml.md': '+++\ntitle = "Tools"\nweight = 2\n+++\n# Tools\n',
    'docs/rule.md': '---\n\nA page that begins with a rule.\n',
    'docs/late.md': 'Hello\n\n---\ntitle: Late\n---\n\nText\n',
    'docs/broken.md': '---\ntitle: C++: an "intro\nlayout: x\n---\nText\n',
    'slides/1/a.md': '---\n# A\n---\n\n# B\n',
    'slides/2/b.md': '---\nauthor:\n  - name: Ada\ndraft: true\n---\n# Two\n\n---\n\n# B\n',
  });
  expect(await lectures(imported)).toHaveLength(2);
  const page = (name: string) => imported.read(`content/docs/${name}.md`);
  expect(imported.read('content/index.md')).toBe('# Pottery\n\n\nWelcome. See [the rules](/docs/rules/).\n');
  expect(page('rules')).toBe('---\ntitle: "Rules: all"\n---\n\nSee [this](/docs/missing.md).\n');
  expect(imported.output).toContain('docs/rules.md:7: “docs/missing.md” is not in the folder');
  expect(page('next')).toBe('---\nreleased: no\n---\n# Next\n');
  expect(imported.output).toContain(
    'docs/next.md:2: “published: false” holds this back, and became “released: no”',
  );
  expect(page('toml')).toBe('---\ntitle: Tools\n---\n# Tools\n');
  expect(page('rule')).toBe('\n---\n\nA page that begins with a rule.\n');
  expect(page('late')).toBe('Hello\n\n---\n<!--\ntitle: Late\n-->\n---\n\nText\n');
  expect(page('broken')).toBe(
    '---\ntitle: C++: an "intro\n---\nText\n'.replace('C++: an "intro', `'C++: an "intro'`),
  );
  expect(imported.read('slides/1/a.md')).toBe('# A\n---\n\n# B\n');
  expect(imported.read('slides/2/b.md')).toBe('---\nreleased: no\n---\n# Two\n\n---\n\n# B\n');
  expect(imported.read('IMPORT.md')).toContain(
    '| `docs/rules.md` | `content/docs/rules.md` | front matter without layout, nav_order | 1 thing |',
  );
});

test('what a program made of the course is left out, and so is what lies outside of it', async () => {
  const root = mkdtempSync(join(tmpdir(), 'lectern-import-'));
  const source = join(root, 'pottery');
  const files = {
    'secret.txt': 'private',
    'pottery/slides/1/a.md': '# A\n',
    'pottery/_site/index.html': '',
    'pottery/docs/index.html': '',
    'pottery/docs/site_libs/x.js': '',
    'pottery/public/logo.svg': '<svg/>',
    'pottery/handouts/a.pdf': 'pdf',
    'pottery/latin.md': Buffer.from('# Glasur für Töpfer\n', 'latin1'),
  };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(root, path, '..'), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  symlinkSync('../secret.txt', join(source, 'secret.txt'));
  symlinkSync('../../handouts/a.pdf', join(source, 'slides/1/a.pdf'));
  symlinkSync('nowhere', join(source, 'slides/1/b.pdf'));
  const folder = join(root, 'out');
  const lines: string[] = [];
  const code = await importCourse({ source, destination: folder, write: (line) => lines.push(line) });
  const { course, problems } = await readCourse(folder);
  expect([code, problems.filter(isError)]).toEqual([0, []]);
  expect([...(course?.files.keys() ?? [])].sort()).toEqual([
    'content/handouts/a.pdf',
    'content/public/logo.svg',
    'slides/1/a.md',
    'slides/1/a.pdf',
  ]);
  expect(course?.pages.map(({ title }) => title)).toEqual(['Glasur für Töpfer']);
  const output = lines.join('\n');
  expect(output).toContain(
    '_site:1: this folder holds what a program made of the course (1 file), and was left out',
  );
  expect(output).toContain(
    'docs:1: this folder holds what a program made of the course (2 files), and was left out',
  );
  expect(output).toContain(
    'secret.txt:1: this is a symbolic link to ../secret.txt, outside the course, and is left out',
  );
  expect(output).toContain('slides/1/b.pdf:1: this cannot be read');
  expect(output).toContain('latin.md:1: this file is not UTF-8, and was read as Windows-1252');
});

test('of a folder with several terms, the report says where their schedules are', async () => {
  const term = (year: number) =>
    `# Pottery, Fall ${year}\n\n| Date | Topic |\n| - | - |\n| Sep 5 | Clay |\n| Sep 7 | Glaze |\n`;
  const { output } = await runImport({
    'README.md': '# Pottery\n',
    '2023/README.md': term(2023),
    '2024/README.md': term(2024),
  });
  expect(output.split('\n').filter((line) => line.startsWith('- 202'))).toEqual(
    [2023, 2024].map(
      (year) =>
        `- ${year}/README.md:1: this has the table of a schedule, and was not read as one, because it is in a folder further down; if that is a course or a term of its own, import it by itself: lectern import ${year}.`,
    ),
  );
});

test('links to names with parentheses and spaces lead where they led', async () => {
  const imported = await runImport({
    'README.md': home,
    'slides/01-clay.md':
      '# Clay\n\n---\n\n[a](../notes%20(old).md) [b](<../notes (old).md> "Old") ![c](img/wheel(1).png)\n',
    'slides/02-glaze.md': '# Glaze\n\n---\n\n# Colours\n',
    'slides/img/wheel(1).png': 'png',
    'notes (old).md': '# Notes\n',
  });
  const text = imported.read('slides/01-clay/01-clay.md');
  expect(text.match(/\]\(.*/g)).toMatchInlineSnapshot(`
    [
      "](/notes%20(old)/) [b](</notes%20(old)/> "Old") ![c](../img/wheel(1).png)",
    ]
  `);
  expect(imported.output).not.toContain('is not in the folder that was imported');
});
