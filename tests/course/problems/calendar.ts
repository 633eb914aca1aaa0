import { schedule, session, type Case } from './case.ts';

const I1 = { 'assignments/I1.md': '# Knots\n' };

/** A change under `calendar:`, on line 5. */
const change = (text: string) => schedule(`calendar:\n  - ${text}`);

/** Mistakes in `calendar:` and in the wording of deadlines. */
export const calendar: readonly Case[] = [
  {
    mistake: 'a cancelled day without classes',
    files: change('cancel: 2022-01-11'),
    says: `
      _data/schedule.yaml:5:13  error  nothing meets on Tue 2022-01-11  [schedule/nothing-to-change]
          → correct the date or the kind, or remove this change`,
  },
  {
    mistake: 'a cancelled kind that does not meet then',
    files: change('{ cancel: 2022-01-12, kind: recitation }'),
    says: `
      _data/schedule.yaml:5:15  error  no recitation meets on Wed 2022-01-12  [schedule/nothing-to-change]
          → correct the date or the kind, or remove this change`,
  },
  {
    mistake: 'a cancelled day of a break',
    files: schedule('breaks: { Carnival: 2022-01-12 }\ncalendar:\n  - cancel: 2022-01-12'),
    says: `
      _data/schedule.yaml:6:13  error  nothing meets on Wed 2022-01-12, which is “Carnival”  [schedule/nothing-to-change]
          → correct the date or the kind, or remove this change`,
  },
  {
    mistake: 'a cancelled day of another weekday',
    files: change('cancel: Tue 2022-01-12'),
    says: `
      _data/schedule.yaml:5:13  error  2022-01-12 is a Wed, not a Tue  [schedule/weekday-mismatch]
          → write Wed 2022-01-12, or correct the date`,
  },
  {
    mistake: 'a cancelled day of another term',
    files: change('cancel: 2021-01-13'),
    says: `
      _data/schedule.yaml:5:13  error  Wed 2021-01-13 is outside the term, 2022-01-10 to 2022-04-29  [schedule/outside-term]
          → correct the date, or the term’s starts and ends`,
  },
  {
    mistake: 'a day that runs as another in a break',
    files: schedule('breaks: { Carnival: 2022-01-11 }\ncalendar:\n  - 2022-01-11 runs as Monday'),
    says: `
      _data/schedule.yaml:6:5  error  Tue 2022-01-11 is “Carnival”  [schedule/on-a-break]
          → choose another date, or remove the day from “breaks”`,
  },
  {
    mistake: 'a day that runs as no weekday',
    files: change('2022-01-11 runs as Moonday'),
    says: `
      _data/schedule.yaml:5:5  error  an item of “calendar” is “2022-01-11 runs as Moonday”, which is not a change such as 2022-10-11 runs as Monday  [schedule/wrong-type]
          → write a change such as 2022-10-11 runs as Monday`,
  },
  {
    mistake: 'a move that does not say where to',
    files: change('move: 2022-01-12'),
    says: `
      _data/schedule.yaml:5:5  error  this does not say where the session moves to  [schedule/moved-nowhere]
          → add to: with a date or times, such as Thu 2022-10-13 15:00-16:20, or place:`,
  },
  {
    mistake: 'a move into a break',
    files: schedule('breaks: { Carnival: 2022-01-13 }\ncalendar:\n  - { move: 2022-01-12, to: 2022-01-13 }'),
    says: `
      _data/schedule.yaml:6:29  error  Thu 2022-01-13 is “Carnival”  [schedule/on-a-break]
          → choose another date, or remove the day from “breaks”`,
  },
  {
    mistake: 'a deadline counted from no session',
    files: { ...schedule('due: { I1: 2 days after }'), ...I1 },
    says: `
      _data/schedule.yaml:4:8  error  this does not say which session to count from for “I1”  [schedule/due-without-session]
          → name it, such as 2 days after 05_goals, or before recitation 3`,
  },
  {
    mistake: 'a deadline counted from a misspelt session',
    files: {
      ...schedule('due: { I1: 2 days after 01_baots }\nsessions:\n  - lecture: 01_boats'),
      'slides/01_boats/b.md': '# Boats\n',
      ...I1,
    },
    says: `
      _data/schedule.yaml:4:8  error  there is no session “01_baots”  [schedule/unknown-session]
          → did you mean “01_boats”?`,
  },
  {
    mistake: 'a deadline before a recitation that is one too many',
    files: { ...session('lecture: Boats and Oars\ndue: I1 before lecture 2'), ...I1 },
    says: `
      _data/schedule.yaml:6:10  error  there is only 1 lecture, so no “lecture 2”  [schedule/unknown-session]
          → name a session by its id, such as 05_goals, or by its number, such as recitation 3`,
  },
  {
    mistake: 'a deadline on a date of another weekday, and one of another year',
    files: {
      ...schedule('due:\n  I1: Tue 2022-01-12\n  I2: 2021-01-12'),
      ...I1,
      'assignments/I2.md': '# Two\n',
    },
    says: `
      _data/schedule.yaml:5:3  error  2022-01-12 is a Wed, not a Tue  [schedule/weekday-mismatch]
          → write Wed 2022-01-12, or correct the date
      _data/schedule.yaml:6:3  error  Tue 2021-01-12 is outside the term, 2022-01-10 to 2022-04-29  [schedule/outside-term]
          → correct the date, or the term’s starts and ends`,
  },
  {
    mistake: 'a deadline under a session and by itself',
    files: {
      ...schedule('due: { I1: 2022-01-19 }\nsessions:\n  - lecture: Boats and Oars\n    due: I1'),
      ...I1,
    },
    says: `
      _data/schedule.yaml:4:8  error  “I1” is already due on line 7  [schedule/duplicate-due]
          → keep the correct one`,
  },
  {
    mistake: 'a policy for late work without a time',
    files: { 'assignments/I1.md': '---\nlate: never\n---\n# Knots\n' },
    says: `
      assignments/I1.md:2:7  error  “late” is “never”, which is not a time such as 2 days, or 2 days, 10 % a day  [page/wrong-type]
          → write a time such as 2 days, or 2 days, 10 % a day`,
  },
  {
    mistake: 'a page that is released with a session it does not have',
    files: { 'content/hints.md': '---\nreleased: 1 day before the session\n---\n# Hints\n' },
    says: `
      content/hints.md:2:11  warning  “Hints” is never released: its time is counted from something without a date  [release/without-time]
          → give it a date in the schedule, or write released: with a date in its front matter`,
  },
  {
    mistake:
      'a page, a deck and a solution whose release counts from a session that there is not, or is on no such day',
    files: {
      'content/hints.md': '---\ntitle: Hints\nreleased: after recitation 3\n---\n',
      'slides/01/a.md': '---\nfooter: Rowing\nreleased: after 05_oars\n---\n# Boats\n',
      'assignments/I1.md': '# Knots\n',
      'assignments/I1-solution.md': '---\nreleased: Mon 2022-09-06\n---\n# Answers\n',
    },
    says: `
      assignments/I1-solution.md:2:11  error  2022-09-06 is a Tue, not a Mon  [schedule/weekday-mismatch]
          → write Tue 2022-09-06, or correct the date
      content/hints.md:3:11  error  there are only 0 recitations, so no “recitation 3”  [schedule/unknown-session]
          → name a session by its id, such as 05_goals, or by its number, such as recitation 3
      content/hints.md:3:11  warning  “Hints” is never released: its time is counted from something without a date  [release/without-time]
          → give it a date in the schedule, or write released: with a date in its front matter
      slides/01/a.md:3:11  error  there is no session “05_oars”  [schedule/unknown-session]
          → name a session by its id, such as 05_goals, or by its number, such as recitation 3
      slides/01/a.md:3:11  warning  “Boats” is never released: its time is counted from something without a date  [release/without-time]
          → give it a date in the schedule, or write released: with a date in its front matter`,
  },
  {
    mistake: 'a release at no time',
    files: { 'content/hints.md': '---\nreleased: soon\n---\n# Hints\n' },
    says: `
      content/hints.md:2:11  error  “released” is “soon”, which is not a time such as 2022-09-05 09:00, 1 day before the session, after the due time, or no  [page/wrong-type]
          → write a time such as 2022-09-05 09:00, 1 day before the session, after the due time, or no`,
  },
  {
    mistake: 'a rule for the release of something unknown',
    files: schedule('release: { slides: 1 day before the session }'),
    says: `
      _data/schedule.yaml:4:12  error  “slides” is not a known key here  [schedule/unknown-key]
          → use one of assignments, decks, events, exams, labs, lectures, recitations, solutions`,
  },
];
