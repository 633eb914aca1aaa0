/** Which files and links are withheld with unreleased material. */
import { expect, test } from 'vitest';
import { readCourse } from '../../../src/course/course.ts';
import { courseFolder, head, type Files } from '../folder.ts';

const later = '---\nreleased: 2022-03-01\n---\n';

async function before(files: Files) {
  const { course, problems } = await readCourse(await courseFolder(files), '2022-02-01');
  return {
    course,
    files: [...(course?.files.keys() ?? [])],
    problems: problems.map(({ name, file }) => `${file}: ${name}`),
  };
}

test('a file goes with the page whose name it starts with; the longest name wins', async () => {
  const { files } = await before({
    'content/exams/quiz.md': `${later}# Quiz\n`,
    'content/exams/quiz-2.md': '# Quiz 2\n',
    'content/exams/quiz-2.pdf': '',
    'content/exams/quiz-2/data.csv': '',
    'content/exams/quiz2.pdf': '',
    'content/exams/quizzes.pdf': '',
    'content/exams/quiz.pdf': '',
    'content/exams/Quiz notes.pdf': '',
    'content/exams/quiz_key/a.pdf': '',
    'content/exams/old quiz.pdf': '',
    'assignments/I1.md': `${later}# Knots\n`,
    'assignments/I1-starter.zip': '',
    'assignments/I10-starter.zip': '',
  });
  expect(files).toEqual([
    'content/exams/old quiz.pdf',
    'content/exams/quiz-2.pdf',
    'content/exams/quiz-2/data.csv',
    'content/exams/quiz2.pdf',
    'content/exams/quizzes.pdf',
    'assignments/I10-starter.zip',
  ]);
});

test('a folder goes with its page, whatever pages are in it; nothing goes with the home page', async () => {
  const { files } = await before({
    'content/index.md': `${later}# Home\n`,
    'content/index-photo.jpg': '',
    'content/images/boat.jpg': '',
    'content/project/index.md': `${later}# Project\n`,
    'content/project/part.md': '# Part\n',
    'content/project/part.pdf': '',
    'content/project.pdf': '',
  });
  expect(files).toEqual(['content/images/boat.jpg']);
});

test('files of a lecture that has only a deck go with the deck', async () => {
  const files = {
    'slides/01_boats/b.md': `${later}# Boats\n`,
    'content/lectures/01_boats.pdf': '',
    'content/lectures/01_boats/sheet.pdf': '',
    'slides/01_boats.pdf': '',
  };
  expect((await before(files)).files).toEqual([]);
});

test('when decks share a folder, files go with the decks that name them', async () => {
  const { files } = await before({
    'slides/01_boats/a.md':
      '# A\n\n![](boat.svg) ![](img/big%20oar.svg) <img src="img/o&amp;.svg"> ![](/slides/01_boats/root.svg)\n',
    'slides/01_boats/b.md': `${later}# B\n\n![](my-boat.svg) ![](boat.svg.png) ![](img/boat.svg)\n`,
    'slides/01_boats/boat.svg': '',
    'slides/01_boats/my-boat.svg': '',
    'slides/01_boats/boat.svg.png': '',
    'slides/01_boats/img/boat.svg': '',
    'slides/01_boats/img/big oar.svg': '',
    'slides/01_boats/img/o&.svg': '',
    'slides/01_boats/root.svg': '',
    'slides/01_boats/elsewhere.svg': '',
    'slides/01_boats/unused.svg': '',
    'slides/02_oars/o.md': '# Oars\n\n![](../01_boats/elsewhere.svg)\n',
  });
  expect(files).toEqual([
    'slides/01_boats/boat.svg',
    'slides/01_boats/elsewhere.svg',
    'slides/01_boats/img/big oar.svg',
    'slides/01_boats/img/o&.svg',
    'slides/01_boats/root.svg',
    'slides/01_boats/a.md',
    'slides/02_oars/o.md',
  ]);
});

test('solutions are recognised by their names, and by nothing else', async () => {
  const { files, problems } = await before({
    '_data/schedule.yaml': `${head}due: { I1: 2022-01-26, I12: 2022-02-26, log: 2022-03-26 }\n`,
    'assignments/I1.md': '# One\n',
    'assignments/I12.md': '# Two\n',
    'assignments/log.md': '# Log\n',
    // By now, work on I1 is no longer accepted.
    'assignments/I1/solution.py': '',
    'assignments/I1/data/solutions/a.txt': '',
    'assignments/i1_Solutions.zip': '',
    'assignments/solutions/I1.pdf': '',
    'assignments/I12-solution.pdf': '',
    'assignments/I12/Model Solution.pdf': '',
    'assignments/I12/modelSolution2.pdf': '',
    'assignments/I12/solutions.tar.gz': '',
    'assignments/I12/resolution.txt': '',
    'assignments/I12/dissolutions.txt': '',
    'assignments/I1/solution-of-log.pdf': '',
    'assignments/solution.pdf': '',
    'assignments/catalog-solution.pdf': '',
    'content/solution.pdf': '',
  });
  expect(files).toEqual([
    'content/solution.pdf',
    'assignments/I1/data/solutions/a.txt',
    'assignments/I1/solution.py',
    'assignments/I12/dissolutions.txt',
    'assignments/I12/resolution.txt',
    'assignments/i1_Solutions.zip',
    'assignments/solutions/I1.pdf',
  ]);
  expect(problems).toEqual([
    'assignments/catalog-solution.pdf: release/solution-without-assignment',
    'assignments/solution.pdf: release/solution-without-assignment',
  ]);
});

test('solutions without a page follow the rule, or wait for a deadline', async () => {
  const files = { 'assignments/I1.md': '# One\n', 'assignments/I1-solution.pdf': '' };
  expect(await before(files)).toMatchObject({
    files: [],
    problems: ['assignments/I1-solution.pdf: release/without-time'],
  });
  const rule = { '_data/schedule.yaml': `${head}release: { solutions: 2022-01-20 }\n` };
  expect(await before({ ...files, ...rule })).toMatchObject({
    files: ['assignments/I1-solution.pdf'],
    problems: [],
  });
});

test('lists stay in the navigation without their texts, until nothing is left to list', async () => {
  const { course } = await before({
    '_data/course.yaml':
      'title: Rowing\ntimezone: America/New_York\nnavigation: [schedule, assignments, staff, rules]\nstaff: [name: Ada]\n',
    'content/schedule.md': `${later}# Secret dates\n`,
    'content/rules.md': `${later}# Rules\n`,
    'assignments/I1.md': `${later}# Knots\n`,
  });
  expect(course?.navigation.map(({ label }) => label)).toEqual(['Schedule', 'Staff']);
});
