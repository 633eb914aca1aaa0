import { head } from '../folder.ts';
import type { Case } from './case.ts';

const misplaced = (line: string) => `
      ${line}:1  error  this looks like front matter, but would be shown as text, because it is not between two lines of --- at the start of the file  [front-matter/misplaced]
          → begin the file with it, between two lines of exactly three hyphens; if it is an example, make it a code block`;

const unknown = (place: string, key: string) => `
      ${place}  error  “${key}” is not a known key, and does not hold the deck back  [deck/unknown-key]
          → write released: no, or a time such as released: 2022-09-05 09:00`;

/** A deck of its own for each text, the first of them in `slides/01/`. */
function decks(...texts: readonly string[]): Record<string, string> {
  return Object.fromEntries(texts.map((text, index) => [`slides/${numbered(index)}/a.md`, text]));
}

function numbered(index: number): string {
  return String(index + 1).padStart(2, '0');
}

const words = [
  ...[
    'relased',
    'Released',
    'RELEASED',
    'release',
    'release-date',
    'releas_ed',
    'draft',
    'Draft',
    'published',
  ],
  ...[
    'publish',
    'publishDate',
    'hidden',
    'visible',
    'unlisted',
    'private',
    'embargo_until',
    'released\u00a0',
  ],
];

const openings = [
  ...[
    '\n---',
    '<!-- For the term -->\n---',
    '\n\uFEFF---',
    '----',
    '-- -',
    '—--',
    ' ---',
    '---\n---\n---',
    '\u00a0---',
  ],
  ...['—', '--', '- --', '\r\n---', '# Exam\n\n---', '```\n---\ntitle: A\n---\n```\n\n---', '\n---yaml'],
];

/** Front matter and keys that do not hold anything back, though they are meant to. */
export const releases: readonly Case[] = [
  {
    mistake: 'keys of decks that are meant as “released”',
    files: decks(...words.map((word) => `---\n${word}: no\n---\n# Exam\n`)),
    says: words.map((word, index) => unknown(`slides/${numbered(index)}/a.md:2:1`, word)).join(''),
  },
  {
    mistake: 'such keys among the options of reveal.js, and keys of decks in other spellings',
    files: decks(
      '---\nTitle: Boats\nreveal-options:\n  hash: true\nlang: en\nrelated: Oars\n---\n# Boats\n',
      '---\nrevealOptions:\n  slideNumber: true\n  released: no\n---\n# Exam\n',
      '---\nformat:\n  html: [{ hidden: yes, Relased: no }]\n---\n# Exam\n',
    ),
    says: `
      slides/01/a.md:2:1  warning  “Title” is not a known key, and has no effect  [deck/misspelt-key]
          → did you mean “title”?
      slides/01/a.md:3:1  warning  “reveal-options” is not a known key, and has no effect  [deck/misspelt-key]
          → did you mean “revealOptions”?${unknown('slides/02/a.md:4:3', 'released')}${unknown('slides/03/a.md:3:25', 'Relased')}`,
  },
  {
    mistake: 'keys of pages that are meant as “released”',
    files: {
      'content/exam.md': '---\nhidden: true\n---\n# Exam\n',
      'assignments/I1.md': '---\nRelease: no\n---\n# Knots\n',
      'assignments/I1/solution.md': '---\npublished: false\nreleased: no\n---\n# Knots\n',
    },
    says: `
      assignments/I1.md:2:1  error  “Release” is not a known key here  [page/unknown-key]
          → write released: no, or a time such as released: 2022-09-05 09:00
      assignments/I1/solution.md:2:1  error  “published” is not a known key here  [page/unknown-key]
          → write released: no, or a time such as released: 2022-09-05 09:00
      content/exam.md:2:1  error  “hidden” is not a known key here  [page/unknown-key]
          → write released: no, or a time such as released: 2022-09-05 09:00`,
  },
  {
    mistake: 'an end that is none, on another weekday, or before the release, and keys that are meant as one',
    files: {
      'content/a.md': '---\nuntil: after the session\n---\n# Sign up\n',
      'content/b.md': '---\nuntil: Mon 2022-01-21\n---\n# Sign up\n',
      'content/c.md': '---\nreleased: 2022-01-21 09:00\nuntil: 2022-01-21 08:00\n---\n# Sign up\n',
      'content/d.md': '---\nexpiryDate: 2022-01-21\n---\n# Sign up\n',
      'content/announcements/2022-01-22-sign-up.md': '---\nuntil: 2022-01-21\n---\n# Sign up\n',
      ...decks('---\nuntill: 2022-01-21\n---\n# Exam\n', '\nuntil: 2022-01-21\n\n# Exam\n'),
    },
    says: `
      content/a.md:2:8  error  “until” is “after the session”, which is not a date such as 2022-12-16, or Fri 2022-12-16 17:00  [page/wrong-type]
          → write a date such as 2022-12-16, or Fri 2022-12-16 17:00
      content/announcements/2022-01-22-sign-up.md:2:8  error  “Sign up” is never shown: it would be from Sat 2022-01-22 00:00 until Sat 2022-01-22 00:00  [release/until-before-released]
          → write a later until: or an earlier released:
      content/b.md:2:8  error  2022-01-21 is a Fri, not a Mon  [schedule/weekday-mismatch]
          → write Fri 2022-01-21, or correct the date
      content/c.md:3:8  error  “Sign up” is never shown: it would be from Fri 2022-01-21 09:00 until Fri 2022-01-21 08:00  [release/until-before-released]
          → write a later until: or an earlier released:
      content/d.md:2:1  error  “expiryDate” is not a known key here  [page/unknown-key]
          → write until: with a date, such as until: 2022-12-16
      slides/01/a.md:2:1  error  “untill” is not a known key, and does not hold the deck back  [deck/unknown-key]
          → write until: with a date, such as until: 2022-12-16${misplaced('slides/02/a.md:1')}`,
  },
  {
    mistake: 'years that are mistyped in what is shown from when until when',
    files: {
      '_data/schedule.yaml': `${head}sessions: [{ lecture: '01' }]\nrelease: { decks: 400 days before the session, exams: Mon 0222-01-21 }\n`,
      'content/a.md': '---\nreleased: Mon 0202-01-21\nuntil: 2022-02-01\n---\n# Answers\n',
      'content/b.md': '---\nreleased: 2022-01-21\nuntil: 2202-02-01 17:00\n---\n# Answers\n',
      'content/d.md': '---\nreleased: 2023-04-01\nuntil: 2023-04-28\n---\n# Answers\n',
      'content/announcements/2202-01-22-sign-up.md': '# Sign up\n',
      'content/announcements/results.md': '---\ndate: 0202-01-22\n---\n# Results\n',
      'slides/01/a.md': '---\nreleased: 2122-01-21\n---\n# Boats\n',
    },
    says: `
      _data/schedule.yaml:5:19  error  400 days before something in the term is not near it: is the number right?  [release/outside-term]
          → write a smaller number
      _data/schedule.yaml:5:55  error  0222-01-21 is 1800 years before the term: is the year right?  [release/outside-term]
          → write a date near the term, 2022-01-10 to 2022-04-29
      content/a.md:2:11  error  0202-01-21 is 1820 years before the term: is the year right?  [release/outside-term]
          → write a date near the term, 2022-01-10 to 2022-04-29
      content/announcements/2202-01-22-sign-up.md:1:1  warning  this announcement’s day, 2202-01-22, is 180 years after the term: is the year right?  [page/outside-term]
          → correct it in the file’s name, or in “date:”
      content/announcements/results.md:2:7  warning  this announcement’s day, 0202-01-22, is 1820 years before the term: is the year right?  [page/outside-term]
          → correct it in the file’s name, or in “date:”
      content/b.md:3:8  error  2202-02-01 is 180 years after the term: is the year right?  [release/outside-term]
          → write a date near the term, 2022-01-10 to 2022-04-29
      slides/01/a.md:2:11  error  2122-01-21 is 100 years after the term: is the year right?  [release/outside-term]
          → write a date near the term, 2022-01-10 to 2022-04-29`,
  },
  {
    mistake: 'front matter that is not at the start, after whatever there is before it',
    files: decks(...openings.map((opening) => `${opening}\nreleased: no\n---\n\n# Exam\n`)),
    says: openings
      .map((opening, index) => {
        const line = opening.startsWith('---\n---') ? 3 : opening.split('\n').length;
        const place = `slides/${numbered(index)}/a.md:${line}`;
        return opening.startsWith('---\n---') ? inOwn(place) : misplaced(place);
      })
      .join(''),
  },
  {
    mistake: 'front matter that is not at the start of each kind of file, and with each kind of key',
    files: {
      'content/a.md': '\n---\ntitle: Exam\n---\n# Exam\n',
      'content/b.md': 'released: no\n---\n# Exam\n',
      'content/c.md': '---\ntitle: Exam\n---\n---\nreleased: no\n---\n# Exam\n',
      'content/d.md': '---\ntitle: Exam\n---\n\nreleased: no\n---\n# Exam\n',
      'content/e.md': '\n---\ndescription: Boats: all\ndraft: true\n---\n# Exam\n',
      'content/f.md': 'title: Exam\nhidden: true\n\n# Exam\n',
      'content/g.md': '\n---\n# To be written\nreleased: no\n\n# Exam\n',
      'content/h.md': '{ "draft": true }\n\n# Exam\n',
      'content/i.md': '***\nreleased:no\n***\n\n# Exam\n',
      'assignments/I1.md': ' ---\n released: no\n ---\n# Knots\n',
      'assignments/I1/solution.md': '----\nreleased: no\n----\n# Knots\n',
      'slides/01/a.md': '\n\n---\nfooter: Rowing\n---\n# Boats\n',
    },
    says: `${misplaced('assignments/I1.md:1')}${misplaced('assignments/I1/solution.md:1')}
      assignments/I1/solution.md:1:1  warning  “Knots” is never released: its time is counted from something without a date  [release/without-time]
          → give it a date in the schedule, or write released: with a date in its front matter${misplaced('content/a.md:2')}${misplaced('content/b.md:1')}${inOwn('content/c.md:4')}${inOwn('content/d.md:4')}${misplaced('content/e.md:2')}${misplaced('content/f.md:1')}${misplaced('content/g.md:2')}${misplaced('content/h.md:1')}${misplaced('content/i.md:1')}${misplaced('slides/01/a.md:3')}`,
  },
  {
    mistake: 'what only looks like front matter, which is no mistake',
    files: {
      'content/a.md':
        '# Writing pages\n\n```md\n---\nreleased: no\n---\n```\n\n    ---\n    title: A\n    ---\n\n<!--\n---\nreleased: no\n---\n-->\n\n---\n\nKey: value\n\n| a | b |\n| --- | --- |\n| title: | c |\n\nTitle\n---\n\nSome: text\n\n---\n',
      ...decks(
        '# Boats\nAuthor: Ada\n\n---\n\n## Released\n\ntitle: *The Boat*\n\n---\n\n- title: a\n- released: b\n\n---\n\nNote: hello\n\n---\n\nhttps://example.org/\n\n----\n\nHidden: things\n\n-\n\ntitle: a\n\n-\n',
        '# Access\n\n---\n\npublic: all see it\nprivate: one sees it\n\n---\n\nReleased: in May 2019\n\n---\n\nhidden: yes\n\nand text\n',
        '---\ntitle: Boats\n---\n\nExample: a boat\n\n---\n\n```yaml\nreleased: no\n```\n\n---\n',
      ),
    },
    says: '',
  },
  {
    mistake: 'front matter in TOML, and one that ends with dots',
    files: {
      'content/a.md': '+++\ndraft = true\n+++\n# Exam\n',
      'slides/01/a.md': '---\nreleased: no\n...\n# Exam\n\n---\n\n# Answers\n',
    },
    says: `
      content/a.md:1:1  error  front matter in “toml” is refused: only YAML is read, which cannot run code  [front-matter/language]
          → write it in YAML, between two lines of ---
      slides/01/a.md:1:1  error  the front matter that begins here is never closed  [front-matter/unclosed]
          → end it with a line of exactly three hyphens: ---`,
  },
  {
    mistake: 'solutions that belong to no assignment, and two for one',
    files: {
      'assignments/I1.md': '---\nreleased: no\n---\n# Knots\n',
      'assignments/I1-solution.md': '# How\n',
      'assignments/I1/solution.md': '# How\n',
      'assignments/I2-solution.md': '# What\n',
      'assignments/solutions/all.pdf': '',
    },
    says: `
      assignments/I1/solution.md:1:1  error  this page and assignments/I1-solution.md would both be published as /assignments/I1/solution/  [page/duplicate-url]
          → rename one of them, or merge the two
      assignments/I1/solution.md:1:1  warning  “How” is never released: its time is counted from something without a date  [release/without-time]
          → give it a date in the schedule, or write released: with a date in its front matter
      assignments/I2-solution.md:1:1  warning  this is named as a solution, but of no assignment, so it is never released  [release/solution-without-assignment]
          → name it after an assignment, such as assignments/I1-solution.md, or give it a name without “solution”
      assignments/solutions/all.pdf:1:1  warning  this is named as a solution, but of no assignment, so it is never released  [release/solution-without-assignment]
          → name it after an assignment, such as assignments/I1-solution.pdf, or give it a name without “solution”`,
  },
];

function inOwn(place: string): string {
  return `
      ${place}:1  error  this looks like front matter, but would be shown as text, because it is not in the front matter at the start of the file  [front-matter/misplaced]
          → move its keys there; if it is an example, make it a code block`;
}
