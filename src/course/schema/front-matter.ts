/** What an instructor may write between two lines of `---` at the start of a Markdown file. */
import * as z from 'zod';
import { parseLate, type ReleaseWhen, type Until } from '../dates/when.ts';
import { date, linkSchema, oneOrMany, parsed, released, settings, text, until } from './parts.ts';

const releaseKeys = {
  released: released.optional().meta({
    description:
      'From when on it is on the site; before, nothing of it is. `no`: not until that changes. Default: always, or as `release:` in the schedule says.',
    examples: ['2022-09-05 09:00', '1 day before the session', 'after the due time', 'no'],
  }),
  until: until.optional().meta({
    description: 'Until when it is on the site. Default: for good.',
    examples: ['2022-12-16', 'Fri 2022-12-16 17:00'],
  }),
};

const earlierSchema = z
  .strictObject({
    term: text.meta({ description: 'When it was.', examples: ['Fall 2021'] }),
    questions: oneOrMany(linkSchema)
      .default([])
      .meta({
        description: 'The exam: an address, or several, each behind a label. Default: it is not linked.',
        examples: ['/exams/midterm-f21.pdf', [{ Practice: 'https://example.org/practice.pdf' }]],
      }),
    solutions: oneOrMany(linkSchema)
      .default([])
      .meta({ description: 'Likewise. Default: there are none.', examples: ['/exams/midterm-f21-sol.pdf'] }),
    note: text.optional().meta({
      description: 'What is to be said of it: a line of Markdown. Default: nothing.',
      examples: ['without deployment'],
    }),
  })
  .meta({ id: 'earlier-exam' });

const pageKeys = {
  title: text.optional().meta({
    description: 'Default: the first heading.',
    examples: ['Syllabus'],
  }),
  description: text.optional().meta({
    description: 'A sentence for lists and search engines. Default: none.',
    examples: ['What the course covers, and how it is graded.'],
  }),
  ...releaseKeys,
  goals: oneOrMany(text)
    .optional()
    .meta({
      description:
        'For lectures, recitations and the like, and for assignments: what students can do afterwards, each a line of Markdown, or the name of a goal of the course. Default: none.',
      examples: [['systems', 'Say which parts of a product are learned.']],
    }),
  earlier: z
    .array(earlierSchema)
    .optional()
    .meta({
      description: 'For exams: those of earlier terms, shown as a table below the text. Default: none.',
      examples: [[{ term: 'Fall 2021', questions: '/exams/midterm-f21.pdf' }]],
    }),
};

const announcementKeys = {
  date: date.optional().meta({
    description: 'For announcements: the day it was posted. Default: the date its file name starts with.',
    examples: ['2022-08-29'],
  }),
  pinned: date.optional().meta({
    description:
      'For announcements: the last day on which every page leads to it. Default: it is not pinned.',
    examples: ['2022-09-12'],
  }),
};

const assignmentKeys = {
  points: text.optional().meta({
    description: 'For assignments: what it is worth, as shown. Default: nothing is said.',
    examples: ['100 points'],
  }),
  work: text.optional().meta({
    description: 'For assignments: who works on it, as shown. Default: nothing is said.',
    examples: ['individual', 'team of 3–5'],
  }),
  late: parsed(parseLate, 'a time such as 2 days, or 2 days, 10 % a day')
    .optional()
    .meta({
      description: 'For assignments: how long late work is taken, and what it costs. Default: it is not.',
      examples: ['2 days', '2 days, 10 % a day'],
    }),
  submit: linkSchema.optional().meta({
    description: 'For assignments: where it is handed in. Default: nothing is said.',
    examples: [
      'https://www.gradescope.com/courses/1',
      { Gradescope: 'https://www.gradescope.com/courses/1' },
    ],
  }),
  starter: linkSchema.optional().meta({
    description: 'For assignments: what students begin with, such as a repository. Default: nothing is said.',
    examples: ['https://github.com/example/starter', { Template: '/A1/report.docx' }],
  }),
  ai: text.optional().meta({
    description:
      'For assignments: which help of AI assistants is allowed, a line of Markdown. Default: nothing is said.',
    examples: ['for code, [not for text](/syllabus/#ai-assistants)'],
  }),
};

/** Of pages, assignments and announcements: one of them may have another’s keys, which then do nothing. */
export const pageSchema = z.strictObject({ ...pageKeys, ...announcementKeys, ...assignmentKeys });

/** Front matter of a deck: reveal-md's keys, and whatever else it carries. */
export interface DeckOptions {
  readonly title?: string | undefined;
  readonly author?: string | undefined;
  readonly footer?: string | undefined;
  readonly semester?: string | undefined;
  readonly license?: string | undefined;
  readonly separator?: string | undefined;
  readonly verticalSeparator?: string | undefined;
  readonly notesSeparator?: string | undefined;
  readonly css?: string | readonly string[] | undefined;
  readonly revealOptions?: Readonly<Record<string, unknown>> | undefined;
  readonly released?: ReleaseWhen | undefined;
  readonly until?: Until | undefined;
  readonly [key: string]: unknown;
}

/** Of decks. Those written elsewhere carry keys of their own, so unknown ones are kept. */
export const deckSchema = z.looseObject({
  title: text.optional().meta({
    description: 'Default: the first heading on a slide.',
    examples: ['From Models to Systems'],
  }),
  author: text.optional().meta({
    description:
      'Who gives it, as its handout says, and its title slide unless the schedule names a speaker. Default: on the title slide, the course’s instructors.',
    examples: ['Ada Example'],
  }),
  footer: z
    .string()
    .optional()
    .meta({
      description: 'Under its slides: a line of Markdown, empty for none. Default: the course’s.',
      examples: ['*Data Systems*, Fall 2022'],
    }),
  semester: text.optional().meta({
    description: 'When it was given, as its handout says.',
    examples: ['Fall 2022'],
  }),
  license: text.optional().meta({
    description: 'Its licence, as its handout says.',
    examples: ['CC BY 4.0'],
  }),
  separator: z
    .string()
    .optional()
    .meta({
      description: 'The line between slides, a regular expression. Default: `---` between empty lines.',
      examples: ['^---$'],
    }),
  verticalSeparator: z
    .string()
    .optional()
    .meta({
      description: 'The line between slides one below the other. Default: `----` between empty lines.',
      examples: ['^--$'],
    }),
  notesSeparator: z
    .string()
    .optional()
    .meta({
      description: 'What speaker notes begin with. Default: `Note:` at the start of a line.',
      examples: ['^Notes?:'],
    }),
  css: z
    .union([z.string(), z.array(z.string())])
    .optional()
    .meta({
      description:
        'Style sheets beside the deck’s Markdown file, applied after Lectern’s: one, several with commas, or a list. Default: none.',
      examples: ['deck.css'],
    }),
  revealOptions: settings.optional().meta({
    description: 'Options of reveal.js. Default: Lectern’s.',
    examples: [{ transition: 'fade' }],
  }),
  ...releaseKeys,
});

/** The keys that have an effect, by what a file is. */
export const frontMatterSchemas = {
  page: z.strictObject(pageKeys),
  announcement: z.strictObject({ ...pageKeys, ...announcementKeys }),
  assignment: z.strictObject({ ...pageKeys, ...assignmentKeys }),
  deck: deckSchema,
} as const;

export type PageInput = z.infer<typeof pageSchema>;
