import { course, schedule, session, type Case } from './case.ts';

const I1 = { 'assignments/I1.md': '# Knots\n\n## The bowline\n\n## The sheet bend {#bend}\n' };

/** Names of things that do not exist, and names given twice. */
export const names: readonly Case[] = [
  {
    mistake: 'an unknown lecture',
    files: { ...session('lecture: 02_saling'), 'content/lectures/02_sailing.md': '# Sailing\n' },
    says: `
      _data/schedule.yaml:5:14  error  there is no lecture “02_saling”  [schedule/unknown-lecture]
          → did you mean “02_sailing”?`,
  },
  {
    mistake: 'an unknown lecture, near a deck',
    files: { ...session('lecture: 02_saling'), 'slides/02_sailing/s.md': '# Sailing\n' },
    says: `
      _data/schedule.yaml:5:14  error  there is no lecture “02_saling”  [schedule/unknown-lecture]
          → did you mean “02_sailing”?`,
  },
  {
    mistake: 'an unknown lecture, near nothing',
    files: session('lecture: 02_sailing'),
    says: `
      _data/schedule.yaml:5:14  error  there is no lecture “02_sailing”  [schedule/unknown-lecture]
          → add content/lectures/02_sailing.md or slides/02_sailing/, or write its title in place of an id, such as lecture: Sailing`,
  },
  {
    mistake: 'a lecture with a capital',
    files: { ...session('lecture: Sailing'), 'content/lectures/sailing.md': '# Sailing\n' },
    says: `
      _data/schedule.yaml:5:14  error  there is no lecture “Sailing”  [schedule/unknown-lecture]
          → did you mean “sailing”?`,
  },
  {
    mistake: 'an unknown recitation',
    files: {
      ...session('recitation: knot\non: 2022-01-19 09:00-10:00'),
      'content/recitations/knots.md': '# Knots\n',
    },
    says: `
      _data/schedule.yaml:5:17  error  there is no recitation “knot”  [schedule/unknown-recitation]
          → did you mean “knots”?`,
  },
  {
    mistake: 'an unknown recitation, near nothing',
    files: session('recitation: knot\non: 2022-01-19 09:00-10:00'),
    says: `
      _data/schedule.yaml:5:17  error  there is no recitation “knot”  [schedule/unknown-recitation]
          → add content/recitations/knot.md, or write its title in place of an id, such as recitation: Knot`,
  },
  {
    mistake: 'an unknown lab',
    files: session('lab: tank\non: 2022-01-19 09:00-10:00'),
    says: `
      _data/schedule.yaml:5:10  error  there is no lab “tank”  [schedule/unknown-lab]
          → add content/labs/tank.md, or write its title in place of an id, such as lab: Tank`,
  },
  {
    mistake: 'an unknown exam',
    files: session('exam: midterm'),
    says: `
      _data/schedule.yaml:5:11  error  there is no exam “midterm”  [schedule/unknown-exam]
          → add content/exams/midterm.md, or write its title in place of an id, such as exam: Midterm`,
  },
  {
    mistake: 'an unknown event',
    files: session('event: regatta\non: 2022-01-19'),
    says: `
      _data/schedule.yaml:5:12  error  there is no event “regatta”  [schedule/unknown-event]
          → add content/events/regatta.md, or write its title in place of an id, such as event: Regatta`,
  },
  {
    mistake: 'a guest lecture that is not there',
    files: session('guest: sailing'),
    says: `
      _data/schedule.yaml:5:12  error  there is no lecture “sailing”  [schedule/unknown-lecture]
          → add content/lectures/sailing.md or slides/sailing/, or write its title in place of an id, such as guest: Sailing`,
  },
  {
    mistake: 'an unknown deck',
    files: {
      ...session('lecture: 02_sailing\ndecks: [02_sailing, 03_wnid]'),
      'slides/02_sailing/s.md': '# Sailing\n',
      'slides/03_wind/w.md': '# Wind\n',
    },
    says: `
      _data/schedule.yaml:6:25  error  there is no deck “03_wnid”  [schedule/unknown-deck]
          → did you mean “03_wind”?`,
  },
  {
    mistake: 'an unknown deck, near nothing',
    files: { ...session('lecture: 02_sailing\ndecks: weather'), 'slides/02_sailing/s.md': '# Sailing\n' },
    says: `
      _data/schedule.yaml:6:12  error  there is no deck “weather”  [schedule/unknown-deck]
          → name a folder under slides/`,
  },
  {
    mistake: 'an unknown deck of a session without material',
    files: { ...session('lecture: On Water\ndecks: 02_saling'), 'slides/02_sailing/s.md': '# Sailing\n' },
    says: `
      _data/schedule.yaml:6:12  error  there is no deck “02_saling”  [schedule/unknown-deck]
          → did you mean “02_sailing”?`,
  },
  {
    mistake: 'an unknown assignment',
    files: { ...session('lecture: Boats and Oars\ndue: [I1, i-1]'), ...I1 },
    says: `
      _data/schedule.yaml:6:15  error  there is no assignment “i-1”  [schedule/unknown-assignment]
          → did you mean “I1”?`,
  },
  {
    mistake: 'an assignment in lower case',
    files: { ...session('lecture: Boats and Oars\ndue: i1'), ...I1 },
    says: `
      _data/schedule.yaml:6:10  error  there is no assignment “i1”  [schedule/unknown-assignment]
          → did you mean “I1”?`,
  },
  {
    mistake: 'an assignment with another number',
    files: { ...session('lecture: Boats and Oars\ndue: I2'), ...I1 },
    says: `
      _data/schedule.yaml:6:10  error  there is no assignment “I2”  [schedule/unknown-assignment]
          → add assignments/I2.md`,
  },
  {
    mistake: 'an unknown section',
    files: { ...session('lecture: Boats and Oars\ndue: I1#the-bowlin'), ...I1 },
    says: `
      _data/schedule.yaml:6:10  error  assignment “I1” has no section “the-bowlin”  [schedule/unknown-section]
          → did you mean “the-bowline”?`,
  },
  {
    mistake: 'an unknown section, near nothing',
    files: { ...session('lecture: Boats and Oars\ndue: I1#milestone'), ...I1 },
    says: `
      _data/schedule.yaml:6:10  error  assignment “I1” has no section “milestone”  [schedule/unknown-section]
          → use the id of one of its headings, or give one: ## Heading {#id}`,
  },
  {
    mistake: 'unknown references',
    files: schedule(
      'references:\n  boats: { title: Boats }\nsessions:\n  - lecture: Boats and Oars\n    readings:\n      - baots\n      - boat: Ch. 2\n      - oars: Ch. 3\n    chapters: [bots, oars]',
    ),
    says: `
      _data/schedule.yaml:9:9  error  there is no reference “baots”  [schedule/unknown-reference]
          → did you mean “boats”?
      _data/schedule.yaml:10:9  error  there is no reference “boat”  [schedule/unknown-reference]
          → did you mean “boats”?
      _data/schedule.yaml:11:9  error  there is no reference “oars”  [schedule/unknown-reference]
          → add oars: with title and url under “references”, or write “Title: https://…”
      _data/schedule.yaml:12:16  error  there is no reference “bots”  [schedule/unknown-reference]
          → did you mean “boats”?
      _data/schedule.yaml:12:22  error  there is no reference “oars”  [schedule/unknown-reference]
          → add oars: with title and url under “references”, or write “Title: https://…”`,
  },
  {
    mistake: 'readings whose links are none',
    files: schedule(
      "sessions:\n  - lecture: Boats and Oars\n    readings:\n      - { title: Boat, url: example.org/page }\n      - Code: ./code.zip\n      - Bar: 'javascript:alert(1)'\n      - ../notes.pdf",
    ),
    says: `
      _data/schedule.yaml:7:9  error  “url” is “example.org/page”, which is not a link such as https://example.org/page, /syllabus/, or /notes.pdf for content/notes.pdf  [schedule/wrong-type]
          → write a link such as https://example.org/page, /syllabus/, or /notes.pdf for content/notes.pdf
      _data/schedule.yaml:8:9  error  “Code” is “./code.zip”, which is not a link such as https://example.org/page, /syllabus/, or /notes.pdf for content/notes.pdf  [schedule/wrong-type]
          → write a link such as https://example.org/page, /syllabus/, or /notes.pdf for content/notes.pdf
      _data/schedule.yaml:9:9  error  “Bar” is “javascript:alert(1)”, which is not a link such as https://example.org/page, /syllabus/, or /notes.pdf for content/notes.pdf  [schedule/wrong-type]
          → write a link such as https://example.org/page, /syllabus/, or /notes.pdf for content/notes.pdf
      _data/schedule.yaml:10:9  error  an item of “readings” is “../notes.pdf”, which is not a link such as https://example.org/page, /syllabus/, or /notes.pdf for content/notes.pdf  [schedule/wrong-type]
          → write a link such as https://example.org/page, /syllabus/, or /notes.pdf for content/notes.pdf`,
  },
  {
    mistake: 'an unknown reference among alternatives',
    files: schedule(
      'references:\n  boats: { title: Boats }\nsessions:\n  - lecture: Boats and Oars\n    readings:\n      - any:\n          - boat: Ch. 2\n          - Oars: https://example.org/',
    ),
    says: `
      _data/schedule.yaml:9:9  error  there is no reference “boat”  [schedule/unknown-reference]
          → did you mean “boats”?`,
  },
  {
    mistake: 'lists in the header that have nothing to list',
    files: course('navigation: [schedule, lectures, { Work: /assignments/ }, staff]'),
    says: `
      _data/course.yaml:3:24  warning  “lectures” is left out of the header: the course has nothing to list there  [course/empty-list]
          → remove it until there is something
      _data/course.yaml:3:42  warning  “/assignments/” is left out of the header: the course has nothing to list there  [course/empty-list]
          → remove it until there is something
      _data/course.yaml:3:59  warning  “staff” is left out of the header: the course has nothing to list there  [course/empty-list]
          → remove it until there is something`,
  },
  {
    mistake: 'an unknown page in the navigation',
    files: course('navigation: [schedule, sylabus]'),
    says: `
      _data/course.yaml:3:24  error  there is no page “sylabus”  [course/unknown-page]
          → add content/sylabus.md, or write an address: “Label: https://…”`,
  },
  {
    mistake: 'a misspelt page in the navigation',
    files: { ...course('navigation: [schedule, sylabus]'), 'content/syllabus.md': '# Syllabus\n' },
    says: `
      _data/course.yaml:3:24  error  there is no page “sylabus”  [course/unknown-page]
          → did you mean “syllabus”?`,
  },
  {
    mistake: 'an unknown page with a label in the navigation',
    files: course('navigation: [schedule, Forum: forum.example.org]'),
    says: `
      _data/course.yaml:3:31  error  there is no page “forum.example.org”  [course/unknown-page]
          → add content/forum.example.org.md, or write an address: “Forum: https://…”`,
  },
  {
    mistake: 'a lecture listed twice',
    files: {
      ...schedule('sessions:\n  - lecture: 02_sailing\n  - lecture: 02_sailing'),
      'content/lectures/02_sailing.md': '# Sailing\n',
    },
    says: `
      _data/schedule.yaml:6:14  error  the lecture “02_sailing” is already listed on line 5  [schedule/duplicate-session]
          → remove one of the two, or give the second part a title of its own`,
  },
  {
    mistake: 'an assignment due twice',
    files: {
      ...schedule(
        'sessions:\n  - lecture: Boats and Oars\n    due: [I1, I1#bend]\n  - lecture: Sails and Wind\n    due: [I1#bend, I1]',
      ),
      ...I1,
    },
    says: `
      _data/schedule.yaml:8:11  error  “I1#bend” is already due on line 6  [schedule/duplicate-due]
          → keep the correct one
      _data/schedule.yaml:8:20  error  “I1” is already due on line 6  [schedule/duplicate-due]
          → keep the correct one`,
  },
  {
    mistake: 'two sections of one id',
    files: { 'assignments/I1.md': '---\npoints: 10\n---\n# Knots\n\n## One {#bend}\n\n## Two {#bend}\n' },
    says: `
      assignments/I1.md:8:1  error  the section “bend” is already on line 6  [page/duplicate-section]
          → give one of the two headings another id: ## Heading {#another-id}`,
  },
  {
    mistake: 'two pages of one address',
    files: { 'content/rules.md': '# Rules\n', 'content/rules/index.md': '# Rules\n' },
    says: `
      content/rules/index.md:1:1  error  this page and content/rules.md would both be published as /rules/  [page/duplicate-url]
          → rename one of them, or merge the two`,
  },
  {
    mistake: 'a page where a deck is, and one where its handout is',
    files: {
      'content/slides/01_oars.md': '# Oars\n',
      'content/slides/01_oars/handout.md': '# Oars\n',
      'slides/01_oars/oars.md': '# Oars\n',
    },
    says: `
      content/slides/01_oars.md:1:1  error  this page and slides/01_oars/oars.md would both be published as /slides/01_oars/  [page/duplicate-url]
          → rename one of them, or merge the two
      content/slides/01_oars/handout.md:1:1  error  this page and slides/01_oars/oars.md would both be published as /slides/01_oars/handout/  [page/duplicate-url]
          → rename one of them, or merge the two`,
  },
  {
    mistake: 'ids of headings twice in a page, once as another heading has it of itself',
    files: {
      'content/rules.md':
        '# Rules\n\n## Bend\n\n## Knots {#bend}\n\n## Oars {#oars}\n\n## More {#oars}\n\n## Bend\n',
    },
    says: `
      content/rules.md:5:1  error  the section “bend” is already on line 3  [page/duplicate-section]
          → give one of the two headings another id: ## Heading {#another-id}
      content/rules.md:9:1  error  the section “oars” is already on line 7  [page/duplicate-section]
          → give one of the two headings another id: ## Heading {#another-id}`,
  },
  {
    mistake: 'an id that a heading has because another one has the same text',
    files: { 'content/rules.md': '# Rules\n\n## Bend\n\n## Bend\n\n## Knots {#bend-1}\n' },
    says: `
      content/rules.md:7:1  error  the section “bend-1” is already on line 5  [page/duplicate-section]
          → give one of the two headings another id: ## Heading {#another-id}`,
  },
  {
    mistake: 'a lecture without a word',
    files: session('lecture:'),
    says: `
      _data/schedule.yaml:5:5  error  this lecture does not say which one it is  [schedule/no-name]
          → write its id or its title, such as lecture: Sailing`,
  },
  {
    mistake: 'a section with the number of another',
    files: { ...session('lecture: Sailing\ndue: I2#part-1'), 'assignments/I2.md': '# Log\n\n## Part 2\n' },
    says: `
      _data/schedule.yaml:6:10  error  assignment “I2” has no section “part-1”  [schedule/unknown-section]
          → use the id of one of its headings, or give one: ## Heading {#id}`,
  },
  {
    mistake: 'a page where an assignment is',
    files: { 'content/assignments/I1.md': '# Mine\n', ...I1 },
    says: `
      content/assignments/I1.md:1:1  error  this page and assignments/I1.md would both be published as /assignments/I1/  [page/duplicate-url]
          → rename one of them, or merge the two`,
  },
  {
    mistake: 'an announcement without a date',
    files: { 'content/announcements/hello.md': '# Hello\n' },
    says: `
      content/announcements/hello.md:1:1  error  this announcement has no date  [page/announcement-without-date]
          → begin its file name with one, such as 2022-08-29-welcome.md, or add “date:” to its front matter`,
  },
  {
    mistake: 'an announcement on a date that does not exist',
    files: { 'content/announcements/2022-02-30-hello.md': '# Hello\n' },
    says: `
      content/announcements/2022-02-30-hello.md:1:1  error  this announcement has no date  [page/announcement-without-date]
          → begin its file name with one, such as 2022-08-29-welcome.md, or add “date:” to its front matter`,
  },
  {
    mistake: 'a logo and photos on other hosts',
    files: course(
      'logo: https://example.org/logo.svg\ninstructors:\n  - { name: Ada, photo: //example.org/ada.jpg }\nstaff:\n  - name: Bob\n    photo: /images/bob.jpg\n  - name: Cy\n    photo: HTTP://example.org/cy.jpg',
    ),
    says: `
      _data/course.yaml:3:7  warning  this is on another host, and nothing is loaded from there by itself: https://example.org/logo.svg  [course/remote-file]
          → save a copy in content/ and refer to that, such as /images/name.png
      _data/course.yaml:5:25  error  “photo” is “//example.org/ada.jpg”, which is not an image such as /images/ada.jpg for content/images/ada.jpg  [course/wrong-type]
          → write an image such as /images/ada.jpg for content/images/ada.jpg
      _data/course.yaml:10:12  warning  this is on another host, and nothing is loaded from there by itself: HTTP://example.org/cy.jpg  [course/remote-file]
          → save a copy in content/ and refer to that, such as /images/name.png`,
  },
  {
    mistake: 'decks that do not lie in folders of their own',
    files: {
      ...session('lecture: 01-boats'),
      'slides/01-boats.md': '# Boats\n',
      'slides/02-oars.md': '# Oars\n',
      'slides/week3/03_sails/sails.md': '# Sails\n',
      'slides/04_wind/wind.md': '# Wind\n',
      'slides/04_wind/notes/plan.md': '# A plan\n',
    },
    says: `
      _data/schedule.yaml:5:14  error  there is no lecture “01-boats”  [schedule/unknown-lecture]
          → move slides/01-boats.md to slides/01-boats/01-boats.md: a deck lies in a folder of its own
      slides/02-oars.md:1:1  warning  this is not published: a deck lies in a folder of its own, directly in slides/  [deck/misplaced]
          → move slides/02-oars.md to slides/02-oars/02-oars.md, or out of slides/ if it is not a deck
      slides/week3/03_sails/sails.md:1:1  warning  this is not published: a deck lies in a folder of its own, directly in slides/  [deck/misplaced]
          → move slides/week3/03_sails/sails.md to slides/03_sails/sails.md, or out of slides/ if it is not a deck`,
  },
];
