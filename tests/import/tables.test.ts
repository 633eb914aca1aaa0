import { expect, test } from 'vitest';
import { readCourse } from '../../src/course/course.ts';
import { runImport, small } from './course.ts';

const yeast = '[Yeast](lectures/01_yeast/yeast.md)';
const flour = '[Flour](lectures/02_flour/flour.md)';

/** A table in Markdown, of rows whose cells are separated by bars. */
function table(...rows: readonly string[]): string {
  const [head = ''] = rows;
  return [head, head.replace(/[^|]+/g, ' - '), ...rows.slice(1)].map((row) => `|${row}|\n`).join('');
}

/** Each row of the schedule on a line: date, kind, title, start and place, decks, what is due, who speaks. */
async function schedule(files: Readonly<Record<string, string>>) {
  const { folder, read } = await runImport({ ...small, ...files });
  const { course, problems } = await readCourse(folder);
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  const rows = course?.sessions.map((session) => {
    const { unit, title, cancelled, kind, meetings, decks, due, speakers } = session;
    const [first] = meetings;
    return [
      `${session.date ?? 'TBA'} ${cancelled ? 'no ' : ''}${kind}`,
      unit === undefined ? title : `${unit}: ${title}`,
      first ? `${first.start.toFormat('H:mm')} ${first.place ?? ''}`.trim() : [],
      decks.map(({ id }) => id),
      due.map((deadline) => `due ${deadline.title}`),
      speakers.map(({ name }) => name),
    ]
      .flat()
      .join(' | ');
  });
  return { rows, report: read('IMPORT.md'), yaml: read('_data/schedule.yaml') };
}

test.each<[string, Readonly<Record<string, string>>, readonly string[]]>([
  [
    'columns in another order, by other names',
    {
      'schedule.md': table(
        'Topic | HW due | Day',
        `${yeast} | [A1](assignments/A1.md) | Tue, Aug 29`,
        `${flour} | | Thu, Aug 31`,
      ),
    },
    [
      '2023-08-29 lecture | Yeast | 11:00 Hall 3 | 01_yeast | due First task',
      '2023-08-31 lecture | Flour | 11:00 Hall 3 | 02_flour',
    ],
  ],
  [
    'numbers, and weekdays in a column of their own',
    {
      'schedule.md': table(
        '# | Day | Date | Lecture | Topic',
        `1 | T | 08/29 | L1 | ${yeast}`,
        `2 | Th | 08/31 | L2 | **Exam 1**`,
      ),
    },
    ['2023-08-29 lecture | Yeast | 11:00 Hall 3 | 01_yeast', '2023-08-31 exam | Exam 1 | 11:00 Hall 3'],
  ],
  [
    'slides in a column of their own, and headings between the rows',
    {
      'schedule.md': table(
        'Date | Topic | Slides',
        '**Part 1: Basics** | |',
        'Tue, Aug 29 | Beginnings | [Slides](lectures/01_yeast/yeast.md)',
        'Week 2 | |',
        ' | **Advanced** |',
        'Thu, Aug 31 | Mills | [PDF](x.pdf)',
      ),
    },
    [
      '2023-08-29 lecture | Part 1: Basics: Beginnings | 11:00 Hall 3 | 01_yeast',
      '2023-08-31 lecture | Advanced: Mills | 11:00 Hall 3',
    ],
  ],
  [
    'dates beside the numbers of weeks',
    {
      'schedule.md': table('Week | Topic', `Week 1 (Aug 29-31) | ${yeast}`, `Week 2 (Sep 5-7) | ${flour}`),
    },
    [
      '2023-08-29 lecture | Yeast | 11:00 Hall 3 | 01_yeast',
      '2023-09-05 lecture | Flour | 11:00 Hall 3 | 02_flour',
    ],
  ],
  [
    'weeks without dates',
    { 'schedule.md': table('Week | Topic', `1 | ${yeast}`, '2 | Salt') },
    ['TBA lecture | Yeast | 01_yeast', 'TBA lecture | Salt'],
  ],
  [
    'German',
    {
      'README.md': '# Backen (CH 101)\n\nWintersemester 2022/23\n\nVorlesung: Mo 10-12 Uhr, Hörsaal 3\n',
      'schedule.md': table(
        'Datum | Thema | Literatur | Abgabe',
        `Mo, 17.10. | ${yeast} | Kap. 1 |`,
        'Mo, 24.10. | Feiertag | |',
        'Mo, 31.10. | Salz | | Blatt 2',
      ),
    },
    [
      '2022-10-17 lecture | Yeast | 10:00 Hörsaal 3 | 01_yeast',
      '2022-10-24 break | Feiertag',
      '2022-10-31 lecture | Salz | 10:00 Hörsaal 3 | due Blatt 2',
    ],
  ],
  [
    'Portuguese',
    {
      'schedule.md': table(
        'Data | Horário | Aula | Leituras | Professor',
        `29/08/2023 | 14:00-15:00 | ${yeast} | Cap. 1 | Ana Sal`,
        '31/08/2023 | 14:00-15:00 | Sal e água | | ',
      ),
    },
    [
      '2023-08-29 lecture | Yeast | 14:00 Hall 3 | 01_yeast | Ana Sal',
      '2023-08-31 lecture | Sal e água | 14:00 Hall 3',
    ],
  ],
  [
    'a table for labs',
    {
      'schedule.md': `${table('Date | Topic', `Tue, Aug 29 | ${yeast}`, `Thu, Aug 31 | ${flour}`)}
# Labs\n\n${table('Date | Title | Due', 'Wed, Aug 30 | Loaf | Lab 1 report', 'Wed, Sep 6 | Roll |')}`,
    },
    [
      '2023-08-29 lecture | Yeast | 11:00 Hall 3 | 01_yeast',
      '2023-08-30 lab | Loaf | 9:00 Kitchen A | due Lab 1 report',
      '2023-08-31 lecture | Flour | 11:00 Hall 3 | 02_flour',
      '2023-09-06 lab | Roll | 9:00 Kitchen A',
    ],
  ],
  [
    'times, rooms and speakers',
    {
      'README.md': '# Baking, Fall 2023\n',
      'schedule.md': table(
        'Date | Time | Room | Topic | Instructor',
        `Tue, Aug 29 | 1:30-2:50 | Hall 1 | ${yeast} | Ada`,
        `Thu, Aug 31 | 1:30-2:50 | Hall 1 | ${flour} | Ben`,
        'Tue, Sep 5 | 1:30-2:50 | Hall 2 | Salt | Ada',
        'Tue, Sep 12 | | | **Final exam** (in WEH 4623, 8:30-11:30) |',
        'Sat, Sep 16 (GHC 4401) | | | Party -- 7-9pm in Kitchen 4 |',
      ),
    },
    [
      '2023-08-29 lecture | Yeast | 13:30 Hall 1 | 01_yeast | Ada',
      '2023-08-31 lecture | Flour | 13:30 Hall 1 | 02_flour | Ben',
      '2023-09-05 lecture | Salt | 13:30 Hall 2 | Ada',
      '2023-09-12 exam | Final exam | 8:30 WEH 4623',
      '2023-09-16 event | Party | 19:00 GHC 4401',
    ],
  ],
  [
    'milestones in one file, work elsewhere, and on a day off',
    {
      'assignments/project.md': '# Project\n\n## Milestone 1\n\n## Milestone 2: Bake\n',
      'schedule.md': table(
        'Date | Topic | Due',
        `Tue, Aug 29 | ${yeast} | [M1: Plan](assignments/project.md)`,
        `Thu, Aug 31 | ${flour} | [M2](assignments/project.md), [Quiz](https://e.org/quiz)`,
        'Mon, Sep 4 | Labor Day | HW 3',
        'Tue, Sep 5 | Salt | [Taste](assignments/project.md)',
      ),
    },
    [
      '2023-08-29 lecture | Yeast | 11:00 Hall 3 | 01_yeast | due Milestone 1',
      '2023-08-31 lecture | Flour | 11:00 Hall 3 | 02_flour | due Milestone 2: Bake | due Quiz',
      '2023-09-04 deadline | HW 3 | due HW 3',
      '2023-09-05 lecture | Salt | 11:00 Hall 3 | due Taste',
    ],
  ],
  [
    'homework in folders of its own',
    {
      'assignments/A2/README.md': '# Second task\n\n![loaf](loaf.png)\n',
      'assignments/A2/loaf.png': '',
      'hw/three.md': '# Third task\n',
      'schedule.md': table(
        'Date | Topic | Due',
        `Tue, Aug 29 | ${yeast} | [A2](assignments/A2)`,
        `Thu, Aug 31 | ${flour} | [A3](hw/three.md)`,
      ),
    },
    [
      '2023-08-29 lecture | Yeast | 11:00 Hall 3 | 01_yeast | due Second task',
      '2023-08-31 lecture | Flour | 11:00 Hall 3 | 02_flour | due Third task',
    ],
  ],
  [
    'rows of one kind on one day, apart',
    {
      'schedule.md': table(
        'Date | Topic',
        `Tue, Aug 29 | ${yeast}`,
        'Tue, Aug 29 | ![Lab](b.svg) Loaf',
        `Tue, Aug 29 | ${flour}`,
      ),
    },
    [
      '2023-08-29 lab | Loaf | 9:00 Kitchen A',
      '2023-08-29 lecture | Yeast | 11:00 Hall 3 | 01_yeast',
      '2023-08-29 lecture | Flour | 11:00 Hall 3 | 02_flour',
    ],
  ],
  [
    'guests',
    {
      'schedule.md': table(
        'Date | Topic',
        `Tue, Aug 29 | ${yeast}`,
        'Thu, Aug 31 | [Stones](https://e.org/x) -- guest lecture by [Cy](https://e.org/cy)',
        'Tue, Sep 5 | [Ovens (guest lecture)](https://e.org/y)',
      ),
    },
    [
      '2023-08-29 lecture | Yeast | 11:00 Hall 3 | 01_yeast',
      '2023-08-31 guest | Stones | 11:00 Hall 3 | Cy',
      '2023-09-05 guest | Ovens (guest lecture) | 11:00 Hall 3',
    ],
  ],
  [
    'several decks in one folder',
    {
      'lectures/03_oven/heat.md': '# Heat\n',
      'lectures/03_oven/steam.md': '# Steam\n',
      'schedule.md': table(
        'Date | Topic',
        'Tue, Aug 29 | [Heat](lectures/03_oven/heat.md)',
        'Thu, Aug 31 | [Steam 1](lectures/03_oven/steam.md)',
        `Tue, Sep 5 | [Steam 2](lectures/03_oven/steam.md) and ${yeast}`,
      ),
    },
    [
      '2023-08-29 lecture | Heat | 11:00 Hall 3 | 03_oven/heat',
      '2023-08-31 lecture | Steam 1 | 11:00 Hall 3 | 03_oven/steam',
      '2023-09-05 lecture | Steam 2 and Yeast | 11:00 Hall 3 | 03_oven/steam | 01_yeast',
    ],
  ],
])('a schedule with %s', async (_, files, expected) => {
  expect((await schedule(files)).rows).toEqual(expected);
});

test('where nothing says the year, the weekdays do', async () => {
  const { rows, report } = await schedule({
    'README.md': '# Baking\n',
    'schedule.md': table('Date | Topic', 'Tue, Aug 29 | Salt', 'Thu, Aug 31 | Water'),
  });
  expect(rows?.map((row) => new Date(row.slice(0, 10)).getUTCDay())).toEqual([2, 4]);
  expect(report).toContain('nothing says in which year the dates of schedule.md are');
});

test('the home page may name other terms, and their people', async () => {
  const { yaml, report } = await schedule({
    'README.md': `# CH 101/201 Baking\n
### Fall 2024\n\nLectures Monday 9-10am, Hall 9\n\nInstructor: Eve Other\n
### Fall 2023\n\nLectures Tue+Thu 1:30-2:50, Hall 3\n\nInstructors: Ada Crust, Ada Crust\n`,
    'schedule.md': table('Date | Topic', `Tue, Aug 29 | ${yeast}`, `Thu, Aug 31 | ${flour}`),
  });
  expect(yaml).toContain('name: Fall 2023');
  expect(yaml).toContain('days: Tue, Thu\n    time: 13:30-14:50\n    place: Hall 3');
  expect(report).toContain(
    'the weekdays of schedule.md are those of Fall 2023, not of Fall 2024, which the home page names',
  );
});
