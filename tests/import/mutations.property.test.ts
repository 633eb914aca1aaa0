/** Whatever a source looks like: importing it does not throw, and what is written can be built. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCourse } from '../../src/course/course.ts';
import { isError } from '../../src/problems/problem.ts';
import { runImport, small } from './course.ts';

type Files = Readonly<Record<string, string>>;

const labs = '[it](../../assignments/A1.md)';

/** Courses of several kinds, so that every reader has something to read. */
const sources: readonly Files[] = [
  {
    ...small,
    'slides/03-salt.md': '# Salt\n\n---\n\n# More\n',
    'labs/01_loaf/README.md': `---\ntitle: A loaf\nlayout: lab\n---\n\nBake ${labs}.\n`,
    'reveal-md.json': '{ "separator": "\\n===\\n", "css": "own.css" }',
    'own.css': 'h1 { color: red }',
  },
  {
    'index.md': '# Baking, Fall 2023\n\nLectures Tue/Thu 10:00-11:15\n',
    'schedule.csv':
      'Date;Topic;Slides;Due\nTue, Sep 5;Yeast;a.md;[A1](assignments/A1.md)\nThu, Sep 7;Flour;b.qmd;\n"Tue, Sep 12";Salt;slides.md;\n',
    'a.md':
      '---\nmarp: true\nfooter: F\n---\n# A\n\n![bg right:40%](x.jpg)\n\n---\n\n<!-- _class: lead -->\n* b\n',
    'b.qmd':
      '---\ntitle: B\nauthor: [Ada]\nformat: revealjs\n---\n# One\n## Two {.smaller}\n::: {.incremental}\n- x\n:::\n. . .\n```{r}\n1\n```\n',
    'package.json':
      '{ "devDependencies": { "@slidev/cli": "1" }, "scripts": { "s": "reveal-md . --css x.css" } }',
    'slides.md':
      '---\ntitle: S\n---\n# S\n\n---\nlayout: two-cols\nsrc: ./pages/p.md\n---\n\nleft\n::right::\nright\n',
    'pages/p.md': '# P\n\n---\n\n<v-click>x</v-click>\n\n<!-- note -->\n',
    'assignments/A1.md': '---\ndraft: true\npoints: 10\n---\n# A1\n',
  },
  {
    '_config.yml': 'title: B\nbaseurl: /b/fa23\n',
    'index.md':
      '---\ntitle: B\n---\n{% for module in site.modules %}\n{{ module }}\n{% endfor %}\n[x](lab)\n',
    '_modules/1.md':
      '---\ntitle: One\n---\n\nSep 5\n: **Lab**{: .label }[Yeast]({% link _labs/l.md %})\n  : [x](#), [y](https://e.org)\n\nSep 7\n: **HW 1 due**{: .l }\n: [Flour](#)\n',
    '_labs/l.md': '---\ntitle: L\n---\nText\n',
    '_hw/1.md': '---\ntitle: HW 1\npublished: false\n---\nText\n',
    '_staffers/a.md': '---\nname: Ada\nrole: Instructor\nemail: ada@example.edu\n---\n',
    '_announcements/a.md': '---\ntitle: Hi\ndate: 2023-09-01\n---\nHi\n',
    '_schedules/w.md':
      '---\nschedule:\n  - name: Tuesday\n    events:\n      - name: Lecture\n        start: 9:00 AM\n        end: 10:00 AM\n---\n',
  },
];

interface Change {
  readonly file: number;
  readonly what: 'drop' | 'rename' | 'cut' | 'double' | 'upper' | 'lower' | 'insert' | 'swap' | 'shift';
  readonly at: number;
  readonly text: string;
}

const names = [
  'index.md',
  'Slides/a.md',
  'lectures/x/y.md',
  'content/_data.md',
  'assignments/A1-solution.md',
];
const texts = [
  '---\n',
  '\n---\ntitle: x\n---\n',
  '| a | b |\n',
  '”:\t[',
  '\u0000',
  '<!-- ',
  '```\n',
  '](x.md)',
  'Fall 2022',
];

const changes: fc.Arbitrary<readonly Change[]> = fc.array(
  fc.record({
    file: fc.nat(100),
    what: fc.constantFrom<Change['what']>(
      ...(['drop', 'rename', 'cut', 'double', 'upper', 'lower', 'insert', 'swap', 'shift'] as const),
    ),
    at: fc.nat(400),
    text: fc.constantFrom(...texts),
  }),
  { minLength: 1, maxLength: 4 },
);

function changed(files: Files, { file: index, what, at, text }: Change): Files {
  const all = Object.keys(files);
  const file = all[index % all.length];
  if (file === undefined) return files;
  const { [file]: old = '', ...rest } = files;
  const place = at % (old.length + 1);
  const lines = old.split('\n');
  switch (what) {
    case 'drop':
      return rest;
    case 'rename':
      return { ...rest, [names[at % names.length] ?? 'x.md']: old };
    case 'cut':
      return { ...rest, [file]: old.slice(0, place) };
    case 'double':
      return { ...rest, [file]: `${old}\n${old}` };
    case 'upper':
      return { ...rest, [file.toUpperCase()]: old };
    case 'lower':
      return { ...rest, [file]: old.toLowerCase() };
    case 'insert':
      return { ...rest, [file]: old.slice(0, place) + text + old.slice(place) };
    case 'swap':
      return { ...rest, [file]: [...lines].reverse().join('\n') };
    case 'shift':
      return { ...rest, [file]: old.replace(/\d+/g, (number) => String(Number(number) + (at % 40))) };
  }
}

test('what import writes can be built, whatever was done to the source', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...sources), changes, async (source, list) => {
      const { code, folder } = await runImport(list.reduce(changed, source));
      if (code !== 0) return;
      const { problems } = await readCourse(folder);
      expect(problems.filter(isError)).toEqual([]);
    }),
    { seed: 20_231_005, numRuns: 150 },
  );
});
