/** What is reported about another term's name, dates and links, and what is left alone. */
import { expect, test } from 'vitest';
import { runChecks } from '../../src/checks/checks.ts';
import { formatProblem } from '../../src/problems/problem.ts';
import { courseFolder, type Files } from '../course/folder.ts';
import { isDemo } from '../demo.ts';

/** Mondays and Wednesdays of Spring 2023. */
const schedule = `term: { name: Spring 2023, starts: 2023-01-17, ends: 2023-05-05 }
meetings:
  lecture: { days: Mon Wed, time: 10:00-11:20 }
`;
const course: Files = {
  '_data/course.yaml':
    'title: Rowing\ntimezone: America/New_York\nrepository: https://github.com/example/rowing\nurl: https://rowing.example.org/s23/\n',
  '_data/schedule.yaml': schedule,
};

async function said(files: Files): Promise<string> {
  const { problems } = await runChecks(await courseFolder({ ...course, ...files }), { slides: false });
  return problems.map(formatProblem).join('\n');
}

const page = (text: string): Files => ({ 'content/rules.md': `# Rules\n\n${text}\n` });
const session = (text: string): Files => ({
  '_data/schedule.yaml': `${schedule}sessions:\n  - lecture: Knots\n    ${text}\n`,
});

test.runIf(isDemo)('the demo course has none', async () => {
  const { problems } = await runChecks('.', { slides: false });
  expect(problems.filter(({ name }) => name === 'term/leftover').map(formatProblem)).toEqual([]);
});

test('a term that is over, where this term is meant', async () => {
  expect(
    await said({
      ...page('Rules of Fall 2022, and of autumn semester ’22.\n\nFall 2021 and Summer 2023 are far away.'),
      'assignments/I1.md': '# Boats\n\nAs in spring 2022.\n',
      'slides/01_knots/knots.md':
        '---\nsemester: Fall 2019\nfooter: Rowing F22\n---\n# Knots\n\n*Fall 2022*\n\n---\n\nIn Fall 2022, 30 boats sank.\n',
    }),
  ).toMatchInlineSnapshot(`
    "assignments/I1.md:1:1  warning  “Boats” is never due: the schedule gives it no date  [schedule/never-due]
        → write due: I1 under a session, or I1 with a date under “due:”; without a date, write “I1: none” there, or “I1: TBA”
    assignments/I1.md:3:7  warning  “spring 2022” is a different term from Spring 2023  [term/leftover]
        → write Spring 2023, or leave the term out
    content/rules.md:3:10  warning  “Fall 2022” is a different term from Spring 2023  [term/leftover]
        → write Spring 2023, or leave the term out
    content/rules.md:3:28  warning  “autumn semester ’22” is a different term from Spring 2023  [term/leftover]
        → write Spring 2023, or leave the term out
    slides/01_knots/knots.md:2:11  warning  “Fall 2019” is a different term from Spring 2023  [term/leftover]
        → write Spring 2023, or leave the term out
    slides/01_knots/knots.md:3:16  warning  “F22” is a different term from Spring 2023  [term/leftover]
        → write Spring 2023, or leave the term out
    slides/01_knots/knots.md:7:2  warning  “Fall 2022” is a different term from Spring 2023  [term/leftover]
        → write Spring 2023, or leave the term out"
  `);
});

test('a link to the material of another term', async () => {
  expect(
    await said({
      ...session('materials: [{ Code: https://github.com/example/rowing/tree/F2019/knots }]'),
      ...page(
        '[Rules](https://rowing.example.org/f22/rules/), [term](https://example.github.io/rowing/fall-2022/), \n[now](https://github.com/example/rowing/tree/S2023/)',
      ),
      'slides/01_knots/knots.md': '# Knots\n\n[Task](https://github.com/example/rowing/blob/F2022/I1.md)\n',
    }),
  ).toMatchInlineSnapshot(`
    "_data/schedule.yaml:6:25  warning  this links to “F2019”, which is a different term from Spring 2023  [term/leftover]
        → link to the material of this term; where the other one is meant, say on the same line which term it is
    content/rules.md:3:9  warning  this links to “f22”, which is a different term from Spring 2023  [term/leftover]
        → link to the material of this term; where the other one is meant, say on the same line which term it is
    content/rules.md:3:56  warning  this links to “fall-2022”, which is a different term from Spring 2023  [term/leftover]
        → link to the material of this term; where the other one is meant, say on the same line which term it is
    slides/01_knots/knots.md:3:8  warning  this links to “F2022”, which is a different term from Spring 2023  [term/leftover]
        → link to the material of this term; where the other one is meant, say on the same line which term it is"
  `);
});

test('a date of the year before, and a weekday of another year', async () => {
  expect(
    await said({
      ...page(
        'Until Oct 5, 2022, or 2022-11-01, or 12/18/2022.\n\nOn Mon, Feb 6, Tue, Feb 6, and Wed, Sep 21.',
      ),
      ...session('note: Moved from Wed 2022-10-05.'),
    }),
  ).toMatchInlineSnapshot(`
    "_data/schedule.yaml:6:22  warning  “Wed 2022-10-05” is before this term, which starts on 2023-01-17  [term/leftover]
        → write a date of this term, or link to the schedule, which knows it
    content/rules.md:3:7  warning  “Oct 5, 2022” is before this term, which starts on 2023-01-17  [term/leftover]
        → write a date of this term, or link to the schedule, which knows it
    content/rules.md:3:23  warning  “2022-11-01” is before this term, which starts on 2023-01-17  [term/leftover]
        → write a date of this term, or link to the schedule, which knows it
    content/rules.md:3:38  warning  “12/18/2022” is before this term, which starts on 2023-01-17  [term/leftover]
        → write a date of this term, or link to the schedule, which knows it
    content/rules.md:5:16  warning  “Tue, Feb 6”: in Spring 2023, that is a Mon  [term/leftover]
        → write a date of this term, or link to the schedule, which knows it
    content/rules.md:5:32  warning  “Wed, Sep 21” is not in Spring 2023  [term/leftover]
        → write a date of this term, or link to the schedule, which knows it"
  `);
});

test('an announcement from the previous term; this term’s may mention it', async () => {
  expect(
    await said({
      'content/announcements/2022-12-01-final.md': '# The final of Fall 2022\n\nOn Mon, Dec 12.\n',
      'content/announcements/2023-01-10-welcome.md': '# Welcome\n\nBetter than in Fall 2022.\n',
    }),
  ).toMatchInlineSnapshot(`
    "content/announcements/2022-12-01-final.md:1:1  warning  this announcement is of 2022-12-01, before the term, which starts on 2023-01-17  [term/leftover]
        → remove it, or, if it holds again, give it a date in this term"
  `);
});

test('a line with an error is not also reported as a leftover', async () => {
  expect(await said(session('on: Wed 2022-10-05'))).toMatchInlineSnapshot(`
    "_data/schedule.yaml:6:9  error  Wed 2022-10-05 is outside the term, 2023-01-17 to 2023-05-05  [schedule/outside-term]
        → correct the date, or the term’s starts and ends"
  `);
});

test.for([
  ['the label of a link', page('[Fall 2022](https://github.com/example/rowing/tree/F2022/)')],
  [
    'a link of which its line says the term',
    page('The [final](https://github.com/example/rowing/tree/F2022/final.pdf) of Fall 2022'),
  ],
  [
    'material of which its label says the term',
    session('materials: [{ Notes of Fall 2022: https://github.com/example/rowing/tree/F2022/ }]'),
  ],
  ['what lies years back', page('First taught in Fall 2018, on Oct 5, 2018.')],
  ['a year alone', page('As Sculley et al. (2022) say in version 2022.10, chapter 5.')],
  ['a telephone and a jet', page('Seen on an S22 from an F22.')],
  ['code', page('```\n2022-10-26T20:15:02 Fall 2022\n```\n\n`2022-10-26`')],
  [
    'another site',
    page('<https://blog.example.org/2022-11-08-fall-2022/> and [a post](https://example.org/f22/)'),
  ],
  ['a repository with a longer name', page('[Bib](https://github.com/example/rowing-bib/tree/F2022/)')],
  [
    'what a roll has put aside',
    { '_data/schedule.yaml': `${schedule}# was: breaks: { Fall 2022: 2022-10-17 }\n` },
  ],
  [
    'slides that tell of it',
    {
      'slides/01_knots/knots.md':
        '# Knots\n\nFall 2022: 30 boats on Oct 5, 2022\n\n<https://github.com/example/rowing/blob/F2020/a.png>\n',
    },
  ],
] satisfies [string, Files][])('left alone: %s', async ([, files]) => {
  expect(await said(files)).toBe('');
});
