/** What people who do not know YAML write, and what is said about it: each slip is a line, with its remedy. */
import { expect, test } from 'vitest';
import { readCourse } from '../../src/course/course.ts';
import { courseFolder, head, type Files } from './folder.ts';
import { course, schedule } from './problems/case.ts';

type Slip = readonly [written: string, says: string];

/** @param files the smallest course with a text in it */
function slips(where: string, files: (text: string) => Files, table: readonly Slip[]): void {
  test.for(table)(`in ${where}: %j`, async ([written, says]) => {
    const { problems } = await readCourse(await courseFolder(files(written)));
    const said = problems.map(
      ({ line, column, severity, message, remedy }) =>
        `${line}:${column} ${severity === 'warning' ? 'warning: ' : ''}${message} → ${remedy}`,
    );
    expect(said.join('\n')).toBe(says);
  });
}

/** The lectures, between { and }. */
function meeting(text: string): Files {
  return { '_data/schedule.yaml': `${head.split('\n', 1)[0] ?? ''}\nmeetings:\n  lecture: { ${text} }\n` };
}

function page(text: string): Files {
  return { 'content/a.md': `---\n${text}\n---\n# A\n` };
}

function deck(text: string): Files {
  return { 'slides/a/a.md': `---\n${text}\n---\n# A\n` };
}

slips('course.yaml, from line 3 on', course, [
  [
    'short: Rowing: a course',
    "3:8 this value has a “: ” in it, which makes a key of what stands before it → put the text in quotes: short: 'Rowing: a course'",
  ],
  [
    'short: “Rowing: a course”',
    "3:8 this value has a “: ” in it, which makes a key of what stands before it → put the text in quotes: short: 'Rowing: a course'",
  ],
  [
    "short: 'It's rowing'",
    '3:11 this apostrophe ends the text, which is in single quotes → put the text in quotes: short: "It\'s rowing"',
  ],
  [
    'short: "Row" 101',
    '3:13 text stands behind the closing quote → put the text in quotes: short: \'"Row" 101\'',
  ],
  ["short: 'Row", "3:8 this quote is never closed → end the text with another '"],
  ['short: "Row\nunits: "12"', '3:8 this quote is never closed → end the text with another "'],
  ['short:Row\nunits: 12', '3:7 a space is missing behind the colon → write short: Row'],
  ['units: 12\nshort:Row', '4:7 a space is missing behind the colon → write short: Row'],
  [
    'short:\u00a0Row\nunits: 12',
    '3:7 what stands behind this colon looks like a space, and is another character → write short: Row',
  ],
  ['short = Row\nunits: 12', '3:1 this is not “key: value” → write short: Row'],
  ['short: @row', "3:8 a value cannot begin with @ → put the text in quotes: short: '@row'"],
  ['short: `row`', "3:8 a value cannot begin with ` → put the text in quotes: short: '`row`'"],
  ['short: *row* away', "3:8 a value cannot begin with * → put the text in quotes: short: '*row* away'"],
  ['short: **row**', "3:8 a value cannot begin with * → put the text in quotes: short: '**row**'"],
  ['short: &Row', "3:8 a value cannot begin with & → put the text in quotes: '&Row'"],
  ['short: & Row', "3:8 a value cannot begin with & → put the text in quotes: short: '& Row'"],
  ['short: %row', "3:8 a value cannot begin with % → put the text in quotes: short: '%row'"],
  ['short: !row', "3:8 a value cannot begin with ! → put the text in quotes: '!row'"],
  ['short: > 5 rowers', "3:8 a value cannot begin with > → put the text in quotes: short: '> 5 rowers'"],
  ['short: | row', "3:8 a value cannot begin with | → put the text in quotes: short: '| row'"],
  ['short: ? row', "3:8 a value cannot begin with ? → put the text in quotes: short: '? row'"],
  [
    'short: {row}',
    "3:8 a value cannot begin with {, which begins a block of keys → put the text in quotes: '{row}'",
  ],
  [
    'short: {{ row }}',
    "3:8 a value cannot begin with {, which begins a block of keys → put the text in quotes: '{{ row }}'",
  ],
  [
    'short: {row} away',
    "3:8 text stands behind the closing bracket → put the text in quotes: short: '{row} away'",
  ],
  [
    'short: [Row](https://example.org)',
    "3:8 a value cannot begin with [, which begins a list → put the text in quotes: short: '[Row](https://example.org)'",
  ],
  ['short: ] row', "3:8 a value cannot begin with ] → put the text in quotes: short: '] row'"],
  [
    'short: #1 in rowing',
    "3:8 everything from # on is a comment, so “short” is empty → put the text in quotes: short: '#1 in rowing'",
  ],
  [
    'short: Row #1',
    "3:12 warning: everything from # on is a comment, so this is “Row” → put the text in quotes: short: 'Row #1'; before a comment, write # and a space",
  ],
  ['short: Row # the best', ''],
  [
    'short: "C:\\path"',
    '3:11 in double quotes, a backslash begins a special character, and this is not one → put the text in single quotes, or write two backslashes',
  ],
  ['short: yes', ''],
  ['short: true', "3:8 “short” is true, which is not text → put it in quotes: 'true'"],
  ['units: 6.170', ''],
  [
    'short: Row\nshort: Rowing',
    '4:1 “short” is a key of this block already → remove one of the two, or merge their values',
  ],
  ['---\nshort: Row', '3:1 a line of --- begins a second YAML document here → remove the line'],
  [
    'short: Row\nis about boats\nunits: 12',
    '4:1 this is not “key: value” → write it as one, or indent the line if the text above goes on in it',
  ],
  [
    '  short: Row',
    '3:3 this line is indented by 2 spaces, like no line it could belong to → begin it under “timezone” on line 2, with 0 spaces',
  ],
  ['numbers: [17-445, 17-645', '3:10 this [ is never closed → end it with ]'],
  [
    'numbers: [17-445,, 17-645]',
    '3:18 nothing stands before this comma → remove the comma, or write what is missing',
  ],
  [
    'numbers: { 17-445 }',
    "3:10 a value cannot begin with {, which begins a block of keys → put the text in quotes: '{ 17-445 }'",
  ],
  [
    'instructors: Ada',
    '3:14 “instructors” is “Ada”, which is not a list → write a list: each item on a line of its own, with - and a space before it',
  ],
  [
    'instructors:\n  name: Ada',
    '4:3 “instructors” is a block of keys, which is not a list → write a list: each item on a line of its own, with - and a space before it',
  ],
  [
    'instructors:\n  - name: Ada\n   email: ada@example.org',
    '5:4 this line is indented by 3 spaces, like no line it could belong to → begin it under “name” on line 4, with 4 spaces',
  ],
  [
    'instructors:\n  - name: Ada\n  email: ada@example.org',
    '5:3 this line is indented by 2 spaces, like no line it could belong to → begin it under “name” on line 4, with 4 spaces, or write - before it if it is another item',
  ],
  ['instructors:\n  – name: Ada', '4:3 a list item begins with a hyphen, not with – → write - name: …'],
  ['instructors:\n  -name: Ada', '4:3 a space is missing behind the hyphen → write - name: …'],
  ['instructors:\n  * name: Ada', '4:3 a list item begins with a hyphen, not with * → write - name: Ada'],
  [
    'instructors:\n  - name: Ada\n - name: Grace',
    '5:2 this line is indented by 1 space, like no line it could belong to → begin it under “- name” on line 4, with 2 spaces',
  ],
  ['instructors:\n\t- name: Ada', '4:1 this line is indented with a tab → indent with spaces'],
  [
    'instructors:\n  - name: Ada\n    office: Room #204, upstairs',
    "5:18 warning: everything from # on is a comment, so this is “Room” → put the text in quotes: office: 'Room #204, upstairs'; before a comment, write # and a space",
  ],
  [
    'instructors:\n  - { name: Ada, office: Room #204 }',
    '4:31 everything after “ #” is a comment, and so is the bracket that closes this { → put the text that has # in it in quotes',
  ],
  [
    'navigation:\n  - Forum: htps:/forum.example.org',
    '4:12 there is no page “htps:/forum.example.org” → write a link such as https://example.org/page, /syllabus/, or /notes.pdf for content/notes.pdf, behind a label: “Forum: https://…”',
  ],
  [
    'navigation:\n  - www.example.org/forum',
    '4:5 there is no page “www.example.org/forum” → write a link such as https://example.org/page, /syllabus/, or /notes.pdf for content/notes.pdf, behind a label: “Label: https://…”',
  ],
  [
    'links:\n  - Canvas: https://canvas.example.edu',
    '4:3 “links” is a list, which is not a block of “key: value” lines → write a block of “key: value” lines, without - before them',
  ],
  [
    'links: https://canvas.example.edu',
    '3:8 “links” is “https://canvas.example.edu”, which is not a block of “key: value” lines → write a block of “key: value” lines',
  ],
]);

slips('schedule.yaml, from line 4 on', schedule, [
  ['due-time: 12:30', ''],
  [
    'due-time: 9.30pm',
    '4:11 “due-time” is “9.30pm”, which is not a time such as 23:59 → write a time such as 23:59',
  ],
  [
    'due-time: “12:30”',
    '4:11 “due-time” is ““12:30””, which is not a time such as 23:59 → write it without curly quotes: 12:30',
  ],
  [
    'due-time: 23:59\n  breaks: {}',
    '5:3 this line is indented by 2 spaces, like no line it could belong to → begin it under “due-time” on line 4, with 0 spaces',
  ],
  [
    'breaks:\n  Labor Day: 9/5/2022',
    '5:14 “Labor Day” is “9/5/2022”, which is not a date such as 2022-09-05, or 2022-10-17 to 2022-10-21 → write a date such as 2022-09-05, or 2022-10-17 to 2022-10-21',
  ],
  [
    'breaks:\n  Labor Day: Sept 5',
    '5:14 “Labor Day” is “Sept 5”, which is not a date such as 2022-09-05, or 2022-10-17 to 2022-10-21 → write a date such as 2022-09-05, or 2022-10-17 to 2022-10-21',
  ],
  [
    'breaks:\n  - Fall break: 2022-03-07',
    '5:3 “breaks” is a list, which is not a block of “key: value” lines → write a block of “key: value” lines, without - before them',
  ],
  [
    'sessions:\n  lecture: A day out',
    '5:3 “sessions” is a block of keys, which is not a list → write a list: each item on a line of its own, with - and a space before it',
  ],
  [
    'sessions:\n  lecture: Boats\n  lecture: Oars',
    '6:3 “lecture” is a key of this block already → remove one of the two, or merge their values; each item of a list begins with - and a space',
  ],
  [
    'sessions:\n  - lecture:A day out',
    '5:5 an item of “sessions” is “lecture:A day out”, which is not a block of “key: value” lines → put a space behind the colon: lecture: A day out',
  ],
  [
    'sessions:\n  - A day out',
    '5:5 an item of “sessions” is “A day out”, which is not a block of “key: value” lines → write a block of “key: value” lines',
  ],
  [
    'sessions:\n  - lecture: A day out\n     note: Bring oars',
    '6:6 this line is indented by 5 spaces, like no line it could belong to → begin it under “lecture” on line 5, with 4 spaces',
  ],
  [
    'sessions:\n  - lecture: A day out\n    note: - oars',
    "6:11 a list cannot begin on the line of its key → put the text in quotes: note: '- oars', or begin the list on the next line",
  ],
  [
    'sessions:\n  - lecture: A day out\n    note: Bring oars: two',
    "6:11 this value has a “: ” in it, which makes a key of what stands before it → put the text in quotes: note: 'Bring oars: two'",
  ],
  [
    'sessions:\n  - lecture: A day out\n    readings: "Rivers", chapter 2',
    '6:23 text stands behind the closing quote → put the text in quotes: readings: \'"Rivers", chapter 2\'',
  ],
  [
    'sessions:\n  - lecture: Oars #2',
    "5:19 warning: everything from # on is a comment, so this is “Oars” → put the text in quotes: lecture: 'Oars #2'; before a comment, write # and a space",
  ],
  [
    'sessions:\n  - { lecture: Boats, oars, note: x }',
    "5:16 between { and }, the comma ends “Boats” → put the text in quotes: lecture: 'Boats, oars'",
  ],
  [
    'sessions:\n  - { lecture: Boats note: x }',
    '5:22 a comma is missing before “note” → write lecture: Boats, note: …; or, if all of it is one text, put it in quotes',
  ],
  [
    'sessions:\n  - { lecture: Boats, note: x\n  - { lecture: Oars }',
    '5:5 this { is never closed → end it with }',
  ],
  [
    "sessions:\n  - { lecture: It's time, note: 'It's time' }",
    '5:36 this apostrophe ends the text, which is in single quotes → put the text in quotes: note: "It\'s time"',
  ],
  [
    'sessions:\n  - lecture: Boats\n    on: {2022-01-12}',
    "6:9 a value cannot begin with {, which begins a block of keys → put the text in quotes: '{2022-01-12}'",
  ],
  [
    'sessions:\n- lecture: Boats\n on: 2022-01-12',
    '6:2 this line is indented by 1 space, like no line it could belong to → begin it under “lecture” on line 5, with 2 spaces',
  ],
  [
    'sessions:\n  - <<: *boats\n    lecture: Boats',
    '5:9 nothing above is marked &boats → write here what it stands for',
  ],
  [
    'sessions:\n  - title: !!merge Boats\n    lecture: Boats',
    "5:12 a value cannot begin with ! → put the text in quotes: '!!merge Boats'",
  ],
]);

slips('a meeting', meeting, [
  [
    'days: Mon, Wed, time: 10:00-11:20',
    "3:20 between { and }, the comma ends “Mon” → put the text in quotes: days: 'Mon, Wed'",
  ],
  ['days:Mon, time: 10:00-11:20', '3:14 a space is missing behind the colon → write days: Mon'],
  [
    'days: ‘Mon, Wed’, time: 10:00-11:20',
    "3:20 between { and }, the comma ends “‘Mon” → put the text in quotes: days: 'Mon, Wed'",
  ],
  [
    'days: [Mon, Wed], time: 10:00–11:20, place: Room #2',
    '3:63 everything after “ #” is a comment, and so is the bracket that closes this { → put the text that has # in it in quotes',
  ],
  [
    "days: 'Mon' time: 10:00-11:20",
    "3:26 a comma is missing before “time” → write days: 'Mon', time: …; or, if all of it is one text, put it in quotes",
  ],
]);

slips('a page’s front matter', page, [
  [
    'title: Boats: an overview',
    "2:8 this value has a “: ” in it, which makes a key of what stands before it → put the text in quotes: title: 'Boats: an overview'",
  ],
  [
    'title: Boats #2',
    "2:14 warning: everything from # on is a comment, so this is “Boats” → put the text in quotes: title: 'Boats #2'; before a comment, write # and a space",
  ],
  [
    'title:Boats',
    '2:1 this is “title:Boats”, which is not a block of “key: value” lines → put a space behind the colon: title: Boats',
  ],
  ['title: [Boats]', '2:8 “title” is a list, which is not text → write text: one value, without - or [ ]'],
  [
    '# Boats',
    '2:1 the lines between this file’s first two lines of --- are read as front matter, but have no keys → begin the file with its text, without ---, or write keys such as title: A title',
  ],
  [
    'title: “Boats”',
    '2:8 warning: YAML knows only straight quotes: readers see those of “Boats” → write "Boats"; if readers are to see them, \'“Boats”\'',
  ],
  [
    'date: 5 Sept 2022',
    '2:7 “date” is “5 Sept 2022”, which is not a date such as 2022-09-05 → write a date such as 2022-09-05',
  ],
]);

slips('a deck’s front matter', deck, [
  [
    'title: Boats: an overview',
    "2:8 this value has a “: ” in it, which makes a key of what stands before it → put the text in quotes: title: 'Boats: an overview'",
  ],
  [
    'footer: <b>x</b>: y',
    "2:9 this value has a “: ” in it, which makes a key of what stands before it → put the text in quotes: footer: '<b>x</b>: y'",
  ],
  ['title: "Boats', '2:8 this quote is never closed → end the text with another "'],
]);
