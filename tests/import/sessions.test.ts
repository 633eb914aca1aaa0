import { expect, test } from 'vitest';
import { readCourse } from '../../src/course/course.ts';
import { flour, rows, runImport, small, yeast } from './course.ts';

const first = yeast('Tue, Aug 29');

test.each([
  [
    'chapters lose the words that say nothing',
    '| Thu, Aug 31 | [Flour](lectures/02_flour/flour.md) ([book chapter 1](https://e.org/1), [operations chapter](https://e.org/2)) | | |',
    'lecture: 02_flour',
    `- lecture: 02_flour
  title: Flour
  chapters:
    - https://e.org/1
    - Operations: https://e.org/2`,
  ],
  [
    'readings: notes, two joined by and, alternatives, text without a link',
    '| Thu, Aug 31 | [Flour](lectures/02_flour/flour.md) | [A & B](https://e.org/a), Ch. 5, 7 and [B: more](https://e.org/b), Ch. 2; [C](https://e.org/c) or [D](https://e.org/d) & Your notes | |',
    'lecture: 02_flour',
    `- lecture: 02_flour
  title: Flour
  readings:
    - title: A & B
      url: https://e.org/a
      note: Ch. 5, 7
    - title: "B: more"
      url: https://e.org/b
      note: Ch. 2
    - any:
        - C: https://e.org/c
        - title: D
          url: https://e.org/d
          note: "& Your notes"`,
  ],
  [
    'an empty cell, also one with a dash, says nothing',
    '| Thu, Aug 31 | [Flour](lectures/02_flour/flour.md) | - | – |',
    'lecture: 02_flour',
    `- lecture: 02_flour
  title: Flour`,
  ],
  [
    'a guest lecture has a speaker; a presentation without a deck is material',
    '| Thu, Aug 31 | [Ovens](https://e.org/ovens.pdf) (Guest lecture by [Cy Stone](https://e.org/cy)) | | |',
    'guest: Ovens',
    `- guest: Ovens
  speaker:
    Cy Stone: https://e.org/cy
  materials:
    - PDF: https://e.org/ovens.pdf`,
  ],
  [
    'an exam takes a lecture slot and needs no date',
    '| Thu, Aug 31 | ![Midterm](badge.svg) **[Midterm](https://e.org/exam)** | | |',
    'exam: Midterm',
    `- exam: Midterm
  materials:
    - Material: https://e.org/exam`,
  ],
  [
    'an event keeps its date and its times',
    '| Sun, Dec 17 (9:30-11:30am) | **Bake-off** | | |',
    'event: Bake-off',
    `- event: Bake-off
  on: Sun 2023-12-17 09:30-11:30`,
  ],
  [
    'an empty date cell shares the slot of the row above',
    '| | [Flour](lectures/02_flour/flour.md) | | |',
    'lecture: 02_flour',
    `- lecture: 02_flour
  title: Flour
  with: previous`,
  ],
  [
    'links in brackets are materials by their names',
    '| Fri, Sep 1 | ![Recitation](b.svg) [Kneading](https://youtu.be/x) ([Code](https://e.org/c), [PDF](https://e.org/p)) | | |',
    'recitation: 01_kneading',
    `- recitation: 01_kneading
  materials:
    - Video: https://youtu.be/x
    - Code: https://e.org/c
    - PDF: https://e.org/p`,
  ],
  [
    'what is due: an assignment, or one of its sections',
    '| Thu, Aug 31 | [Flour](lectures/02_flour/flour.md) | | [Part](assignments/A1.md#part-2), [A1](assignments/A1.md) |',
    'lecture: 02_flour',
    `- lecture: 02_flour
  title: Flour
  due:
    - A1#part-2
    - A1`,
  ],
  [
    'a lecture without a deck gets a page',
    '| Thu, Aug 31 | [Salt & Sugar](https://e.org/salt) | | |\n' + flour('Tue, Sep 5'),
    'lecture: 02_salt_sugar',
    `- lecture: 02_salt_sugar
  materials:
    - Material: https://e.org/salt`,
  ],
  [
    'a second deck of a row is listed with the first',
    '| Thu, Aug 31 | [Flour](lectures/02_flour/flour.md) and [Yeast](lectures/01_yeast/yeast.md) | | |',
    'lecture: 02_flour',
    `- lecture: 02_flour
  title: Flour and Yeast
  decks: 01_yeast`,
  ],
  [
    'a deck that is listed again is a second part',
    yeast('Thu, Aug 31'),
    'lecture: 01_yeast\n    title',
    `- lecture: 01_yeast
  title: Yeast, part 2`,
  ],
])('%s', async (_, row, start, expected) => {
  const { session } = await runImport(rows(first, row));
  expect(session(start)).toBe(expected);
});

test('a recitation’s page takes its title from the row and its text from its folder', async () => {
  const { read, session } = await runImport({
    ...rows(
      first,
      '| Fri, Sep 1 | ![Recitation](b.svg) [Knead: why](https://github.com/ovens/baking/tree/F2023/recitations/01_knead%20it) | | |',
      '| Fri, Sep 8 | ![Recitation](b.svg) [Rest](https://github.com/ovens/baking/tree/F2023/recitations/02_rest) | | |',
    ),
    'recitations/01_knead it/steps.md': '# Steps\n\nSee [A1](../../assignments/A1.md).\n',
    'recitations/02_rest/rest.pdf': 'pdf',
  });
  expect(read('content/recitations/01_knead_it.md')).toBe(
    '---\ntitle: "Knead: why"\n---\n\n# Steps\n\nSee [A1](/assignments/A1/).\n',
  );
  expect(read('content/recitations/02_rest.md')).toBe('---\ntitle: Rest\n---\n');
  expect(session('recitation: 01_knead_it')).toBe('- recitation: 01_knead_it');
  expect(session('recitation: 02_rest')).toBe(
    '- recitation: 02_rest\n  materials:\n    - rest.pdf: /recitations/02_rest/rest.pdf',
  );
});

test('an exam’s page is the one its row links to', async () => {
  const { read, session } = await runImport({
    ...rows(
      first,
      '| Thu, Aug 31 | ![Exam](b.svg) [Midterm](https://github.com/ovens/baking/tree/F2023/exams) | | |',
    ),
    'exams/README.md': '# Midterm\n\nBring flour.\n',
  });
  expect(session('exam: midterm')).toBe('- exam: midterm');
  expect(read('content/exams/midterm.md')).toBe('# Midterm\n\nBring flour.\n');
});

test('a chapter that is cited twice becomes a reference named after its address', async () => {
  const chapter = '([chapter](https://e.org/on-ml-and-the-oven-8ee05ed8ffc4))';
  const { read, session } = await runImport(
    rows(
      `| Aug 29 | [Yeast](lectures/01_yeast/yeast.md) ${chapter} | | |`,
      `| Aug 31 | [Flour](lectures/02_flour/flour.md) ${chapter} | | |`,
    ),
  );
  expect(read('_data/schedule.yaml')).toContain(`references:
  on-ml:
    title: On ML and the oven
    url: https://e.org/on-ml-and-the-oven-8ee05ed8ffc4`);
  expect(session('lecture: 01_yeast')).toContain('chapters: on-ml');
  expect(read('IMPORT.md')).toContain(
    '“On ML and the oven” is named after its address; give references: on-ml its true title.',
  );
});

test('dates can cross the turn of the year', async () => {
  const { folder, read } = await runImport(rows(yeast('Thu, Dec 28'), flour('Thu, Jan 4')));
  expect(read('_data/schedule.yaml')).toContain('starts: 2023-12-28\n  ends: 2024-01-04');
  const { course } = await readCourse(folder);
  expect(course?.sessions.map(({ date }) => date)).toEqual(['2023-12-28', '2024-01-04']);
});

test('the branch in links gives the term if the home page does not', async () => {
  const { read } = await runImport({ ...small, 'README.md': '# Baking\n' });
  expect(read('_data/schedule.yaml')).toContain('name: Fall 2023');
});

test('a schedule may be in several tables', async () => {
  const head = '| Day | Lecture |\n| - | - |\n';
  const { folder } = await runImport({
    ...small,
    'schedule.md': `# May\n\n${head}| May 2 | [Yeast](lectures/01_yeast/yeast.md) |\n\n# June\n\n${head}| June 1 | [Flour](lectures/02_flour/flour.md) |\n`,
  });
  const { course } = await readCourse(folder);
  const lectures = course?.sessions.filter(({ kind }) => kind === 'lecture');
  expect(lectures?.map(({ date, title }) => [date, title])).toEqual([
    ['2023-05-02', 'Yeast'],
    ['2023-06-01', 'Flour'],
  ]);
});
