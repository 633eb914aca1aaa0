import type { Case } from './case.ts';

const term = 'term: { name: Spring 2022, starts: 2022-01-10, ends: 2022-02-04 }\nmeetings:\n';
const of = (text: string) => ({ '_data/schedule.yaml': term + text });

/** Section A meets three times and section B four times. */
const sections = `  lab:
    - { section: A, days: Mon, time: 10:00-10:50, ends: 2022-01-28 }
    - { section: B, days: Tue, time: 10:00-10:50 }
`;
const labs = (count: number) =>
  `sessions:\n${Array.from({ length: count }, (_, index) => `  - lab: Knots of week ${index + 1}\n`).join('')}`;

/** Mistakes in meetings of several times or sections, in terms with finals, and in changes of a section. */
export const sectionCases: readonly Case[] = [
  {
    mistake: 'a section that has fewer slots than there are sessions',
    files: of(sections + labs(5)),
    says: `
      _data/schedule.yaml:10:10  error  2 sessions too many for the 3 lab slots of section “A”: no date is left from “Knots of week 4” on  [schedule/too-many-sessions]
          → remove or merge sessions, give the section another day for one it lost (move: under “calendar”), or extend the term
      _data/schedule.yaml:11:10  error  1 session too many for the 4 lab slots of section “B”: no date is left from “Knots of week 5” on  [schedule/too-many-sessions]
          → remove or merge sessions, give the section another day for one it lost (move: under “calendar”), or extend the term`,
  },
  {
    mistake: 'a date that leaves a section none',
    files: of(`${sections}sessions:\n  - lab: Knots\n    on: Tue 2022-02-01\n`),
    says: `
      _data/schedule.yaml:8:9  error  no date is left for “Knots” of section “A”  [schedule/too-many-sessions]
          → give the section another day for one it lost (move: under “calendar”), or choose an earlier date`,
  },
  {
    mistake: 'a section among meetings without one',
    files: of(
      '  lab:\n    - { section: A, days: Mon, time: 10:00-10:50 }\n    - { days: Tue, time: 10:00-10:50 }\n',
    ),
    says: `
      _data/schedule.yaml:5:7  error  this lab has no section, and others have one  [schedule/missing-section]
          → add its section:, or remove section: from the others if they are one pattern`,
  },
  {
    mistake: 'parallel meetings that are not said to be sections',
    files: of(
      '  lab:\n    - { days: Mon, time: 10:00-10:50, place: A }\n    - { days: Mon, time: 10:30-11:20, place: B }\n',
    ),
    says: `
      _data/schedule.yaml:5:7  error  this lab meets twice at the same time, Mon 10:30  [schedule/two-at-once]
          → correct the days or the time; if these are parallel sections, give each a name: section: A`,
  },
  {
    mistake: 'two sections whose names are nearly the same',
    files: of(
      '  lab:\n    - { section: Group A, days: Mon, time: 10:00-10:50 }\n    - { section: group-a, days: Tue, time: 10:00-10:50 }\n',
    ),
    says: `
      _data/schedule.yaml:5:7  error  sections “Group A” and “group-a” would have the same address: they differ only in case or punctuation  [schedule/similar-sections]
          → write the same name in both if they are one section, or give them names with other letters or digits`,
  },
  {
    mistake: 'a change of a section that there is not, and of one that is misspelt',
    files: of(
      sections +
        'calendar:\n  - { cancel: 2022-01-10, section: D9 }\n  - { move: 2022-01-10, place: Hall, kind: lecture, section: A }\n',
    ),
    says: `
      _data/schedule.yaml:7:36  error  there is no section “D9”  [schedule/no-such-section]
          → use one of A, B
      _data/schedule.yaml:8:62  error  there is no lecture section “A”  [schedule/no-such-section]
          → name the sections under “meetings”, with section: on each entry, or remove this key`,
  },
  {
    mistake: 'a break of a section that there is not, and one of another weekday',
    files: of(`${sections}breaks:
  Regatta: { on: 2022-01-11, section: C }
  Carnival: Mon 2022-01-11 to Wed 2022-01-12
`),
    says: `
      _data/schedule.yaml:7:39  error  there is no section “C”  [schedule/no-such-section]
          → use one of A, B
      _data/schedule.yaml:8:13  error  2022-01-11 is a Tue, not a Mon  [schedule/weekday-mismatch]
          → write Tue 2022-01-11, or correct the date`,
  },
  {
    mistake: 'a change of a section on a day of another',
    files: of(`${sections}calendar:\n  - { cancel: 2022-01-10, section: B }\n`),
    says: `
      _data/schedule.yaml:7:15  error  nothing of section “B” meets on Mon 2022-01-10  [schedule/nothing-to-change]
          → correct the date or the kind, or remove this change`,
  },
  {
    mistake: 'a move to where the section meets already',
    files: of(`${sections}calendar:\n  - { move: 2022-01-10, to: 2022-01-17, section: A }\n`),
    says: `
      _data/schedule.yaml:7:29  error  lab section “A” already meets on Mon 2022-01-17 at 10:00  [schedule/moved-onto-another]
          → choose another time, such as Mon 2022-01-17 17:00-18:20, or cancel: Mon 2022-01-10`,
  },
  {
    mistake: 'an exam on a day that is cancelled',
    files: of(
      `  lecture: { days: Mon, time: 10:00-10:50 }
calendar:
  - cancel: 2022-01-17
sessions:
  - exam: Midterm
    on: Mon 2022-01-17 19:00-20:30
`,
    ),
    says: `
      _data/schedule.yaml:8:9  error  Mon 2022-01-17 is cancelled under “calendar”, and with it “Midterm”  [schedule/on-a-cancelled-day]
          → move it to another date, or say what is cancelled: kind: lecture`,
  },
  {
    mistake: 'a lecture listed after an exam that it precedes',
    files: of(
      `  lecture: { days: Mon, time: 10:00-10:50 }
sessions:
  - exam: Midterm
    on: Wed 2022-01-12 19:00-20:30
  - lecture: Boats and Oars
`,
    ),
    says: `
      _data/schedule.yaml:7:14  warning  “Boats and Oars” takes Mon 2022-01-10, before “Midterm” (Wed 2022-01-12), which is listed before it  [schedule/out-of-order]
          → list it before “Midterm”, or give it a date with on:`,
  },
  {
    mistake: 'an exam after the end of the term, and one in a break',
    files: of(
      `  lecture: { days: Mon, time: 10:00-10:50 }
breaks: { Finals week: 2022-01-31 to 2022-02-04 }
sessions:
  - exam: Midterm
    on: Wed 2022-02-02 10:00-12:00
  - exam: Final
    on: Wed 2022-02-09 10:00-12:00
`,
    ),
    says: `
      _data/schedule.yaml:7:9  error  Wed 2022-02-02 is “Finals week”  [schedule/on-a-break]
          → choose another date, or remove the day from “breaks”; for a week of finals, write “finals:” under “term” instead of a break
      _data/schedule.yaml:9:9  error  Wed 2022-02-09 is outside the term, 2022-01-10 to 2022-02-04  [schedule/outside-term]
          → correct the date, or add the exams after the classes to the term, such as finals: Wed 2022-02-09`,
  },
  {
    mistake:
      'a last day of classes, reading days and finals outside the term, and meetings that start before it',
    files: {
      '_data/schedule.yaml': `term:
  name: Spring 2022
  starts: 2022-01-10
  ends: 2022-02-04
  last-day-of-classes: Fri 2022-02-11
  reading-days: 2021-02-07
  finals: Tue 2021-02-08 to 2021-02-11
meetings:
  lecture: { days: Mon, time: 10:00-10:50, starts: 2022-01-03 }
`,
    },
    says: `
      _data/schedule.yaml:5:24  error  Fri 2022-02-11 is outside the term, 2022-01-10 to 2022-02-04  [schedule/outside-term]
          → correct the date, or the term’s starts and ends
      _data/schedule.yaml:6:17  error  Sun 2021-02-07 is outside the term, 2022-01-10 to 2022-02-04  [schedule/outside-term]
          → correct the date, or the term’s starts and ends
      _data/schedule.yaml:7:11  error  2021-02-08 is a Mon, not a Tue  [schedule/weekday-mismatch]
          → write Mon 2021-02-08, or correct the date
      _data/schedule.yaml:9:52  error  Mon 2022-01-03 is outside the term, 2022-01-10 to 2022-02-04  [schedule/outside-term]
          → correct the date, or the term’s starts and ends`,
  },
];
