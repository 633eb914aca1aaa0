/** Schedules exported from spreadsheets. */
import { expect, test } from 'vitest';
import { readCourse } from '../../src/course/course.ts';
import { isError } from '../../src/problems/problem.ts';
import { runImport } from './course.ts';

const course = {
  'README.md': '# Weaving, Fall 2023\n\nLectures Tue/Thu 10:00-11:15, Room 1\n',
  'decks/warp.md': '# Warp\n\n---\n\n# Threads\n',
  'decks/weft.md': '# Weft\n\n---\n\n# Threads\n',
  'assignments/A1.md': '# A scarf\n',
};

test.each([
  [
    'with commas, quoted cells and a byte order mark',
    'schedule.csv',
    '\uFEFFDate,Topic,Slides,Reading,Due\r\n"Tue, Sep 5","Warp, and\nwhy",decks/warp.md,"[Looms](https://e.org/l), ""Ch. 1""",\r\n"Thu, Sep 7",Weft,decks/weft.md,,[A1](assignments/A1.md)\r\n',
  ],
  [
    'with semicolons',
    'Plan 2023.csv',
    'Date;Topic;Slides;Reading;Due\nTue, Sep 5;Warp, and why;decks/warp.md;[Looms](https://e.org/l), "Ch. 1";\n;;;;\nThu, Sep 7;Weft;decks/weft.md;;[A1](assignments/A1.md)\n',
  ],
  [
    'with tabs, under a title',
    'admin/sessions.tsv',
    'Our plan\t\t\t\t\n\nDate\tTopic\tSlides\tReading\tDue\nTue, Sep 5\tWarp, and why\tdecks/warp.md\t[Looms](https://e.org/l), "Ch. 1"\t\nThu, Sep 7\tWeft\tdecks/weft.md\t\t[A1](../assignments/A1.md)\n',
  ],
])('a schedule %s', async (_, file, text) => {
  const { folder, read, files } = await runImport({ ...course, [file]: text });
  const { course: result, problems } = await readCourse(folder);
  expect(problems.filter(isError)).toEqual([]);
  expect(
    result?.sessions.map(({ date, title, material, readings, due }) => ({
      date,
      title: title.replace('; ', ' '),
      decks: material?.decks.map(({ id }) => id),
      readings: readings.flat().map((one) => `${one.title} ${one.url ?? ''} ${one.note ?? ''}`),
      due: due.map(({ id }) => id),
    })),
  ).toEqual([
    {
      date: '2023-09-05',
      title: 'Warp, and why',
      decks: ['warp'],
      readings: ['Looms https://e.org/l "Ch. 1"'],
      due: [],
    },
    { date: '2023-09-07', title: 'Weft', decks: ['weft'], readings: [], due: ['A1'] },
  ]);
  expect(read('IMPORT.md')).toContain(`| \`${file}\` | \`_data/schedule.yaml\` |`);
  expect(files.filter((path) => /\.[ct]sv$/.test(path))).toEqual([]);
});

test('what is odd in a row is reported at its line', async () => {
  const { output } = await runImport({
    ...course,
    'schedule.csv': 'Date,Topic,Snack\n"Tue, Sep 5","Warp,\nand why",\nThu Sep 7,Weft,Loom hall\n',
  });
  expect(output).toContain('schedule.csv:4: “Snack: Loom hall” fits no field of a session');
});

test('other tables are published as they are', async () => {
  const { files, read } = await runImport({ ...course, 'data/looms.csv': 'date,title\n2023-01-01,A\n' });
  expect(files).toContain('out/course/content/data/looms.csv');
  expect(read('_data/schedule.yaml')).not.toContain('title: A');
});

test('a table with dates and no topics that are known is said not to be the schedule', async () => {
  const plan = 'Data;Lekcja;Zadanie\n05/09/2023;Urdume;\n12/09/2023;Trama;A1\n';
  const { read } = await runImport({ ...course, 'plano.csv': plan });
  expect(read('IMPORT.md')).toContain(
    'plano.csv:1: this table has dates, but no column that is known to have topics, and was not taken for the schedule; if it is, call that column Topic and import again; it has Data, Lekcja, Zadanie.',
  );
});
