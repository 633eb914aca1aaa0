/** A unique word in everything that can be held back, searched for in the whole site. */
import { expect, test } from 'vitest';
import * as z from 'zod';
import { courseFolder, head, type Files } from '../course/folder.ts';
import { commit, courseRepository } from '../course/repository.ts';
import { build } from './site.ts';

/** Where each word is. None is in any other text. */
const words = {
  XqPageTitle: 'title of a page that is not on the schedule',
  XqPageBody: 'text of a page',
  XqPageAlt: 'words for a picture',
  XqPageDescription: 'description of a page',
  XqPageLabel: 'label of a link in a page',
  XqPageComment: 'comment in a page',
  XqPageHeading: 'heading of a page',
  XqNews: 'title of an announcement',
  XqListTitle: 'title of the text above a list',
  XqLecture: 'text of a lecture’s page',
  XqSheet: 'name of a file in a page’s folder',
  XqQuizFile: 'name of a file named like a page',
  XqQuizText: 'text of a file named like a page',
  XqDeckText: 'text of a deck',
  XqDeckNotes: 'notes of a deck',
  XqDeckAlt: 'alternative text in a deck',
  XqDeckPicture: 'name of a picture of a deck',
  XqDeckPdf: 'a deck as a PDF beside its folder',
  XqMixText: 'text of a deck beside one that is shown',
  XqMixTitle: 'title of such a deck',
  XqMixPicture: 'name of a picture that only this deck shows',
  XqMixUnused: 'name of a picture that no deck shows',
  XqMixStyle: 'name of a style sheet of this deck',
  XqFilm: 'address of a recording on another host',
  XqTalk: 'name of a recording',
  XqSpoken: 'words of a transcript, which lies elsewhere',
  XqWork: 'text of an assignment',
  XqPart: 'heading of an assignment, and its id',
  XqLate: 'what lateness costs',
  XqPoints: 'points of an assignment',
  XqStarter: 'name of a file of an assignment',
  XqStarterZip: 'name of a file named like an assignment',
  XqSolutionTitle: 'title of a solution',
  XqSolutionText: 'text of a solution',
  XqSolutionPdf: 'solution as a file in the assignment’s folder',
  XqSolutionPy: 'solution as a program',
  XqSolutionZip: 'solution beside the assignment',
  XqSolutionFolder: 'file in a folder of solutions',
  XqSolutionAll: 'file in a folder with the solutions of all assignments',
  XqSolutionLink: 'solution that a symbolic link leads to',
  XqWorkSolution: 'solution of an assignment that is not released itself',
} as const;

const later = 'released: 2022-03-01';

const course: Files = {
  '_data/course.yaml': `title: Rowing
timezone: America/New_York
url: https://example.org/rowing/
links: { Sheet: /lectures/02_oars/XqSheet.pdf, News: 'https://example.org/rowing/exams/quiz-XqQuizFile.pdf' }
navigation: [schedule, lectures, Staff: staff, later, Map: /later/XqPageAlt.svg]
logo: /later/XqPageAlt.svg
staff: [{ name: Ada, photo: /later/XqPageAlt.svg, url: /later/, office: '[map](/later/XqPageAlt.svg)' }]
`,
  '_data/schedule.yaml': `${head}
release: { solutions: after the due time }
due: { I1: 2022-01-26, I2: 2022-01-26, 'project#XqPart': 2022-01-27, project: 2022-01-28, 'project#XqPart2': 2022-01-27 }
sessions:
  - lecture: 01_boats
    decks: [02_mix]
    place: Room 1, [map](/later/XqPageAlt.svg) or https://example.org/rowing/exams/quiz-XqQuizFile.pdf
    note: See [the sheet](/lectures/02_oars/XqSheet.pdf), [it](https://example.org/rowing/later/XqPageAlt.svg).
    speaker: { 'Bo [x](../content/later.md#XqPageHeading)': /later/ }
    readings:
      - /lectures/02_oars/XqSheet.pdf
      - { title: The Sheet, url: /lectures/02_oars/XqSheet.pdf, note: '[Ch. 1](../slides/03_wind/XqDeckPicture.svg)' }
      - any: [/exams/quiz-XqQuizFile.pdf, An Oar]
      - <https://example.org/rowing/exams/quiz-XqQuizFile.pdf>
      - Oars, see https://example.org/rowing/exams/quiz-XqQuizFile.pdf
    chapters: [https://example.org/rowing/exams/quiz-XqQuizFile.pdf]
    materials:
      - /lectures/02_oars/XqSheet.pdf
      - Answers: /assignments/I1/solution-XqSolutionPdf.pdf
      - 'More [text](/exams/quiz-XqQuizFile.pdf)': /lectures/02_oars/XqSheet.pdf
  - lecture: 02_oars
    place: /lectures/02_oars/XqSheet.pdf
    recording: { url: /films/XqTalk.mp4, transcript: /films/02.vtt, moments: { 2: 0:10 } }
    decks: 03_wind
  - lecture: 03_wind
    recording: https://example.org/XqFilm
`,
  'content/exams/midterm.md':
    '---\nearlier: [{ term: Fall, questions: /exams/quiz-XqQuizFile.pdf, note: "[x](quiz-XqQuizFile.pdf)" }]\n---\n# Midterm\n',
  'content/index.md': `---
title: Home
---
![A page](later/XqPageAlt.svg) [the page](later.md#XqPageHeading), [news](announcements/2022-02-01-XqNews.md)
[quiz](exams/quiz-XqQuizFile.pdf) <https://example.org/rowing/exams/quiz-XqQuizFile.pdf>
<a href='exams/quiz-XqQuizFile.pdf'>one</a> <A HREF=exams/quiz-XqQuizFile.pdf>two</A> <a href="exams/
quiz-XqQuizFile.pdf">three</a>
<img alt="" srcset="later/XqPageAlt.svg 1x, later/XqPageAlt.svg 2x" data-src='/later/XqPageAlt.svg'>
<div style="background: url('later/XqPageAlt.svg')"><object data="later/XqPageAlt.svg"></object></div>
<style>p { background: url(later/XqPageAlt.svg) }</style>
<!-- [later](lectures/02_oars/XqSheet.pdf) -->

[w](../slides/03_wind/w.md) [w](../slides/03_wind/w.html) [h](/slides/03_wind/handout/#XqDeckText)
[s](../assignments/I1-solutions_XqSolutionZip.zip) [p](../assignments/project.md#XqPart) [ref]

[ref]: ../assignments/I1/solution.md "a solution"
`,
  'content/staff.md': `---\n${later}\ntitle: XqListTitle\n---\nText\n`,
  'content/later.md': `---\n${later}\ndescription: XqPageDescription\n---
# XqPageTitle

XqPageBody ![XqPageAlt](later/XqPageAlt.svg) [XqPageLabel](index.md)

## XqPageHeading

<!-- XqPageComment -->
`,
  'content/later/XqPageAlt.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  'content/announcements/2022-02-01-XqNews.md': `---\n${later}\npinned: 2022-04-01\n---\n# XqNews\n`,
  'content/lectures/02_oars.md': `---\n${later}\n---\n# Oars\n\nXqLecture\n`,
  'content/lectures/02_oars/XqSheet.pdf': '',
  'content/films/XqTalk.mp4': '',
  'content/films/02.vtt': 'WEBVTT\n\n00:00:01.000 --> 00:00:02.000\nXqSpoken\n',
  'content/exams/quiz.md': `---\n${later}\n---\n# Quiz\n`,
  'content/exams/quiz-XqQuizFile.pdf': '',
  'content/exams/Quiz_data.csv': 'XqQuizText',
  'content/exams/answers.pdf': { linkTo: '../../assignments/I1/XqSolutionLink-solution.pdf' },
  'slides/01_boats/b.md': `---
title: Boats
css: ../03_wind/XqDeckPicture.css
footer: '[wind](../03_wind/XqDeckPicture.svg)'
revealOptions: { parallaxBackgroundImage: ../03_wind/XqDeckPicture.svg }
---
# Boats

[next](../03_wind/#/XqDeckText) [next](../03_wind/w.md) [quiz](../../content/exams/quiz-XqQuizFile.pdf)
![wind](../03_wind/XqDeckPicture.svg)

---

<!-- .element: data-background-image="../03_wind/XqDeckPicture.svg" -->

<a href='/lectures/02_oars/XqSheet.pdf'>sheet</a> <img alt="" src=https://example.org/rowing/later/XqPageAlt.svg>

Note: [sheet](/lectures/02_oars/XqSheet.pdf)

---

<!-- include: 03_wind#xqdecktext -->
`,
  'slides/02_mix/a.md': '---\ncss: a.css\n---\n# Shown\n\n![seen](seen.svg)\n',
  'slides/02_mix/a.css': '@import "more.css"; .a { background: url("img/back.svg") }',
  'slides/02_mix/more.css': '.b { background: url(img/two.svg) }',
  'slides/02_mix/seen.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  'slides/02_mix/img/back.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  'slides/02_mix/img/two.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  'slides/02_mix/b.md': `---\n${later}\ncss: XqMixStyle.css\n---\n# XqMixTitle\n\n![x](img/XqMixPicture.svg) XqMixText\n`,
  'slides/02_mix/XqMixStyle.css': '',
  'slides/02_mix/img/XqMixPicture.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  'slides/02_mix/XqMixUnused-seen.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  'slides/03_wind/w.md': `---\n${later}\n---\n# Wind\n\n---\n\n## XqDeckText\n\n![XqDeckAlt](XqDeckPicture.svg)\n\nNote: XqDeckNotes\n`,
  'slides/03_wind/XqDeckPicture.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  'slides/03_wind/XqDeckPicture.css': '',
  'slides/03_wind-XqDeckPdf.pdf': '',
  'assignments/I1.md': '# Knots\n\n[starter](I1/starter.zip) [solution](I1/solution-XqSolutionPdf.pdf)\n',
  'assignments/I1/starter.zip': '',
  'assignments/I1/solution.md': '# XqSolutionTitle\n\nXqSolutionText\n',
  'assignments/I1/solution-XqSolutionPdf.pdf': '',
  'assignments/I1/code/Solution.py': 'XqSolutionPy',
  'assignments/I1/solutions/XqSolutionFolder.txt': '',
  'assignments/I1/XqSolutionLink-solution.pdf': 'XqSolutionLink',
  'assignments/I1-solutions_XqSolutionZip.zip': '',
  'assignments/solutions/I1 XqSolutionAll.pdf': '',
  'assignments/I2.md': `---\n${later}\nlate: 2 days, XqLate\npoints: XqPoints\n---\n# Bends\n\nXqWork\n`,
  'assignments/I2/XqStarter.zip': '',
  'assignments/I2-XqStarterZip.zip': '',
  'assignments/I2-solution.md': '# XqWorkSolution\n',
  'assignments/project.md': `---\n${later}\nlate: 1 day, XqLate\n---\n# Project\n\n## XqPart {#XqPart}\n\n## XqPart too {#XqPart2}\n`,
};

/** Each word that is in the site, in the name or the text of a file, with the files. */
function found(site: ReadonlyMap<string, string>): Record<string, string[]> {
  return Object.fromEntries(
    Object.keys(words).flatMap((word) => {
      const files = [...site].filter(([file, text]) =>
        `${file}\n${text}`.toLowerCase().includes(word.toLowerCase()),
      );
      return files.length > 0 ? [[word, files.map(([file]) => file)] as const] : [];
    }),
  );
}

test('before its time, no withheld material is anywhere; then, all of it is', async () => {
  const folder = await courseFolder(course);
  const before = await build(folder, { now: '2022-01-20T12:00' });
  expect(before.run.said.replace(/ in [\d.]+ s/, '')).toMatch(
    /^Wrote \d+ pages to .*\/out; 0 errors, 0 warnings\.\n$/,
  );
  expect(found(before.site)).toEqual({});
  expect([...before.site.keys()].filter((file) => /slides.*(svg|css|md)$/.test(file))).toEqual([
    // It includes a deck that is not released: its Markdown would reveal it.
    'slides/02_mix/a.css',
    'slides/02_mix/a.md',
    'slides/02_mix/img/back.svg',
    'slides/02_mix/img/two.svg',
    'slides/02_mix/more.css',
    'slides/02_mix/seen.svg',
  ]);
  expect(before.site.has('assignments/I1/starter.zip')).toBe(true);

  // By then work on I1 and I2 is no longer accepted; I2 is not released itself.
  expect(Object.keys(found((await build(folder, { now: '2022-02-20T12:00' })).site))).toEqual(
    Object.keys(words).filter((word) => word.startsWith('XqSolution')),
  );

  const after = found((await build(folder, { now: '2022-03-02T12:00' })).site);
  const nowhere = Object.keys(words).filter((word) => after[word] === undefined);
  // Comments never are.
  expect(nowhere).toEqual(['XqPageComment']);
});

test('links to withheld material are text, and its deadlines say what is due, and when', async () => {
  const folder = await courseFolder(course);
  const { site } = await build(folder, { now: '2022-01-20T12:00' });
  expect(site.get('index.html')).toMatch(/<a>the page<\/a>, <a>news<\/a>\n<a>quiz<\/a>/);
  const lecture = site.get('lectures/01_boats/index.html');
  expect(lecture).toContain('See <a>the sheet</a>, <a>it</a>.');
  expect(lecture).toContain('with Bo <a>x</a>');
  expect(lecture?.match(/<li>[^]*?<\/li>/g)?.map((item) => item.replace(/<[^>]*>|\s+/g, ' ').trim())).toEqual(
    expect.arrayContaining(['The Sheet,  Ch. 1', 'An Oar', 'Oars, see', 'Chapter', 'Answers', 'More  text']),
  );
  const deck = site.get('slides/01_boats/index.html');
  expect(deck).toContain('<img alt="wind">');
  expect(deck).not.toContain('Markdown source');
  expect(site.get('slides/02_mix/a/index.html')).toContain('Markdown source');
  const { deadlines } = z
    .object({ deadlines: z.array(z.record(z.string(), z.unknown())) })
    .parse(JSON.parse(site.get('schedule.json') ?? ''));
  expect(deadlines).toMatchInlineSnapshot(`
    [
      {
        "at": "2022-01-26T23:59:00-05:00",
        "id": "I1",
        "title": "Knots",
        "url": "https://example.org/rowing/assignments/I1/",
      },
      {
        "at": "2022-01-26T23:59:00-05:00",
        "id": "I2",
        "title": "Bends",
      },
      {
        "at": "2022-01-27T23:59:00-05:00",
        "id": "project#e00d4863",
        "title": "Project",
      },
      {
        "at": "2022-01-27T23:59:00-05:00",
        "id": "project#90cf6dab",
        "title": "Project",
      },
      {
        "at": "2022-01-28T23:59:00-05:00",
        "id": "project",
        "title": "Project",
      },
    ]
  `);
});

test('the events of an assignment’s parts change their identity once, on release; others never do', async () => {
  const folder = await courseRepository(course);
  const schedule = course['_data/schedule.yaml'];
  const moved =
    typeof schedule === 'string' ? schedule.replace("XqPart': 2022-01-27", "XqPart': 2022-01-29") : '';
  await commit(folder, { '_data/schedule.yaml': moved }, '2022-01-05T00:00:00Z');
  const { site } = await build(folder, { now: '2022-01-20T12:00' });
  // Its history says what changed.
  expect(site.get('changes/index.html')).toContain('Boats');
  expect(found(site)).toEqual({});
  const before = events(site);
  const after = events((await build(folder, { now: '2022-03-02T12:00' })).site);
  expect(before).toMatchInlineSnapshot(`
    [
      "Due: Knots  due-I1  0",
      "Due: Bends  due-I2  0",
      "Due: Project  due-project#90cf6dab  0",
      "Due: Project  due-project  0",
      "Due: Project  due-project#e00d4863  1",
    ]
  `);
  expect(after).toMatchInlineSnapshot(`
    [
      "Due: Knots  due-I1  0",
      "Due: Bends  due-I2  0",
      "Due: XqPart too  due-project#XqPart2  0",
      "Due: Project  due-project  0",
      "Due: XqPart  due-project#XqPart  1",
    ]
  `);
});

/** For each deadline in the calendar: what it is, which one, and how often it has moved. */
function events(site: ReadonlyMap<string, string>): string[] {
  const lines = ['SUMMARY', 'UID', 'SEQUENCE'].map((name) => new RegExp(`^${name}:(.*)\\r$`, 'm'));
  return [...(site.get('calendar-deadlines.ics') ?? '').matchAll(/BEGIN:VEVENT[^]*?END:VEVENT/g)].map(
    ([event]) => lines.map((line) => line.exec(event)?.[1]?.replace(/@.*/, '')).join('  '),
  );
}
