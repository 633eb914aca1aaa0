/**
 * What an instructor may write in `_data/course.yaml` and in front matter. One schema per concept; the input
 * types are inferred from them. Every schema is strict: a key that is not named here is a mistake.
 */
import { z } from 'zod';
import { meetingKinds } from './schedule.ts';
import { parseLate, type ReleaseWhen, type Until } from '../dates/when.ts';
import {
  date,
  image,
  linkTo,
  oneOrMany,
  parsed,
  released,
  settings,
  site,
  text,
  until,
  url,
} from './parts.ts';

/** Whether dates can be written in a language: `de`, `pt-BR`. */
export function isLanguage(tag: string): boolean {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(tag).length > 0;
  } catch {
    return false;
  }
}

/** Someone who teaches or supports the course. */
export const personSchema = z.strictObject({
  name: text,
  /** What they do, shown under the name. Default: “Instructor” or “Staff”, by the list they are in. */
  role: text.optional(),
  url: url.optional(),
  email: z.email().optional(),
  /** A line of Markdown: “Wed 15:00–16:00, TCS 342”. */
  office: text.optional(),
  pronouns: text.optional(),
  /** An image in `content/`, such as `/images/ada.jpg`. */
  photo: image.optional(),
});

/** `_data/course.yaml`: what the course is, apart from when it meets. */
export const courseSchema = z.strictObject({
  title: text,
  /** A shorter title for the header and browser tabs. Default: the title. */
  short: text.optional(),
  numbers: oneOrMany(text).default([]),
  institution: text.optional(),
  units: text.optional(),
  /** One or two sentences for the home page and for search engines. */
  description: text.optional(),
  /** IANA name, such as America/New_York. Every date and time of the course is in it. */
  timezone: text,
  /** BCP 47 tag of the language the course is written in. */
  language: text.refine(isLanguage).describe('a language tag such as en, de or pt-BR').default('en'),
  /** Where the site is published; only absolute addresses need it (feeds, the 404 page). */
  url: site.optional(),
  repository: site.optional(),
  license: z
    .union([
      text.transform((name) => ({ name, url: undefined })),
      z.strictObject({ name: text, url: site.optional() }),
    ])
    .optional(),
  instructors: z.array(personSchema).default([]),
  staff: z.array(personSchema).default([]),
  /** The LMS, chat, submission system: `Canvas: https://…`. */
  links: z.record(z.string(), url).default({}),
  /**
   * Links in the header, in order, each with a label or named by its page: a page's path under `content/`, one of
   * Lectern's own lists, or an address. Default: whatever of schedule, lectures, assignments, syllabus, staff there is.
   */
  navigation: z.array(linkTo(text)).optional(),
  /**
   * What readers call a session of a kind, where it is not the kind's name: its singular, or `[singular, plural]`.
   * Default: English names.
   */
  labels: z
    .partialRecord(
      z.enum([...meetingKinds, 'break', 'deadline', 'day']),
      oneOrMany(text)
        .refine(({ length }) => length === 1 || length === 2)
        .describe('a label such as Discussion, or two: [Discussion, Discussions]'),
    )
    .default({}),
  /** Under the slides of decks that have no `footer:` of their own: a line of Markdown. Default: none. */
  footer: text.optional(),
  /** What of the decks is published besides their slides. */
  publish: z
    .strictObject({
      /**
       * Speaker notes, in the slides and in the handouts. Without them, the decks’ Markdown, which has them, is not
       * published either. `lectern dev` and previews show them all the same. Default: true.
       */
      notes: z.boolean().default(true),
      /** The decks’ Markdown. Default: true. */
      sources: z.boolean().default(true),
    })
    .default({ notes: true, sources: true }),
  /** Accent colour as a hex triplet; it is darkened or lightened as far as contrast needs (WCAG 1.4.3). */
  accent: z
    .string()
    .regex(/^#[0-9a-f]{6}$/i)
    .describe("a colour in quotes, such as '#7a1f3d'")
    .optional(),
  /** An image in `content/`, such as `/images/logo.svg`. */
  logo: image.optional(),
});

/** Front matter of pages, assignments and announcements. */
export const pageSchema = z.strictObject({
  /** Default: the first heading. */
  title: text.optional(),
  description: text.optional(),
  /** For announcements: the day it was posted. Default: the date its file name starts with. */
  date: date.optional(),
  /** For assignments: what it is worth, as shown: “100 points”. */
  points: text.optional(),
  /** For assignments: “individual”, “team of 3–5”. */
  work: text.optional(),
  released: released.optional(),
  until: until.optional(),
  /** For assignments: how long late work is taken, and what it costs: `2 days, 10 % a day`. */
  late: parsed(parseLate, 'a time such as 2 days, or 2 days, 10 % a day').optional(),
});

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
  /** Style sheets beside the deck's Markdown file, applied after Lectern's: `a.css`, `a.css,b.css`, or a list. */
  readonly css?: string | readonly string[] | undefined;
  readonly revealOptions?: Readonly<Record<string, unknown>> | undefined;
  readonly released?: ReleaseWhen | undefined;
  readonly until?: Until | undefined;
  readonly [key: string]: unknown;
}

/** Front matter of decks. Those written elsewhere carry keys of their own, so unknown ones are kept. */
export const deckSchema = z.looseObject({
  title: text.optional(),
  author: text.optional(),
  /** A line of Markdown; empty for none. Default: the course's. */
  footer: z.string().optional(),
  semester: text.optional(),
  license: text.optional(),
  separator: z.string().optional(),
  verticalSeparator: z.string().optional(),
  notesSeparator: z.string().optional(),
  css: z.union([z.string(), z.array(z.string())]).optional(),
  revealOptions: settings.optional(),
  released: released.optional(),
  until: until.optional(),
});

export type CourseInput = z.infer<typeof courseSchema>;
export type PageInput = z.infer<typeof pageSchema>;
