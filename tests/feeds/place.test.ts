import { expect, test } from 'vitest';
import { readCourse } from '../../src/course/course.ts';
import { placeText } from '../../src/feeds/place.ts';
import { courseFolder } from '../course/folder.ts';
import { courseOf, feed } from './course.ts';

const room = 'https://example.org/j/240';

test('feeds say where the links of a place lead', async () => {
  const course = await courseOf({
    '_data/course.yaml': 'title: Rowing\ntimezone: America/New_York\nurl: https://rowing.example.org/\n',
    '_data/schedule.yaml': `term: { name: Spring 2022, starts: 2022-01-10, ends: 2022-01-21 }
meetings:
  lecture: { days: Mon, time: 10:00-11:20, place: 'Hall *1*, or [Zoom](${room})' }
  office-hours: { days: Tue, time: 15:00-16:00, place: '[Zoom](${room})' }
calendar: [{ move: 2022-01-17, to: 2022-01-17, place: '${room}' }]
sessions:
  - lecture: Water
  - lecture: Wind
`,
  });
  const told = feed(course, '/schedule.json') + feed(course, '/calendar.ics').replaceAll('\r\n ', '');
  const places = [...told.matchAll(/"place": "(.*)"|LOCATION:(.*)\r/g)].map(([, json, ics]) => json ?? ics);
  expect([...new Set(places)].sort()).toEqual([
    `Hall 1, or Zoom: ${room}`,
    String.raw`Hall 1\, or Zoom: ${room}`,
    `Zoom: ${room}`,
    room,
  ]);
});

test('a place as text', async () => {
  const files = {
    '_data/course.yaml': 'title: Rowing\ntimezone: America/New_York\nurl: https://rowing.example.org/\n',
    'content/boathouse.md': '# Boathouse\n',
    'content/later.md': '---\nreleased: no\n---\n# Later\n',
  };
  const { course } = await readCourse(await courseFolder(files), '2022-02-01T00:00');
  if (!course) throw new Error('no course');
  const texts = [
    `<${room}>`,
    '[Boathouse](/boathouse/)',
    '[Boathouse](../content/boathouse.md)',
    '[Later](/later/)',
    '[Later](https://rowing.example.org/later/)',
  ];
  expect(texts.map((text) => placeText(text, course))).toEqual([
    room,
    'Boathouse: https://rowing.example.org/boathouse/',
    'Boathouse',
    'Later',
    'Later',
  ]);
});
