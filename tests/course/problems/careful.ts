import { course, schedule, session, type Case } from './case.ts';

const assignment = { 'assignments/I1.md': '# Knots\n' };
const say = (text: string) => ({ 'content/boats.md': `# Boats\n\n${text}\n` });

/** What a careful reader notices in a course that can be built; found by `lectern check`. */
export const careful: readonly Case[] = [
  {
    mistake: 'work that is due before it is released',
    files: {
      ...session('lecture: Knots\ndue: I1'),
      'assignments/I1.md': '---\nreleased: 2022-01-20\n---\n# Knots\n',
    },
    says: `
      _data/schedule.yaml:6:10  warning  “I1” is due Mon 2022-01-10 23:59, before it is released  [deadline/before-release]
          → move the deadline, or correct “released” in assignments/I1.md`,
  },
  {
    mistake: 'work that is due when it is no longer shown',
    files: {
      ...session('lecture: Knots\ndue: I1 2022-04-20'),
      'assignments/I1.md': '---\nuntil: 2022-04-10\n---\n# Knots\n',
    },
    says: `
      _data/schedule.yaml:6:10  warning  “I1” is due Wed 2022-04-20 23:59, when it is no longer on the site  [deadline/after-until]
          → move the deadline, or correct “until” in assignments/I1.md`,
  },
  {
    mistake: 'work that is due on a day without classes',
    files: {
      ...schedule('breaks: { Regatta: 2022-03-07 to 2022-03-11 }\ndue: { I1: 2022-03-09 }'),
      ...assignment,
    },
    says: `
      _data/schedule.yaml:5:8  warning  “I1” is due Wed 2022-03-09 23:59, on “Regatta”  [deadline/on-a-break]
          → move it to a day of classes, or remove the day from “breaks” or “reading-days”`,
  },
  {
    mistake: 'work that is due on a reading day',
    files: {
      '_data/schedule.yaml':
        'term: { name: Spring 2022, starts: 2022-01-10, ends: 2022-04-29, reading-days: 2022-04-20 }\ndue: { I1: 2022-04-20 }\n',
      ...assignment,
    },
    says: `
      _data/schedule.yaml:2:8  warning  “I1” is due Wed 2022-04-20 23:59, on “Reading day”  [deadline/on-a-break]
          → move it to a day of classes, or remove the day from “breaks” or “reading-days”`,
  },
  {
    mistake: 'work that is due right after a break',
    files: {
      ...schedule('breaks: { Regatta: 2022-03-07 to 2022-03-11 }\ndue: { I1: 2022-03-14 }'),
      ...assignment,
    },
    says: `
      _data/schedule.yaml:5:8  warning  “I1” is due Mon 2022-03-14 23:59, right after “Regatta”  [deadline/after-a-break]
          → leave a day of classes between the two, or move it before the break`,
  },
  {
    mistake: 'work that is due after the term',
    files: { ...session('lecture: Knots\non: 2022-04-27\ndue: I1 1 week after'), ...assignment },
    says: `
      _data/schedule.yaml:7:10  warning  “I1” is due Wed 2022-05-04 23:59, after the term, which ends on 2022-04-29  [deadline/after-term]
          → count to a date of the term, or extend the term`,
  },
  {
    mistake: 'work that is due on the day of an exam',
    files: {
      ...schedule('due: { I1: 2022-01-12 }\nsessions:\n  - exam: Log\n    on: 2022-01-12'),
      ...assignment,
    },
    says: `
      _data/schedule.yaml:4:8  warning  “I1” is due Wed 2022-01-12 23:59, the day of “Log”  [deadline/on-exam-day]
          → give students another day`,
  },
  {
    mistake: 'work that is due in the night',
    files: { ...schedule('due: { I1: "2022-01-12 5:00" }'), ...assignment },
    says: `
      _data/schedule.yaml:4:8  warning  “I1” is due Wed 2022-01-12 05:00, in the night  [deadline/at-night]
          → times are on a 24-hour clock: did you mean 17:00?`,
  },
  {
    mistake: 'work that is always due in the night',
    files: { ...schedule('due-time: 3:30\ndue: { I1: 2022-01-12 }'), ...assignment },
    says: `
      _data/schedule.yaml:4:11  warning  work is due at 03:30, in the night  [deadline/at-night]
          → times are on a 24-hour clock: did you mean 15:30?`,
  },
  {
    mistake: 'a time of the afternoon on a 12-hour clock',
    files: {
      '_data/schedule.yaml':
        'term: { name: Spring 2022, starts: 2022-01-10, ends: 2022-04-29 }\nmeetings:\n  lecture: { days: Mon, time: 1:25-2:45 }\n',
    },
    says: `
      _data/schedule.yaml:3:31  warning  this lecture meets at 01:25, in the night  [schedule/at-night]
          → times are on a 24-hour clock: did you mean 13:25?`,
  },
  {
    mistake: 'a session in the night',
    files: session('event: Regatta\non: 2022-01-12 2:00-4:00'),
    says: `
      _data/schedule.yaml:6:9  warning  this is at 02:00, in the night  [schedule/at-night]
          → times are on a 24-hour clock: did you mean 14:00?`,
  },
  {
    mistake: 'two in one room',
    files: {
      '_data/schedule.yaml': `term: { name: Spring 2022, starts: 2022-01-10, ends: 2022-04-29 }
meetings:
  lecture: { days: Mon Wed, time: 10:00-11:20, place: Room 1 }
  lab:
    - { section: A, days: Wed, time: 11:00-12:00, place: Room 1 }
    - { section: B, days: Thu, time: 11:00-12:00, place: Room 1 }
`,
    },
    says: `
      _data/schedule.yaml:5:58  warning  Room 1 is taken Wed 11:00 by the lecture on line 3  [schedule/room-taken]
          → correct the place, the days or the time of one of the two`,
  },
  {
    mistake: 'a session with a date of its own in a room that is taken',
    files: schedule(
      'sessions:\n  - lecture: Knots\n  - event: Regatta\n    on: 2022-01-10 11:00-12:00\n    place: Room 1',
    ),
    says: `
      _data/schedule.yaml:8:12  warning  Room 1 is taken Mon 2022-01-10 10:00 by “Knots”  [schedule/room-taken]
          → correct the place or the time, or say where it is: place: Room 2`,
  },
  {
    mistake: 'somebody in two places',
    files: {
      '_data/schedule.yaml': `term: { name: Spring 2022, starts: 2022-01-10, ends: 2022-04-29 }
meetings:
  lab:
    - { section: A, days: Wed, time: 11:00-12:00, place: Room 1, staff: Ada Example }
    - { section: B, days: Wed, time: 11:30-12:30, place: Room 2, staff: [Ada Example] }
`,
    },
    says: `
      _data/schedule.yaml:5:74  warning  Ada Example would be in two places Wed 11:30: here, and in the lab of section A on line 4  [schedule/person-twice]
          → correct the name, the days or the time of one of the two`,
  },
  {
    mistake: 'a speaker whose name is nearly that of an instructor',
    files: {
      ...course('instructors: [{ name: Ada Example }]'),
      ...session('guest: Tides\nspeaker: Ada Exmaple'),
    },
    says: `
      _data/schedule.yaml:6:14  warning  no one on the staff is called “Ada Exmaple”  [schedule/misspelt-name]
          → did you mean “Ada Example”?`,
  },
  {
    mistake: 'the same to read in two sessions',
    files: schedule(
      'sessions:\n  - lecture: Knots\n    readings:\n      - Ropes: https://example.org/ropes\n  - lecture: Oars\n    readings:\n      - All about ropes: https://example.org/ropes',
    ),
    says: `
      _data/schedule.yaml:10:9  warning  “All about ropes” is already on line 7, in another session  [schedule/reading-twice]
          → remove one of the two, or say which part of it each is about`,
  },
  {
    mistake: 'the same to read twice in a session',
    files: session('lecture: Knots\nreadings: [Ch. 1 of the handbook, Ch. 1 of the handbook]'),
    says: `
      _data/schedule.yaml:6:39  warning  “Ch. 1 of the handbook” is already on line 6, in the same session  [schedule/reading-twice]
          → remove one of the two, or say which part of it each is about`,
  },
  {
    mistake: 'a deck that no session shows',
    files: {
      ...session('lecture: 01'),
      'slides/01/boats.md': '# Boats\n',
      'slides/01-old/boats.md': '# Old boats\n',
    },
    says: `
      slides/01-old/boats.md:1:1  warning  no session shows “Old boats”, and nothing links to it  [deck/not-shown]
          → write lecture: 01-old or decks: 01-old in the schedule, or released: no in its front matter`,
  },
  {
    mistake: 'speaker notes behind a word that begins none',
    files: { 'slides/01/boats.md': '# Boats\n\nSpeaker notes: tell of the regatta\n' },
    says: `
      slides/01/boats.md:3:1  warning  “Speaker notes:” does not begin speaker notes: what follows is shown on the slide  [deck/misspelt-notes]
          → write Note: to begin the notes, or **Note:** for words on the slide`,
  },
  {
    mistake: 'what is still to be written',
    files: say('TODO: which boats?'),
    says: `
      content/boats.md:3:1  warning  readers see “TODO”: something is still to be written here  [text/placeholder]
          → write it, or put it into a comment: <!-- … -->`,
  },
  {
    mistake: 'text of a template',
    files: say('Lorem ipsum dolor sit amet.'),
    says: `
      content/boats.md:3:1  warning  readers see “Lorem ipsum”: something is still to be written here  [text/placeholder]
          → write it, or put it into a comment: <!-- … -->`,
  },
  {
    mistake: 'the weekday of another year',
    files: say('We row on Tue, January 12, 2022.'),
    says: `
      content/boats.md:3:11  warning  “Tue, January 12, 2022” is a Wednesday  [text/wrong-weekday]
          → write Wednesday, or correct the date`,
  },
  {
    mistake: 'the wrong weekday, in an announcement',
    files: { 'content/announcements/2022-01-10-regatta.md': '# Regatta\n\nWe row on Tuesday, Jan 12.\n' },
    says: `
      content/announcements/2022-01-10-regatta.md:3:11  warning  “Tuesday, Jan 12” is a Wednesday in Spring 2022  [text/wrong-weekday]
          → write Wednesday, or correct the date`,
  },
  {
    mistake: 'two versions that git could not merge',
    files: say('<<<<<<< HEAD\nOars\n=======\nSails\n>>>>>>> sails'),
    says: `
      content/boats.md:3:1  warning  git could not merge two versions here, and left both  [text/merge-conflict]
          → keep what is right of the lines from <<<<<<< to >>>>>>>, and remove these two and the line of =======`,
  },
  {
    mistake: 'a link that does not say where it leads',
    files: say('Look [here](https://example.org).'),
    says: `
      content/boats.md:3:6  warning  the link “here” does not say where it leads  [link/vague]
          → make those words the link that name its target, such as [the syllabus](/syllabus/)`,
  },
  {
    mistake: 'a link without text',
    files: say('Look at [](https://example.org).'),
    says: `
      content/boats.md:3:9  warning  this link to “https://example.org” has no text: there is nothing to click on  [link/empty]
          → say between the brackets where it leads`,
  },
  {
    mistake: 'a link without an address',
    files: say('[Oars](#)'),
    says: `
      content/boats.md:3:1  warning  “Oars” leads nowhere: its address is empty  [link/empty]
          → write the address, or remove the link`,
  },
  {
    mistake: 'a link to a file on a computer',
    files: say('[Oars](file:///Users/ada/oars.pdf)'),
    says: `
      content/boats.md:3:8  warning  “file:///Users/ada/oars.pdf” is a file on one computer  [link/local]
          → put the file into the course and link to that`,
  },
  {
    mistake: 'a link to a server of one’s own',
    files: say('[Oars](http://localhost:8080/oars/)'),
    says: `
      content/boats.md:3:8  warning  “http://localhost:8080/oars/” is on the computer of whoever reads this  [link/local]
          → link to where it is published; where readers start a server of their own, write its address as code`,
  },
  {
    mistake: 'a path on a computer',
    files: say('The oars are in C:\\Oars\\all.pdf.'),
    says: `
      content/boats.md:3:17  warning  “C:\\Oars\\all.pdf” is a file on one computer  [link/local]
          → put the file into the course and link to that; an example, in backticks`,
  },
  {
    mistake: 'http: where there is https:',
    files: say('[Knots](http://en.wikipedia.org/wiki/Knot)'),
    says: `
      content/boats.md:3:9  warning  this address begins with http:, and its host has https:  [link/insecure]
          → write https://en.wikipedia.org/wiki/Knot`,
  },
  {
    mistake: 'a mail address without a host',
    files: say('[Ada](mailto:ada)'),
    says: `
      content/boats.md:3:7  warning  “ada” is not an email address  [link/bad-mail]
          → write it in full: mailto:name@example.org`,
  },
  {
    mistake: 'a mistyped scheme of a mail address',
    files: say('[Ada](mail.to:ada@example.org)'),
    says: `
      content/boats.md:3:7  warning  “mail.to:ada@example.org” does not open a message: its scheme is mailto: with nothing behind it  [link/bad-mail]
          → did you mean “mailto:ada@example.org”?`,
  },
  {
    mistake: 'half a mail address in a text',
    files: say('Write to ada@boathouse at any time.'),
    says: `
      content/boats.md:3:10  warning  “ada@boathouse” is not an email address: “boathouse” lacks an ending such as .org  [link/bad-mail]
          → write it in full: name@example.org`,
  },
  {
    mistake: 'a heading two levels below the one above',
    files: say('## Oars\n\n#### Blades'),
    says: `
      content/boats.md:5:1  warning  “Blades” is a heading of level 4, below one of level 2  [heading/skipped-level]
          → write ### Blades`,
  },
  {
    mistake: 'two titles',
    files: say('# Oars'),
    says: `
      content/boats.md:3:1  warning  “Oars” is as high a heading as the page’s title, “Boats”  [heading/second-title]
          → write ## Oars`,
  },
  {
    mistake: 'two pages of one title',
    files: { 'content/boats.md': '# Boats\n', 'content/oars.md': '---\ntitle: Boats\n---\n' },
    says: `
      content/oars.md:2:8  warning  “Boats” is also the title of content/boats.md  [page/duplicate-title]
          → give one of the two another title, so that readers can tell them apart`,
  },
  {
    mistake: 'points that are not those of the rubric',
    files: {
      ...schedule('due: { I1: 2022-01-12 }'),
      'assignments/I1.md':
        '---\ntitle: Knots\npoints: 20 points\n---\n\n| What | Points |\n| --- | --- |\n| Bowline | 10 |\n| Clove hitch | 5 |\n| Bonus: a splice | 5 |\n',
    },
    says: `
      assignments/I1.md:3:9  warning  “Knots” is worth 20 points, but its rubric adds up to 15  [assignment/points]
          → correct “points”, or the points in the table`,
  },
  {
    mistake: 'a total that is not one',
    files: say('| What | Points |\n| --- | --- |\n| Bowline | 10 |\n| Splice | 5 |\n| **Total** | **20** |'),
    says: `
      content/boats.md:7:1  warning  the rows of this table add up to 15, not to 20  [assignment/points]
          → correct a row or the total; what is beyond it is marked as bonus`,
  },
  {
    mistake: 'shares that are not all of a grade',
    files: say('| Part | Weight |\n| --- | --- |\n| Knots | 60 % |\n| Regatta | 50 % |'),
    says: `
      content/boats.md:5:1  warning  the rows of this table add up to 110 %, not to 100 %  [assignment/points]
          → correct a row or the total; what is beyond it is marked as bonus`,
  },
  {
    mistake: 'a picture that nothing shows',
    files: { 'content/images/boat.png': '' },
    says: `
      content/images/boat.png:1:1  warning  this file is published, and nothing in the course shows it or links to it  [file/unused]
          → link to it, or remove it from the folder`,
  },
  {
    mistake: 'quotes that YAML does not know',
    files: { '_data/course.yaml': 'title: “Rowing”\ntimezone: America/New_York\n' },
    says: `
      _data/course.yaml:1:8  warning  YAML knows only straight quotes: readers see those of “Rowing”  [yaml/curly-quotes]
          → write "Rowing"; if readers are to see them, '“Rowing”'`,
  },
];
