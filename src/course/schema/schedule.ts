/** What an instructor may write in `_data/schedule.yaml`. */
import { z } from 'zod';
import {
  parseDatedWeekday,
  parseDateRange,
  parsePin,
  parseRunsAs,
  parseTime,
  parseTimeRange,
  parseWeekdays,
  parseWeeks,
} from '../dates/calendar.ts';
import { parseDue, parseWhen } from '../dates/when.ts';
import { date, linkSchema, oneOrMany, parsed, released, text, url } from './parts.ts';

const weekdays = parsed(parseWeekdays, 'weekdays such as Mon, Wed');

const day = parsed(parseDatedWeekday, 'a date such as 2022-10-12 or Wed 2022-10-12');

const range = parsed(parseDateRange, 'a date such as 2022-09-05, or 2022-10-17 to 2022-10-21');

/**
 * When a kind of session meets. Entries without `section` are one pattern, such as Mon 10:00 and Thu 14:00; with it,
 * each section is taught by itself, and gets every session.
 */
const meetingSchema = z.strictObject({
  /** What tells this section from the others: “A”, “Section 2”. Several entries may be of one section. */
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
  /** Who teaches it: names, linked where the course’s staff or instructors have an address. */
  staff: oneOrMany(text).default([]),
  /** In weeks, counted from the week of its first meeting, breaks included. Default: every week. */
  every: parsed(parseWeeks, 'an interval such as 2 weeks').default(1),
  /** Its first and last day, where it does not meet in the whole term. */
  starts: day.optional(),
  ends: day.optional(),
});

/** The kinds of session an instructor can list, in the order lists show them. */
export const kinds = ['lecture', 'recitation', 'lab', 'exam', 'event', 'guest'] as const;

/** What can have a weekly meeting. */
export const meetingKinds = [...kinds, 'office-hours'] as const;

/** What a rule for release can be about. */
export const releasedKinds = [
  'decks',
  'lectures',
  'recitations',
  'labs',
  'exams',
  'events',
  'assignments',
  'solutions',
] as const;

export type MeetingKind = (typeof meetingKinds)[number];

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

const dueSchema = parsed(
  parseDue,
  'an assignment such as I1, project#milestone-1, I1 at 17:00, or I1 2 days after',
);

/**
 * One entry under `sessions:`. Exactly one of the kinds names it: `lecture: 02_systems`, `event: Final presentations`;
 * or it is `unit: Testing`, a heading for those that follow.
 */
const sessionSchema = z.strictObject({
  lecture: text.nullish(),
  recitation: text.nullish(),
  lab: text.nullish(),
  exam: text.nullish(),
  event: text.nullish(),
  guest: text.nullish(),
  /** A module that begins here: “Testing”. Also an entry by itself. */
  unit: text.optional(),
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

/** Whose slots a change of the calendar is about. Default: all kinds that meet then, office hours too. */
const whose = {
  kind: oneOrMany(z.enum(meetingKinds)).optional(),
  /** Of several sections, the one it is about. Default: all. */
  section: text.optional(),
};

/** One entry under `calendar:`: what is different from every week. */
const changeSchema = z.union([
  parsed(parseRunsAs, 'a change such as 2022-10-11 runs as Monday'),
  z.strictObject({
    /** No class on this day. What would have taken its slot takes the next one. */
    cancel: day,
    ...whose,
    /** Why, shown in the schedule. */
    note: text.optional(),
  }),
  z.strictObject({
    /** The day whose slots move, or meet at another time or place. */
    move: day,
    /** Where to: a date, with times where they are not the usual ones. Default: the same date. */
    to: parsed((value) => {
      const pin = parsePin(value);
      return pin?.tba === false ? pin : undefined;
    }, 'a date such as Thu 2022-10-13, or Thu 2022-10-13 15:00-16:20').optional(),
    ...whose,
    place: text.optional(),
    note: text.optional(),
  }),
]);

/** The days of a term. Nothing meets by its weekly pattern on reading days, or after the last day of classes. */
const termSchema = z
  .strictObject({
    name: text,
    starts: date,
    ends: date,
    /** Default: the day before the finals, or the end of the term. */
    'last-day-of-classes': day.optional(),
    'reading-days': oneOrMany(range).default([]),
    /** Its days count to the term, also where they are after its end. Exams get their date with `on:`. */
    finals: range.optional(),
  })
  .describe('its name, starts and ends');

/** Days off: of the whole course, or of a kind or a section. */
const breakSchema = z.union([
  range.transform((days) => ({ on: [days], kind: undefined, section: undefined })),
  z.strictObject({ on: oneOrMany(range), ...whose }),
]);

/** `_data/schedule.yaml`. */
export const scheduleSchema = z.strictObject({
  term: termSchema,
  /** Time of day at which work is due unless said otherwise, HH:MM. */
  'due-time': parsed(parseTime, 'a time such as 23:59').default({ hour: 23, minute: 59 }),
  /** Kind → when it meets; a list where it meets at several times, or in several sections. */
  meetings: z.partialRecord(z.enum(meetingKinds), oneOrMany(meetingSchema)).default({}),
  /** Name → a day, or the first and last day: `Fall break: 2022-10-17 to 2022-10-21`; or `on`, `kind`, `section`. */
  breaks: z.record(z.string(), oneOrMany(breakSchema)).default({}),
  /** Days that are not like every week: cancelled, moved, or run as another weekday. */
  calendar: z.array(changeSchema).default([]),
  /**
   * When work is due that is not due with a session: assignment, or a part of it, → `Wed 2022-10-26 17:00`,
   * `2 days after 05_goals`, `before recitation 3`. Each is said here or under a session, once.
   */
  due: z
    .record(
      z.string(),
      parsed(parseWhen, 'a time such as Wed 2022-10-26 17:00, 2 days after 05_goals, or before recitation 3'),
    )
    .default({}),
  /**
   * From when on things of a kind are on the site, where they do not say so themselves. Default: always; solutions
   * once no work can be handed in any more.
   */
  release: z.partialRecord(z.enum(releasedKinds), released).default({}),
  /** Works cited more than once: key → title and link. Readings and chapters name them by key. */
  references: z.record(z.string(), z.strictObject({ title: text, url: url.optional() })).default({}),
  /** `without breaks`: a week that is a break has no number. Default: all weeks are counted. */
  weeks: z.literal('without breaks').optional(),
  /** In teaching order. */
  sessions: z.array(sessionSchema).default([]),
});

export type ScheduleInput = z.infer<typeof scheduleSchema>;
export type SessionInput = z.infer<typeof sessionSchema>;
export type MeetingInput = z.infer<typeof meetingSchema>;
export type TermInput = ScheduleInput['term'];
export type ChangeInput = z.infer<typeof changeSchema>;
