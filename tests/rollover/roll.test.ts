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

test.for([
  ['exam: Fri 9:00-10:00', 'so nothing says where it meets'],
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
        ...Object.values(after.due),
      ];
      expect(whens.filter((when) => 'on' in when)).toEqual([]);
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
      const after = words(rolled(text).text);
      const missing = words(body).filter((word) => !after.includes(word));
      expect(
        missing.filter((word) => !['Fall', '2022-08-29', '2022-12-18', '2022', 'on:', ''].includes(word)),
      ).toEqual([]);
      const comments = text.match(/# (Head|set by|In order|known|Monday|away|of s\d)/g) ?? [];
      for (const comment of comments) expect(rolled(text).text).toContain(comment);
    }),
    runs,
  );
});
