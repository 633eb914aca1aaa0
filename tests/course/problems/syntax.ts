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
      _data/course.yaml:3:8  error  Missing closing "quote  [yaml/syntax]
          → close the quote or bracket, or quote the text`,
  },
  {
    mistake: 'a bracket that is not closed',
    files: course('numbers: [17-445, 17-645'),
    says: `
      _data/course.yaml:4:1  error  this line is not indented like its neighbours, or a bracket before it is not closed  [yaml/syntax]
          → line it up with the keys or list items it belongs to, and close every [ and {`,
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
      _data/schedule.yaml:4:11  error  this value has a “key: ” in it, or below it  [yaml/syntax]
          → put text that has “: ” in it in quotes, and begin the next key under the one before`,
  },
  {
    mistake: 'a line that is not indented enough',
    files: schedule('sessions:\n  - lecture: A day out\n   title: Boats'),
    says: `
      _data/schedule.yaml:6:1  error  Sequence item without - indicator  [yaml/syntax]
          → close the quote or bracket, or quote the text`,
  },
  {
    mistake: 'a colon and a blank in a value',
    files: course('short: Rowing: a course'),
    says: `
      _data/course.yaml:3:8  error  this value has a “key: ” in it, or below it  [yaml/syntax]
          → put text that has “: ” in it in quotes, and begin the next key under the one before`,
  },
  {
    mistake: 'no blank after a colon',
    files: course('short:Row\nunits: 12'),
    says: `
      _data/course.yaml:3:1  error  this is not “key: value”  [yaml/syntax]
          → put a space after the colon, and quote text that spans several lines`,
  },
  {
    mistake: 'a colon and a blank in a title in a list',
    files: schedule('sessions:\n  - lecture: Boats: an overview'),
    says: `
      _data/schedule.yaml:5:14  error  this value has a “key: ” in it, or below it  [yaml/syntax]
          → put text that has “: ” in it in quotes, and begin the next key under the one before`,
  },
  {
    mistake: 'a key twice',
    files: course('title: Sculling'),
    says: `
      _data/course.yaml:3:1  error  this key appears here a second time  [yaml/syntax]
          → remove one of the two, or merge their values`,
  },
  {
    mistake: 'a value that begins with an asterisk',
    files: course('short: *Row'),
    says: `
      _data/course.yaml:3:8  error  text cannot begin with an asterisk  [yaml/syntax]
          → put the text in quotes`,
  },
  {
    mistake: 'a value that begins with an at sign',
    files: course('short: @row'),
    says: `
      _data/course.yaml:3:8  error  text cannot begin with this character  [yaml/syntax]
          → put the text in quotes`,
  },
  {
    mistake: 'a value that begins with a percent sign',
    files: course('short: %row'),
    says: `
      _data/course.yaml:3:8  error  text cannot begin with this character  [yaml/syntax]
          → put the text in quotes`,
  },
  {
    mistake: 'a value that begins with an exclamation mark',
    files: course('short: !row'),
    says: `
      _data/course.yaml:3:8  error  text cannot begin with an exclamation mark  [yaml/syntax]
          → put the text in quotes`,
  },
  {
    mistake: 'a value that begins with a brace',
    files: course('short: {{ row }}'),
    says: `
      _data/course.yaml:3:8  error  “short” is a block of keys, which is not text  [course/wrong-type]
          → write text`,
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
      content/a.md:2:8  error  text cannot begin with an exclamation mark  [yaml/syntax]
          → put the text in quotes
      content/b.md:2:1  error  “<<” is not a known key here  [page/unknown-key]
          → write the keys of that block here, one by one
      slides/01/a.md:2:7  error  text cannot begin with an exclamation mark  [yaml/syntax]
          → put the text in quotes`,
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
      slides/01/a.md:3:4  error  Unexpected scalar token  [yaml/syntax]
          → check the indentation, and quote text that has “: ” or “#” in it
      slides/01/a.md:8:4  error  text cannot begin with this character  [yaml/syntax]
          → put the text in quotes`,
  },
  {
    mistake: 'the list of sessions as text',
    files: schedule('sessions:\n lecture'),
    says: `
      _data/schedule.yaml:5:2  error  “sessions” is “lecture”, which is not a list  [schedule/wrong-type]
          → write a list`,
  },
  {
    mistake: 'front matter that is not YAML',
    files: { 'content/syllabus.md': '---\ntitle: "Syllabus\n---\n# Syllabus\n' },
    says: `
      content/syllabus.md:2:8  error  Missing closing "quote  [yaml/syntax]
          → close the quote or bracket, or quote the text`,
  },
  {
    mistake: 'front matter with a colon in its title',
    files: { 'content/syllabus.md': '---\ndescription: all\ntitle: Syllabus: all of it\n---\nText\n' },
    says: `
      content/syllabus.md:3:8  error  this value has a “key: ” in it, or below it  [yaml/syntax]
          → put text that has “: ” in it in quotes, and begin the next key under the one before`,
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
];
