/** What an instructor may write in `_data/schedule.yaml`. */
import * as z from 'zod';
import { parseTime } from '../dates/calendar.ts';
import { breakSchema, changeSchema, meetingKinds, meetingSchema, termSchema } from './meetings.ts';
import { naming, oneOrMany, parsed, released, text, url } from './parts.ts';
import { dueTimes, sessionSchema } from './sessions.ts';

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

const referenceSchema = z.strictObject({
  title: text.meta({ description: 'What it is called.', examples: ['Building Intelligent Systems'] }),
  url: url.optional().meta({
    description: 'Where it is. Default: it is not linked.',
    examples: ['https://example.org/book'],
  }),
});

/** `_data/schedule.yaml`. */
export const scheduleSchema = z.strictObject({
  term: termSchema.meta({
    description: 'The term: what it is called, and its days.',
    examples: [{ name: 'Fall 2022', starts: '2022-08-29', ends: '2022-12-18' }],
  }),
  'due-time': parsed(parseTime, 'a time such as 23:59', /^\s*\d{1,2}:\d{2}\s*$/)
    .default({ hour: 23, minute: 59 })
    .meta({
      description: 'The time of day at which work is due unless it says otherwise. Default: 23:59.',
      examples: ['17:00'],
    }),
  meetings: z
    .partialRecord(z.enum(meetingKinds), oneOrMany(meetingSchema))
    .default({})
    .meta({
      description:
        'When each kind of session meets; a list where it meets at several times, or in several sections. Default: nothing meets by a weekly pattern.',
      examples: [{ lecture: { days: 'Mon, Wed', time: '13:25-14:45', place: 'Hall 1' } }],
    }),
  breaks: z
    .record(z.string(), oneOrMany(breakSchema))
    .default({})
    .meta({
      description:
        'Days off, each by its name: a day, or the first and last day; or `on`, `kind`, `section`. Default: none.',
      examples: [{ 'Labor Day': '2022-09-05', 'Fall break': '2022-10-17 to 2022-10-21' }],
    }),
  calendar: z
    .array(changeSchema)
    .default([])
    .meta({
      description:
        'Days that are not like every week: cancelled, moved, or run as another weekday. Default: none.',
      examples: [['2022-10-11 runs as Monday', { cancel: 'Wed 2022-10-12' }]],
    }),
  due: naming(z.record(z.string(), dueTimes), 'work')
    .default({})
    .meta({
      description:
        'When work is due that is not due with a session: an assignment, or a part of it, and its time; or each section’s own; `none` or `TBA` where it has no date. Each is said here or under a session, once. Default: nothing.',
      examples: [
        {
          I1: 'Wed 2022-10-26 17:00',
          'project#milestone-1': '2 days after 05_goals',
          quizzes: 'every Friday',
          lab1: { A: 'Wed 2022-10-26', B: 'Fri 2022-10-28' },
        },
      ],
    }),
  release: z
    .partialRecord(z.enum(releasedKinds), released)
    .default({})
    .meta({
      description:
        'From when on things of a kind are on the site, where they do not say so themselves. Default: always; solutions once no work can be handed in any more.',
      examples: [{ lectures: '1 day before the session', solutions: '2 days after the due time' }],
    }),
  references: z
    .record(z.string(), referenceSchema)
    .default({})
    .meta({
      description:
        'Works cited more than once, each under a key by which readings and chapters name it. Default: none.',
      examples: [{ hulten: { title: 'Building Intelligent Systems', url: 'https://example.org/book' } }],
    }),
  weeks: z
    .literal('without breaks')
    .optional()
    .meta({
      description: '`without breaks`: a week that is a break has no number. Default: all weeks are counted.',
      examples: ['without breaks'],
    }),
  sessions: z
    .array(sessionSchema)
    .default([])
    .meta({
      description: 'What is taught, in teaching order. Default: nothing yet.',
      examples: [[{ lecture: '02_systems', due: 'I1' }]],
    }),
});

export type ScheduleInput = z.infer<typeof scheduleSchema>;
