import { expect, test } from 'vitest';
import { runImport, small } from './course.ts';

test('the home page is split at its policies; their sections move up with the title', async () => {
  const { read } = await runImport(small);
  expect(read('content/index.md').split('\n').slice(-4)).toEqual([
    '## Content',
    '',
    'See the [schedule](/schedule/), the [deck on yeast](/lectures/01_yeast/) and [grading](#grading).',
    '',
  ]);
  expect(read('content/syllabus.md')).toBe(`# Policies

## Grading

By taste, see [the first task](/assignments/A1/#part-2).
`);
});

test('sections of the syllabus move up, underlined ones as well', async () => {
  const home = '# Baking\n\nPolicies\n--------\n\nGrading - all\n---\n\n- ### Late\n';
  const { read } = await runImport({ ...small, 'README.md': home });
  expect(read('content/syllabus.md')).toBe('Policies\n========\n\nGrading - all\n===\n\n- ## Late\n');
});

test('a home page without policies stays whole', async () => {
  const { read, files } = await runImport({ ...small, 'README.md': '# Baking, Fall 2023\n\n## Contents\n' });
  expect(read('content/index.md')).toBe('# Baking, Fall 2023\n\n## Contents\n');
  expect(files.filter((file) => file.endsWith('syllabus.md'))).toEqual([]);
});

const repository = 'https://github.com/ovens/baking/blob/F2023';

test.each([
  [
    'a deck, as published',
    'https://ovens.github.io/baking/slides/02_flour/flour.html#/2',
    '/lectures/02_flour/',
  ],
  ['a deck in the repository', `${repository}/lectures/02_flour/flour.md`, '/lectures/02_flour/'],
  ['a deck’s folder', `${repository}/lectures/02_flour/`, '/lectures/02_flour/'],
  ['an image of a deck', `${repository}/lectures/02_flour/mill.png`, '/slides/02_flour/mill.png'],
  ['all decks', `${repository}/lectures`, '/lectures/'],
  ['an assignment', `${repository}/assignments/A1.md#part-2`, '/assignments/A1/#part-2'],
  ['all assignments', '../assignments/', '/assignments/'],
  ['the schedule', '../schedule.md', '/schedule/'],
  ['the home page', `${repository}/README.md#content`, '/#content'],
  ['the policies', `${repository}/README.md#policies`, '/syllabus/'],
  ['a section of the policies', `${repository}/README.md#grading`, '/syllabus/#grading'],
  ['another page', 'terms.md', '/notes/terms/'],
  ['a folder with a README', `${repository}/labs`, '/labs/'],
  ['a file with blanks in its name', 'two%20words.pdf', '/notes/two%20words.pdf'],
  ['another site', 'https://example.org/notes/terms.md', 'https://example.org/notes/terms.md'],
  [
    'another repository',
    'https://github.com/ovens/other/blob/F2023/README.md',
    'https://github.com/ovens/other/blob/F2023/README.md',
  ],
  ['the repository itself', 'https://github.com/ovens/baking', 'https://github.com/ovens/baking'],
  [
    'another offering',
    'https://github.com/ovens/baking/tree/S2022/lectures/02_flour/',
    'https://github.com/ovens/baking/tree/S2022/lectures/02_flour/',
  ],
  ['a place on the page', '#here', '#here'],
  ['an address', 'mailto:ada@example.edu', 'mailto:ada@example.edu'],
])('links to %s', async (_, url, expected) => {
  const { read } = await runImport({
    ...small,
    'lectures/02_flour/mill.png': '',
    'labs/README.md': '# Labs\n',
    'notes/two words.pdf': '',
    'notes/terms.md': '# Terms\n',
    'notes/links.md': `[x](${url} "title") ![x](${url}) <a href="${url}">x</a>\n\n[x]: ${url}\n`,
  });
  expect(read('content/notes/links.md')).toBe(
    `[x](${expected} "title") ![x](${expected}) <a href="${expected}">x</a>\n\n[x]: ${expected}\n`,
  );
});

test('code is left unchanged', async () => {
  const text = '`[x](terms.md)` and\n\n````md\n[x](terms.md)\n```\n[x](terms.md)\n````\n';
  const { read } = await runImport({ ...small, 'notes/terms.md': `${text}[x](terms.md)\n` });
  expect(read('content/notes/terms.md')).toBe(`${text}[x](/notes/terms/)\n`);
});
