/** Whatever a source looks like: importing it does not throw, and what is written can be built. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCourse } from '../../src/course/course.ts';
import { isError } from '../../src/problems/problem.ts';
import { runImport, small } from './course.ts';

type Files = Readonly<Record<string, string>>;

/** Further files, so that every reader has something to read. */
const source: Files = {
  ...small,
  'slides/03-salt.md': '# Salt\n\n---\n\n# More\n',
  'labs/01_loaf/README.md': '---\ntitle: A loaf\nlayout: lab\n---\n\nBake [it](../../assignments/A1.md).\n',
  'reveal-md.json': '{ "separator": "\\n===\\n", "css": "own.css" }',
  'own.css': 'h1 { color: red }',
};

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
    fc.asyncProperty(changes, async (list) => {
      const { code, folder } = await runImport(list.reduce(changed, source));
      if (code !== 0) return;
      const { problems } = await readCourse(folder);
      expect(problems.filter(isError)).toEqual([]);
    }),
    { seed: 20_231_005, numRuns: 150 },
  );
});
