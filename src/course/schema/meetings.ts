/** When a course meets: its term, the weekly pattern, days off, and what differs from every week. */
import * as z from 'zod';
import {
  parseDatedWeekday,
  parseDateRange,
  parsePin,
  parseRunsAs,
  parseTimeRange,
  parseWeekdays,
  parseWeeks,
} from '../dates/calendar.ts';
import { date, expecting, naming, oneOrMany, parsed, text } from './parts.ts';

/** The kinds of session an instructor can list, in the order lists show them. */
export const kinds = ['lecture', 'recitation', 'lab', 'exam', 'event', 'guest'] as const;

/** What can have a weekly meeting. */
export const meetingKinds = [...kinds, 'office-hours'] as const;

export type MeetingKind = (typeof meetingKinds)[number];

const aDate = /\d{4}-\d{2}-\d{2}/;

const weekdays = parsed(parseWeekdays, 'weekdays such as Mon, Wed');

const day = parsed(parseDatedWeekday, 'a date such as 2022-10-12 or Wed 2022-10-12', aDate);

const range = parsed(parseDateRange, 'a date such as 2022-09-05, or 2022-10-17 to 2022-10-21', aDate);

/** One of a course's sections. */
const section = naming(text, 'section');

/**
 * When a kind of session meets. Entries without `section` are one pattern, such as Mon 10:00 and Thu 14:00; with it,
 * each section is taught by itself, and gets every session.
 */
export const meetingSchema = z
  .strictObject({
    section: section.optional().meta({
      description:
        'What tells this section from the others. Several entries may be of one section; each section gets every session. Default: the meeting is everybody’s.',
      examples: ['A', 'Section 2'],
    }),
    days: z
      .union([
        z
          .array(z.string())
          .transform((days) => days.join(' '))
          .pipe(weekdays),
        weekdays,
      ])
      .meta({ description: 'On which weekdays.', examples: ['Mon, Wed'] }),
    time: parsed(
      parseTimeRange,
      'a time such as 13:25-14:45, on a 24-hour clock and within one day',
      /^\s*\d{1,2}:\d{2}\s*[-–]\s*\d{1,2}:\d{2}\s*$/,
    ).meta({
      description: 'From when to when.',
      examples: ['13:25-14:45'],
    }),
    place: text.optional().meta({
      description: 'Where: a line of Markdown, as all places are. Default: nothing is said.',
      examples: ['Hall 1', '[Zoom](https://example.org/j/1)'],
    }),
    staff: oneOrMany(text)
      .default([])
      .meta({
        description:
          'Who teaches it: names, linked where the course’s staff or instructors have an address. Default: nobody is named.',
        examples: ['Grace Example', ['Grace Example', 'Alan Example']],
      }),
    every: parsed(parseWeeks, 'an interval such as 2 weeks')
      .default(1)
      .meta({
        description:
          'In weeks, counted from the week of its first meeting, breaks included. Default: every week.',
        examples: ['2 weeks'],
      }),
    starts: day.optional().meta({
      description: 'Its first day, where it does not meet in the whole term. Default: the term’s.',
      examples: ['2022-09-12'],
    }),
    ends: day.optional().meta({
      description: 'Its last day, likewise. Default: the last day of classes.',
      examples: ['2022-11-18'],
    }),
  })
  .meta({ id: 'meeting' });

/** Whose slots a change of the calendar is about. */
const whose = {
  kind: oneOrMany(z.enum(meetingKinds))
    .optional()
    .meta({
      description: 'Which kinds it is about. Default: all that meet then, office hours too.',
      examples: ['lecture', ['lecture', 'recitation']],
    }),
  section: section.optional().meta({
    description: 'Of several sections, the one it is about. Default: all.',
    examples: ['A'],
  }),
};

/** One entry under `calendar:`: what is different from every week. */
export const changeSchema = z.union([
  parsed(parseRunsAs, 'a change such as 2022-10-11 runs as Monday'),
  z.strictObject({
    cancel: day.meta({
      description: 'No class on this day. What would have taken its slot takes the next one.',
      examples: ['Wed 2022-10-12'],
    }),
    ...whose,
    note: text.optional().meta({
      description: 'Why, shown in the schedule. Default: nothing is said.',
      examples: ['The instructor is at a conference.'],
    }),
  }),
  z.strictObject({
    move: day.meta({
      description: 'The day whose slots move, or meet at another time or place.',
      examples: ['Wed 2022-10-12'],
    }),
    to: parsed((value) => {
      const pin = parsePin(value);
      return pin?.tba === false ? pin : undefined;
    }, 'a date such as Thu 2022-10-13, or Thu 2022-10-13 15:00-16:20')
      .optional()
      .meta({
        description:
          'Where to: a date, with times where they are not the usual ones. Default: the same date.',
        examples: ['Thu 2022-10-13', 'Thu 2022-10-13 15:00-16:20'],
      }),
    ...whose,
    place: text.optional().meta({
      description: 'Where it meets then: a line of Markdown. Default: where it always does.',
      examples: ['Auditorium'],
    }),
    note: text.optional().meta({
      description: 'Why, shown in the schedule. Default: nothing is said.',
      examples: ['The hall is being painted.'],
    }),
  }),
]);

/** The days of a term. Nothing meets by its weekly pattern on reading days, or after the last day of classes. */
export const termSchema = expecting(
  z.strictObject({
    name: text.meta({ description: 'What it is called.', examples: ['Fall 2022'] }),
    starts: date.meta({ description: 'Its first day.', examples: ['2022-08-29'] }),
    ends: date.meta({ description: 'Its last day.', examples: ['2022-12-18'] }),
    'last-day-of-classes': day.optional().meta({
      description:
        'Nothing meets by its weekly pattern after it. Default: the day before the finals, or the end of the term.',
      examples: ['Fri 2022-12-09'],
    }),
    'reading-days': oneOrMany(range)
      .default([])
      .meta({
        description: 'Days on which nothing meets by its weekly pattern. Default: none.',
        examples: ['2022-12-12', ['2022-12-12', '2022-12-14 to 2022-12-15']],
      }),
    finals: range.optional().meta({
      description:
        'The days of the final exams. They count to the term, also where they are after its end. Exams get their date with `on:`. Default: none.',
      examples: ['2022-12-13 to 2022-12-18'],
    }),
  }),
  'its name, starts and ends',
);

/** Days off: of the whole course, or of a kind or a section. */
export const breakSchema = z.union([
  range.transform((days) => ({ on: [days], kind: undefined, section: undefined })),
  z.strictObject({
    on: oneOrMany(range).meta({
      description: 'A day, or the first and last day; or a list of them.',
      examples: ['2022-09-05', '2022-10-17 to 2022-10-21'],
    }),
    ...whose,
  }),
]);

export type MeetingInput = z.infer<typeof meetingSchema>;
export type TermInput = z.infer<typeof termSchema>;
export type ChangeInput = z.infer<typeof changeSchema>;
