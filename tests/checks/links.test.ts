/** Links that lead nowhere, wherever they are written. */
import { expect, test } from 'vitest';
import { runChecks } from '../../src/checks/checks.ts';
import { readCourse } from '../../src/course/course.ts';
import { formatProblem } from '../../src/source/problem.ts';
import { courseFolder, head, type Files } from '../course/folder.ts';

async function found(files: Files): Promise<string> {
  const problems = await runChecks(await courseFolder(files), { slides: false });
  return problems.map(formatProblem).join('\n');
}

/** One session, from line 5 on. */
function session(text: string): Files {
  return { '_data/schedule.yaml': `${head}sessions:\n  - lecture: Boats for All\n${text}` };
}

const boats: Files = {
  'content/boats.md': '# Boats\n',
  'content/files/hull.pdf': '',
};

test('texts of the schedule link to pages and files as pages do', async () => {
  const text = `    note: Bring [your boat](/boats/), not [his](/boast/).
    speaker: '[Ada](../content/boats.md)'
    readings:
      - The [Hull](../content/hull.pdf), *Ch. 1*
      - The [Hull](/files/hull.pdf), *Ch. 1*
`;
  expect(await found({ ...boats, ...session(text) })).toMatchInlineSnapshot(`
    "_data/schedule.yaml:6:11  warning  “/boast/” leads nowhere: there is no such page or file in the course  [page/broken-link]
        → did you mean “/boats/”?
    _data/schedule.yaml:9:9  warning  “../content/hull.pdf” leads nowhere: there is no such page or file in the course  [page/broken-link]
        → link to a file of the course or to an address of the site such as /schedule/"
  `);
});

test('materials, readings and chapters lead somewhere, each said once', async () => {
  const text = `    materials: [/boats/, Code: /files/hul.pdf]
    chapters: { Hull: /files/hull.pdf }
    readings:
      - Hull: /files/hull.pdf
      - sea
      - { title: Wind, url: /wind/ }
  - lecture: Boats for Some
    readings: [sea: Ch. 2, Gusts: /wind/]
references:
  sea: { title: The Sea, url: /sea/ }
`;
  expect(await found({ ...boats, ...session(text) })).toMatchInlineSnapshot(`
    "_data/schedule.yaml:6:32  warning  “/files/hul.pdf” leads nowhere: there is no such page or file in the course  [page/broken-link]
        → did you mean “/files/hull.pdf”?
    _data/schedule.yaml:11:29  warning  “/wind/” leads nowhere: there is no such page or file in the course  [page/broken-link]
        → link to a file of the course or to an address of the site such as /schedule/
    _data/schedule.yaml:13:35  warning  “/wind/” leads nowhere: there is no such page or file in the course  [page/broken-link]
        → link to a file of the course or to an address of the site such as /schedule/
    _data/schedule.yaml:15:31  warning  “/sea/” leads nowhere: there is no such page or file in the course  [page/broken-link]
        → link to a file of the course or to an address of the site such as /schedule/"
  `);
});

test('what course.yaml links to and shows is there', async () => {
  const text = `title: Rowing
timezone: America/New_York
links: { Boats: /boats/, Foo: /boast/, Notes: /slides/knots/all.html, Chat: https://chat.example.org/ }
logo: /images/no.svg
instructors: [{ name: Ada, photo: /files/hul.pdf, url: /files/hull.pdf }]
staff: [{ name: Bob, photo: /images/no.svg, url: mailto:bob@example.org }]
`;
  const files = { ...boats, 'slides/knots/all.md': '# Knots\n', '_data/course.yaml': text };
  expect(await found(files)).toMatchInlineSnapshot(`
    "_data/course.yaml:3:31  warning  “/boast/” leads nowhere: there is no such page or file in the course  [page/broken-link]
        → did you mean “/boats/”?
    _data/course.yaml:4:7  warning  “/images/no.svg” leads nowhere: there is no such page or file in the course  [page/broken-link]
        → link to a file of the course or to an address of the site such as /schedule/
    _data/course.yaml:5:35  warning  “/files/hul.pdf” leads nowhere: there is no such page or file in the course  [page/broken-link]
        → did you mean “/files/hull.pdf”?
    _data/course.yaml:6:29  warning  “/images/no.svg” leads nowhere: there is no such page or file in the course  [page/broken-link]
        → link to a file of the course or to an address of the site such as /schedule/"
  `);
});

test('a link to what is not released yet is no mistake, and not shown', async () => {
  const folder = await courseFolder({
    '_data/course.yaml': 'title: Rowing\ntimezone: America/New_York\nlinks: { Quiz: /quiz/ }\n',
    'content/quiz.md': '---\nreleased: no\n---\n# Quiz\n',
  });
  const { course } = await readCourse(folder, '2022-02-01');
  expect(course?.links).toEqual([]);
  expect((await runChecks(folder, { slides: false })).map(formatProblem)).toEqual([]);
});
