import { course, schedule, session, type Case } from './case.ts';

const term = 'term: { name: Spring, starts: 2022-01-10, ends: 2022-04-29 }\n';

/** Keys that are unknown, missing, or of the wrong type. */
export const keys: readonly Case[] = [
  {
    mistake: 'a page of text where a word should be',
    files: session(`lecture: Boats\non: |\n  ${'boats and oars '.repeat(100)}\n  and more`),
    says: `
      _data/schedule.yaml:6:9  error  “on” is “${'boats and oars '.repeat(7).slice(0, 100)}…”, which is not a date such as 2022-10-05, Wed 2022-10-05, Sun 2022-12-18 09:30-11:30, or TBA  [schedule/wrong-type]
          → write a date such as 2022-10-05, Wed 2022-10-05, Sun 2022-12-18 09:30-11:30, or TBA`,
  },
  {
    mistake: 'a key that is nearly right',
    files: course('instructor: Ada'),
    says: `
      _data/course.yaml:3:1  error  “instructor” is not a known key here  [course/unknown-key]
          → did you mean “instructors”?`,
  },
  {
    mistake: 'a key that is nothing like any',
    files: course('colour: red'),
    says: `
      _data/course.yaml:3:1  error  “colour” is not a known key here  [course/unknown-key]
          → use one of accent, description, footer, goals, head, hosts, institution, instructors, labels, language, license, links, logo, navigation, numbers, publish, repository, scripts, short, staff, styles, timezone, title, units, url`,
  },
  {
    mistake: 'labels of an unknown kind, and too many of them',
    files: course('labels: { recitatoin: Discussion, lab: [Studio, Studios, All studios] }'),
    says: `
      _data/course.yaml:3:11  error  “recitatoin” is not a known key here  [course/unknown-key]
          → did you mean “recitation”?
      _data/course.yaml:3:40  error  “lab” is a list, which is not a label such as Discussion, or two: [Discussion, Discussions]  [course/wrong-type]
          → write a label such as Discussion, or two: [Discussion, Discussions]`,
  },
  {
    mistake: 'keys that are not known, and what is wrong beside and behind them',
    files: {
      ...course('instructor: Ada\nlinks: nowhere\nnavigation: [rules]'),
      ...session('lecture: 02_sailing\ntitel: Sailing\non: Tue 2022-01-12\nreadings: 7'),
      'content/rules.md': '---\ntitel: Rules\n---\n[Knots](knots.md)\n',
    },
    says: `
      _data/course.yaml:3:1  error  “instructor” is not a known key here  [course/unknown-key]
          → did you mean “instructors”?
      _data/course.yaml:4:8  error  “links” is “nowhere”, which is not a block of “key: value” lines  [course/wrong-type]
          → write a block of “key: value” lines
      _data/schedule.yaml:5:14  error  there is no lecture “02_sailing”  [schedule/unknown-lecture]
          → add content/lectures/02_sailing.md or slides/02_sailing/, or write its title in place of an id, such as lecture: Sailing
      _data/schedule.yaml:6:5  error  “titel” is not a known key here  [schedule/unknown-key]
          → did you mean “title”?
      _data/schedule.yaml:7:9  error  2022-01-12 is a Wed, not a Tue  [schedule/weekday-mismatch]
          → write Wed 2022-01-12, or correct the date
      content/rules.md:2:1  error  “titel” is not a known key here  [page/unknown-key]
          → did you mean “title”?`,
  },
  {
    mistake: 'an unknown key of an instructor',
    files: course('instructors:\n  - name: Ada\n    emial: ada@example.org'),
    says: `
      _data/course.yaml:5:5  error  “emial” is not a known key here  [course/unknown-key]
          → did you mean “email”?`,
  },
  {
    mistake: 'an unknown key of the licence',
    files: course('license:\n  name: CC BY\n  link: https://example.org/'),
    says: `
      _data/course.yaml:5:3  error  “link” is not a known key here  [course/unknown-key]
          → use one of name, url`,
  },
  {
    mistake: 'an unknown key of the term, which then misses one',
    files: { '_data/schedule.yaml': 'term:\n  name: Spring\n  start: 2022-01-10\n  ends: 2022-04-29\n' },
    says: `
      _data/schedule.yaml:3:3  error  “start” is not a known key here  [schedule/unknown-key]
          → did you mean “starts”?`,
  },
  {
    mistake: 'an unknown kind of meeting',
    files: { '_data/schedule.yaml': term + 'meetings:\n  lectures: { days: Mon, time: 10:00-11:00 }\n' },
    says: `
      _data/schedule.yaml:3:3  error  “lectures” is not a known key here  [schedule/unknown-key]
          → did you mean “lecture”?`,
  },
  {
    mistake: 'an unknown key of a meeting',
    files: { '_data/schedule.yaml': term + 'meetings:\n  lecture: { days: Mon, times: 10:00-11:00 }\n' },
    says: `
      _data/schedule.yaml:3:25  error  “times” is not a known key here  [schedule/unknown-key]
          → did you mean “time”?`,
  },
  {
    mistake: 'unknown keys of sections',
    files: {
      '_data/schedule.yaml':
        term +
        'meetings:\n  lecture:\n    - { days: Mon, time: 10:00-11:00, room: B }\n    - { days: Tue, time: 10:00-11:00, plaec: B }\n',
    },
    says: `
      _data/schedule.yaml:4:39  error  “room” is not a known key here  [schedule/unknown-key]
          → use one of days, ends, every, place, section, staff, starts, time
      _data/schedule.yaml:5:39  error  “plaec” is not a known key here  [schedule/unknown-key]
          → did you mean “place”?`,
  },
  {
    mistake: 'an unknown key of a session',
    files: session('lecture: Boats\nreading: The Boat'),
    says: `
      _data/schedule.yaml:6:5  error  “reading” is not a known key here  [schedule/unknown-key]
          → did you mean “readings”?`,
  },
  {
    mistake: 'an unknown key of a reference',
    files: schedule('references:\n  boat: { title: The Boat, link: https://example.org/ }'),
    says: `
      _data/schedule.yaml:5:28  error  “link” is not a known key here  [schedule/unknown-key]
          → use one of title, url`,
  },
  {
    mistake: 'an unknown key of the schedule',
    files: schedule('session:\n  - lecture: Boats'),
    says: `
      _data/schedule.yaml:4:1  error  “session” is not a known key here  [schedule/unknown-key]
          → did you mean “sessions”?`,
  },
  {
    mistake: 'an unknown key of a page',
    files: { 'content/syllabus.md': '---\ntitel: Syllabus\n---\nText\n' },
    says: `
      content/syllabus.md:2:1  error  “titel” is not a known key here  [page/unknown-key]
          → did you mean “title”?`,
  },
  {
    mistake: 'a due date in an assignment',
    files: { 'assignments/I1.md': '---\npoints: 10\ndue: 2022-02-02\n---\n# One\n' },
    says: `
      assignments/I1.md:3:1  error  “due” is not a known key here  [page/unknown-key]
          → use one of ai, date, description, earlier, goals, late, pinned, points, released, starter, submit, title, until, work`,
  },
  {
    mistake: 'no title',
    files: { '_data/course.yaml': 'timezone: America/New_York\n' },
    says: `
      _data/course.yaml:1:1  error  “title” is missing  [course/missing-key]
          → add “title”: text`,
  },
  {
    mistake: 'an empty title and no time zone',
    files: { '_data/course.yaml': 'title:\n' },
    says: `
      _data/course.yaml:1:1  error  “timezone” is missing  [course/missing-key]
          → add “timezone”: text
      _data/course.yaml:1:7  error  “title” is empty, which is not text  [course/wrong-type]
          → write text`,
  },
  {
    mistake: 'an instructor without a name',
    files: course('instructors:\n  - email: ada@example.org'),
    says: `
      _data/course.yaml:4:5  error  “name” is missing  [course/missing-key]
          → add “name”: text`,
  },
  {
    mistake: 'no term',
    files: { '_data/schedule.yaml': 'meetings:\n  lecture: { days: Mon, time: 10:00-11:00 }\n' },
    says: `
      _data/schedule.yaml:1:1  error  “term” is missing  [schedule/missing-key]
          → add “term”: its name, starts and ends`,
  },
  {
    mistake: 'a term without an end',
    files: { '_data/schedule.yaml': 'term:\n  name: Spring\n  starts: 2022-01-10\n' },
    says: `
      _data/schedule.yaml:2:3  error  “ends” is missing  [schedule/missing-key]
          → add “ends”: a date such as 2022-09-05`,
  },
  {
    mistake: 'a meeting without a time',
    files: { '_data/schedule.yaml': term + 'meetings:\n  lecture: { days: Mon }\n' },
    says: `
      _data/schedule.yaml:3:12  error  “time” is missing  [schedule/missing-key]
          → add “time”: a time such as 13:25-14:45, on a 24-hour clock and within one day`,
  },
  {
    mistake: 'a list for text',
    files: course('short: [a, b]'),
    says: `
      _data/course.yaml:3:8  error  “short” is a list, which is not text  [course/wrong-type]
          → write text: one value, without - or [ ]`,
  },
  {
    mistake: 'true for text',
    files: course('short: true'),
    says: `
      _data/course.yaml:3:8  error  “short” is true, which is not text  [course/wrong-type]
          → put it in quotes: 'true'`,
  },
  {
    mistake: 'empty text',
    files: course('short: ""'),
    says: `
      _data/course.yaml:3:8  error  “short” is “”, which is not text  [course/wrong-type]
          → write text`,
  },
  {
    mistake: 'keys for text',
    files: course('institution:\n  name: CMU'),
    says: `
      _data/course.yaml:4:3  error  “institution” is a block of keys, which is not text  [course/wrong-type]
          → write text`,
  },
  {
    mistake: 'a list for the whole file',
    files: { '_data/course.yaml': '- title: A\n' },
    says: `
      _data/course.yaml:1:1  error  this is a list, which is not a block of “key: value” lines  [course/wrong-type]
          → write a block of “key: value” lines, without - before them`,
  },
  {
    mistake: 'text for the whole file',
    files: { '_data/course.yaml': 'Rowing\n' },
    says: `
      _data/course.yaml:1:1  error  this is “Rowing”, which is not a block of “key: value” lines  [course/wrong-type]
          → write a block of “key: value” lines`,
  },
  {
    mistake: 'text for a list',
    files: course('instructors: Ada'),
    says: `
      _data/course.yaml:3:14  error  “instructors” is “Ada”, which is not a list  [course/wrong-type]
          → write a list: each item on a line of its own, with - and a space before it`,
  },
  {
    mistake: 'text for a person',
    files: course('instructors: [Ada]'),
    says: `
      _data/course.yaml:3:15  error  an item of “instructors” is “Ada”, which is not a block of “key: value” lines  [course/wrong-type]
          → write a block of “key: value” lines`,
  },
  {
    mistake: 'one person in place of a list',
    files: course('instructors:\n  name: Ada'),
    says: `
      _data/course.yaml:4:3  error  “instructors” is a block of keys, which is not a list  [course/wrong-type]
          → write a list: each item on a line of its own, with - and a space before it`,
  },
  {
    mistake: 'no e-mail address',
    files: course('instructors:\n  - name: Ada\n    email: ada at example'),
    says: `
      _data/course.yaml:5:12  error  “email” is “ada at example”, which is not an e-mail address  [course/wrong-type]
          → write an e-mail address`,
  },
  {
    mistake: 'a link without https',
    files: course('instructors:\n  - name: Ada\n    url: www.example.org'),
    says: `
      _data/course.yaml:5:10  error  “url” is “www.example.org”, which is not a link such as https://example.org/page, /syllabus/, or /notes.pdf for content/notes.pdf  [course/wrong-type]
          → write a link such as https://example.org/page, /syllabus/, or /notes.pdf for content/notes.pdf`,
  },
  {
    mistake: 'a site without https',
    files: course('url: example.org'),
    says: `
      _data/course.yaml:3:6  error  “url” is “example.org”, which is not an address such as https://example.org/  [course/wrong-type]
          → write an address such as https://example.org/`,
  },
  {
    mistake: 'a link to nowhere',
    files: course('links:\n  Canvas: canvas'),
    says: `
      _data/course.yaml:4:11  error  “Canvas” is “canvas”, which is not a link such as https://example.org/page, /syllabus/, or /notes.pdf for content/notes.pdf  [course/wrong-type]
          → write a link such as https://example.org/page, /syllabus/, or /notes.pdf for content/notes.pdf`,
  },
  {
    mistake: 'links that are paths of the folder, or of no site',
    files: course(
      "links: { Foo: ./foo, Bar: 'javascript:alert(1)', Baz: //example.org/ }\nlogo: logo.svg\nrepository: ftp://example.org/\nstaff: [{ name: Ada, photo: a.png }]",
    ),
    says: `
      _data/course.yaml:3:15  error  “Foo” is “./foo”, which is not a link such as https://example.org/page, /syllabus/, or /notes.pdf for content/notes.pdf  [course/wrong-type]
          → write a link such as https://example.org/page, /syllabus/, or /notes.pdf for content/notes.pdf
      _data/course.yaml:3:27  error  “Bar” is “javascript:alert(1)”, which is not a link such as https://example.org/page, /syllabus/, or /notes.pdf for content/notes.pdf  [course/wrong-type]
          → write a link such as https://example.org/page, /syllabus/, or /notes.pdf for content/notes.pdf
      _data/course.yaml:3:55  error  “Baz” is “//example.org/”, which is not a link such as https://example.org/page, /syllabus/, or /notes.pdf for content/notes.pdf  [course/wrong-type]
          → write a link such as https://example.org/page, /syllabus/, or /notes.pdf for content/notes.pdf
      _data/course.yaml:4:7  error  “logo” is “logo.svg”, which is not an image such as /images/ada.jpg for content/images/ada.jpg  [course/wrong-type]
          → write an image such as /images/ada.jpg for content/images/ada.jpg
      _data/course.yaml:5:13  error  “repository” is “ftp://example.org/”, which is not an address such as https://example.org/  [course/wrong-type]
          → write an address such as https://example.org/
      _data/course.yaml:6:29  error  “photo” is “a.png”, which is not an image such as /images/ada.jpg for content/images/ada.jpg  [course/wrong-type]
          → write an image such as /images/ada.jpg for content/images/ada.jpg`,
  },
  {
    mistake: 'a list of links',
    files: course('links:\n  - Canvas: https://example.org'),
    says: `
      _data/course.yaml:4:3  error  “links” is a list, which is not a block of “key: value” lines  [course/wrong-type]
          → write a block of “key: value” lines, without - before them`,
  },
  {
    mistake: 'a colour by name',
    files: course('accent: red'),
    says: `
      _data/course.yaml:3:9  error  “accent” is “red”, which is not a colour in quotes, such as '#7a1f3d'  [course/wrong-type]
          → write a colour in quotes, such as '#7a1f3d'`,
  },
  {
    mistake: 'a colour without quotes',
    files: course('accent: #7a1f3d'),
    says: `
      _data/course.yaml:3:9  error  everything from # on is a comment, so “accent” is empty  [yaml/unquoted]
          → put the text in quotes: accent: '#7a1f3d'`,
  },
  {
    mistake: 'a licence without https',
    files: course('license: { name: CC, url: nowhere }'),
    says: `
      _data/course.yaml:3:27  error  “url” is “nowhere”, which is not an address such as https://example.org/  [course/wrong-type]
          → write an address such as https://example.org/`,
  },
  {
    mistake: 'a licence without a name',
    files: course('license: { url: https://example.org/ }'),
    says: `
      _data/course.yaml:3:10  error  “name” is missing  [course/missing-key]
          → add “name”: text`,
  },
  {
    mistake: 'a list in a list of text',
    files: course('numbers: [[1]]'),
    says: `
      _data/course.yaml:3:11  error  an item of “numbers” is a list, which is not text  [course/wrong-type]
          → write text: one value, without - or [ ]`,
  },
  {
    mistake: 'dates that are none',
    files: { '_data/schedule.yaml': 'term: { name: Spring, starts: 10 Jan 2022, ends: 2022-02-30 }\n' },
    says: `
      _data/schedule.yaml:1:31  error  “starts” is “10 Jan 2022”, which is not a date such as 2022-09-05  [schedule/wrong-type]
          → write a date such as 2022-09-05
      _data/schedule.yaml:1:50  error  “ends” is “2022-02-30”, which is not a date such as 2022-09-05  [schedule/wrong-type]
          → write a date such as 2022-09-05`,
  },
  {
    mistake: 'weekdays in one word',
    files: { '_data/schedule.yaml': term + 'meetings:\n  lecture: { days: MWF, time: 10:00-11:00 }\n' },
    says: `
      _data/schedule.yaml:3:20  error  “days” is “MWF”, which is not weekdays such as Mon, Wed  [schedule/wrong-type]
          → write weekdays such as Mon, Wed`,
  },
  {
    mistake: 'times on a 12-hour clock',
    files: { '_data/schedule.yaml': term + 'meetings:\n  lecture: { days: Mon, time: 1pm-2pm }\n' },
    says: `
      _data/schedule.yaml:3:31  error  “time” is “1pm-2pm”, which is not a time such as 13:25-14:45, on a 24-hour clock and within one day  [schedule/wrong-type]
          → write a time such as 13:25-14:45, on a 24-hour clock and within one day`,
  },
  {
    mistake: 'a meeting that ends before it starts',
    files: { '_data/schedule.yaml': term + 'meetings:\n  lecture: { days: Mon, time: 11:00-10:00 }\n' },
    says: `
      _data/schedule.yaml:3:31  error  “time” is “11:00-10:00”, which is not a time such as 13:25-14:45, on a 24-hour clock and within one day  [schedule/wrong-type]
          → write a time such as 13:25-14:45, on a 24-hour clock and within one day`,
  },
  {
    mistake: 'a meeting in one line',
    files: { '_data/schedule.yaml': term + 'meetings:\n  lecture: Mon 10:00\n' },
    says: `
      _data/schedule.yaml:3:12  error  “lecture” is “Mon 10:00”, which is not a block of “key: value” lines  [schedule/wrong-type]
          → write a block of “key: value” lines`,
  },
  {
    mistake: 'a default time of deadlines that is none',
    files: schedule('due-time: midnight'),
    says: `
      _data/schedule.yaml:4:11  error  “due-time” is “midnight”, which is not a time such as 23:59  [schedule/wrong-type]
          → write a time such as 23:59`,
  },
  {
    mistake: 'a break that is no date',
    files: schedule('breaks:\n  Fall: Mar 7'),
    says: `
      _data/schedule.yaml:5:9  error  “Fall” is “Mar 7”, which is not a date such as 2022-09-05, or 2022-10-17 to 2022-10-21  [schedule/wrong-type]
          → write a date such as 2022-09-05, or 2022-10-17 to 2022-10-21`,
  },
  {
    mistake: 'a break of which a part is no date',
    files: schedule('breaks:\n  Fall: [2022-03-07, Mar 9]'),
    says: `
      _data/schedule.yaml:5:22  error  an item of “Fall” is “Mar 9”, which is not a date such as 2022-09-05, or 2022-10-17 to 2022-10-21  [schedule/wrong-type]
          → write a date such as 2022-09-05, or 2022-10-17 to 2022-10-21`,
  },
  {
    mistake: 'a break that ends before it starts',
    files: schedule('breaks:\n  Fall: 2022-03-11 to 2022-03-07'),
    says: `
      _data/schedule.yaml:5:9  error  “Fall” is “2022-03-11 to 2022-03-07”, which is not a date such as 2022-09-05, or 2022-10-17 to 2022-10-21  [schedule/wrong-type]
          → write a date such as 2022-09-05, or 2022-10-17 to 2022-10-21`,
  },
  {
    mistake: 'breaks without names',
    files: schedule('breaks:\n  - 2022-03-07'),
    says: `
      _data/schedule.yaml:5:3  error  “breaks” is a list, which is not a block of “key: value” lines  [schedule/wrong-type]
          → write a block of “key: value” lines`,
  },
  {
    mistake: 'a date in words',
    files: session('lecture: Boats\non: next Monday'),
    says: `
      _data/schedule.yaml:6:9  error  “on” is “next Monday”, which is not a date such as 2022-10-05, Wed 2022-10-05, Sun 2022-12-18 09:30-11:30, or TBA  [schedule/wrong-type]
          → write a date such as 2022-10-05, Wed 2022-10-05, Sun 2022-12-18 09:30-11:30, or TBA`,
  },
  {
    mistake: 'a weekday that is none',
    files: session('lecture: Boats\non: Wen 2022-03-07'),
    says: `
      _data/schedule.yaml:6:9  error  “on” is “Wen 2022-03-07”, which is not a date such as 2022-10-05, Wed 2022-10-05, Sun 2022-12-18 09:30-11:30, or TBA  [schedule/wrong-type]
          → write a date such as 2022-10-05, Wed 2022-10-05, Sun 2022-12-18 09:30-11:30, or TBA`,
  },
  {
    mistake: 'a date that does not exist',
    files: session('lecture: Boats\non: 2022-02-30'),
    says: `
      _data/schedule.yaml:6:9  error  “on” is “2022-02-30”, which is not a date such as 2022-10-05, Wed 2022-10-05, Sun 2022-12-18 09:30-11:30, or TBA  [schedule/wrong-type]
          → write a date such as 2022-10-05, Wed 2022-10-05, Sun 2022-12-18 09:30-11:30, or TBA`,
  },
  {
    mistake: 'with something else than the previous session',
    files: session('lecture: Boats\nwith: last'),
    says: `
      _data/schedule.yaml:6:11  error  “with” is “last”, which is not previous  [schedule/wrong-type]
          → write previous`,
  },
  {
    mistake: 'an unknown slot',
    files: session('lecture: Boats\nslot: lectures'),
    says: `
      _data/schedule.yaml:6:11  error  “slot” is “lectures”, which is not one of lecture, recitation, lab, exam, event, guest  [schedule/wrong-type]
          → did you mean “lecture”?`,
  },
  {
    mistake: 'a speaker’s link to nowhere',
    files: session('lecture: Boats\nspeaker: { Ada: nowhere }'),
    says: `
      _data/schedule.yaml:6:21  error  “Ada” is “nowhere”, which is not a link such as https://example.org/page, /syllabus/, or /notes.pdf for content/notes.pdf  [schedule/wrong-type]
          → write a link such as https://example.org/page, /syllabus/, or /notes.pdf for content/notes.pdf`,
  },
  {
    mistake: 'a speaker in two keys',
    files: session('guest: Boats\nspeaker:\n  name: Ada\n  url: https://example.org'),
    says: `
      _data/schedule.yaml:7:7  error  “speaker” is a block of keys, which is not a single “Label: URL”, or a list with one in each item  [schedule/wrong-type]
          → write a single “Label: URL”, or a list with one in each item`,
  },
  {
    mistake: 'a reading with a key it cannot have',
    files: session('lecture: Boats\nreadings:\n  - title: A\n    link: https://example.org/'),
    says: `
      _data/schedule.yaml:7:9  error  an item of “readings” is a block of keys, which is not “Title: URL”, “reference: note”, or title, url and note  [schedule/wrong-type]
          → write “Title: URL”, “reference: note”, or title, url and note`,
  },
  {
    mistake: 'one alternative',
    files: session('lecture: Boats\nreadings:\n  - any: [A]'),
    says: `
      _data/schedule.yaml:7:14  error  “any” is a list, which is not a list of at least 2  [schedule/wrong-type]
          → write a list of at least 2`,
  },
  {
    mistake: 'alternatives as text',
    files: session('lecture: Boats\nreadings:\n  - any: A'),
    says: `
      _data/schedule.yaml:7:9  error  an item of “readings” is a block of keys, which is not “Title: URL”, “reference: note”, or title, url and note  [schedule/wrong-type]
          → write “Title: URL”, “reference: note”, or title, url and note`,
  },
  {
    mistake: 'a chapter’s link to nowhere',
    files: session('lecture: Boats\nchapters:\n  - Oars: nowhere'),
    says: `
      _data/schedule.yaml:7:15  error  “Oars” is “nowhere”, which is not a link such as https://example.org/page, /syllabus/, or /notes.pdf for content/notes.pdf  [schedule/wrong-type]
          → write a link such as https://example.org/page, /syllabus/, or /notes.pdf for content/notes.pdf`,
  },
  {
    mistake: 'two chapters in one item',
    files: session(
      'lecture: Boats\nchapters:\n  - Oars: https://example.org/a\n    Sail: https://example.org/b',
    ),
    says: `
      _data/schedule.yaml:7:9  error  an item of “chapters” is a block of keys, which is not a single “Label: URL”, or a list with one in each item  [schedule/wrong-type]
          → write a single “Label: URL”, or a list with one in each item`,
  },
  {
    mistake: 'a material that is no link',
    files: session('lecture: Boats\nmaterials: code.zip'),
    says: `
      _data/schedule.yaml:6:16  error  “materials” is “code.zip”, which is not a link such as https://example.org/page, /syllabus/, or /notes.pdf for content/notes.pdf  [schedule/wrong-type]
          → write a link such as https://example.org/page, /syllabus/, or /notes.pdf for content/notes.pdf`,
  },
  {
    mistake: 'materials mapping of two',
    files: session('lecture: Boats\nmaterials:\n  Code: /code.zip\n  Video: https://example.org/'),
    says: `
      _data/schedule.yaml:7:7  error  “materials” is a block of keys, which is not a single “Label: URL”, or a list with one in each item  [schedule/wrong-type]
          → write a single “Label: URL”, or a list with one in each item`,
  },
  {
    mistake: 'a deadline on a weekday without a date',
    files: session('lecture: Boats\ndue: I1 Friday'),
    says: `
      _data/schedule.yaml:6:10  error  “due” is “I1 Friday”, which is not an assignment such as I1, project#milestone-1, I1 at 17:00, or I1 2 days after  [schedule/wrong-type]
          → write an assignment such as I1, project#milestone-1, I1 at 17:00, or I1 2 days after`,
  },
  {
    mistake: 'a deadline on a 12-hour clock',
    files: session('lecture: Boats\ndue: [I1 at 5pm]'),
    says: `
      _data/schedule.yaml:6:11  error  an item of “due” is “I1 at 5pm”, which is not an assignment such as I1, project#milestone-1, I1 at 17:00, or I1 2 days after  [schedule/wrong-type]
          → write an assignment such as I1, project#milestone-1, I1 at 17:00, or I1 2 days after`,
  },
  {
    mistake: 'a deadline as a key',
    files: session('lecture: Boats\ndue: { I1: 17:00 }'),
    says: `
      _data/schedule.yaml:6:10  error  “due” is a block of keys, which is not an assignment such as I1, project#milestone-1, I1 at 17:00, or I1 2 days after  [schedule/wrong-type]
          → write an assignment such as I1, project#milestone-1, I1 at 17:00, or I1 2 days after`,
  },
  {
    mistake: 'a key for a deck',
    files: session('lecture: Boats\ndecks: { a: b }'),
    says: `
      _data/schedule.yaml:6:12  error  “decks” is a block of keys, which is not text  [schedule/wrong-type]
          → write text`,
  },
  {
    mistake: 'sessions without hyphens',
    files: schedule('sessions:\n  lecture: Boats'),
    says: `
      _data/schedule.yaml:5:3  error  “sessions” is a block of keys, which is not a list  [schedule/wrong-type]
          → write a list: each item on a line of its own, with - and a space before it`,
  },
  {
    mistake: 'a session without a kind',
    files: schedule('sessions:\n  - Boats'),
    says: `
      _data/schedule.yaml:5:5  error  an item of “sessions” is “Boats”, which is not a block of “key: value” lines  [schedule/wrong-type]
          → write a block of “key: value” lines`,
  },
  {
    mistake: 'an empty session',
    files: schedule('sessions:\n  - lecture: A\n  -\n'),
    says: `
      _data/schedule.yaml:6:4  error  an item of “sessions” is empty, which is not a block of “key: value” lines  [schedule/wrong-type]
          → write a block of “key: value” lines`,
  },
  {
    mistake: 'keys with nothing behind them',
    files: schedule('breaks:\nreferences:\n'),
    says: `
      _data/schedule.yaml:4:8  error  “breaks” is empty, which is not a block of “key: value” lines  [schedule/wrong-type]
          → write a block of “key: value” lines, or remove the key
      _data/schedule.yaml:5:12  error  “references” is empty, which is not a block of “key: value” lines  [schedule/wrong-type]
          → write a block of “key: value” lines, or remove the key`,
  },
  {
    mistake: 'an announcement’s date in words',
    files: { 'content/announcements/hello.md': '---\ndate: today\n---\nText\n' },
    says: `
      content/announcements/hello.md:2:7  error  “date” is “today”, which is not a date such as 2022-09-05  [page/wrong-type]
          → write a date such as 2022-09-05`,
  },
  {
    mistake: 'a list for a title',
    files: { 'content/syllabus.md': '---\ntitle: [a]\n---\nText\n' },
    says: `
      content/syllabus.md:2:8  error  “title” is a list, which is not text  [page/wrong-type]
          → write text: one value, without - or [ ]`,
  },
  {
    mistake: 'HTML in a footer',
    files: {
      'slides/01_boats/boats.md': '---\nfooter: <b>Rowing</b> <https://example.org>\n---\n# Boats\n',
      'slides/02_oars/oars.md': '---\nfooter: 1 < 2 > 1, <https://example.org>\n---\n# Oars\n',
    },
    says: `
      slides/01_boats/boats.md:2:9  warning  “footer” is a line of Markdown: the HTML in it is shown as text  [deck/html-in-footer]
          → write *text*, **text** or [text](address), and put what it looks like into a style sheet`,
  },
  {
    mistake: 'wrong types in a deck',
    files: { 'slides/01_boats/boats.md': '---\nfooter: [12]\nrevealOptions: fast\n---\nText\n' },
    says: `
      slides/01_boats/boats.md:2:9  error  “footer” is a list, which is not text  [deck/wrong-type]
          → write text: one value, without - or [ ]
      slides/01_boats/boats.md:3:16  error  “revealOptions” is “fast”, which is not a block of “key: value” lines  [deck/wrong-type]
          → write a block of “key: value” lines`,
  },
  {
    mistake: 'keys of a deck that are nearly right, and keys of other programs',
    files: {
      'slides/01/a.md': '---\ntitel: A\nfoter: B\nautor: C\ntheme: x\nsubtitle: y\ntitle_en: z\n---\n# A\n',
    },
    says: `
      slides/01/a.md:2:1  warning  “titel” is not a known key, and has no effect  [deck/misspelt-key]
          → did you mean “title”?
      slides/01/a.md:3:1  warning  “foter” is not a known key, and has no effect  [deck/misspelt-key]
          → did you mean “footer”?
      slides/01/a.md:4:1  warning  “autor” is not a known key, and has no effect  [deck/misspelt-key]
          → did you mean “author”?`,
  },
  {
    mistake: 'a goal that the course does not have',
    files: {
      ...course('goals: { systems: See the whole system }'),
      'content/lectures/boats.md': '---\ngoals: [system, Tie a *knot*.]\n---\n# Boats\n',
      'assignments/I1.md': '---\ngoals: systems\n---\n# Knots\n',
    },
    says: `
      content/lectures/boats.md:2:9  error  the course has no goal “system”  [page/unknown-goal]
          → did you mean “systems”?`,
  },
  {
    mistake: 'goals of a page that is no lecture’s',
    files: { 'content/boats.md': '---\ngoals: Tie a knot.\n---\n# Boats\n' },
    says: `
      content/boats.md:2:1  warning  “goals” has no effect here: it is for lectures and the like, and for assignments  [page/key-without-effect]
          → remove it, or write goals of the whole course in _data/course.yaml`,
  },
  {
    mistake: 'earlier exams of a page that is no exam’s',
    files: { 'content/boats.md': '---\nearlier: [{ term: Fall 2021 }]\n---\n# Boats\n' },
    says: `
      content/boats.md:2:1  warning  “earlier” has no effect here: it is for exams  [page/key-without-effect]
          → remove it, or move this file to content/exams/`,
  },
  {
    mistake: 'an announcement that is pinned until a day before its own',
    files: { 'content/announcements/2022-02-01-news.md': '---\npinned: 2022-01-31\n---\n# News\n' },
    says: `
      content/announcements/2022-02-01-news.md:2:9  warning  this is pinned until Mon 2022-01-31, before its own date, Tue 2022-02-01  [page/pinned-in-the-past]
          → write a later day, or remove “pinned”`,
  },
];
