/** What is taught, read and due in a session. */
import * as z from 'zod';
import { parsePin } from '../dates/calendar.ts';
import { parseDue, parseRecurrence, parseWhen } from '../dates/when.ts';
import { kinds } from './meetings.ts';
import { expecting, linkSchema, naming, oneOrMany, parsed, text } from './parts.ts';
import { recordingSchema } from './recordings.ts';

/** A reading as written: text, a reference with a note, a title with a link, or `any:` with alternatives. */
export type ReadingInput = string | ReadingEntry;

type ReadingEntry = Readonly<Record<string, string | readonly ReadingInput[]>>;

const readingSchema: z.ZodType<ReadingInput> = z
  .union([
    text,
    z.strictObject({
      any: z
        .array(z.lazy(() => readingSchema))
        .min(2)
        .meta({
          description: 'Alternatives, one of which is to be read.',
          examples: [
            [{ 'A podcast': 'https://example.org/podcast' }, { 'A paper': 'https://example.org/paper' }],
          ],
        }),
    }),
    naming(z.record(z.string(), text), 'reference').refine(
      (entry) =>
        (Object.keys(entry).length === 1 && !('any' in entry)) ||
        ('title' in entry && Object.keys(entry).every((key) => ['title', 'url', 'note'].includes(key))),
      { params: { expected: '“Title: URL”, “reference: note”, or title, url and note' } },
    ),
  ])
  .meta({ id: 'reading' });

const dueSchema = naming(
  parsed(parseDue, 'an assignment such as I1, project#milestone-1, I1 at 17:00, or I1 2 days after'),
  'work',
);

function linkOr(name: typeof text) {
  return z.union([linkSchema, name.transform((label) => ({ label, url: undefined }))]);
}

const speakerSchema = expecting(
  linkOr(text),
  'a name such as Ada Example, or with a link: “Ada Example: https://example.org/ada”',
);

const recurring =
  'a time such as every Friday 17:00, every Mon and Wed, or every 2 weeks on Friday from 2022-09-09 to 2022-12-02';

const anyTime =
  'a time such as Wed 2022-10-26 17:00, 2 days after 05_goals, before recitation 3, or every Friday 17:00';

/** When work is due that is not due with a session. */
const dueTime = expecting(
  z
    .string()
    .trim()
    .refine((text) => !/^every\b/i.test(text) || parseRecurrence(text) !== undefined, {
      params: { expected: recurring },
      abort: true,
    })
    .pipe(parsed((text) => parseRecurrence(text) ?? parseWhen(text), anyTime)),
  anyTime,
);

/** One time; one for each section of a kind: `{ A: Wed 2022-10-26, B: Fri 2022-10-28 }`; or `none`, `TBA`. */
export const dueTimes = expecting(
  z.union([
    z
      .record(z.string(), dueTime)
      .transform((sections) => Object.entries(sections).map(([section, when]) => ({ section, when }))),
    dueTime.transform((when) => [{ section: undefined, when }]),
    z
      .string()
      .regex(/^\s*(none|TBA)\s*$/i)
      .transform(() => []),
  ]),
  anyTime,
).meta({ id: 'due-times' });

/** What names a session: the id that its page or deck has, or a title. */
function about(kind: (typeof kinds)[number], description: string, example: string) {
  return naming(text, kind)
    .nullish()
    .meta({ description, examples: [example] });
}

/**
 * One entry under `sessions:`. Exactly one of the kinds names it: `lecture: 02_systems`, `event: Final presentations`;
 * or it is `unit: Testing`, a heading for those that follow.
 */
export const sessionSchema = z
  .strictObject({
    lecture: about('lecture', 'A lecture: the id of its page or deck, or a title.', '02_systems'),
    recitation: about('recitation', 'A recitation: the id of its page or deck, or a title.', 'Containers'),
    lab: about('lab', 'A lab: the id of its page or deck, or a title.', 'lab1'),
    exam: about(
      'exam',
      'An exam: the id of its page, or a title. It takes a slot of the lectures.',
      'midterm',
    ),
    event: about('event', 'What is none of the other kinds: an id, or a title.', 'Final presentations'),
    guest: about(
      'guest',
      'A guest’s lecture: an id, or a title. It takes a slot of the lectures.',
      'Debugging data',
    ),
    unit: text.optional().meta({
      description: 'A module that begins here; also an entry by itself. Default: the module above.',
      examples: ['Testing'],
    }),
    title: text.optional().meta({
      description: 'Shown instead of the title of its page or deck. Default: that title.',
      examples: ['Debugging data'],
    }),
    on: parsed(
      parsePin,
      'a date such as 2022-10-05, Wed 2022-10-05, Sun 2022-12-18 09:30-11:30, or TBA',
      /\d{4}-\d{2}-\d{2}|^\s*[Tt][Bb][Aa]\s*$/,
    )
      .optional()
      .meta({
        description:
          'The date of a session that does not take the next free slot, with its own times or without; `TBA`: listed without a date. Default: the next free slot of its kind.',
        examples: ['Wed 2022-10-05', 'Sun 2022-12-18 09:30-11:30', 'TBA'],
      }),
    with: z
      .literal('previous')
      .optional()
      .meta({
        description:
          '`previous`: in the slot of the session listed before this one. Default: a slot of its own.',
        examples: ['previous'],
      }),
    slot: z
      .enum(kinds)
      .optional()
      .meta({
        description:
          'Whose slots it takes. Default: its own kind’s; for exam and guest the lectures’, unless they have meetings of their own.',
        examples: ['recitation'],
      }),
    place: text.optional().meta({
      description: 'Where it meets: a line of Markdown. Default: the place of its slot.',
      examples: ['Auditorium'],
    }),
    speaker: oneOrMany(speakerSchema)
      .default([])
      .meta({
        description: 'Who speaks: one, or a list, each with an address or without. Default: nobody is named.',
        examples: ['Alan Example', { 'Grace Example': 'https://example.org/grace' }],
      }),
    readings: oneOrMany(readingSchema)
      .default([])
      .meta({
        description:
          'What to read: text, `Title: address`, `reference: where in it`, `title`, `url` and `note`, or `any:` with alternatives. Default: nothing.',
        examples: [
          { 'The World and the Machine': 'https://example.org/paper.pdf' },
          [
            { hulten: 'Ch. 5, 7, 8' },
            { title: 'People and AI', url: 'https://example.org/people', note: 'Ch. 4' },
          ],
        ],
      }),
    chapters: oneOrMany(linkOr(naming(text, 'reference')))
      .default([])
      .meta({
        description:
          'Chapters of the course’s book: addresses, `Title: address`, or references. Default: none.',
        examples: ['https://example.org/chapter-4', { Operations: 'https://example.org/operations' }],
      }),
    materials: oneOrMany(linkSchema)
      .default([])
      .meta({
        description: 'A PDF, code, a video, another site. Default: none.',
        examples: [{ Code: 'https://example.org/code' }],
      }),
    recording: recordingSchema.optional().meta({
      description:
        'What was recorded of it: an address, or `url`, `length`, `transcript` and `moments`; `none` where there will be no recording. Default: nothing yet.',
      examples: [
        'https://example.org/recordings/02.mp4',
        {
          url: 'https://example.org/recordings/02.mp4',
          length: '1:18:30',
          transcript: '/lectures/02_systems.vtt',
          moments: { 3: '12:40' },
        },
        'none',
      ],
    }),
    due: oneOrMany(dueSchema)
      .default([])
      .meta({
        description:
          'What is due on its date: assignments, or parts of them, each with a time of its own or without. Default: nothing.',
        examples: ['I1', ['I1', 'project#milestone-1 at 17:00']],
      }),
    decks: oneOrMany(naming(text, 'deck'))
      .default([])
      .meta({
        description: 'Decks shown besides those that share its id. Default: none.',
        examples: ['20_recap', ['20_recap', '02_systems/extra']],
      }),
    note: text.optional().meta({
      description: 'A sentence shown with the session: a line of Markdown. Default: none.',
      examples: ['In the big lecture hall.'],
    }),
  })
  .meta({ id: 'session' });

export type DueInput = z.infer<typeof dueTimes>[number];
export type SessionInput = z.infer<typeof sessionSchema>;
