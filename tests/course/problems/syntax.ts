import { course, schedule, type Case } from './case.ts';

/** Text that is not YAML, and front matter that is not front matter. */
export const syntax: readonly Case[] = [
  {
    mistake: 'no _data at all',
    files: { '_data/course.yaml': undefined, '_data/schedule.yaml': undefined },
    says: `
      _data/course.yaml:1:1  error  this course has no _data/course.yaml  [course/missing-file]
          → create it with at least a title and a timezone
      _data/schedule.yaml:1:1  error  this course has no _data/schedule.yaml  [course/missing-file]
          → create it with at least a term: its name, starts and ends`,
  },
  {
    mistake: 'an empty schedule',
    files: { '_data/schedule.yaml': '' },
    says: `
      _data/schedule.yaml:1:1  error  “term” is missing  [schedule/missing-key]
          → add “term”: its name, starts and ends`,
  },
  {
    mistake: 'a quote that is not closed',
    files: course('short: "Row'),
    says: `
      _data/course.yaml:3:8  error  this quote is never closed  [yaml/syntax]
          → end the text with another "`,
  },
  {
    mistake: 'a bracket that is not closed',
    files: course('numbers: [17-445, 17-645'),
    says: `
      _data/course.yaml:3:10  error  this [ is never closed  [yaml/syntax]
          → end it with ]`,
  },
  {
    mistake: 'a tab as indentation',
    files: schedule('breaks:\n\tFall: 2022-03-07'),
    says: `
      _data/schedule.yaml:5:1  error  this line is indented with a tab  [yaml/syntax]
          → indent with spaces`,
  },
  {
    mistake: 'a line that is indented too far',
    files: schedule('due-time: 23:59\n  breaks:\n'),
    says: `
      _data/schedule.yaml:5:3  error  this line is indented by 2 spaces, like no line it could belong to  [yaml/syntax]
          → begin it under “due-time” on line 4, with 0 spaces`,
  },
  {
    mistake: 'a line that is not indented enough',
    files: schedule('sessions:\n  - lecture: A day out\n   title: Boats'),
    says: `
      _data/schedule.yaml:6:4  error  this line is indented by 3 spaces, like no line it could belong to  [yaml/syntax]
          → begin it under “lecture” on line 5, with 4 spaces`,
  },
  {
    mistake: 'a colon and a blank in a value',
    files: course('short: Rowing: a course'),
    says: `
      _data/course.yaml:3:8  error  this value has a “: ” in it, which makes a key of what stands before it  [yaml/syntax]
          → put the text in quotes: short: 'Rowing: a course'`,
  },
  {
    mistake: 'no blank after a colon',
    files: course('short:Row\nunits: 12'),
    says: `
      _data/course.yaml:3:7  error  a space is missing behind the colon  [yaml/syntax]
          → write short: Row`,
  },
  {
    mistake: 'a colon and a blank in a title in a list',
    files: schedule('sessions:\n  - lecture: Boats: an overview'),
    says: `
      _data/schedule.yaml:5:14  error  this value has a “: ” in it, which makes a key of what stands before it  [yaml/syntax]
          → put the text in quotes: lecture: 'Boats: an overview'`,
  },
  {
    mistake: 'a key twice',
    files: course('title: Sculling'),
    says: `
      _data/course.yaml:3:1  error  “title” is a key of this block already  [yaml/syntax]
          → remove one of the two, or merge their values`,
  },
  {
    mistake: 'a value that begins with an asterisk',
    files: course('short: *Row'),
    says: `
      _data/course.yaml:3:8  error  a value cannot begin with *  [yaml/syntax]
          → put the text in quotes: short: '*Row'`,
  },
  {
    mistake: 'a value that begins with an at sign',
    files: course('short: @row'),
    says: `
      _data/course.yaml:3:8  error  a value cannot begin with @  [yaml/syntax]
          → put the text in quotes: short: '@row'`,
  },
  {
    mistake: 'a value that begins with a percent sign',
    files: course('short: %row'),
    says: `
      _data/course.yaml:3:8  error  a value cannot begin with %  [yaml/syntax]
          → put the text in quotes: short: '%row'`,
  },
  {
    mistake: 'a value that begins with an exclamation mark',
    files: course('short: !row'),
    says: `
      _data/course.yaml:3:8  error  a value cannot begin with !  [yaml/syntax]
          → put the text in quotes: '!row'`,
  },
  {
    mistake: 'a value that begins with a brace',
    files: course('short: {{ row }}'),
    says: `
      _data/course.yaml:3:8  error  a value cannot begin with {, which begins a block of keys  [yaml/unquoted]
          → put the text in quotes: '{{ row }}'`,
  },
  {
    mistake: 'a second document',
    files: course('---\nunits: 12'),
    says: `
      _data/course.yaml:3:1  error  a line of --- begins a second YAML document here  [yaml/syntax]
          → remove the line`,
  },
  {
    mistake: 'keys of another block, tags, and what is part of itself',
    files: {
      ...course('links: &a { Zoom: https://example.org/, more: *a }'),
      'content/a.md': '---\ntitle: !!merge Syllabus\n---\nText\n',
      'content/b.md': '---\n<<: { title: Syllabus }\n---\nText\n',
      'slides/01/a.md': '---\nlogo: !!binary aGVsbG8=\n---\n# Boats\n',
    },
    says: `
      _data/course.yaml:3:47  error  this repeats what it is a part of  [yaml/syntax]
          → write out what is meant
      content/a.md:2:8  error  a value cannot begin with !  [yaml/syntax]
          → put the text in quotes: '!!merge Syllabus'
      content/b.md:2:1  error  “<<” is not a known key here  [page/unknown-key]
          → write the keys of that block here, one by one
      slides/01/a.md:2:7  error  a value cannot begin with !  [yaml/syntax]
          → put the text in quotes: '!!binary aGVsbG8='`,
  },
  {
    mistake: 'brackets in brackets in brackets',
    files: schedule(`sessions: ${'{'.repeat(500)}`),
    says: `
      _data/schedule.yaml:4:61  error  this is nested too deeply to be read  [yaml/syntax]
          → close every [ and {, and put text that has them in it in quotes`,
  },
  {
    mistake: 'a line that confuses the parser, and mistakes below it',
    files: { 'slides/01/a.md': '---\n# x\n*a word here\n\nb: c\n\n\nc: @d\n---\n# Boats\n' },
    says: `
      slides/01/a.md:3:1  error  a value cannot begin with *  [yaml/syntax]
          → put the text in quotes: '*a word here'
      slides/01/a.md:8:4  error  a value cannot begin with @  [yaml/syntax]
          → put the text in quotes: c: '@d'`,
  },
  {
    mistake: 'the list of sessions as text',
    files: schedule('sessions:\n lecture'),
    says: `
      _data/schedule.yaml:5:2  error  “sessions” is “lecture”, which is not a list  [schedule/wrong-type]
          → write a list: each item on a line of its own, with - and a space before it`,
  },
  {
    mistake: 'front matter that is not YAML',
    files: { 'content/syllabus.md': '---\ntitle: "Syllabus\n---\n# Syllabus\n' },
    says: `
      content/syllabus.md:2:8  error  this quote is never closed  [yaml/syntax]
          → end the text with another "`,
  },
  {
    mistake: 'front matter with a colon in its title',
    files: { 'content/syllabus.md': '---\ndescription: all\ntitle: Syllabus: all of it\n---\nText\n' },
    says: `
      content/syllabus.md:3:8  error  this value has a “: ” in it, which makes a key of what stands before it  [yaml/syntax]
          → put the text in quotes: title: 'Syllabus: all of it'`,
  },
  {
    mistake: 'front matter that is not closed',
    files: { 'content/syllabus.md': '---\ntitle: Syllabus\n\n# Syllabus\n' },
    says: `
      content/syllabus.md:1:1  error  the front matter that begins here is never closed  [front-matter/unclosed]
          → end it with a line of exactly three hyphens: ---`,
  },
  {
    mistake: 'front matter that is not closed before a separator',
    files: { 'slides/01_boats/boats.md': '---\ntitle: Boats\n\n# Boats\n\n----\n\n# Oars\n' },
    says: `
      slides/01_boats/boats.md:1:1  error  the front matter that begins here is never closed  [front-matter/unclosed]
          → end it with a line of exactly three hyphens: ---`,
  },
  {
    mistake: 'front matter that is a list',
    files: { 'content/syllabus.md': '---\n- a\n- b\n---\nText\n' },
    says: `
      content/syllabus.md:2:1  error  this is a list, which is not a block of “key: value” lines  [page/wrong-type]
          → write a block of “key: value” lines`,
  },
  {
    mistake: 'front matter that is a sentence',
    files: { 'content/syllabus.md': '---\nSyllabus\n---\nText\n' },
    says: `
      content/syllabus.md:2:1  error  this is “Syllabus”, which is not a block of “key: value” lines  [page/wrong-type]
          → write a block of “key: value” lines`,
  },
  {
    mistake: 'front matter in JSON',
    files: { 'content/syllabus.md': '---json\n{ "title": "Syllabus" }\n---\nText\n' },
    says: `
      content/syllabus.md:1:1  error  front matter in “json” is refused: only YAML is read, which cannot run code  [front-matter/language]
          → write it in YAML, between two lines of ---`,
  },
  {
    mistake: 'front matter that would run',
    files: { 'content/syllabus.md': '---js\n{ title: (globalThis.frontMatterRan = true) }\n---\nText\n' },
    says: `
      content/syllabus.md:1:1  error  front matter in “js” is refused: only YAML is read, which cannot run code  [front-matter/language]
          → write it in YAML, between two lines of ---`,
  },
  {
    mistake: 'front matter that would run, blanks before',
    files: {
      'content/syllabus.md': '--- javascript\n{ title: (globalThis.frontMatterRan = true) }\n---\nText\n',
    },
    says: `
      content/syllabus.md:1:1  error  front matter in “javascript” is refused: only YAML is read, which cannot run code  [front-matter/language]
          → write it in YAML, between two lines of ---`,
  },
  {
    mistake: 'front matter that would run, behind a byte order mark',
    files: {
      'content/syllabus.md': '\uFEFF---js\n{ title: (globalThis.frontMatterRan = true) }\n---\nText\n',
    },
    says: `
      content/syllabus.md:1:1  error  front matter in “js” is refused: only YAML is read, which cannot run code  [front-matter/language]
          → write it in YAML, between two lines of ---`,
  },
  {
    mistake: 'front matter that would run, behind another blank',
    files: {
      'content/syllabus.md': '---\u00a0js\n{ title: (globalThis.frontMatterRan = true) }\n---\nText\n',
    },
    says: `
      content/syllabus.md:1:1  error  front matter in “js” is refused: only YAML is read, which cannot run code  [front-matter/language]
          → write it in YAML, between two lines of ---`,
  },
  {
    mistake: 'front matter in a language nobody knows',
    files: { 'content/syllabus.md': '---\u00a0toml\ntitle = "Syllabus"\n---\nText\n' },
    says: `
      content/syllabus.md:1:1  error  front matter in “toml” is refused: only YAML is read, which cannot run code  [front-matter/language]
          → write it in YAML, between two lines of ---`,
  },
  {
    mistake: 'a first slide between two lines of hyphens',
    files: { 'slides/01/intro.md': '---\n# Welcome\n---\n# Why\n' },
    says: `
      slides/01/intro.md:2:1  error  the lines between this file’s first two lines of --- are read as front matter, but have no keys  [front-matter/empty]
          → begin the file with its text, without ---, or write keys such as title: A title`,
  },
  {
    mistake: 'text with a number sign in it',
    files: schedule('sessions:\n  - event: Race #3\n    on: 2022-01-12\n    place: Dock #2 # by the river'),
    says: `
      _data/schedule.yaml:5:17  warning  everything from # on is a comment, so this is “Race”  [yaml/comment]
          → put the text in quotes: event: 'Race #3'; before a comment, write # and a space
      _data/schedule.yaml:7:17  warning  everything from # on is a comment, so this is “Dock”  [yaml/comment]
          → put the text in quotes: place: 'Dock #2'; before a comment, write # and a space`,
  },
];
