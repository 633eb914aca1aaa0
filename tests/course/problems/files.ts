import { session, schedule, type Case } from './case.ts';

const utf16 = (text: string, mark: readonly number[] = []) =>
  new Uint8Array([...mark, ...Buffer.from(text, 'utf16le')]);

/** Files that cannot be read, are read differently than intended, or not at all. */
export const files: readonly Case[] = [
  {
    mistake: 'texts in other encodings',
    files: {
      '_data/course.yaml': utf16('title: Rowing\ntimezone: America/New_York\n', [0xff, 0xfe]),
      'content/a.md': utf16('---\nreleased: no\n---\n# Exam\n'),
      'content/b.md': utf16('---\nreleased: no\n---\n# Exam\n').map(
        (_, index, bytes) => bytes[index ^ 1] ?? 0,
      ),
      'content/c.md': Buffer.from('---\nreleased: no\n---\n# Résumé\n', 'latin1'),
      'slides/01/d.md': utf16('---\nreleased: no\n---\n# 試験\n\n問題\n'),
      'slides/02/e.md': new Uint8Array([0xff, 0xfe, 0, 0, 0x61, 0, 0, 0]),
      'assignments/I1.md': Buffer.from('# Fine\n\nÜber ein €').subarray(0, -1),
    },
    says: `
      _data/course.yaml:1:1  error  this file is UTF-16, and only UTF-8 is read  [course/encoding]
          → save it as UTF-8
      assignments/I1.md:3:10  error  this file is not UTF-8: the byte E2 here is not part of any character; the file may be Latin-1 or Windows-1252  [course/encoding]
          → save it as UTF-8
      content/a.md:1:1  error  this file is UTF-16, and only UTF-8 is read  [course/encoding]
          → save it as UTF-8
      content/b.md:1:1  error  this file is UTF-16, and only UTF-8 is read  [course/encoding]
          → save it as UTF-8
      content/c.md:4:4  error  this file is not UTF-8: the byte E9 here is not part of any character; the file may be Latin-1 or Windows-1252  [course/encoding]
          → save it as UTF-8
      slides/01/d.md:1:1  error  this file is UTF-16, and only UTF-8 is read  [course/encoding]
          → save it as UTF-8
      slides/02/e.md:1:1  error  this file is UTF-32, and only UTF-8 is read  [course/encoding]
          → save it as UTF-8`,
  },
  {
    mistake: 'byte order marks, which are no mistake',
    files: {
      '_data/course.yaml': '\uFEFFtitle: Rowing\ntimezone: America/New_York\n',
      ...schedule('due-time: 23:59'),
      'content/a.md': '\uFEFF---\ntitle: A\n---\nText\n',
    },
    says: '',
  },
  {
    mistake: 'folders with the names of files, and a file that is too large',
    files: {
      '_data/schedule.yaml/a.txt': '',
      '_data/schedule.yaml': undefined,
      'content/quiz.md/a.txt': '',
      'slides/01/big.md': { size: 2 ** 31 + 1 },
      'slides/01/big.css': { size: 2 ** 31 + 1 },
      'slides/02/large.md': { size: 10_000_001 },
      assignments: 'none yet',
    },
    says: `
      _data/schedule.yaml:1:1  error  this cannot be read: it is a folder  [course/unreadable]
          → rename the folder, and put the text in a file of this name
      assignments:1:1  error  this cannot be read: there is a file where a folder should be  [course/unreadable]
          → rename that file, and create the folder
      content/quiz.md:1:1  error  this cannot be read: it is a folder  [course/unreadable]
          → rename the folder, and put the text in a file of this name
      slides/01/big.css:1:1  error  this cannot be read: it is larger than 10 MB  [course/unreadable]
          → split it into several files
      slides/01/big.md:1:1  error  this cannot be read: it is larger than 10 MB  [course/unreadable]
          → split it into several files
      slides/02/large.md:1:1  error  this cannot be read: it is larger than 10 MB  [course/unreadable]
          → split it into several files`,
  },
  {
    mistake: 'control characters, as they come from slides of another program, and line ends of old ones',
    files: {
      'content/a.md': '# Models\u000bto Systems\r\rText\rMore\f\r',
      ...session('lecture: "Models\\vto Systems"'),
    },
    says: `
      _data/schedule.yaml:5:14  warning  an invisible control character (U+000B) is taken for a space  [course/control-character]
          → remove it, or put a space in its place
      content/a.md:1:9  warning  an invisible control character (U+000B) is taken for a space  [course/control-character]
          → remove it, or put a space in its place`,
  },
  {
    mistake: 'links that lead nowhere, back to themselves, or out of the course',
    files: {
      '_data/course.yaml': { linkTo: 'old.yaml' },
      'content/a.md': { linkTo: 'gone.md' },
      'content/b.md': { linkTo: 'c.md' },
      'content/c.md': { linkTo: 'b.md' },
      'content/d/e': { linkTo: '..' },
      'content/all': { linkTo: '..' },
      'content/passwords.txt': { linkTo: '/etc/passwd' },
      'content/away.pdf': { linkTo: '../../away.pdf' },
      'content/token.txt': { linkTo: '../.env' },
      '.env': 'TOKEN',
      'slides/01/d.md': { linkTo: '../../../elsewhere/d.md' },
    },
    says: `
      _data/course.yaml:1:1  error  this cannot be read: it is a symbolic link to something that does not exist  [course/unreadable]
          → correct or remove the link
      content/a.md:1:1  error  this cannot be read: it is a symbolic link to something that does not exist  [course/unreadable]
          → correct or remove the link
      content/all:1:1  error  this cannot be read: it is a symbolic link that leads back to itself  [course/unreadable]
          → correct or remove the link
      content/away.pdf:1:1  warning  this is a symbolic link to ../../away.pdf, outside the course, and is left out  [course/link-not-followed]
          → copy the file or folder into the course, under its own name
      content/b.md:1:1  error  this cannot be read: it is a symbolic link that leads back to itself  [course/unreadable]
          → correct or remove the link
      content/c.md:1:1  error  this cannot be read: it is a symbolic link that leads back to itself  [course/unreadable]
          → correct or remove the link
      content/d/e:1:1  error  this cannot be read: it is a symbolic link that leads back to itself  [course/unreadable]
          → correct or remove the link
      content/passwords.txt:1:1  warning  this is a symbolic link to /etc/passwd, outside the course, and is left out  [course/link-not-followed]
          → copy the file or folder into the course, under its own name
      content/token.txt:1:1  warning  this is a symbolic link to ../.env, which is never published, and is left out  [course/link-not-followed]
          → copy the file or folder into the course, under its own name
      slides/01/d.md:1:1  warning  this is a symbolic link to ../../../elsewhere/d.md, outside the course, and is left out  [course/link-not-followed]
          → copy the file or folder into the course, under its own name`,
  },
  {
    mistake: 'a page at two addresses, by links to it and to its folder',
    files: {
      'content/rules.md': '# Rules\n',
      'content/same.md': { linkTo: 'rules.md' },
      'content/old/knots.md': '# Knots\n',
      'content/new': { linkTo: 'old' },
    },
    says: `
      content/new/knots.md:1:1  warning  this is a symbolic link to content/old/knots.md, which has its own address, and is left out  [course/linked-twice]
          → remove it, and link to that page, or name that deck in the schedule
      content/same.md:1:1  warning  this is a symbolic link to content/rules.md, which has its own address, and is left out  [course/linked-twice]
          → remove it, and link to that page, or name that deck in the schedule`,
  },
  {
    mistake: 'Markdown by other names',
    files: {
      'assignments/I1/notes.markdown': '# Notes\n',
      'content/exams/final.MD': '---\nreleased: no\n---\n# Final\n',
      'content/lab.Rmd': '# Lab\n',
      'content/lab.qmd': '# Lab\n',
      'content/README.markdown': '# Read me\n',
      'slides/01/deck.mdx': '# Deck\n',
      'slides/01/deck.mdown': '# Deck\n',
    },
    says: `
      assignments/I1/notes.markdown:1:1  warning  “notes.markdown” is Markdown with an extension that Lectern does not read, so it is not published  [course/unread-markdown]
          → rename it to notes.md, or zip it if it is for downloading
      content/exams/final.MD:1:1  warning  “final.MD” is Markdown with an extension that Lectern does not read, so it is not published  [course/unread-markdown]
          → rename it to final.md, or zip it if it is for downloading
      content/lab.Rmd:1:1  warning  “lab.Rmd” is Markdown with an extension that Lectern does not read, so it is not published  [course/unread-markdown]
          → rename it to lab.md, or zip it if it is for downloading
      content/lab.qmd:1:1  warning  “lab.qmd” is Markdown with an extension that Lectern does not read, so it is not published  [course/unread-markdown]
          → rename it to lab.md, or zip it if it is for downloading
      slides/01/deck.mdown:1:1  warning  “deck.mdown” is Markdown with an extension that Lectern does not read, so it is not published  [course/unread-markdown]
          → rename it to deck.md, or zip it if it is for downloading
      slides/01/deck.mdx:1:1  warning  “deck.mdx” is Markdown with an extension that Lectern does not read, so it is not published  [course/unread-markdown]
          → rename it to deck.md, or zip it if it is for downloading`,
  },
];
