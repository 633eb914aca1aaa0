/** Broken links, wherever they are written. */
import { expect, test } from 'vitest';
import { runChecks } from '../../src/checks/checks.ts';
import { readCourse } from '../../src/course/course.ts';
import { formatProblem } from '../../src/problems/problem.ts';
import { courseFolder, head, type Files } from '../course/folder.ts';

async function found(files: Files): Promise<string> {
  const { problems } = await runChecks(await courseFolder(files), { slides: false });
  return problems.map(formatProblem).join('\n');
}

/** One session, from line 5 on. */
function session(text: string) {
  return { '_data/schedule.yaml': `${head}sessions:\n  - lecture: Boats for All\n${text}` };
}

const boats: Files = {
  'content/boats.md': '# Boats\n',
  'content/files/hull.pdf': '',
};

test('texts in the schedule link to pages and files as pages do', async () => {
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

test('the links of places are checked', async () => {
  const text = "    place: '[Map](/map/)'\n";
  const meets = session(text)['_data/schedule.yaml'].replace('Room 1', "'[Map](/plan/)'");
  const staff = 'title: Rowing\ntimezone: America/New_York\nstaff: [{ name: Ada, office: "[Map](/mop/)" }]\n';
  expect(await found({ '_data/schedule.yaml': meets, '_data/course.yaml': staff })).toMatchInlineSnapshot(`
    "_data/course.yaml:3:30  warning  “/mop/” leads nowhere: there is no such page or file in the course  [page/broken-link]
        → link to a file of the course or to an address of the site such as /schedule/
    _data/schedule.yaml:3:55  warning  “/plan/” leads nowhere: there is no such page or file in the course  [page/broken-link]
        → link to a file of the course or to an address of the site such as /schedule/
    _data/schedule.yaml:6:12  warning  “/map/” leads nowhere: there is no such page or file in the course  [page/broken-link]
        → link to a file of the course or to an address of the site such as /schedule/"
  `);
});

test('broken materials, readings and chapters are reported, each once', async () => {
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

test('what course.yaml links to and shows has to exist', async () => {
  const text = `title: Rowing
timezone: America/New_York
navigation: [schedule, Hull: /files/hull.pdf, Mast: /files/mast.pdf, Forum: https://forum.example.org/]
footer: '[Rules](/rule/)'
links: { Boats: /boats/, Foo: /boast/, Notes: /slides/knots/all.html, Chat: https://chat.example.org/ }
logo: /images/no.svg
instructors: [{ name: Ada, photo: /files/hul.pdf, url: /files/hull.pdf }]
staff: [{ name: Bob, photo: /images/no.svg, url: mailto:bob@example.org }]
`;
  const files = { ...boats, 'slides/knots/all.md': '# Knots\n', '_data/course.yaml': text };
  expect(await found(files)).toMatchInlineSnapshot(`
    "_data/course.yaml:3:53  warning  “/files/mast.pdf” leads nowhere: there is no such page or file in the course  [page/broken-link]
        → link to a file of the course or to an address of the site such as /schedule/
    _data/course.yaml:4:9  warning  “/rule/” leads nowhere: there is no such page or file in the course  [page/broken-link]
        → link to a file of the course or to an address of the site such as /schedule/
    _data/course.yaml:5:31  warning  “/boast/” leads nowhere: there is no such page or file in the course  [page/broken-link]
        → did you mean “/boats/”?
    _data/course.yaml:6:7  warning  “/images/no.svg” leads nowhere: there is no such page or file in the course  [page/broken-link]
        → link to a file of the course or to an address of the site such as /schedule/
    _data/course.yaml:7:35  warning  “/files/hul.pdf” leads nowhere: there is no such page or file in the course  [page/broken-link]
        → did you mean “/files/hull.pdf”?
    _data/course.yaml:8:29  warning  “/images/no.svg” leads nowhere: there is no such page or file in the course  [page/broken-link]
        → link to a file of the course or to an address of the site such as /schedule/"
  `);
});

test('a link to unreleased material is not a mistake, and not shown', async () => {
  const folder = await courseFolder({
    '_data/course.yaml': 'title: Rowing\ntimezone: America/New_York\nlinks: { Quiz: /quiz/ }\n',
    'content/quiz.md': '---\nreleased: no\n---\n# Quiz\n',
  });
  const { course } = await readCourse(folder, '2022-02-01');
  expect(course?.links).toEqual([]);
  expect((await runChecks(folder, { slides: false })).problems.map(formatProblem)).toEqual([]);
});

test('a link to a section needs that section, in pages and in the schedule', async () => {
  const files = {
    ...session(
      '    note: See [Knots](/assignments/I1/#bowlin)\n    materials: [Oars: /lectures/oars/#grip]\n    due: I1\n',
    ),
    'assignments/I1.md': '# Knots & Bends\n\n## Bowline {#bowline}\n\n### Écoute\n',
    'content/lectures/oars.md': '# Oars\n\n## Grip\n',
    'content/index.md': '# Home\n\n[a](#nowhere)\n',
    'content/rules.md': `# Rules

[a](../assignments/I1.md#milestone-9) [b](lectures/oars.md#gripp) [c](#ruels)
`,
  };
  expect(await found(files)).toMatchInlineSnapshot(`
    "_data/schedule.yaml:6:11  warning  “/assignments/I1/#bowlin” leads to no section: nothing on that page has the id “bowlin”  [page/unknown-section]
        → did you mean “bowline”?
    content/index.md:3:5  warning  “#nowhere” leads to no section: nothing on that page has the id “nowhere”  [page/unknown-section]
        → link to the id of one of its headings, or give one: ## Heading {#id}
    content/rules.md:3:5  warning  “../assignments/I1.md#milestone-9” leads to no section: nothing on that page has the id “milestone-9”  [page/unknown-section]
        → link to the id of one of its headings, or give one: ## Heading {#id}
    content/rules.md:3:43  warning  “lectures/oars.md#gripp” leads to no section: nothing on that page has the id “gripp”  [page/unknown-section]
        → did you mean “grip”?
    content/rules.md:3:71  warning  “#ruels” leads to no section: nothing on that page has the id “ruels”  [page/unknown-section]
        → did you mean “rules”?"
  `);
});

test('links to other targets than headings are not mistakes', async () => {
  const text = `# Rules

Before it.[^1]

<a name="old"></a> <div id='box'>x</div> <p id=bare>y</p>

## Bow, *stern* & \`keel\` {#hull}

## Öl

## Twice

## Twice

[^1]: A note.

[1](#old) [2](#box) [3](#bare) [4](#hull) [5](#%C3%B6l) [6](#twice-1) [7](#footnote1) [8](#rules) [9](#top) [up](#)
[11](rules.md#old) [12](/rules/?a=1&b#hull) [13](/schedule/#week-1) [14](/#meets) [15](../slides/knots/all.md#/2/1)
[16](/slides/knots/handout/#bends) [17](lectures/oars.md#:~:text=oar) [18](https://example.org/#x) [19](/files/a.html#x)
`;
  const files = {
    ...session('    due: I1\n'),
    'assignments/I1.md': '# Knots\n',
    'content/rules.md': text,
    'content/lectures/oars.md': '# Oars\n',
    'content/files/a.html': '<p>',
    'content/lectures.md': '# All lectures\n\n## Oars\n\n[1](#oars)\n',
    'slides/knots/all.md': '# Knots\n\n---\n\n---\n\n# Bends\n\n----\n\n# Hitches\n',
  };
  expect(await found(files)).toBe('');
});

test('a link to a place in one of the lists needs that place', async () => {
  const schedule = `term: { name: Spring 2022, starts: 2022-01-10, ends: 2022-04-29 }
meetings:
  recitation: [{ section: A, days: Mon, time: 9:00-9:50 }, { section: B, days: Tue, time: 9:00-9:50 }]
  office-hours: { days: Wed, time: 9:00-9:50 }
sessions: [recitation: Knots, { lecture: Guests, on: TBA }]
`;
  const links = [
    '/schedule/#week-1 /schedule/#week-2 /schedule/#recitation-knots-b /schedule/#recitation-knots',
    '/schedule/#subscribe /schedule/#undated /schedule/calendar/#month-4 /schedule/calendar/#month-5',
    '/schedule/calendar/#undated /schedule/overview/#undated /schedule/overview/#month-1',
    '/lectures/#guests /assignments/#knots /announcements/#boats /announcements/#boat',
    '/staff/#group-1 /staff/#group-2 /staff/#ada /staff/#hours /staff/#room /#meets /#people /#announcements',
    '/#elsewhere /syllabus/#from-its-template /syllabus/#from-its-templat /staff/#person-7',
  ];
  const text = links.join(' ').replace(/\S+/g, '[x]($&)');
  const problems = await found({
    '_data/course.yaml': 'title: Rowing\ntimezone: America/New_York\nstaff: [name: Ada]\n',
    '_data/schedule.yaml': schedule,
    'content/announcements/2022-01-03-news.md': '# News\n\n## Boats\n',
    'content/staff.md': '# Staff\n\nIn the [room](#room).\n\n## Room\n',
    'content/syllabus.md': `# Syllabus\n\n${text}\n`,
    'assignments/knots.md': '# Knots\n',
    'templates/pages/text.njk': '<p id="from-its-template"><b id="person-{{ loop.index }}">',
  });
  expect(problems.match(/“[^”]+” leads .*/g)).toMatchInlineSnapshot(`
    [
      "“/schedule/#week-2” leads to no section: nothing on that page has the id “week-2”  [page/unknown-section]",
      "“/schedule/#undated” leads to no section: nothing on that page has the id “undated”  [page/unknown-section]",
      "“/schedule/calendar/#month-5” leads to no section: nothing on that page has the id “month-5”  [page/unknown-section]",
      "“/schedule/overview/#month-1” leads to no section: nothing on that page has the id “month-1”  [page/unknown-section]",
      "“/lectures/#guests” leads to no section: nothing on that page has the id “guests”  [page/unknown-section]",
      "“/assignments/#knots” leads to no section: nothing on that page has the id “knots”  [page/unknown-section]",
      "“/announcements/#boat” leads to no section: nothing on that page has the id “boat”  [page/unknown-section]",
      "“/staff/#group-2” leads to no section: nothing on that page has the id “group-2”  [page/unknown-section]",
      "“/staff/#ada” leads to no section: nothing on that page has the id “ada”  [page/unknown-section]",
      "“/#people” leads to no section: nothing on that page has the id “people”  [page/unknown-section]",
      "“/#elsewhere” leads to no section: nothing on that page has the id “elsewhere”  [page/unknown-section]",
      "“/syllabus/#from-its-templat” leads to no section: nothing on that page has the id “from-its-templat”  [page/unknown-section]",
    ]
  `);
});
