import { expect, test } from 'vitest';
import { readCourse } from '../../src/course/course.ts';
import { isError } from '../../src/problems/problem.ts';
import { runImport, small } from './course.ts';

test.each([
  [
    'an address that is none',
    { ...small, 'README.md': '# Baking, Fall 2023\n\nInstructors: [Ada](ada.md)\n' },
    '“url: ada.md” would stop a build, and became a comment: “url” is “ada.md”, which is not a link',
    ['_data/course.yaml', '  # TODO url: ada.md\n  - name: Ada\n'],
  ],
  [
    'a page whose sections have one id',
    { ...small, 'notes.md': '# Notes\n\n## One {#x}\n\n## Two {#x}\n' },
    'content/notes.md:1: this would stop a build, and was put into set-aside/: the section “x” is already on line 3',
    ['set-aside/content/notes.md', '## Two {#x}'],
  ],
])('%s does not stop the build', async (_, files, message, [file = '', text]) => {
  const { folder, output, read } = await runImport(files);
  expect(output).toContain(message);
  expect(read(file)).toContain(text);
  const { problems } = await readCourse(folder);
  expect(problems.filter(isError)).toEqual([]);
});

test('a time zone that there is not is refused', async () => {
  const { code, output, files } = await runImport(small, 'Europe/Springfield');
  expect([code, files]).toEqual([1, []]);
  expect(output).toBe(
    'error: there is no time zone “Europe/Springfield”\n  write an IANA name such as America/New_York',
  );
});
