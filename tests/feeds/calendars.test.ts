import fc from 'fast-check';
import { DateTime } from 'luxon';
import { expect, test } from 'vitest';
import { calendarsOf } from '../../src/feeds/calendars.ts';
import { isDemo } from '../demo.ts';
import { courseOf, feed, read, readEvents, utc } from './course.ts';

const rowing = (schedule: string, course = '') =>
  courseOf({
    '_data/course.yaml': `title: Rowing\ntimezone: America/New_York\n${course}`,
    '_data/schedule.yaml': schedule,
    'assignments/I1.md': '# I1: Oars\n',
    'assignments/boat.md': '---\nlate: 2 days, 10 % a day\n---\n\n# Boat\n\n## Hull\n\n## Mast\n',
  });

const spring = `term: { name: Spring 2022, starts: 2022-03-07, ends: 2022-03-25 }
meetings:
  lecture: { days: Mon Wed, time: 10:00-11:20, place: 'Hall 1; left, upstairs' }
  recitation:
    - { section: A, days: Thu, time: 9:00-9:50 }
    - { section: B, days: Fri, time: 9:00-9:50, place: Room 2 }
  office-hours: { days: Tue, time: 15:00-16:00 }
breaks: { Regatta: 2022-03-16 }
calendar:
  - cancel: 2022-03-21
    kind: lecture
    note: High water
due:
  boat#hull: Fri 2022-03-11 17:00
sessions:
`;

const plan = () =>
  rowing(`${spring}  - lecture: Water
    due: I1
  - guest: Wind
    speaker: Grace Example
    note: Bring a coat.
  - recitation: Knots
  - event: Party
    on: TBA
`);

test('a calendar has every event, in full', async () => {
  const planned = await plan();
  expect(feed(planned, '/calendar.ics').replaceAll('\r\n', '\n')).toMatchInlineSnapshot(`
    "BEGIN:VCALENDAR
    VERSION:2.0
    PRODID:-//Lectern//Lectern//EN
    NAME:Rowing · Spring 2022
    X-WR-CALNAME:Rowing · Spring 2022
    X-WR-TIMEZONE:America/New_York
    REFRESH-INTERVAL;VALUE=DURATION:PT6H
    X-PUBLISHED-TTL:PT6H
    BEGIN:VTIMEZONE
    TZID:America/New_York
    BEGIN:STANDARD
    DTSTART:20220307T000000
    TZOFFSETFROM:-0500
    TZOFFSETTO:-0500
    END:STANDARD
    BEGIN:DAYLIGHT
    DTSTART:20220313T020000
    TZOFFSETFROM:-0500
    TZOFFSETTO:-0400
    END:DAYLIGHT
    END:VTIMEZONE
    BEGIN:VEVENT
    UID:lecture-water@spring-2022.rowing
    DTSTAMP:20220307T050000Z
    LAST-MODIFIED:20220307T050000Z
    SEQUENCE:0
    DTSTART;TZID=America/New_York:20220307T100000
    DTEND;TZID=America/New_York:20220307T112000
    SUMMARY:Lecture: Water
    LOCATION:Hall 1\\; left\\, upstairs
    STATUS:CONFIRMED
    TRANSP:OPAQUE
    END:VEVENT
    BEGIN:VEVENT
    UID:due-I1@spring-2022.rowing
    DTSTAMP:20220307T050000Z
    LAST-MODIFIED:20220307T050000Z
    SEQUENCE:0
    DTSTART;TZID=America/New_York:20220307T235900
    SUMMARY:Due: I1: Oars
    STATUS:CONFIRMED
    TRANSP:TRANSPARENT
    END:VEVENT
    BEGIN:VEVENT
    UID:office-hours-2022-03-08@spring-2022.rowing
    DTSTAMP:20220307T050000Z
    LAST-MODIFIED:20220307T050000Z
    SEQUENCE:0
    DTSTART;TZID=America/New_York:20220308T150000
    DTEND;TZID=America/New_York:20220308T160000
    SUMMARY:Office hours
    STATUS:CONFIRMED
    TRANSP:TRANSPARENT
    END:VEVENT
    BEGIN:VEVENT
    UID:guest-wind@spring-2022.rowing
    DTSTAMP:20220307T050000Z
    LAST-MODIFIED:20220307T050000Z
    SEQUENCE:0
    DTSTART;TZID=America/New_York:20220309T100000
    DTEND;TZID=America/New_York:20220309T112000
    SUMMARY:Guest lecture: Wind
    LOCATION:Hall 1\\; left\\, upstairs
    DESCRIPTION:With Grace Example\\nBring a coat.
    STATUS:CONFIRMED
    TRANSP:OPAQUE
    END:VEVENT
    BEGIN:VEVENT
    UID:recitation-knots-a@spring-2022.rowing
    DTSTAMP:20220307T050000Z
    LAST-MODIFIED:20220307T050000Z
    SEQUENCE:0
    DTSTART;TZID=America/New_York:20220310T090000
    DTEND;TZID=America/New_York:20220310T095000
    SUMMARY:Recitation A: Knots
    STATUS:CONFIRMED
    TRANSP:OPAQUE
    END:VEVENT
    BEGIN:VEVENT
    UID:recitation-knots-b@spring-2022.rowing
    DTSTAMP:20220307T050000Z
    LAST-MODIFIED:20220307T050000Z
    SEQUENCE:0
    DTSTART;TZID=America/New_York:20220311T090000
    DTEND;TZID=America/New_York:20220311T095000
    SUMMARY:Recitation B: Knots
    LOCATION:Room 2
    STATUS:CONFIRMED
    TRANSP:OPAQUE
    END:VEVENT
    BEGIN:VEVENT
    UID:due-boat#hull@spring-2022.rowing
    DTSTAMP:20220307T050000Z
    LAST-MODIFIED:20220307T050000Z
    SEQUENCE:0
    DTSTART;TZID=America/New_York:20220311T170000
    SUMMARY:Due: Hull
    DESCRIPTION:Late until Sun\\, Mar 13\\, 5:00 PM (10 % a day)
    STATUS:CONFIRMED
    TRANSP:TRANSPARENT
    END:VEVENT
    BEGIN:VEVENT
    UID:office-hours-2022-03-15@spring-2022.rowing
    DTSTAMP:20220307T050000Z
    LAST-MODIFIED:20220307T050000Z
    SEQUENCE:0
    DTSTART;TZID=America/New_York:20220315T150000
    DTEND;TZID=America/New_York:20220315T160000
    SUMMARY:Office hours
    STATUS:CONFIRMED
    TRANSP:TRANSPARENT
    END:VEVENT
    BEGIN:VEVENT
    UID:break-2022-03-16@spring-2022.rowing
    DTSTAMP:20220307T050000Z
    LAST-MODIFIED:20220307T050000Z
    SEQUENCE:0
    DTSTART;VALUE=DATE:20220316
    SUMMARY:Regatta
    STATUS:CONFIRMED
    TRANSP:TRANSPARENT
    END:VEVENT
    BEGIN:VEVENT
    UID:cancelled-lecture-2022-03-21@spring-2022.rowing
    DTSTAMP:20220307T050000Z
    LAST-MODIFIED:20220307T050000Z
    SEQUENCE:0
    DTSTART;TZID=America/New_York:20220321T100000
    DTEND;TZID=America/New_York:20220321T112000
    SUMMARY:Lecture cancelled: High water
    LOCATION:Hall 1\\; left\\, upstairs
    STATUS:CANCELLED
    TRANSP:TRANSPARENT
    END:VEVENT
    BEGIN:VEVENT
    UID:office-hours-2022-03-22@spring-2022.rowing
    DTSTAMP:20220307T050000Z
    LAST-MODIFIED:20220307T050000Z
    SEQUENCE:0
    DTSTART;TZID=America/New_York:20220322T150000
    DTEND;TZID=America/New_York:20220322T160000
    SUMMARY:Office hours
    STATUS:CONFIRMED
    TRANSP:TRANSPARENT
    END:VEVENT
    END:VCALENDAR
    "
  `);
});

test('there is a calendar for each kind that the course has, each section, and each choice of a section', async () => {
  const planned = await plan();
  const titles = calendarsOf(planned).map(({ url, label }) => {
    const events = readEvents(feed(planned, url));
    return [`${label}:`, ...events.map(({ summary }) => summary)].join(' | ');
  });
  expect(titles.join('\n')).toMatchInlineSnapshot(`
    "Everything: | Lecture: Water | Due: I1: Oars | Office hours | Guest lecture: Wind | Recitation A: Knots | Recitation B: Knots | Due: Hull | Office hours | Regatta | Lecture cancelled: High water | Office hours
    Lectures: | Lecture: Water | Guest lecture: Wind | Lecture cancelled: High water
    Recitations: | Recitation A: Knots | Recitation B: Knots
    Deadlines: | Due: I1: Oars | Due: Hull
    Office hours: | Office hours | Office hours | Office hours
    Recitations A: | Recitation A: Knots
    Recitations B: | Recitation B: Knots
    Recitation A: | Lecture: Water | Due: I1: Oars | Office hours | Guest lecture: Wind | Recitation A: Knots | Due: Hull | Office hours | Regatta | Lecture cancelled: High water | Office hours
    Recitation B: | Lecture: Water | Due: I1: Oars | Office hours | Guest lecture: Wind | Recitation B: Knots | Due: Hull | Office hours | Regatta | Lecture cancelled: High water | Office hours"
  `);
});

test('work that is due every week, or for each section, has an event for each', async () => {
  const course = (breaks: string) =>
    rowing(`${spring
      .replace('breaks: { ', `breaks: { ${breaks}`)
      .replace('  boat#hull', '  boat: every Fri 17:00\n  boat#hull')}  - recitation: Knots
    due: I1 1 day after
`);
  const events = async (breaks = '') =>
    readEvents(feed(await course(breaks), '/calendar-deadlines.ics')).map(
      ({ uid, summary, startDate }) => `${uid.replace(/@.*/, '')} ${startDate.toString()} ${summary}`,
    );
  expect(await events()).toMatchInlineSnapshot(`
    [
      "due-boat#hull 2022-03-11T17:00:00 Due: Hull",
      "due-boat-1 2022-03-11T17:00:00 Due: Boat 1",
      "due-I1-a 2022-03-11T23:59:00 Due: I1: Oars (Section A)",
      "due-I1-b 2022-03-12T23:59:00 Due: I1: Oars (Section B)",
      "due-boat-2 2022-03-18T17:00:00 Due: Boat 2",
      "due-boat-3 2022-03-25T17:00:00 Due: Boat 3",
    ]
  `);
  // The numbers stay with the work: none is there twice.
  expect(await events('Storm: Fri 2022-03-18, ')).toMatchInlineSnapshot(`
    [
      "due-boat#hull 2022-03-11T17:00:00 Due: Hull",
      "due-boat-1 2022-03-11T17:00:00 Due: Boat 1",
      "due-I1-a 2022-03-11T23:59:00 Due: I1: Oars (Section A)",
      "due-I1-b 2022-03-12T23:59:00 Due: I1: Oars (Section B)",
      "due-boat-2 2022-03-25T17:00:00 Due: Boat 2",
    ]
  `);
});

test('of several kinds with sections, every choice has a calendar, up to 60', async () => {
  const sections = (kind: string, count: number) =>
    Array.from({ length: count }, (_, index) => `{ section: ${kind}${index}, days: Mon, time: 9:00-9:50 }`);
  const urls = async (lectures: number, labs: number) => {
    const course = await rowing(`term: { name: Spring 2022, starts: 2022-03-07, ends: 2022-03-11 }
meetings:
  lecture: [${sections('L', lectures).join()}]
  lab: [${sections('B', labs).join()}]
sessions: []
`);
    return calendarsOf(course).flatMap(({ url }) => (url.includes('-for-') ? url : []));
  };
  expect(await urls(2, 2)).toMatchInlineSnapshot(`
    [
      "/calendar-for-lab-b0.ics",
      "/calendar-for-lab-b1.ics",
      "/calendar-for-lecture-l0.ics",
      "/calendar-for-lecture-l0-lab-b0.ics",
      "/calendar-for-lecture-l0-lab-b1.ics",
      "/calendar-for-lecture-l1.ics",
      "/calendar-for-lecture-l1-lab-b0.ics",
      "/calendar-for-lecture-l1-lab-b1.ics",
    ]
  `);
  expect(await urls(2, 19)).toHaveLength(59);
  expect(await urls(2, 20)).toEqual([]);
  // One section is no choice.
  expect(await urls(1, 1)).toEqual([]);
});

const hours = (calendar: string) =>
  rowing(`term: { name: Spring 2022, starts: 2022-03-07, ends: 2022-03-25 }
meetings:
  recitation:
    - { section: A, days: Thu, time: 9:00-9:50, staff: [Kim Bow, Lee Stern] }
    - { section: B, days: Fri, time: 9:00-9:50 }
  office-hours: { days: Tue, time: 15:00-16:00, staff: Kim Bow }
calendar:${calendar}
sessions:
  - recitation: Knots
    note: Bring a rope.
`);

test('office hours keep their ids when they are cancelled or move; notes and names are told', async () => {
  const changed = await hours(`
  - { cancel: 2022-03-08, kind: office-hours, note: Storm }
  - { move: 2022-03-15, to: Wed 2022-03-16 17:00-18:00, kind: office-hours, note: Kim *travels* }
  - { move: 2022-03-11, to: Sat 2022-03-12 10:00-10:50, kind: recitation, note: Room is taken }`);
  const told = readEvents(feed(changed, '/calendar.ics')).map(
    ({ uid, startDate, summary, description, component }) =>
      [
        ...[uid.replace(/@.*/, ''), startDate.toString(), summary],
        ...[component.getFirstPropertyValue('status'), description.replaceAll('\n', ' / ')],
      ].join(' | '),
  );
  expect(told.join('\n')).toMatchInlineSnapshot(`
    "office-hours-2022-03-08 | 2022-03-08T15:00:00 | Office hours cancelled | CANCELLED | With Kim Bow / Storm
    recitation-knots-a | 2022-03-10T09:00:00 | Recitation A: Knots | CONFIRMED | With Kim Bow and Lee Stern / Bring a rope.
    recitation-knots-b | 2022-03-12T10:00:00 | Recitation B: Knots | CONFIRMED | Bring a rope. / Room is taken
    office-hours-2022-03-15 | 2022-03-16T17:00:00 | Office hours | CONFIRMED | With Kim Bow / Kim travels
    office-hours-2022-03-22 | 2022-03-22T15:00:00 | Office hours | CONFIRMED | With Kim Bow"
  `);
  const uids = (course: typeof changed) => readEvents(feed(course, '/calendar.ics')).map(({ uid }) => uid);
  expect(uids(changed).sort()).toEqual(uids(await hours(' []')).sort());
});

test('sessions and deadlines keep their ids when they move', async () => {
  const planned = await plan();
  const moved = await rowing(
    `${spring
      .replace('2022-03-16 }', '2022-03-16, Storm: 2022-03-07 }')
      .replace('9:00-9:50 }', '12:00-12:50 }')}  - lecture: Before
  - lecture: Water
    due: I1 2 days after
  - guest: Wind
  - recitation: Knots
  - event: Party
    on: Thu 2022-03-24 18:00-20:00
`,
  );
  const starts = (course: typeof moved) =>
    new Map(
      readEvents(feed(course, '/calendar.ics')).map((event) => [event.uid, event.startDate.toString()]),
    );
  const [before, after] = [starts(planned), starts(moved)];
  const kept = [...before].flatMap(([uid, start]) => (after.has(uid) ? [[uid, start, after.get(uid)]] : []));
  expect(kept.map(([uid, from, to]) => `${uid}: ${from} → ${to}`).join('\n')).toMatchInlineSnapshot(`
    "lecture-water@spring-2022.rowing: 2022-03-07T10:00:00 → 2022-03-14T10:00:00
    due-I1@spring-2022.rowing: 2022-03-07T23:59:00 → 2022-03-16T23:59:00
    office-hours-2022-03-08@spring-2022.rowing: 2022-03-08T15:00:00 → 2022-03-08T15:00:00
    guest-wind@spring-2022.rowing: 2022-03-09T10:00:00 → 2022-03-23T10:00:00
    recitation-knots-a@spring-2022.rowing: 2022-03-10T09:00:00 → 2022-03-10T12:00:00
    recitation-knots-b@spring-2022.rowing: 2022-03-11T09:00:00 → 2022-03-11T09:00:00
    due-boat#hull@spring-2022.rowing: 2022-03-11T17:00:00 → 2022-03-11T17:00:00
    office-hours-2022-03-15@spring-2022.rowing: 2022-03-15T15:00:00 → 2022-03-15T15:00:00
    break-2022-03-16@spring-2022.rowing: 2022-03-16 → 2022-03-16
    cancelled-lecture-2022-03-21@spring-2022.rowing: 2022-03-21T10:00:00 → 2022-03-21T10:00:00
    office-hours-2022-03-22@spring-2022.rowing: 2022-03-22T15:00:00 → 2022-03-22T15:00:00"
  `);
});

test('ids belong to one course and term, wherever it is published', async () => {
  const uids = async (course: string) =>
    readEvents(feed(await rowing(`${spring}  - lecture: Water\n`, course), '/calendar-lectures.ics')).map(
      ({ uid }) => uid,
    );
  expect([...(await uids('')), ...(await uids('url: https://example.org/rowing/\n'))]).toMatchInlineSnapshot(`
    [
      "lecture-water@spring-2022.rowing",
      "cancelled-lecture-2022-03-21@spring-2022.rowing",
      "lecture-water@spring-2022.example.org/rowing",
      "cancelled-lecture-2022-03-21@spring-2022.example.org/rowing",
    ]
  `);
});

test('the meetings of sections, and otherwise identical ones, have different ids', async () => {
  const course = await rowing(`term: { name: Spring 2022, starts: 2022-03-07, ends: 2022-03-11 }
meetings:
  recitation: [{ section: A, days: Mon, time: 9:00-9:50 }, { section: B, days: Mon, time: 10:00-10:50 }]
  office-hours: [{ days: Tue, time: 9:00-9:50 }, { days: Tue, time: 15:00-15:50 }]
sessions:
  - recitation: Knots
`);
  expect(readEvents(feed(course, '/calendar.ics')).map(({ uid }) => uid.replace(/@.*/, ''))).toEqual([
    'recitation-knots-a',
    'recitation-knots-b',
    'office-hours-2022-03-08',
    'office-hours-2022-03-08-2',
  ]);
});

test('a changed event says how often and when it changed', async () => {
  const planned = await plan();
  const modified = DateTime.fromISO('2022-03-01T12:00:00', { zone: 'Asia/Tokyo' });
  const revisions = new Map([
    ['lecture-water', { sequence: 3, modified }],
    ['due-I1', { sequence: 1, modified }],
  ]);
  const events = readEvents(feed(planned, '/calendar.ics', revisions));
  const changed = events.filter(({ sequence }) => sequence > 0);
  expect(
    changed.map(({ summary, sequence, component }) =>
      [summary, sequence, component.getFirstPropertyValue('last-modified')?.toString()].join(' | '),
    ),
  ).toEqual(['Lecture: Water | 3 | 2022-03-01T03:00:00Z', 'Due: I1: Oars | 1 | 2022-03-01T03:00:00Z']);
});

test('times are right in every zone, by the rules of their year', async () => {
  // Deadlines every fortnight of 2022, in the morning hours when clocks change.
  const course = await rowing(`${spring}  - lecture: Water\n`);
  const wrong = Intl.supportedValuesOf('timeZone').flatMap((zone) => {
    const deadlines = Array.from({ length: 26 }, (_, index) => ({
      ...{ id: `d${index}`, assignment: `d${index}` },
      title: 'Work',
      from: nowhere,
      at: DateTime.fromISO('2022-01-02T01:30', { zone }).plus({ weeks: 2 * index }),
    }));
    const events = readEvents(feed({ ...course, timeZone: zone, deadlines }, '/calendar-deadlines.ics'));
    expect(events).toHaveLength(deadlines.length);
    return events.flatMap(({ startDate }, index) =>
      utc(startDate) === deadlines[index]?.at.toUTC().toISO() ? [] : [`${zone} ${startDate.toString()}`],
    );
  });
  expect(wrong).toEqual([]);
});

test('an hour that the clock repeats is unambiguous', async () => {
  const planned = await plan();
  const instants = ['2022-11-06T05:30:00.000Z', '2022-11-06T06:30:00.000Z'];
  const deadlines = instants.map((iso, index) => ({
    ...{ id: `d${index}`, assignment: `d${index}` },
    title: 'Work',
    from: nowhere,
    at: DateTime.fromISO(iso, { zone: 'America/New_York' }),
  }));
  expect(deadlines.map(({ at }) => at.toFormat('HH:mm'))).toEqual(['01:30', '01:30']);
  const events = readEvents(feed({ ...planned, deadlines }, '/calendar-deadlines.ics'));
  expect(events.map(({ startDate }) => utc(startDate))).toEqual(instants);
});

const nowhere = { file: '_data/schedule.yaml', line: 1, column: 1 };

const character = fc.constantFrom('\\', '\r', ';', ',', '\n', 'n', ':', '"', ' ', 'é', '字', '🚣');

test('any text is read back as written, from lines of at most 75 octets', async () => {
  const planned = await plan();
  fc.assert(
    fc.property(fc.string({ unit: character, maxLength: 200, size: 'max' }), (title) => {
      const deadlines = planned.deadlines.slice(0, 1).map((deadline) => ({ ...deadline, title }));
      const ics = feed({ ...planned, shortTitle: title, deadlines }, '/calendar-deadlines.ics');
      const lines = ics.split('\r\n');
      expect(lines.filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
      const read = title.replace(/\r\n?/g, '\n');
      expect(readEvents(ics).map(({ summary }) => summary)).toEqual([`Due: ${read}`]);
      // RFC 5545, 3.3.11, without the library that writes it.
      const escaped = read.replace(/[\\;,]/g, '\\$&').replaceAll('\n', '\\n');
      const unfolded = ics.replaceAll('\r\n ', '').split('\r\n');
      expect(unfolded).toContain(`SUMMARY:Due: ${escaped}`);
      expect(unfolded).toContain(`NAME:${escaped} · Spring 2022 · Deadlines`);
      expect(unfolded).toContain(`X-WR-CALNAME:${escaped} · Spring 2022 · Deadlines`);
    }),
  );
});

test.runIf(isDemo)('the demo: every id appears once, every meeting and deadline at its time', async () => {
  const demo = await read('.');
  const events = readEvents(feed(demo, '/calendar.ics'));
  expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
  const meetings = demo.sessions.flatMap((session) => session.meetings.map(({ start }) => start));
  const due = demo.deadlines.map(({ at }) => at);
  const timed = events.filter(({ startDate }) => !startDate.isDate).map(({ startDate }) => utc(startDate));
  expect(timed.sort()).toEqual([...meetings, ...due].map((at) => at.toUTC().toISO()).sort());
});
