import { expect, test } from 'vitest';
import { flour, rows, runImport, small, yeast } from './course.ts';

const day = 'Tue, Aug 29';

test.each<[string, Readonly<Record<string, string>>, string]>([
  [
    'a weekday that disagrees with its date',
    rows(yeast('Mon, Aug 29')),
    'schedule.md:3: “Mon, Aug 29” is a Tue in 2023; 2023-08-29 was taken: check the day.',
  ],
  [
    'a date that is none',
    rows(yeast(day), flour('soon')),
    'schedule.md:4: “soon” is not a date; the session is listed without one (on: TBA): write its date there.',
  ],
  [
    'an empty date in the first row',
    rows(yeast(''), flour(day)),
    'schedule.md:3: the first row has no date; the session is listed without one (on: TBA): write its date there.',
  ],
  [
    'an empty date after a break',
    rows(yeast(day), '| Thu, Aug 31 | ![Break](b.svg) Rest | | |', flour('')),
    'schedule.md:5: a break has no slot to share; the session is listed without one (on: TBA): write its date there.',
  ],
  [
    'a badge for no kind',
    rows(`| ${day} | ![Party](b.svg) Cake | | |`),
    'schedule.md:3: “Party” is not a kind of session that Lectern knows; check what it became in the schedule.',
  ],
  [
    'text in brackets beside links',
    rows(`| ${day} | [Yeast](lectures/01_yeast/yeast.md) (bring [this](https://e.org/x)) | | |`),
    'schedule.md:3: “bring this” fits no field of a session; it is kept as the session’s note: reword or remove it.',
  ],
  [
    'text in the column of what is due',
    rows(`| ${day} | [Yeast](lectures/01_yeast/yeast.md) | | Flour, 2 kg |`),
    'schedule.md:3: “Flour, 2 kg” fits no field of a session; it is kept as the session’s note: reword or remove it.',
  ],
  [
    'text beside a date',
    rows(yeast(`${day} evening`)),
    'schedule.md:3: “evening” fits no field of a session; it is kept as the session’s note: reword or remove it.',
  ],
  [
    'a cell beyond the last column',
    rows(`| ${day} | [Yeast](lectures/01_yeast/yeast.md) | | | lost |`),
    'schedule.md:3: “lost” fits no field of a session; it is kept as the session’s note: reword or remove it.',
  ],
  [
    'a column that Lectern does not know',
    {
      ...small,
      'schedule.md': `| Date | Topic | Room |\n| - | - | - |\n| ${day} | [Yeast](lectures/01_yeast/yeast.md) | Hall 9 |\n`,
    },
    'schedule.md:3: “Room: Hall 9” fits no field of a session; it is kept as the session’s note: reword or remove it.',
  ],
  [
    'what is due but no assignment',
    rows(`| ${day} | [Yeast](lectures/01_yeast/yeast.md) | | [Quiz](https://e.org/quiz) |`),
    'schedule.md:3: “Quiz” links to no file in assignments/; it stands under the session’s materials: add the assignment, and its id under “due”.',
  ],
  [
    'a section that is not there',
    rows(`| ${day} | [Yeast](lectures/01_yeast/yeast.md) | | [Part 9](assignments/A1.md#part-9) |`),
    'schedule.md:3: assignments/A1.md has no heading with the id “part-9”; the whole of “A1” is due: correct it to A1# and a heading’s id.',
  ],
  [
    'assignments by other names',
    rows(`| ${day} | [Yeast](lectures/01_yeast/yeast.md) | | [Task one](assignments/A1.md) |`),
    'schedule.md:3: assignments go by their own headings on the site: “Task one” (line 3) is “First task”; change the headings in assignments/ if you prefer the table’s words.',
  ],
  [
    'links after what is due',
    rows(
      `| ${day} | [Yeast](lectures/01_yeast/yeast.md) | | [First task](assignments/A1.md): [Oven](https://e.org/1), [Stone](https://e.org/2) |`,
    ),
    'schedule.md:3: 2 links follow “First task” in what is due; they were added to the session’s materials: move them to a page if they are not.',
  ],
  [
    'a file that is not there',
    rows(`| ${day} | [Yeast](lectures/01_yeast/yeast.md) ([PDF](handouts/yeast.pdf)) | | |`),
    'schedule.md:3: “handouts/yeast.pdf” is not in the folder that was imported; the link leads to /handouts/yeast.pdf: add the file, or correct the link.',
  ],
  [
    'one title at two addresses',
    rows(
      `| ${day} | [Yeast](lectures/01_yeast/yeast.md) | [Bread](https://e.org/1) | |`,
      '| Thu, Aug 31 | [Flour](lectures/02_flour/flour.md) | [Bread](https://e.org/2) | |',
    ),
    'schedule.md:4: “Bread” leads to https://e.org/2 here and elsewhere on line 3; both were kept: use the reference if it is the same work.',
  ],
  [
    'text around the table',
    { ...small, 'schedule.md': `Subject to change.\n\n${small['schedule.md'] ?? ''}` },
    'schedule.md:1: “Subject to change.” is not part of the schedule; say it on a page if it is still true.',
  ],
  [
    'another table',
    { ...small, 'schedule.md': `${small['schedule.md'] ?? ''}\n| Week | Cake |\n| - | - |\n| 1 | Pie |\n` },
    'schedule.md:9: the table of Week, Cake is not part of the schedule; say it on a page if it is still true.',
  ],
  [
    'a link to another offering',
    {
      ...small,
      'README.md': `${small['README.md'] ?? ''}\n[old](https://github.com/ovens/baking/blob/S2022/assignments/A1.md)\n`,
    },
    'README.md:23: https://github.com/ovens/baking/blob/S2022/assignments/A1.md belongs to another offering (S2022), and this course has the same file; link to the page of this course if you mean it.',
  ],
  [
    'no time for a kind',
    { ...small, 'README.md': '# Baking\n\nFall 2023\n' },
    '_data/schedule.yaml:11: README.md has no line such as “lectures Tue, Thu 13:25-14:45, Room 1” that could be read; correct “time: 12:00-13:00” under meetings: lecture, and add its place.',
  ],
  [
    'other days than those of the table',
    { ...small, 'README.md': (small['README.md'] ?? '').replace('Tuesday/Thursday', 'Monday/Wednesday') },
    'README.md:7: lectures meet Mon, Wed 11:00-12:20, but the dates of the schedule are on Tue, Thu; Tue, Thu 11:00-12:20 was taken: correct meetings: lecture in _data/schedule.yaml.',
  ],
  [
    'times that differ by day',
    {
      ...small,
      'README.md': (small['README.md'] ?? '').replace(
        '11:00-12:20pm, in',
        '11:00-12:20pm and Thu 2:00-3:20pm, in',
      ),
    },
    'README.md:7: lectures meet Tue, Thu 11:00-12:20; Thu 14:00-15:20, but the dates of the schedule are on Tue, Thu; Tue, Thu 11:00-12:20 was taken: correct meetings: lecture in _data/schedule.yaml.',
  ],
  [
    'a time zone nobody gave',
    small,
    '_data/course.yaml:9: the time zone is taken to be America/New_York; correct “timezone:”, or import with --timezone.',
  ],
  [
    'what the site now knows by itself',
    small,
    'content/index.md:7: this line repeats when and where classes meet, which _data/schedule.yaml says; remove the line: the home page shows the meetings.',
  ],
  [
    'a file without a place',
    { ...small, 'make.sh': '' },
    'make.sh:1: this file was not copied; copy it into content/ if the site should have it.',
  ],
  [
    'a key that is almost one of Lectern’s',
    { ...small, 'assignments/A1.md': '---\ntitel: First task\n---\n' },
    'assignments/A1.md:2: “titel” is not what Lectern takes here, and was left out; did you mean “title”?',
  ],
])('the report mentions %s', async (_, files, line) => {
  const { read, output } = await runImport(files);
  expect(read('IMPORT.md').split('\n')).toContain(`- ${line}`);
  expect(output).toContain(line);
});

test('the report begins with what was written', async () => {
  const { read } = await runImport(small, 'Europe/Paris');
  expect(read('IMPORT.md').split('\n').slice(0, 5)).toEqual([
    '# Imported from baking',
    '',
    'Written: 2 decks, 3 sessions, 1 assignment, 3 pages, 1 other file.',
    '',
    '6 things need your attention. Files in `_data/` and `content/` are in this folder, the others in the one imported from.',
  ]);
});
