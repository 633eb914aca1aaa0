/**
 * What an instructor may write in `_data/*.yaml` and in front matter. One schema per concept; the input
 * types are inferred from them. Every schema is strict: a key that is not named here is a mistake.
 */
import { z } from 'zod';
import { parseDate, parseDateRange, parsePin, parseTime, parseTimeRange, parseWeekdays } from './calendar.ts';

// A schema's description says what to write instead, in messages: “a date such as 2022-09-05”.

// Compiling a schema takes longer than the few files of a course take without.
z.config({ jitless: true });

/** Turns a parser that returns `undefined` for text it does not understand into a schema. */
function parsed<T>(parse: (text: string) => T | undefined, expected: string) {
  return z
    .string()
    .transform((text, context) => {
      const value = parse(text.trim());
      if (value !== undefined) return value;
      context.addIssue({ code: 'custom', message: expected });
      return z.NEVER;
    })
    .describe(expected);
}

/** One value or a list of them; always a list afterwards. */
function oneOrMany<T extends z.ZodType>(schema: T) {
  return z.union([z.array(schema), schema.transform((value) => [value])]);
}

/** Text; a bare number (`12`, `15213`) is taken as text too. */
const text = z.union([z.string().trim().min(1), z.number().transform(String)]).describe('text');

const url = z
  .string()
  .trim()
  .refine((value) => URL.canParse(value) || /^[./#]/.test(value))
  .describe('a link such as https://example.org/page or /syllabus/');

const date = parsed(parseDate, 'a date such as 2022-09-05');

/** A link: a bare URL, or `Label: URL`. */
export const linkSchema = z.union([
  url.transform((value) => ({ label: undefined, url: value })),
  z
    .record(z.string(), url)
    .refine((entry) => Object.keys(entry).length === 1, {
      params: { expected: 'a single “Label: URL”' },
    })
    .transform((entry) => {
      const [label, value] = Object.entries(entry)[0] ?? ['', ''];
      return { label, url: value };
    }),
]);

/** Someone who teaches or supports the course. */
const personSchema = z.strictObject({
  name: text,
  /** What they do, shown under the name. Default: “Instructor” or “Staff”, by the list they are in. */
  role: text.optional(),
  url: url.optional(),
  email: z.email().optional(),
  /** Free text: “Wed 15:00–16:00, TCS 342”. */
  office: text.optional(),
  pronouns: text.optional(),
  /** An image in `content/`, such as `/images/ada.jpg`. */
  photo: text.optional(),
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
  language: text.default('en'),
  /** Where the site is published; only absolute addresses need it (feeds, the 404 page). */
  url: z.url().optional(),
  repository: z.url().optional(),
  license: z
    .union([
      text.transform((name) => ({ name, url: undefined })),
      z.strictObject({ name: text, url: z.url().optional() }),
    ])
    .optional(),
  instructors: z.array(personSchema).default([]),
  staff: z.array(personSchema).default([]),
  /** The LMS, chat, submission system: `Canvas: https://…`. */
  links: z.record(z.string(), url).default({}),
  /** Pages in the header, in order: a page's path under `content/`, or one of Lectern's own lists. Default: whatever of schedule, lectures, assignments, syllabus, staff there is. */
  navigation: z.array(text).optional(),
  /** Accent colour as a hex triplet; it is darkened or lightened as far as contrast needs (WCAG 1.4.3). */
  accent: z
    .string()
    .regex(/^#[0-9a-f]{6}$/i)
    .describe("a colour in quotes, such as '#7a1f3d'")
    .optional(),
  /** An image in `content/`, such as `/images/logo.svg`. */
  logo: text.optional(),
});

const weekdays = parsed(parseWeekdays, 'weekdays such as Mon, Wed');

/** When one section of a kind of session meets. */
const meetingSchema = z.strictObject({
  /** What tells this section from the others: “A”, “Section 2”. */
  section: text.optional(),
  days: z.union([
    z
      .array(z.string())
      .transform((days) => days.join(' '))
      .pipe(weekdays),
    weekdays,
  ]),
  time: parsed(parseTimeRange, 'a time such as 13:25-14:45, on a 24-hour clock'),
  place: text.optional(),
});

/** The kinds of session an instructor can list, in the order lists show them. */
export const kinds = ['lecture', 'recitation', 'lab', 'exam', 'event', 'guest'] as const;

/** What can have a weekly meeting. */
export const meetingKinds = [...kinds, 'office-hours'] as const;

/** A reading as written: text, a reference with a note, a title with a link, or `any:` with alternatives. */
export type ReadingInput = string | ReadingEntry;

type ReadingEntry = Readonly<Record<string, string | readonly ReadingInput[]>>;

const readingSchema: z.ZodType<ReadingInput> = z.lazy(() =>
  z.union([
    text,
    z.strictObject({ any: z.array(readingSchema).min(2) }),
    z
      .record(z.string(), text)
      .refine(
        (entry) =>
          (Object.keys(entry).length === 1 && !('any' in entry)) ||
          ('title' in entry && Object.keys(entry).every((key) => ['title', 'url', 'note'].includes(key))),
        { params: { expected: '“Title: URL”, “reference: note”, or title, url and note' } },
      ),
  ]),
);

/** `I1`, `project#milestone-1`, `I1 at 17:00`. */
export const dueSchema = parsed((value) => {
  const match = /^(?<id>[^\s#]+)(?:#(?<section>\S+))?(?:\s+at\s+(?<time>\S+))?$/.exec(value);
  if (!match?.groups?.id) return undefined;
  const { id, section, time } = match.groups;
  const at = time === undefined ? undefined : parseTime(time);
  if (time !== undefined && at === undefined) return undefined;
  return { id, section, at };
}, 'an assignment such as I1, project#milestone-1, or I1 at 17:00');

/** One entry under `sessions:`. Exactly one of the kinds names it: `lecture: 02_systems`, `event: Final presentations`. */
const sessionSchema = z.strictObject({
  lecture: text.nullish(),
  recitation: text.nullish(),
  lab: text.nullish(),
  exam: text.nullish(),
  event: text.nullish(),
  guest: text.nullish(),
  /** Shown instead of the material's own title. */
  title: text.optional(),
  /** Pins the session to a date: `[weekday] date [times]`; or `TBA`: listed without a date. */
  on: parsed(
    parsePin,
    'a date such as 2022-10-05, Wed 2022-10-05, Sun 2022-12-18 09:30-11:30, or TBA',
  ).optional(),
  /** `previous`: in the slot of the session listed before this one. */
  with: z.literal('previous').optional(),
  /** Whose slots it takes. Default: its own kind's; for exam and guest the lectures', unless they have meetings of their own. */
  slot: z.enum(kinds).optional(),
  place: text.optional(),
  speaker: z.union([linkSchema, text.transform((label) => ({ label, url: undefined }))]).optional(),
  readings: oneOrMany(readingSchema).default([]),
  /** Book chapters: `- https://…` or `- Operations: https://…` or the name of a reference. */
  chapters: oneOrMany(z.union([linkSchema, text.transform((label) => ({ label, url: undefined }))])).default(
    [],
  ),
  /** PDF, code, video, another site: `- Code: https://…`. */
  materials: oneOrMany(linkSchema).default([]),
  due: oneOrMany(dueSchema).default([]),
  /** Decks shown besides those that share its id: `02_systems`, `02_systems/extra`. */
  decks: oneOrMany(text).default([]),
  /** A sentence shown with the session. */
  note: text.optional(),
});

/** `_data/schedule.yaml`. */
export const scheduleSchema = z.strictObject({
  term: z.strictObject({ name: text, starts: date, ends: date }).describe('its name, starts and ends'),
  /** Time of day at which work is due unless said otherwise, HH:MM. */
  'due-time': parsed(parseTime, 'a time such as 23:59').default({ hour: 23, minute: 59 }),
  /** Kind → when it meets; a list where several sections meet. */
  meetings: z.partialRecord(z.enum(meetingKinds), oneOrMany(meetingSchema)).default({}),
  /** Name → a day, or the first and last day: `Fall break: 2022-10-17 to 2022-10-21`. */
  breaks: z
    .record(
      z.string(),
      oneOrMany(parsed(parseDateRange, 'a date such as 2022-09-05, or 2022-10-17 to 2022-10-21')),
    )
    .default({}),
  /** Works cited more than once: key → title and link. Readings and chapters name them by key. */
  references: z.record(z.string(), z.strictObject({ title: text, url: url.optional() })).default({}),
  /** In teaching order. */
  sessions: z.array(sessionSchema).default([]),
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
});

/** Front matter of decks: reveal-md's keys. Decks written elsewhere carry keys of their own, so unknown ones are kept. */
export const deckSchema = z.looseObject({
  title: text.optional(),
  author: text.optional(),
  footer: z.string().optional(),
  semester: text.optional(),
  license: text.optional(),
  separator: z.string().optional(),
  verticalSeparator: z.string().optional(),
  notesSeparator: z.string().optional(),
  /** Style sheets beside the deck's Markdown file, applied after Lectern's: `a.css`, `a.css,b.css`, or a list. */
  css: z.union([z.string(), z.array(z.string())]).optional(),
  revealOptions: z.record(z.string(), z.unknown()).optional(),
});

export type CourseInput = z.infer<typeof courseSchema>;
export type ScheduleInput = z.infer<typeof scheduleSchema>;
export type SessionInput = z.infer<typeof sessionSchema>;
export type MeetingInput = z.infer<typeof meetingSchema>;
export type PageInput = z.infer<typeof pageSchema>;
export type DeckInput = z.infer<typeof deckSchema>;
