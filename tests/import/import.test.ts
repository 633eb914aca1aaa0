import { mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { importCourse } from '../../src/commands/import.ts';
import { readCourse } from '../../src/course/course.ts';
import { writeWhole } from '../../src/commands/new-folder.ts';
import { runImport, small } from './course.ts';

test('the schedule reads as if written by hand', async () => {
  const { read } = await runImport(small);
  expect(read('_data/schedule.yaml'))
    .toBe(`# What is taught, in order. Lectern gives every session the next free meeting of its kind:
# to move a lecture, move its lines.

term:
  name: Fall 2023
  starts: 2023-08-29
  ends: 2023-09-01

# When and where each kind of session meets. Exams and guest lectures come in place of lectures.
meetings:
  lecture:
    days: Tue, Thu
    time: 11:00-12:20
    place: Hall 3
  lab:
    - section: "1"
      days: Fri
      time: 09:00-10:50
      place: Kitchen A
    - section: "2"
      days: Fri
      time: 14:00-15:50
      place: Kitchen B

# Works cited more than once. Readings and chapters name them by the words before the colon.
references:
  bread:
    title: Bread
    url: https://example.org/bread

# In teaching order. “on:” pins a session to a date of its own.
sessions:
  - lecture: 01_yeast
    chapters: https://example.org/yeast
    readings:
      - bread: Ch. 1

  - lecture: 02_flour
    title: Flour
    readings:
      - bread: Ch. 2
      - Grain: https://example.org/grain
    due: A1

  - lab: 01_loaf
    materials:
      - GitHub: https://github.com/ovens/baking/tree/F2023/labs/01_loaf
`);
});

test('the course is described from its home page', async () => {
  const { read } = await runImport(
    { ...small, LICENSE: 'MIT License\n', 'LICENSE.md': '# MIT License\n' },
    'Europe/Paris',
  );
  expect(read('_data/course.yaml')).toBe(`# What the course is. When it meets is in schedule.yaml.
# Add “url:” with the address of the site once it is published.

title: Baking for Chemists
numbers: [CH 101, CH 201]
units: 9

# Every date and time of the course is in this time zone.
timezone: Europe/Paris
repository: https://github.com/ovens/baking

license:
  name: MIT License

instructors:
  - name: Ada Crust
    url: https://example.edu/ada
  - name: Ben Crumb
`);
});

test('the result is a course without problems', async () => {
  const { folder, code } = await runImport(small);
  const { course, problems } = await readCourse(folder);
  expect(code).toBe(0);
  expect(problems).toEqual([]);
  expect(course?.sessions.map(({ date, title }) => `${date ?? 'no date'} ${title}`)).toEqual([
    '2023-08-29 Yeast',
    '2023-08-31 Flour',
    '2023-09-01 First loaf',
  ]);
});

test('decks, their images and shared folders are copied unchanged; every file has its folder', async () => {
  const { read, files } = await runImport({
    ...small,
    'lectures/01_yeast/yeast.md': '---\r\ntitle: Yeast  \r\n---\r\n# Yeast [x](../../schedule.md)\n',
    'lectures/README.md': 'How to edit.',
    'handout.pdf': 'pdf',
    'labs/01_loaf/steps.txt': 'steps',
    'notes/terms.md': '# Terms\n',
    'notes/README.md': '# Notes\n',
    'assignments/README.md': '# Not a task\n',
    '.github/workflow.yml': '',
    'lectures/node_modules/x/y.md': '',
    'lectures/01_yeast/yeast.md~': '',
    'lectures/01_yeast/Thumbs.db': '',
  });
  expect(read('slides/01_yeast/yeast.md')).toBe(
    '---\r\ntitle: Yeast  \r\n---\r\n# Yeast [x](../../schedule.md)\n',
  );
  const written = files.filter((file) => /\.\w+$/.test(file)).map((file) => file.replace('out/course/', ''));
  expect(written.sort()).toEqual([
    'IMPORT.md',
    '_data/course.yaml',
    '_data/schedule.yaml',
    'assignments/A1.md',
    'assignments/README.md',
    'content/handout.pdf',
    'content/index.md',
    'content/labs/01_loaf.md',
    'content/labs/01_loaf/steps.txt',
    'content/notes/index.md',
    'content/notes/terms.md',
    'content/syllabus.md',
    'slides/01_yeast/yeast.md',
    'slides/02_flour/flour.md',
    'slides/README.md',
    'slides/_shared/logo.svg',
  ]);
});

test('a non-empty folder is refused and left alone', async () => {
  const destination = mkdtempSync(join(tmpdir(), 'lectern-import-'));
  writeFileSync(join(destination, 'mine.txt'), '');
  const lines: string[] = [];
  const code = await importCourse({ source: destination, destination, write: (line) => lines.push(line) });
  expect(code).toBe(1);
  expect(lines).toEqual([
    `error: ${destination} is not an empty folder\n  import into a new folder: nothing of yours is overwritten`,
  ]);
  expect(readdirSync(destination)).toEqual(['mine.txt']);
});

test('a file in the way is refused', async () => {
  const destination = join(mkdtempSync(join(tmpdir(), 'lectern-import-')), 'course');
  writeFileSync(destination, '');
  expect(await importCourse({ source: tmpdir(), destination, write: () => undefined })).toBe(1);
});

test('an empty folder is filled', async () => {
  const { folder } = await runImport(small);
  const empty = mkdtempSync(join(tmpdir(), 'lectern-import-'));
  mkdirSync(join(empty, 'course'));
  const code = await importCourse({
    source: join(folder, '../../baking'),
    destination: join(empty, 'course'),
    write: () => undefined,
  });
  expect(code).toBe(0);
  expect(readdirSync(empty)).toEqual(['course']);
});

test.each([
  [{ '.git/HEAD': '' }, 'there is nothing to import in', 'name the folder that holds the course'],
  [{}, 'there is no folder', 'name the folder that holds the course'],
])('an impossible import is explained, and nothing is written: %#', async (source, message, remedy) => {
  const { code, output, files } = await runImport(source);
  expect(code).toBe(1);
  expect(output).toContain(message);
  expect(output).toContain(remedy);
  expect(files).toEqual([]);
});

test('a schedule may be on the home page', async () => {
  const { 'schedule.md': schedule = '', 'README.md': readme = '', ...rest } = small;
  const { read } = await runImport({
    ...rest,
    'README.md': readme.replace('## Policies', `${schedule}\n## Policies`),
  });
  expect(read('_data/schedule.yaml')).toContain('- lecture: 01_yeast');
  expect(read('IMPORT.md')).toContain('the home page still has the table of the schedule');
});

test('when writing fails, nothing is left behind', async () => {
  const parent = mkdtempSync(join(tmpdir(), 'lectern-import-'));
  const full = writeWhole(join(parent, 'course'), (folder) => {
    writeFileSync(join(folder, 'half.md'), '');
    return Promise.reject(new Error('the disk is full'));
  });
  await expect(full).rejects.toThrow('the disk is full');
  expect(readdirSync(parent)).toEqual([]);
});
