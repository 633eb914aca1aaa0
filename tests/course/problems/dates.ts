import type { Files } from '../folder.ts';
import { schedule, session, type Case } from './case.ts';

const lectures = (...names: readonly string[]) =>
  `sessions:\n${names.map((name) => `  - lecture: ${name}`).join('\n')}`;

/** One lecture a week in a term of two weeks. */
const shortTerm = `term: { name: Spring 2022, starts: 2022-01-10, ends: 2022-01-21 }
meetings:
  lecture: { days: Mon, time: 10:00-11:20 }
`;

/** Lectures in the night when the clock is put forward. */
const night = (zone: string, sunday: string, time: string): Files => ({
  '_data/course.yaml': `title: Rowing\ntimezone: ${zone}\n`,
  '_data/schedule.yaml': `term: { name: Spring 2022, starts: ${sunday}, ends: ${sunday} }
meetings:
  lecture: { days: Sun, time: ${time} }
sessions:
  - lecture: Night rowing
`,
});

/** Impossible dates, and sessions without one. */
export const dates: readonly Case[] = [
  {
    mistake: 'a term whose year is mistyped',
    files: {
      '_data/schedule.yaml':
        'term: { name: Spring 2022, starts: 2202-01-11, ends: 2202-04-29 }\nmeetings:\n  lecture: { days: Mon Wed, time: 10:00-11:20 }\n',
    },
    says: `
      _data/schedule.yaml:1:36  warning  the term “Spring 2022” starts on 2202-01-11: is the year right?  [schedule/term-of-another-year]
          → correct the date, or the name`,
  },
  {
    mistake: 'an unknown time zone',
    files: { '_data/course.yaml': 'title: Rowing\ntimezone: America/New_Yrok\n' },
    says: `
      _data/course.yaml:2:11  error  there is no time zone “America/New_Yrok”  [course/unknown-timezone]
          → did you mean “America/New_York”?`,
  },
  {
    mistake: 'a city for a time zone',
    files: { '_data/course.yaml': 'title: Rowing\ntimezone: Pittsburgh\n' },
    says: `
      _data/course.yaml:2:11  error  there is no time zone “Pittsburgh”  [course/unknown-timezone]
          → write an IANA name such as America/New_York`,
  },
  {
    mistake: 'a language that is none',
    files: { '_data/course.yaml': 'title: Rowing\ntimezone: America/New_York\nlanguage: en_US\n' },
    says: `
      _data/course.yaml:3:11  error  “language” is “en_US”, which is not a language tag such as en, de or pt-BR  [course/wrong-type]
          → write a language tag such as en, de or pt-BR`,
  },
  {
    mistake: 'two lectures at one time, off the pattern; an exam beside them is none of their business',
    files: schedule(
      [
        'sessions:',
        '  - lecture: Knots',
        '    on: 2022-01-11 10:00-12:00',
        '  - lecture: Oars',
        '    on: 2022-01-11 11:00-13:00',
        '  - exam: Log',
        '    on: 2022-01-11 11:30-12:00',
      ].join('\n'),
    ),
    says: `
      _data/schedule.yaml:8:9  error  Tue 2022-01-11 is already taken by “Knots”  [schedule/slot-taken]
          → pin one of the two to another date, or write “with: previous” in place of “on:” to share the slot`,
  },
  {
    mistake: 'a term that ends before it starts',
    files: { '_data/schedule.yaml': 'term:\n  name: Spring\n  starts: 2022-01-10\n  ends: 2021-04-29\n' },
    says: `
      _data/schedule.yaml:4:9  error  the term ends on 2021-04-29, before it starts on 2022-01-10  [schedule/term-ends-early]
          → swap the two dates or correct the year`,
  },
  {
    mistake: 'a term of years',
    files: { '_data/schedule.yaml': 'term:\n  name: Spring\n  starts: 2022-01-10\n  ends: 9999-04-29\n' },
    says: `
      _data/schedule.yaml:4:9  error  the term would last from 2022-01-10 to 9999-04-29, more than a year  [schedule/term-too-long]
          → correct the year`,
  },
  {
    mistake: 'years that are mistyped',
    files: {
      'assignments/I1.md': '# Knots\n',
      'assignments/I2.md': '# Oars\n',
      'assignments/I3.md': '# Log\n',
      '_data/schedule.yaml': `term:
  { name: S, starts: 2022-01-10, ends: 2022-04-29, last-day-of-classes: 2202-04-20, reading-days: 0202-04-21 to 2022-04-22 }
meetings:
  lecture: { days: Mon Wed, time: 10:00-11:20 }
breaks:
  Spring: 0202-03-07 to 2022-03-11
  Own: { on: 2022-03-07 to 2202-03-11, kind: lecture }
calendar:
  - { move: 2022-02-02, to: 2202-02-03 }
  - cancel: 2122-02-09
due:
  I1: 2202-02-11 23:59
  I2: 99999 days after Boats
  I3: every Friday from 0202-01-14
sessions:
  - lecture: Boats
  - { lecture: Oars, on: Wed 2202-03-02 }
`,
    },
    says: `
      _data/schedule.yaml:2:73  error  2202-04-20 is 180 years after the term: is the year right?  [schedule/outside-term]
          → write a date of the term, 2022-01-10 to 2022-04-29
      _data/schedule.yaml:2:99  error  0202-04-21 is 1820 years before the term: is the year right?  [schedule/outside-term]
          → write a date of the term, 2022-01-10 to 2022-04-29
      _data/schedule.yaml:6:11  error  “Spring” (0202-03-07) is 1820 years before the term: is the year right?  [schedule/break-outside-term]
          → write dates of the term, 2022-01-10 to 2022-04-29
      _data/schedule.yaml:7:8  error  “Own” (2202-03-11) is 180 years after the term: is the year right?  [schedule/break-outside-term]
          → write dates of the term, 2022-01-10 to 2022-04-29
      _data/schedule.yaml:9:29  error  2202-02-03 is 180 years after the term: is the year right?  [schedule/outside-term]
          → write a date of the term, 2022-01-10 to 2022-04-29
      _data/schedule.yaml:10:13  error  2122-02-09 is 100 years after the term: is the year right?  [schedule/outside-term]
          → write a date of the term, 2022-01-10 to 2022-04-29
      _data/schedule.yaml:12:3  error  2202-02-11 is 180 years after the term: is the year right?  [schedule/outside-term]
          → write a date of the term, 2022-01-10 to 2022-04-29
      _data/schedule.yaml:13:3  error  this is due on 2295-10-25, 273 years after the term: is the number right?  [schedule/outside-term]
          → count to a date of the term, 2022-01-10 to 2022-04-29
      _data/schedule.yaml:14:3  error  0202-01-14 is 1820 years before the term: is the year right?  [schedule/outside-term]
          → write a date of the term, 2022-01-10 to 2022-04-29
      _data/schedule.yaml:17:26  error  2202-03-02 is 180 years after the term: is the year right?  [schedule/outside-term]
          → write a date of the term, 2022-01-10 to 2022-04-29`,
  },
  {
    mistake: 'a break outside the term',
    files: schedule('breaks:\n  Spring break: 2021-03-07 to 2021-03-11'),
    says: `
      _data/schedule.yaml:5:17  error  “Spring break” (Sun 2021-03-07) is outside the term, 2022-01-10 to 2022-04-29  [schedule/break-outside-term]
          → correct the year, or remove the break`,
  },
  {
    mistake: 'a break that reaches over the end of the term',
    files: schedule('breaks:\n  Exams: 2022-04-28 to 2022-05-02'),
    says: `
      _data/schedule.yaml:5:10  error  “Exams” (Sat 2022-04-30) is outside the term, 2022-01-10 to 2022-04-29  [schedule/break-outside-term]
          → correct the year, or remove the break`,
  },
  {
    mistake: 'a weekday that disagrees with its date',
    files: session('lecture: Boats\non: Tue 2022-01-19'),
    says: `
      _data/schedule.yaml:6:9  error  2022-01-19 is a Wed, not a Tue  [schedule/weekday-mismatch]
          → write Wed 2022-01-19, or correct the date`,
  },
  {
    mistake: 'a date outside the term',
    files: session('lecture: Boats\non: 2023-01-18'),
    says: `
      _data/schedule.yaml:6:9  error  Wed 2023-01-18 is outside the term, 2022-01-10 to 2022-04-29  [schedule/outside-term]
          → correct the date, or the term’s starts and ends`,
  },
  {
    mistake: 'a date on a break',
    files: schedule('breaks:\n  King Day: 2022-01-17\nsessions:\n  - lecture: Boats\n    on: 2022-01-17'),
    says: `
      _data/schedule.yaml:8:9  error  Mon 2022-01-17 is “King Day”  [schedule/on-a-break]
          → choose another date, or remove the day from “breaks”`,
  },
  {
    mistake: 'a date that is not a meeting day',
    files: session('lecture: Boats\non: Fri 2022-01-21'),
    says: `
      _data/schedule.yaml:6:9  error  Fri 2022-01-21 is not a day on which lectures meet (Mon, Wed)  [schedule/not-a-meeting-day]
          → choose a meeting day, or give it a time of its own: Fri 2022-01-21 10:00-11:00`,
  },
  {
    mistake: 'an exam on a day that is not a meeting day',
    files: session('exam: Water Test\non: Fri 2022-01-21'),
    says: `
      _data/schedule.yaml:6:9  error  Fri 2022-01-21 is not a day on which lectures meet (Mon, Wed)  [schedule/not-a-meeting-day]
          → choose a meeting day, or give it a time of its own: Fri 2022-01-21 10:00-11:00`,
  },
  {
    mistake: 'two sessions pinned to one slot',
    files: schedule(
      'sessions:\n  - lecture: Boats\n    on: 2022-01-19\n  - exam: Water Test\n    on: 2022-01-19',
    ),
    says: `
      _data/schedule.yaml:8:9  error  Wed 2022-01-19 is already taken by “Boats”  [schedule/slot-taken]
          → pin one of the two to another date, or write “with: previous” in place of “on:” to share the slot`,
  },
  {
    mistake: 'more sessions than slots',
    files: { '_data/schedule.yaml': shortTerm + lectures('On Land', 'On Water', 'In Water', 'Home Again') },
    says: `
      _data/schedule.yaml:7:14  error  2 sessions too many for the term’s 2 lecture slots: no date is left from “In Water” on  [schedule/too-many-sessions]
          → remove or merge sessions, let two share a slot (with: previous), or extend the term`,
  },
  {
    mistake: 'one session more than slots',
    files: { '_data/schedule.yaml': shortTerm + lectures('On Land', 'On Water', 'In Water') },
    says: `
      _data/schedule.yaml:7:14  error  1 session too many for the term’s 2 lecture slots: no date is left from “In Water” on  [schedule/too-many-sessions]
          → remove or merge sessions, let two share a slot (with: previous), or extend the term`,
  },
  {
    mistake: 'a kind that nothing says when it meets',
    files: schedule('sessions:\n  - recitation: Knots and Bends\n  - recitation: More Knots'),
    says: `
      _data/schedule.yaml:5:17  error  nothing says when recitations meet  [schedule/no-meetings]
          → add recitation: with days and time under “meetings”, or a date with “on:”`,
  },
  {
    mistake: 'no meetings at all',
    files: {
      '_data/schedule.yaml':
        'term: { name: Spring 2022, starts: 2022-01-10, ends: 2022-04-29 }\nsessions:\n  - lecture: Boats and Oars\n  - exam: Water Test\n',
    },
    says: `
      _data/schedule.yaml:3:14  error  nothing says when lectures meet  [schedule/no-meetings]
          → add lecture: with days and time under “meetings”, or a date with “on:”`,
  },
  {
    mistake: 'an event without a date',
    files: session('event: Regatta Day'),
    says: `
      _data/schedule.yaml:5:5  error  “Regatta Day” has no date: events have no weekly meeting  [schedule/event-without-date]
          → add its date, such as on: 2022-12-18 09:30-11:30, or on: TBA`,
  },
  {
    mistake: 'the first session with the previous one',
    files: session('lecture: Boats and Oars\nwith: previous'),
    says: `
      _data/schedule.yaml:6:11  error  there is no session before this one to share a slot with  [schedule/no-previous]
          → remove “with: previous”`,
  },
  {
    mistake: 'a date of its own and the slot of the one before',
    files: schedule(
      'sessions:\n  - lecture: Boats and Oars\n  - lecture: Sails\n    with: previous\n    on: 2022-01-19',
    ),
    says: `
      _data/schedule.yaml:7:11  error  “on” and “with: previous” both say when this session is  [schedule/two-dates]
          → keep one of the two`,
  },
  {
    mistake: 'two kinds in one session',
    files: session('lecture: Boats\nrecitation: Knots'),
    says: `
      _data/schedule.yaml:5:5  error  this session is both lecture and recitation  [schedule/two-kinds]
          → keep one of them`,
  },
  {
    mistake: 'no kind',
    files: session('title: Boats\non: 2022-01-19'),
    says: `
      _data/schedule.yaml:5:5  error  this session does not say what kind it is  [schedule/no-kind]
          → begin it with one of lecture, recitation, lab, exam, event, guest: such as lecture: 02_systems`,
  },
  {
    mistake: 'a break as a session',
    files: session('break: King Day'),
    says: `
      _data/schedule.yaml:5:5  error  “break” is not a known key here  [schedule/unknown-key]
          → use one of chapters, decks, due, event, exam, guest, lab, lecture, materials, note, on, place, readings, recitation, recording, slot, speaker, title, unit, with`,
  },
  {
    mistake: 'a meeting at a time that the clock skips',
    files: night('America/New_York', '2022-03-13', '02:30-04:00'),
    says: `
      _data/schedule.yaml:3:31  error  02:30 does not exist on Sun 2022-03-13: the clocks go forward then (America/New_York)  [schedule/time-skipped]
          → choose a time an hour earlier or later`,
  },
  {
    mistake: 'a meeting that ends at a time that the clock skips',
    files: night('Europe/Berlin', '2022-03-27', '01:00-02:15'),
    says: `
      _data/schedule.yaml:3:31  error  02:15 does not exist on Sun 2022-03-27: the clocks go forward then (Europe/Berlin)  [schedule/time-skipped]
          → choose a time an hour earlier or later`,
  },
  {
    mistake: 'a pinned time that the clock skips',
    files: session('event: Night Rowing\non: Sun 2022-03-13 02:30-04:00'),
    says: `
      _data/schedule.yaml:6:9  error  02:30 does not exist on Sun 2022-03-13: the clocks go forward then (America/New_York)  [schedule/time-skipped]
          → choose a time an hour earlier or later`,
  },
  {
    mistake: 'a deadline at a time that the clock skips',
    files: {
      ...session('event: Night Rowing\non: Sun 2022-03-13\ndue: I1 at 02:30'),
      'assignments/I1.md': '# Knots\n',
    },
    says: `
      _data/schedule.yaml:7:10  error  02:30 does not exist on Sun 2022-03-13: the clocks go forward then (America/New_York)  [schedule/time-skipped]
          → choose a time an hour earlier or later`,
  },
  {
    mistake: 'a default time of deadlines that the clock skips',
    files: {
      ...schedule('due-time: 02:30\nsessions:\n  - event: Night Rowing\n    on: Sun 2022-03-13\n    due: I1'),
      'assignments/I1.md': '# Knots\n',
    },
    says: `
      _data/schedule.yaml:8:10  error  02:30 does not exist on Sun 2022-03-13: the clocks go forward then (America/New_York)  [schedule/time-skipped]
          → choose a time an hour earlier or later`,
  },
  {
    mistake: 'a deadline with a session that has no date',
    files: { ...session('event: Regatta\non: TBA\ndue: I1'), 'assignments/I1.md': '# Knots\n' },
    says: `
      _data/schedule.yaml:7:10  error  “I1” is due with a session that has no date  [schedule/due-without-date]
          → put it under a session that has one`,
  },
];
