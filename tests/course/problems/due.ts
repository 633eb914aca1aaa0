import { schedule, type Case } from './case.ts';

const quizzes = { 'assignments/quizzes.md': '# Weekly quiz\n' };

const labs = `  lab:
    - { section: Red, days: Tue, time: 14:00-15:50 }
    - { section: Blue, days: Thu, time: 14:00-15:50 }
  recitation:
    - { section: Red, days: Mon, time: 9:00-9:50 }
    - { section: Blue, days: Mon, time: 9:00-9:50 }
    - { section: Gold, days: Mon, time: 9:00-9:50 }
`;

/** Work that is due again and again, or for each section at its own time. */
export const due: readonly Case[] = [
  {
    mistake: 'a weekday that is none',
    files: { ...schedule('due: { quizzes: every Fridya 17:00 }'), ...quizzes },
    says: `
      _data/schedule.yaml:4:17  error  “quizzes” is “every Fridya 17:00”, which is not a time such as every Friday 17:00, every Mon and Wed, or every 2 weeks on Friday from 2022-09-09 to 2022-12-02  [schedule/wrong-type]
          → write a time such as every Friday 17:00, every Mon and Wed, or every 2 weeks on Friday from 2022-09-09 to 2022-12-02`,
  },
  {
    mistake: 'a comma in { } that ends the time',
    files: { ...schedule('due: { quizzes: every Thu, Fri }'), ...quizzes },
    says: `
      _data/schedule.yaml:4:17  error  between { and }, the comma ends “every Thu”  [yaml/unquoted]
          → put the text in quotes: quizzes: 'every Thu, Fri'`,
  },
  {
    mistake: 'a range outside the term, and a day that is another',
    files: {
      ...schedule(
        'due:\n  quizzes: every Friday from Fri 2022-01-07\n  essays: every Monday to Tue 2022-04-11\n  tests: every Monday to 2022-05-02',
      ),
      ...quizzes,
      'assignments/essays.md': '# Essay\n',
      'assignments/tests.md': '# Test\n',
    },
    says: `
      _data/schedule.yaml:5:3  error  Fri 2022-01-07 is outside the term, 2022-01-10 to 2022-04-29  [schedule/outside-term]
          → correct the date, or the term’s starts and ends
      _data/schedule.yaml:6:3  error  2022-04-11 is a Mon, not a Tue  [schedule/weekday-mismatch]
          → write Mon 2022-04-11, or correct the date
      _data/schedule.yaml:7:3  error  Mon 2022-05-02 is outside the term, 2022-01-10 to 2022-04-29  [schedule/outside-term]
          → correct the date, or the term’s starts and ends`,
  },
  {
    mistake: 'no day left',
    files: {
      ...schedule(
        'due:\n  quizzes: every Sat, Sun from 2022-02-07 to 2022-02-11\n  essays: every Friday from 2022-02-08 to 2022-02-01\n  tests: every Tuesday from 2022-03-07 to 2022-03-11\nbreaks:\n  Spring break: 2022-03-07 to 2022-03-11',
      ),
      ...quizzes,
      'assignments/essays.md': '# Essay\n',
      'assignments/tests.md': '# Test\n',
    },
    says: `
      _data/schedule.yaml:5:3  error  “quizzes” is never due: there are no classes on any Saturday or Sunday between these dates  [schedule/due-on-no-day]
          → correct the weekday or the dates after from and to, or remove a day from “breaks”
      _data/schedule.yaml:6:3  error  “essays” is never due: there are no classes on any Friday between these dates  [schedule/due-on-no-day]
          → correct the weekday or the dates after from and to, or remove a day from “breaks”
      _data/schedule.yaml:7:3  error  “tests” is never due: there are no classes on any Tuesday between these dates  [schedule/due-on-no-day]
          → correct the weekday or the dates after from and to, or remove a day from “breaks”`,
  },
  {
    mistake: 'sections that do not exist',
    files: {
      ...schedule(
        `${labs}due:\n  quizzes:\n    Redd: Tue 2022-01-18\n    Blue: Thu 2022-01-20\n    Gold: Thu 2022-01-20`,
      ),
      ...quizzes,
    },
    says: `
      _data/schedule.yaml:13:5  error  there is no section “Redd”  [schedule/no-such-section]
          → did you mean “Red”?`,
  },
  {
    mistake: 'sections of a course that has none',
    files: { ...schedule('due:\n  quizzes: { A: Tue 2022-01-18 }'), ...quizzes },
    says: `
      _data/schedule.yaml:5:14  error  there is no section “A”  [schedule/no-such-section]
          → name the sections under “meetings”, with section: on each entry, or write a single time`,
  },
  {
    mistake: 'a section that is left out, and one that does not have the session',
    files: {
      ...schedule(
        `${labs}due:\n  quizzes: { Red: Tue 2022-01-18, Gold: 2022-01-19 }\n  essays:\n    Red: after lab 1\n    Blue: after lab 1\n    Gold: 1 day after lab 1\nsessions:\n  - lab: Knots`,
      ),
      ...quizzes,
      'assignments/essays.md': '# Essay\n',
    },
    says: `
      _data/schedule.yaml:12:3  error  “quizzes” has no date for section “Blue”  [schedule/due-without-date]
          → add it, such as Blue: Wed 2022-10-26
      _data/schedule.yaml:16:5  error  “essays” has no date for section “Gold”, which does not have “Knots”  [schedule/due-without-date]
          → name a session that it has, or write a date such as Wed 2022-10-26`,
  },
  {
    mistake: 'a wrong time of a section',
    files: { ...schedule(`${labs}due:\n  quizzes: { Red: Tuesday, Blue: every Thrusday }`), ...quizzes },
    says: `
      _data/schedule.yaml:12:19  error  “Red” is “Tuesday”, which is not a time such as Wed 2022-10-26 17:00, 2 days after 05_goals, before recitation 3, or every Friday 17:00  [schedule/wrong-type]
          → write a time such as Wed 2022-10-26 17:00, 2 days after 05_goals, before recitation 3, or every Friday 17:00
      _data/schedule.yaml:12:34  error  “Blue” is “every Thrusday”, which is not a time such as every Friday 17:00, every Mon and Wed, or every 2 weeks on Friday from 2022-09-09 to 2022-12-02  [schedule/wrong-type]
          → write a time such as every Friday 17:00, every Mon and Wed, or every 2 weeks on Friday from 2022-09-09 to 2022-12-02`,
  },
];
