/** What the names in a course stand for: titles, material, readings, references, navigation, files. */
import { expect, test } from 'vitest';
import type { Course, Session } from '../../../src/course/model.ts';
import { readCourse } from '../../../src/course/course.ts';
import { formatProblem } from '../../../src/problems/problem.ts';
import { courseFolder, head, type Files } from '../folder.ts';

async function read(files: Files): Promise<Course> {
  const { course, problems } = await readCourse(await courseFolder(files));
  expect(problems.map(formatProblem)).toEqual([]);
  if (!course) throw new Error('no course');
  return course;
}

/** The first session of a schedule, written from `sessions:` on. */
async function first(session: string, files: Files = {}, before = ''): Promise<Session> {
  const text = `${head}${before}sessions:\n  - ${session.split('\n').join('\n    ')}\n`;
  const { sessions } = await read({ ...files, '_data/schedule.yaml': text });
  if (!sessions[0]) throw new Error('no session');
  return sessions[0];
}

const page = { 'content/lectures/01_boats.md': '# Boats and Oars\n\nText.\n' };
const deck = { 'slides/01_boats/boats.md': '# Slides on Boats\n' };

test('a title comes from the session, else the page, the deck, or the name that refers to it', async () => {
  expect((await first('lecture: 01_boats\ntitle: Mine', { ...page, ...deck })).title).toBe('Mine');
  expect((await first('lecture: 01_boats', { ...page, ...deck })).title).toBe('Boats and Oars');
  expect((await first('lecture: 01_boats', deck)).title).toBe('Slides on Boats');
  expect((await first('lecture: 01_boats', { 'slides/01_boats/big-boats.md': 'No heading\n' })).title).toBe(
    'Big boats',
  );
  const long = {
    'slides/01_boats/big-boats.md': '```\n# Open code\n---\n\nBoats\n=====\n\n---\n\n# Later\n',
  };
  expect((await first('lecture: 01_boats', long)).title).toBe('Boats');
  expect((await first('lecture: Boats for All')).title).toBe('Boats for All');
  expect((await first('lecture:\ntitle: Mine')).title).toBe('Mine');
});

test('a page’s title comes from its front matter, else from its first heading, which is then removed', async () => {
  const { pages } = await read({
    'content/a.md': '---\ntitle: From front matter\n---\n# Heading\n',
    'content/b.md': 'Before.\n\n# *From* a `heading`\n\nText.\n',
    'content/c_d.md': 'No heading.\n',
    'content/e.md': 'Underlined\n==========\n\nText.\n',
    'content/f.md': '<div>\n# No heading\n</div>\n\n> # Quoted\n',
  });
  expect(pages.map(({ title }) => title)).toEqual([
    ...['From front matter', 'From a heading', 'C d', 'Underlined', 'F'],
  ]);
  expect(pages.map(({ body }) => body.text)).toEqual([
    '# Heading\n',
    'Before.\n\n\n\nText.\n',
    'No heading.\n',
    '\n\n\nText.\n',
    '<div>\n# No heading\n</div>\n\n> # Quoted\n',
  ]);
  expect(pages.map(({ body }) => body.line)).toEqual([4, 1, 1, 1, 1]);
});

test('a lecture is whatever shares an id: a page, decks, or both', async () => {
  const { material } = await first('lecture: 01_boats', { ...page, ...deck });
  expect(material?.url).toBe('/lectures/01_boats/');
  expect(material?.page?.url).toBe('/lectures/01_boats/');
  expect(material?.decks.map(({ url }) => url)).toEqual(['/slides/01_boats/']);
  expect((await first('lecture: Boats for All', page)).material).toBeUndefined();
});

test('a folder with several Markdown files gives several decks, README aside', async () => {
  const { decks } = await read({
    'slides/01_boats/boats.md': '# Boats\n',
    'slides/01_boats/oars.md': '# Oars\n',
    'slides/01_boats/README.md': '# How to build\n',
    'slides/02_wind/wind.md': '# Wind\n',
    'slides/_shared/note.md': '# Not a deck\n',
  });
  expect(decks.map(({ id, url, title, filesPrefix }) => [id, url, title, filesPrefix])).toEqual([
    ['01_boats/boats', '/slides/01_boats/boats/', 'Boats', '../'],
    ['01_boats/oars', '/slides/01_boats/oars/', 'Oars', '../'],
    ['02_wind', '/slides/02_wind/', 'Wind', ''],
  ]);
});

test('decks: adds decks of other folders, also to a session that has only a title', async () => {
  const files = { ...deck, 'slides/02_wind/a.md': '# Wind\n', 'slides/02_wind/b.md': '# Gusts\n' };
  const ids = ({ material }: Session) => material?.decks.map(({ id }) => id);
  expect(ids(await first('lecture: 01_boats\ndecks: 02_wind/b', files))).toEqual(['01_boats', '02_wind/b']);
  expect(ids(await first('lecture: 01_boats\ndecks: [02_wind]', files))).toEqual([
    '01_boats',
    '02_wind/a',
    '02_wind/b',
  ]);
  const titled = await first('lecture: Boats for All\ndecks: 02_wind/b', files);
  expect(ids(titled)).toEqual(['02_wind/b']);
  expect([titled.title, titled.material?.url]).toEqual(['Boats for All', '/lectures/boats-for-all/']);
});

test('a session can be about one deck of a folder, and shows its own decks, whenever it is listed', async () => {
  const { sessions, materials } = await read({
    '_data/schedule.yaml': `${head}sessions:
  - lecture: 01_boats/oars
  - lecture: 02_wind
  - lecture: 02_wind
    title: Wind and boats
    decks: 01_boats/hulls
`,
    'slides/01_boats/hulls.md': '# Hulls\n',
    'slides/01_boats/oars.md': '# Oars\n',
    'slides/02_wind/wind.md': '# Wind\n',
  });
  expect(sessions.map(({ title, decks }) => [title, decks.map(({ id }) => id)])).toEqual([
    ['Oars', ['01_boats/oars']],
    ['Wind', ['02_wind']],
    ['Wind and boats', ['02_wind', '01_boats/hulls']],
  ]);
  // The page of a lecture has what any of its sessions shows.
  expect(materials.map(({ url, decks }) => [url, decks.length])).toEqual([
    ['/lectures/01_boats/oars/', 1],
    ['/lectures/02_wind/', 2],
  ]);
});

test('material that is not on the schedule is kept, after what is', async () => {
  const { materials } = await read({
    '_data/schedule.yaml': `${head}sessions:\n  - lecture: 02_wind\n  - lecture: 01_boats\n`,
    ...page,
    'content/lectures/00-extra.md': '# Extra\n',
    'content/recitations/knots.md': '# Knots\n',
    'slides/02_wind/wind.md': '# Wind\n',
    'slides/03_tides/tides.md': '# Tides\n',
  });
  expect(materials.map(({ url }) => url)).toEqual([
    '/lectures/02_wind/',
    '/lectures/01_boats/',
    '/lectures/00-extra/',
    '/lectures/03_tides/',
    '/recitations/knots/',
  ]);
});

test('readings: text, a link, a reference with a note, all three keys, alternatives', async () => {
  const { readings } = await first(
    `lecture: Boats for All
readings:
  - A book without a link
  - The Boat: https://example.org/boat
  - 'The Oar: A History': /files/oar.pdf
  - sea: Ch. 5, 7
  - sea
  - 1984
  - title: The Sail
    url: https://example.org/sail
    note: Ch. 2
  - title: The Rope
  - any:
      - The Lake: https://example.org/lake
      - sea: 3`,
    {},
    'references:\n  sea: { title: The Sea, url: https://example.org/sea }\n',
  );
  const text = readings.map((alternatives) =>
    alternatives.map(({ title, url, note }) => [title, url, note].filter(Boolean).join(' | ')).join(' or '),
  );
  expect(text.join('\n')).toMatchInlineSnapshot(`
    "A book without a link
    The Boat | https://example.org/boat
    The Oar: A History | /files/oar.pdf
    The Sea | https://example.org/sea | Ch. 5, 7
    The Sea | https://example.org/sea
    1984
    The Sail | https://example.org/sail | Ch. 2
    The Rope
    The Lake | https://example.org/lake or The Sea | https://example.org/sea | 3"
  `);
});

test('a bare address is a link, named like one under materials', async () => {
  const { readings } = await first(
    'lecture: Boats for All\nreadings: [https://example.org/the-boat.pdf, https://example.org/ is down]',
  );
  expect(readings).toEqual([
    [{ title: 'the-boat.pdf', url: 'https://example.org/the-boat.pdf' }],
    [{ title: 'https://example.org/ is down' }],
  ]);
});

test('a word that JavaScript uses, such as “constructor”, is just a word', async () => {
  expect((await first('lecture: Boats for All\nreadings: constructor')).readings).toEqual([
    [{ title: 'constructor' }],
  ]);
});

test('one reading needs no list', async () => {
  expect((await first('lecture: Boats for All\nreadings: The Boat')).readings).toEqual([
    [{ title: 'The Boat' }],
  ]);
});

test('chapters and materials are named by their label, their reference, their place, or their file', async () => {
  const { chapters, materials, speakers } = await first(
    `guest: Boats for All
chapters: [https://example.org/1, { Oars: https://example.org/2 }, sea]
materials: [{ Code: /code.zip }, https://example.org/a/slides%20one.pdf, https://www.example.org/a, /files/b.pdf]
speaker: { Ada: https://example.org/ada }`,
    {},
    'references:\n  sea: { title: The Sea, url: https://example.org/sea }\n',
  );
  const text = (links: typeof chapters) => links.map(({ label, url }) => `${label}: ${url}`);
  expect(text(chapters)).toEqual([
    'Chapter 1: https://example.org/1',
    'Oars: https://example.org/2',
    'The Sea: https://example.org/sea',
  ]);
  expect(text(materials)).toEqual([
    'Code: /code.zip',
    'slides one.pdf: https://example.org/a/slides%20one.pdf',
    'example.org: https://www.example.org/a',
    'b.pdf: /files/b.pdf',
  ]);
  expect(speakers).toEqual([{ name: 'Ada', url: 'https://example.org/ada' }]);
  const several = await first('guest: Boats\nspeaker: [Ada Low, { Bo: https://example.org/bo }]');
  expect(several.speakers).toEqual([{ name: 'Ada Low' }, { name: 'Bo', url: 'https://example.org/bo' }]);
  const alone = await first('guest: Boats for All\nchapters: https://example.org/1\nspeaker: Ada Low');
  expect([text(alone.chapters), alone.speakers[0]?.name]).toEqual([
    ['Chapter: https://example.org/1'],
    'Ada Low',
  ]);
});

test('a section of an assignment is due by its heading, or by its explicit id', async () => {
  const { due } = await first('lecture: Boats for All\ndue: [project#first-sketch, project#crew, project]', {
    'assignments/project.md': '# Build a Boat\n\n## First sketch\n\n## Find *three* others {#crew}\n',
  });
  expect(due.map(({ id, title }) => [id, title])).toEqual([
    ['project#first-sketch', 'First sketch'],
    ['project#crew', 'Find three others'],
    ['project', 'Build a Boat'],
  ]);
});

test('the navigation has what the course has, or what is listed', async () => {
  const labels = async (files: Files) =>
    (await read(files)).navigation.map(({ label, url }) => `${label} ${url}`);
  expect(await labels({})).toEqual(['Schedule /schedule/']);
  const lecture = `${head}sessions: [{ lecture: Wind }]\n`;
  const some = {
    '_data/course.yaml': 'title: Rowing\ntimezone: America/New_York\nstaff: [name: Ada]\n',
    '_data/schedule.yaml': lecture,
    'assignments/I1.md': '# Knots\n',
  };
  expect(await labels(some)).toEqual([
    'Schedule /schedule/',
    'Lectures /lectures/',
    'Assignments /assignments/',
    'Staff /staff/',
  ]);
  const yaml = 'title: Rowing\ntimezone: America/New_York\nnavigation: [rules, help/boats, schedule]\n';
  expect(
    await labels({
      '_data/course.yaml': yaml,
      'content/rules.md': '# Rules\n',
      'content/help/boats.md': '# Boats\n',
    }),
  ).toEqual(['Rules /rules/', 'Boats /help/boats/', 'Schedule /schedule/']);
});

test('announcements come newest first, dated by their front matter or file name', async () => {
  const { announcements } = await read({
    'content/announcements/2022-01-10-hello.md': '# Hello\n',
    'content/announcements/boats.md': '---\ndate: 2022-02-01\n---\n# New boats\n',
    'content/announcements/2022-01-20.md': '# Swim\n',
  });
  expect(announcements.map(({ date, title }) => `${date} ${title}`)).toEqual([
    '2022-02-01 New boats',
    '2022-01-20 Swim',
    '2022-01-10 Hello',
  ]);
});

test('files are published beside what they belong to; hidden files, and files elsewhere, are not', async () => {
  const { files } = await read({
    'content/images/boat.svg': '<svg/>',
    'content/.draft.md': '# Draft\n',
    'slides/01_boats/boats.md': '# Boats\n',
    'slides/01_boats/img/oar.png': '',
    'slides/_shared/wave.png': '',
    'slides/.git/config': '',
    'assignments/data.csv': 'a,b\n',
    'solutions/secret.md': '# Secret\n',
    '.env': 'TOKEN=1\n',
  });
  expect(Object.fromEntries(files)).toEqual({
    'content/images/boat.svg': 'images/boat.svg',
    'slides/01_boats/boats.md': 'slides/01_boats/boats.md',
    'slides/01_boats/img/oar.png': 'slides/01_boats/img/oar.png',
    'slides/_shared/wave.png': 'slides/_shared/wave.png',
    'assignments/data.csv': 'assignments/data.csv',
  });
});

test('people have the role of their list, unless they have one of their own', async () => {
  const { instructors, staff } = await read({
    '_data/course.yaml': `title: Rowing
timezone: America/New_York
instructors: [{ name: Ada }]
staff: [{ name: Bob }, { name: Cy, role: Teaching assistant }]
`,
  });
  expect([...instructors, ...staff].map(({ name, role }) => `${name}: ${role}`)).toEqual([
    'Ada: Instructor',
    'Bob: Staff',
    'Cy: Teaching assistant',
  ]);
});

test('numbers are kept as written, but are numbers for reveal.js', async () => {
  const { numbers, units, sessions, deadlines, assignments, decks } = await read({
    '_data/course.yaml': 'title: Rowing\ntimezone: America/New_York\nnumbers: [6.170, 017]\nunits: 1e1\n',
    '_data/schedule.yaml': `${head}sessions:\n  - lecture: 01\n    due: [1]\n`,
    'content/lectures/01.md': '# Boats\n',
    'assignments/1.md': '---\npoints: 2.50\n---\n# Knots\n',
    'slides/01/01.md':
      '---\nfooter: 2022\nrevealOptions: { width: 960, margin: .04, keyboard: { 13: next, 27: [-1, 1e2, 1a] }, loop: true }\n---\n# Slides\n',
  });
  expect([numbers, units, assignments[0]?.points]).toEqual([['6.170', '017'], '1e1', '2.50']);
  expect([sessions[0]?.title, deadlines[0]?.id]).toEqual(['Boats', '1']);
  expect(decks[0]?.options).toEqual({
    footer: '2022',
    revealOptions: { width: 960, margin: 0.04, keyboard: { 13: 'next', 27: [-1, 100, '1a'] }, loop: true },
  });
});
