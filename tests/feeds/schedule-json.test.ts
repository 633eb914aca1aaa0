import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { expect, test } from 'vitest';
import * as z from 'zod';
import type { Course } from '../../src/course/model.ts';
import { head } from '../course/folder.ts';
import { courseOf, feed, read } from './course.ts';

/** How a text violates the published schema. */
function faults(course: Course, text = feed(course, '/schedule.json')): string[] {
  const ajv = new Ajv2020({ allErrors: true });
  addFormats.default(ajv);
  const validate = ajv.compile(JSON.parse(feed(course, '/schedule.schema.json')));
  validate(JSON.parse(text));
  // Patterns repeat formats, for validators that ignore those.
  const said = (validate.errors ?? []).filter(({ keyword }) => keyword !== 'pattern');
  return said.map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`);
}

const rowing = (course = '') =>
  courseOf({
    '_data/course.yaml': `title: Rowing\ntimezone: America/New_York\n${course}`,
    '_data/schedule.yaml': `${head}  office-hours: { days: Tue, time: 15:00-16:00, place: Room 2 }
calendar:
  - cancel: 2022-01-12
    kind: lecture
sessions:
  - lecture: water
    readings:
      - any:
          - Rivers: https://example.org/rivers
          - { title: Lakes, url: /lakes/, note: Ch. 4 }
    chapters: https://example.org/chapter
    due: boat#hull
  - guest: Wind
    speaker: { Grace Example: https://example.org/grace }
    materials:
      - Maps: /maps/
  - event: Party
    on: TBA
`,
    'content/lectures/water.md': '# Water\n',
    'slides/water/water.md': '# Water\n',
    'assignments/boat.md': '---\nlate: 2 days, 10 % a day\n---\n\n# Boat\n\n## Hull\n\n## Mast\n',
  });

test('a schedule matches the published schema', async () => {
  expect(faults(await rowing())).toEqual([]);
  expect(faults(await rowing('url: https://example.org/rowing\n'))).toEqual([]);
  expect(faults(await read('.'))).toEqual([]);
});

test('meetings tell who teaches them, and what is not as in every week', async () => {
  const course = await courseOf({
    '_data/course.yaml':
      'title: Rowing\ntimezone: America/New_York\nstaff: [{ name: Kim, url: https://example.org/kim }]\n',
    '_data/schedule.yaml': `${head}  lab: { days: Fri, time: 9:00-9:50, staff: Kim, every: 2 weeks, starts: 2022-01-14, ends: 2022-01-28 }
  office-hours: { days: Tue, time: 15:00-16:00 }
calendar:
  - { move: Fri 2022-01-14, to: Sat 2022-01-15, kind: lab, note: The *pier* is closed }
  - { cancel: Tue 2022-01-11, kind: office-hours, note: Storm }
  - { move: Tue 2022-01-18, to: Wed 2022-01-19, kind: office-hours }
sessions:
  - lab: Boats
`,
  });
  expect(faults(course)).toEqual([]);
  const told = z
    .object({
      weekly: z.array(z.unknown()),
      sessions: z.array(z.object({ meetings: z.unknown() })),
      officeHours: z.array(z.unknown()),
    })
    .parse(JSON.parse(feed(course, '/schedule.json')));
  expect([told.weekly[1], told.sessions[0]?.meetings, ...told.officeHours.slice(0, 2)])
    .toMatchInlineSnapshot(`
    [
      {
        "days": [
          5,
        ],
        "end": "09:50",
        "ends": "2022-01-28",
        "every": 2,
        "kind": "lab",
        "staff": [
          {
            "name": "Kim",
            "url": "https://example.org/kim",
          },
        ],
        "start": "09:00",
        "starts": "2022-01-14",
      },
      [
        {
          "end": "2022-01-15T09:50:00-05:00",
          "note": "The pier is closed",
          "staff": [
            {
              "name": "Kim",
              "url": "https://example.org/kim",
            },
          ],
          "start": "2022-01-15T09:00:00-05:00",
        },
      ],
      {
        "cancelled": true,
        "end": "2022-01-11T16:00:00-05:00",
        "note": "Storm",
        "staff": [],
        "start": "2022-01-11T15:00:00-05:00",
      },
      {
        "cancelled": false,
        "end": "2022-01-19T16:00:00-05:00",
        "movedFrom": "2022-01-18",
        "staff": [],
        "start": "2022-01-19T15:00:00-05:00",
      },
    ]
  `);
});

test('texts have no Markdown marks', async () => {
  const course = await courseOf({
    '_data/schedule.yaml': `${head}sessions:
  - guest: Wind
    speaker: ['[Grace](https://example.org/grace)', '*Ada*', Bo: https://example.org/bo]
    note: Bring [a map](/maps/).
    readings:
      - { title: The *Lake*, url: https://example.org/lake, note: '[Ch. 4](https://example.org/4)' }
    chapters: { '*Wind*': https://example.org/wind }
    materials: { '\`map\`': https://example.org/map }
`,
  });
  const told = feed(course, '/schedule.json');
  for (const text of ['Grace', 'Ada', 'Bo', 'Bring a map.', 'The Lake', 'Ch. 4', 'Wind', 'map'])
    expect(told).toContain(`: "${text}"`);
  expect(feed(course, '/calendar.ics')).toContain('DESCRIPTION:With Grace\\, Ada\\, and Bo\\nBring a map.');
});

test('the published schema rejects what is not a schedule', async () => {
  const course = await rowing();
  const text = feed(course, '/schedule.json')
    .replace('"2022-01-10"', '"2022-01-32"')
    .replace('"guest"', '"visit"')
    .replace('"at"', '"due"')
    .replace('2022-01-10T10:00:00-05:00', '2022-01-10 10:00');
  expect(faults(course, text)).toMatchInlineSnapshot(`
    [
      "/term/starts must match format "date"",
      "/sessions/0/meetings/0/start must match format "date-time"",
      "/sessions/2/kind must be equal to one of the allowed values",
      "/deadlines/0 must have required property 'at'",
      "/deadlines/0 must NOT have additional properties",
    ]
  `);
});

test('a session has everything that its row shows', async () => {
  const schedule = z
    .object({ deadlines: z.unknown(), sessions: z.unknown() })
    .parse(JSON.parse(feed(await rowing(), '/schedule.json')));
  expect(schedule).toMatchInlineSnapshot(`
    {
      "deadlines": [
        {
          "at": "2022-01-10T23:59:00-05:00",
          "id": "boat#hull",
          "late": {
            "policy": "10 % a day",
            "until": "2022-01-12T23:59:00-05:00",
          },
          "title": "Hull",
          "url": "./assignments/boat/#hull",
        },
      ],
      "sessions": [
        {
          "cancelled": false,
          "chapters": [
            {
              "title": "Chapter",
              "url": "https://example.org/chapter",
            },
          ],
          "date": "2022-01-10",
          "due": [
            "boat#hull",
          ],
          "id": "lecture-water",
          "kind": "lecture",
          "materials": [],
          "meetings": [
            {
              "end": "2022-01-10T11:20:00-05:00",
              "place": "Room 1",
              "staff": [],
              "start": "2022-01-10T10:00:00-05:00",
            },
          ],
          "readings": [
            [
              {
                "title": "Rivers",
                "url": "https://example.org/rivers",
              },
              {
                "note": "Ch. 4",
                "title": "Lakes",
                "url": "./lakes/",
              },
            ],
          ],
          "slides": [
            {
              "title": "Water",
              "url": "./slides/water/",
            },
          ],
          "speakers": [],
          "title": "Water",
          "url": "./lectures/water/",
        },
        {
          "cancelled": true,
          "chapters": [],
          "date": "2022-01-12",
          "due": [],
          "id": "cancelled-lecture-2022-01-12",
          "kind": "lecture",
          "materials": [],
          "meetings": [
            {
              "end": "2022-01-12T11:20:00-05:00",
              "place": "Room 1",
              "staff": [],
              "start": "2022-01-12T10:00:00-05:00",
            },
          ],
          "readings": [],
          "slides": [],
          "speakers": [],
          "title": "No class",
        },
        {
          "cancelled": false,
          "chapters": [],
          "date": "2022-01-17",
          "due": [],
          "id": "guest-wind",
          "kind": "guest",
          "materials": [
            {
              "title": "Maps",
              "url": "./maps/",
            },
          ],
          "meetings": [
            {
              "end": "2022-01-17T11:20:00-05:00",
              "place": "Room 1",
              "staff": [],
              "start": "2022-01-17T10:00:00-05:00",
            },
          ],
          "readings": [],
          "slides": [],
          "speakers": [
            {
              "name": "Grace Example",
              "url": "https://example.org/grace",
            },
          ],
          "title": "Wind",
        },
        {
          "cancelled": false,
          "chapters": [],
          "due": [],
          "id": "event-party",
          "kind": "event",
          "materials": [],
          "meetings": [],
          "readings": [],
          "slides": [],
          "speakers": [],
          "title": "Party",
        },
      ],
    }
  `);
});

test('addresses are absolute if the site’s address is known', async () => {
  const course = await rowing('url: https://example.org/rowing\n');
  const addresses = [...feed(course, '/schedule.json').matchAll(/"(?:\$schema|url)": "(.*)"/g)];
  expect(addresses.map(([, address]) => address)).toMatchInlineSnapshot(`
    [
      "https://example.org/rowing/schedule.schema.json",
      "https://example.org/rowing/",
      "https://example.org/rowing/lectures/water/",
      "https://example.org/rivers",
      "https://example.org/rowing/lakes/",
      "https://example.org/chapter",
      "https://example.org/rowing/slides/water/",
      "https://example.org/grace",
      "https://example.org/rowing/maps/",
      "https://example.org/rowing/assignments/boat/#hull",
    ]
  `);
});

test('a deadline says whose it is, where each section has its own', async () => {
  const course = await courseOf({
    '_data/schedule.yaml': `${head}  lab:
    - { section: A, days: Tue, time: 14:00-15:50 }
    - { section: B, days: Thu, time: 14:00-15:50 }
sessions:
  - lab: Knots
    due: boat
`,
    'assignments/boat.md': '# Boat\n',
  });
  const { deadlines } = z
    .object({ deadlines: z.unknown() })
    .parse(JSON.parse(feed(course, '/schedule.json')));
  expect(faults(course)).toEqual([]);
  expect(deadlines).toMatchInlineSnapshot(`
    [
      {
        "at": "2022-01-11T23:59:00-05:00",
        "id": "boat-a",
        "section": "A",
        "title": "Boat",
        "url": "./assignments/boat/",
      },
      {
        "at": "2022-01-13T23:59:00-05:00",
        "id": "boat-b",
        "section": "B",
        "title": "Boat",
        "url": "./assignments/boat/",
      },
    ]
  `);
});
