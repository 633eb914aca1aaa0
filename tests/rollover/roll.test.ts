/** A schedule for a new term: what changes in its text, and what does not. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseMeets, type MeetingChange } from '../../src/rollover/meets.ts';
import { rollSchedule, type NewTerm, type RolledSchedule } from '../../src/rollover/roll.ts';
import { scheduleSchema } from '../../src/course/schema/schedule.ts';
import { parseYaml } from '../../src/source/yaml.ts';

const spring: NewTerm = { name: 'Spring 2023', starts: '2023-01-17', ends: '2023-05-05', meets: [] };
const fall: NewTerm = { name: 'Fall 2023', starts: '2023-08-28', ends: '2023-12-17', meets: [] };

function rolled(text: string, term = spring): RolledSchedule {
  const result = rollSchedule(text, term);
  if ('refusal' in result) throw new Error(result.refusal);
  return result;
}

function meets(text: string): readonly MeetingChange[] {
  const changes = parseMeets(text);
  if ('unclear' in changes) throw new Error(changes.unclear);
  return changes;
}

function read(text: string) {
  const { located, problems } = parseYaml(text, 'schedule.yaml');
  expect(problems).toEqual([]);
  return scheduleSchema.parse(located.value);
}

const term = 'term: { name: Fall 2022, starts: 2022-08-29, ends: 2022-12-18 } # set by the registrar\n';

test('dates become comments in place; everything else stays as it is', () => {
  const { text, retired } = rolled(`${term}
breaks:   # from the registrar
  Labor Day: 2022-09-05

  # a whole week
  Fall break:
    - 2022-10-17 to 2022-10-19
    - 2022-10-20
calendar:
- cancel: 2022-10-12   # I am away
  kind: lecture
- 2022-10-11 runs as Monday
due:
  project: Wed 2022-10-26 17:00
  essay:   2 days after 05_goals
release:
  decks: 2022-09-01
  solutions: after the due time

sessions:
  - lecture:  "01_boats"
    due: [ I1, 'I2 2022-10-26 17:00', I3 2 days after ]   # all of it
  - on: Wed 2022-10-05    # as always
    exam: midterm
  - { guest: 03_wind, on: 2022-10-10, note: 'a, b' }
  - exam: final
    on: Fri 2022-12-16 18:00-20:00
    due:
      - report
      - essay-2 2022-12-18
  - event: Regatta
    on: TBA
`);
  expect(text).toMatchInlineSnapshot(`
    "term: { name: Spring 2023, starts: 2023-01-17, ends: 2023-05-05 } # set by the registrar

    # was: breaks:   # from the registrar
    # was:   Labor Day: 2022-09-05

      # a whole week
    # was:   Fall break:
    # was:     - 2022-10-17 to 2022-10-19
    # was:     - 2022-10-20
    # was: calendar:
    # was: - cancel: 2022-10-12   # I am away
    # was:   kind: lecture
    # was: - 2022-10-11 runs as Monday
    due:
      # was: project: Wed 2022-10-26 17:00
      essay:   2 days after 05_goals
    release:
      # was: decks: 2022-09-01
      solutions: after the due time

    sessions:
      - lecture:  "01_boats"
        due: [ I1, I3 2 days after ]   # all of it # was: 'I2 2022-10-26 17:00'
      - # was: on: Wed 2022-10-05    # as always
        exam: midterm
      - { guest: 03_wind, note: 'a, b' } # was: on: 2022-10-10
      - exam: final
        on: TBA # was: Fri 2022-12-16 18:00-20:00
        # was: due:
        # was:   - report
        # was:   - essay-2 2022-12-18
      - event: Regatta
        on: TBA
    "
  `);
  expect(retired.map(({ line, column, text: said }) => `${line}:${column} ${said}`)).toMatchInlineSnapshot(`
    [
      "4:10 Labor Day: 2022-09-05",
      "7:10 Fall break: - 2022-10-17 to 2022-10-19 - 2022-10-20",
      "11:10 cancel: 2022-10-12 # I am away kind: lecture",
      "13:10 2022-10-11 runs as Monday",
      "15:3 project: Wed 2022-10-26 17:00",
      "18:3 decks: 2022-09-01",
      "23:16 'I2 2022-10-26 17:00'",
      "24:5 on: Wed 2022-10-05",
      "26:23 on: 2022-10-10",
      "28:5 on: Fri 2022-12-16 18:00-20:00",
      "30:16 report",
      "31:16 essay-2 2022-12-18",
    ]
  `);
  read(text);
});

test('a session at a time of its own is to be announced, and nothing is due with it until it is', () => {
  const { text } = rolled(
    `${term}sessions:\n  - event: Regatta\n    on: 2022-12-18\n    due: report\n  - lecture: a\n    with: previous\n    due: [b, c 2 days after a]\n`,
  );
  expect(text.slice(text.indexOf('sessions'))).toMatchInlineSnapshot(`
    "sessions:
      - event: Regatta
        on: TBA # was: 2022-12-18
        # was: due: report
      - lecture: a
        with: previous
        due: [c 2 days after a] # was: b
    "
  `);
});

test('meetings change their days and times, and keep their place', () => {
  const text = `${term}meetings:
  lecture: { days: 'Mon, Wed', time: 13:25-14:45, place: Hall 1 }
  lab: { days: Fri, time: 10:00-10:50 }
  recitation:
    - section: A
      days: [Mon, Wed]
      time: 10:10-11:00 # early
      place: Room 2
    - section: B
      days: Fri
      time: 13:25-14:15
`;
  const change = (said: string) =>
    rolled(text, { ...spring, meets: meets(said) }).text.slice(term.length + 1);
  expect(change('lecture: Tue, Thu 13:25-14:45, lab: Wed 9:00-9:50 in Pier 3, recitation: Fri 12:00 - 12:50'))
    .toMatchInlineSnapshot(`
    "
    meetings:
      lecture: { days: Tue Thu, time: 13:25-14:45, place: Hall 1 }
      lab: { days: Wed, place: Pier 3, time: 9:00-9:50 }
      recitation:
        - section: A
          days: Fri
          time: 12:00-12:50 # early
          place: Room 2
        # was: - section: B
        # was:   days: Fri
        # was:   time: 13:25-14:15
    "
  `);
  expect(change('recitation B: Thursday 16:00–16:50 in Room: 9')).toMatchInlineSnapshot(`
    "
    meetings:
      lecture: { days: 'Mon, Wed', time: 13:25-14:45, place: Hall 1 }
      lab: { days: Fri, time: 10:00-10:50 }
      recitation:
        - section: A
          days: [Mon, Wed]
          time: 10:10-11:00 # early
          place: Room 2
        - section: B
          days: Thu
          place: "Room: 9"
          time: 16:00-16:50
    "
  `);
});

test('the days of the old term, wherever they are, become comments; what holds every week stays', () => {
  const { text, retired } = rolled(`term:
  name: Fall 2022
  starts: 2022-08-29
  ends: 2022-12-09
  last-day-of-classes: Fri 2022-12-09 # noon
  reading-days: [Sat 2022-12-10, Sun 2022-12-11]
  finals: 2022-12-12 to 2022-12-16
meetings:
  lecture:
    - { days: Mon, time: 10:00-11:20, starts: Mon 2022-09-12 }
    - { days: Thu, time: 14:00-15:20 }
  lab:
    days: Fri
    time: 9:00-9:50
    every: 2 weeks
    starts: 2022-09-16
    ends: 2022-11-25 # before the exam
breaks:
  Conference: { on: 2022-11-08 to 2022-11-10, kind: lab }
due:
  quizzes: every Friday 17:00
  log: 'every Mon, Wed 9:00 from Mon 2022-09-12 to 2022-11-30' # short
  lab1: { A: Wed 2022-10-26, B: Fri 2022-10-28 }
  lab2: { A: 2 days after lab 2, B: every 2 weeks on Fri to Fri 2022-11-11 }
`);
  expect(text).toMatchInlineSnapshot(`
    "term:
      name: Spring 2023
      starts: 2023-01-17
      ends: 2023-05-05
      # was: last-day-of-classes: Fri 2022-12-09 # noon
      # was: reading-days: [Sat 2022-12-10, Sun 2022-12-11]
      # was: finals: 2022-12-12 to 2022-12-16
    meetings:
      lecture:
        - { days: Mon, time: 10:00-11:20 } # was: starts: Mon 2022-09-12
        - { days: Thu, time: 14:00-15:20 }
      lab:
        days: Fri
        time: 9:00-9:50
        every: 2 weeks
        # was: starts: 2022-09-16
        # was: ends: 2022-11-25 # before the exam
    # was: breaks:
    # was:   Conference: { on: 2022-11-08 to 2022-11-10, kind: lab }
    due:
      quizzes: every Friday 17:00
      log: 'every Mon, Wed 9:00' # short # was: 'every Mon, Wed 9:00 from Mon 2022-09-12 to 2022-11-30'
      # was: lab1: { A: Wed 2022-10-26, B: Fri 2022-10-28 }
      lab2: { A: 2 days after lab 2, B: every 2 weeks on Fri } # was: every 2 weeks on Fri to Fri 2022-11-11
    "
  `);
  expect(retired.map(({ line, column, text: said }) => `${line}:${column} ${said}`)).toMatchInlineSnapshot(`
    [
      "5:3 last-day-of-classes: Fri 2022-12-09",
      "6:3 reading-days: [Sat 2022-12-10, Sun 2022-12-11]",
      "7:3 finals: 2022-12-12 to 2022-12-16",
      "10:15 starts: Mon 2022-09-12",
      "16:5 starts: 2022-09-16",
      "17:5 ends: 2022-11-25",
      "19:10 Conference: { on: 2022-11-08 to 2022-11-10, kind: lab }",
      "22:3 log: 'every Mon, Wed 9:00 from Mon 2022-09-12 to 2022-11-30'",
      "23:18 A: Wed 2022-10-26",
      "23:37 B: Fri 2022-10-28",
      "24:34 B: every 2 weeks on Fri to Fri 2022-11-11",
    ]
  `);
  expect(read(text).meetings.lab?.[0]?.every).toBe(2);
});

test('a kind that meets at several times changes them in order; those left over are dropped', () => {
  const text = `${term}meetings:
  lecture:
    - { days: Mon, time: 10:00-11:20, place: Hall 1 }
    - { days: Thu, time: 14:00-15:20, place: Hall 2 }
  lab:
    - { section: A, days: Mon, time: 9:00-9:50, place: Pier 1 }
    - { section: B, days: Tue, time: 9:00-9:50, place: Pier 2 }
    - { section: A, days: Wed, time: 9:00-9:50, place: Pier 3 }
`;
  const change = (said: string) =>
    rolled(text, { ...spring, meets: meets(said) }).text.slice(`${term}meetings:\n`.length);
  expect(change('lecture: Tue 9:00-10:20, lecture: Fri 13:00-14:20 in Hall 3')).toMatchInlineSnapshot(`
    ":
      lecture:
        - { days: Tue, time: 9:00-10:20, place: Hall 1 }
        - { days: Fri, time: 13:00-14:20, place: Hall 3 }
      lab:
        - { section: A, days: Mon, time: 9:00-9:50, place: Pier 1 }
        - { section: B, days: Tue, time: 9:00-9:50, place: Pier 2 }
        - { section: A, days: Wed, time: 9:00-9:50, place: Pier 3 }
    "
  `);
  expect(change('lecture: Tue Thu 9:00-10:20, lab A: Thu 8:00-8:50')).toMatchInlineSnapshot(`
    ":
      lecture:
        - { days: Tue Thu, time: 9:00-10:20, place: Hall 1 }
        # was: - { days: Thu, time: 14:00-15:20, place: Hall 2 }
      lab:
        - { section: A, days: Thu, time: 8:00-8:50, place: Pier 1 }
        - { section: B, days: Tue, time: 9:00-9:50, place: Pier 2 }
        # was: - { section: A, days: Wed, time: 9:00-9:50, place: Pier 3 }
    "
  `);
  expect(change('lab A: Thu 8:00-8:50, lab A: Fri 8:00-8:50, lab B: Fri 9:00-9:50')).toMatchInlineSnapshot(`
    ":
      lecture:
        - { days: Mon, time: 10:00-11:20, place: Hall 1 }
        - { days: Thu, time: 14:00-15:20, place: Hall 2 }
      lab:
        - { section: A, days: Thu, time: 8:00-8:50, place: Pier 1 }
        - { section: B, days: Fri, time: 9:00-9:50, place: Pier 2 }
        - { section: A, days: Fri, time: 8:00-8:50, place: Pier 3 }
    "
  `);
});

test.for([
  ['exam: Fri 9:00-10:00', 'so nothing says where it meets'],
  [
    'recitation A: Fri 9:00-10:00, recitation A: Mon 9:00-10:00',
    '--meets says more often when “recitation A” meets than “meetings” does (1): add an entry there first',
  ],
  ['recitation A: Fri 9:00-10:00, recitation: Mon 9:00-10:00', 'says more often when “recitation” meets'],
  ['recitation C: Fri 9:00-10:00', 'recitation has no section “C”: use A, B'],
])('a change of meetings that cannot be made is refused: %s', ([said = '', reason = '']) => {
  const text = `${term}meetings:\n  recitation:\n    - { section: A, days: Fri, time: 9:00-10:00 }\n    - { section: B, days: Fri, time: 11:00-12:00 }\n`;
  const result = rollSchedule(text, { ...spring, meets: meets(said) });
  expect('refusal' in result ? result.refusal : 'done').toContain(reason);
});

test.for([
  'lectures: Mon 9:00-10:00',
  'lecture Mon 9:00-10:00',
  'lecture: Mon',
  'lecture: Mun 9:00-10:00',
  'lecture: Mon 10:00-9:00',
])('text that does not say when something meets is reported: %s', (said) => {
  expect(parseMeets(said)).toEqual({ unclear: said });
});

const pin = fc.constantFrom(
  '',
  'on: 2022-10-05',
  'on: Wed 2022-10-05',
  'on: Fri 2022-12-16 18:00-20:00',
  'on: TBA',
);
const due = fc.constantFrom(
  '',
  'due: I1',
  'due: I1 2022-10-26 17:00',
  'due: [I1, I2 Wed 2022-10-26]',
  'due: [I1 2022-10-26, I2, I3 2022-11-02]',
);
const note = fc.constantFrom('', 'note: "a # b, on: 2022-10-05"', "readings: ['x: y', z]");
const session = fc
  .record({
    kind: fc.constantFrom('lecture', 'exam', 'event', 'guest'),
    keys: fc.tuple(pin, due, note).chain((keys) => fc.shuffledSubarray(keys, { minLength: 3 })),
    first: fc.boolean(),
    flow: fc.boolean(),
    comment: fc.boolean(),
  })
  .map(({ kind, keys, first, flow, comment }) => (name: string) => {
    const said = keys.filter((key) => key !== '');
    const pairs = first ? [`${kind}: ${name}`, ...said] : [...said, `${kind}: ${name}`];
    const mark = comment ? ` # of ${name}` : '';
    if (flow) return `  - { ${pairs.join(', ')} }${mark}`;
    return `  - ${pairs.map((pair) => pair + mark).join('\n\n    ')}`;
  });
const breaks = fc.constantFrom(
  '',
  'breaks: { Labor Day: 2022-09-05, Fall break: [2022-10-17, 2022-10-18] }\n',
  'breaks:\n  # known\n  Labor Day: 2022-09-05 # Monday\n\n  Fall break:\n  - 2022-10-17\n  - 2022-10-18 to 2022-10-19\n',
);
const calendar = fc.constantFrom(
  '',
  'calendar: [2022-10-11 runs as Monday]\n',
  'calendar:\n- cancel: 2022-10-12 # away\n\n  note: why\n- { move: 2022-10-19,\n    to: 2022-10-20 }\n',
);
const dues = fc.constantFrom(
  '',
  'due:\n  p: 2022-11-01\n  q: after a\n',
  'due: { p: 2022-11-01, q: after a, r: 2022-11-02 }\n',
  'due:\n  p: every Fri from 2022-11-01 # odd\n  q: { A: 2022-11-01, B: every Mon from 2022-11-01 }\n',
);
const schedule = fc
  .record({
    breaks,
    calendar,
    dues,
    sessions: fc.array(session, { minLength: 1, maxLength: 6 }),
    crlf: fc.boolean(),
  })
  .map(({ breaks: a, calendar: b, dues: c, sessions, crlf }) => {
    const text = `# Head\n${term}${a}${b}${c}\n# In order\nsessions:\n${sessions.map((make, index) => make(`s${index}`)).join('\n')}\n`;
    return crlf ? text.replaceAll('\n', '\r\n') : text;
  });

/** Generated, and the same in every run. */
const runs = { numRuns: 200, seed: 17_445 };

test('rolling twice is the same as rolling once to the last term', () => {
  fc.assert(
    fc.property(schedule, (text) => {
      expect(rolled(rolled(text, spring).text, fall).text).toBe(rolled(text, fall).text);
    }),
    runs,
  );
});

test('every session is still listed, in order, with everything but its dates; no date is left', () => {
  fc.assert(
    fc.property(schedule, (text) => {
      const [before, after] = [read(text), read(rolled(text).text)];
      const kept = ({ sessions }: typeof before) =>
        sessions.map((session) => ({ ...session, on: undefined, due: [] }));
      expect(kept(after)).toEqual(kept(before));
      expect(after.term).toMatchObject({ name: 'Spring 2023', starts: '2023-01-17', ends: '2023-05-05' });
      expect([after.breaks, after.calendar]).toEqual([{}, []]);
      const pins = after.sessions.flatMap(({ on }) => on ?? []);
      expect(pins.filter(({ tba }) => !tba)).toEqual([]);
      const whens = [
        ...after.sessions.flatMap(({ due: all }) => all.map(({ when }) => when)),
        ...Object.values(after.due).flatMap((all) => all.map(({ when }) => when)),
      ];
      expect(whens.filter((when) => 'on' in when || ('days' in when && when.starts))).toEqual([]);
    }),
    runs,
  );
});

test('nothing is lost: without the marks, every word is still there, comments too', () => {
  const words = (text: string) =>
    text
      .replaceAll('# was: ', ' ')
      .replace(/on: TBA|[\s,[\]{}]+/g, ' ')
      .split(' ')
      .sort();
  fc.assert(
    fc.property(schedule, (text) => {
      const body = text.slice(text.indexOf('\n', 10));
      const after = rolled(text).text;
      const kept = words(after);
      const missing = words(body).filter((word) => !kept.includes(word));
      expect(
        missing.filter((word) => !['Fall', '2022-08-29', '2022-12-18', '2022', 'on:', ''].includes(word)),
      ).toEqual([]);
      const comments = text.match(/# (Head|set by|In order|known|Monday|away|odd|of s\d)/g) ?? [];
      for (const comment of comments) expect(after).toContain(comment);
    }),
    runs,
  );
});
