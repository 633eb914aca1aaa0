/**
 * What an instructor may write in `_data/course.yaml`. The input types are inferred from the schemas. Every schema is
 * strict: a key that is not named here is a mistake.
 */
import * as z from 'zod';
import { meetingKinds } from './meetings.ts';
import { expecting, image, linkTo, oneOrMany, site, text, url } from './parts.ts';

/** Whether dates can be written in a language: `de`, `pt-BR`. */
export function isLanguage(tag: string): boolean {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(tag).length > 0;
  } catch {
    return false;
  }
}

/** Someone who teaches or supports the course. */
export const personSchema = z
  .strictObject({
    name: text.meta({ description: 'As it is shown.', examples: ['Ada Example'] }),
    role: text.optional().meta({
      description: 'What they do, under the name. Default: Instructor or Staff, by the list they are in.',
      examples: ['Teaching assistant'],
    }),
    url: url.optional().meta({ description: 'Their own page.', examples: ['https://example.org/ada'] }),
    email: z
      .email()
      .optional()
      .meta({
        description: 'Where students write to.',
        examples: ['ada@example.org'],
      }),
    office: text.optional().meta({
      description: 'When and where they are to be found: a line of Markdown.',
      examples: ['Wed 15:00–16:00, Room 12'],
    }),
    pronouns: text.optional().meta({ description: 'Behind the name.', examples: ['she/her'] }),
    photo: image.optional().meta({
      description: 'A picture in `content/`.',
      examples: ['/images/ada.jpg'],
    }),
  })
  .meta({ id: 'person' });

/** What readers call the kinds of session. */
const labelsSchema = z
  .partialRecord(
    z.enum([...meetingKinds, 'break', 'deadline', 'day']),
    expecting(
      oneOrMany(text).refine(({ length }) => length === 1 || length === 2),
      'a label such as Discussion, or two: [Discussion, Discussions]',
    ),
  )
  .default({})
  .meta({
    description:
      'What readers call a session of a kind, where it is not the kind’s name: its singular, or `[singular, plural]`. Default: English names.',
    examples: [{ recitation: 'Discussion', lab: ['Studio', 'Studio hours'] }],
  });

const publishSchema = z
  .strictObject({
    notes: z
      .boolean()
      .default(true)
      .meta({
        description:
          'Speaker notes, in the slides and in the handouts. Without them, the decks’ Markdown, which has them, is not published either. `lectern dev` and previews show them all the same. Default: true.',
        examples: [false],
      }),
    sources: z
      .boolean()
      .default(true)
      .meta({
        description: 'The decks’ Markdown. Default: true.',
        examples: [false],
      }),
    pdfs: z
      .boolean()
      .default(false)
      .meta({
        description:
          'The PDFs that `lectern pdf` has printed to `_pdf/`, linked from the pages of lectures. Run it before `lectern build`: a PDF older than its deck is left out, with a warning. Default: false.',
        examples: [true],
      }),
  })
  .default({ notes: true, sources: true, pdfs: false })
  .meta({
    description: 'What of the decks is published besides their slides. Default: notes and Markdown.',
    examples: [{ notes: false }],
  });

const footerSchema = z
  .union([
    text.transform((both) => ({ pages: both, slides: both })),
    z.strictObject({
      pages: text.optional().meta({
        description: 'In the footer of every page but decks. Default: none.',
        examples: ['Questions? [Ask us anything](/staff/).'],
      }),
      slides: text.optional().meta({
        description: 'Under the slides of decks that have no `footer:` of their own. Default: none.',
        examples: ['*Data Systems*'],
      }),
    }),
  ])
  .default({})
  .meta({
    description:
      'A line of Markdown in the footer of every page, and under the slides of decks that have no `footer:` of their own; or one for each. Default: none.',
    examples: ['Questions? [Ask us anything](/staff/).', { slides: '*Data Systems*' }],
  });

/** The address of a file that is published as it is. */
function ownFile(ending: RegExp, expected: string) {
  return expecting(
    z
      .string()
      .trim()
      .refine((address) => /^\/(?!\/)/.test(address) && ending.test(address)),
    expected,
  );
}

/** `_data/course.yaml`: what the course is, apart from when it meets. */
export const courseSchema = z.strictObject({
  title: text.meta({
    description: 'What the course is called, on every page.',
    examples: ['Designing Data Systems'],
  }),
  short: text.optional().meta({
    description: 'A shorter title for the header and browser tabs. Default: the title.',
    examples: ['Data Systems'],
  }),
  numbers: oneOrMany(text)
    .default([])
    .meta({
      description: 'The course’s numbers in the catalogue. Default: none.',
      examples: [['15-210', '15-610']],
    }),
  institution: text.optional().meta({ description: 'Who offers it.', examples: ['Example University'] }),
  units: text.optional().meta({ description: 'What it counts for, as shown.', examples: ['12'] }),
  description: text.optional().meta({
    description: 'One or two sentences for the home page and for search engines.',
    examples: ['How to build systems that people can rely on.'],
  }),
  timezone: text.meta({
    description: 'The IANA name of its time zone. Every date and time of the course is in it.',
    examples: ['America/New_York'],
  }),
  language: expecting(text.refine(isLanguage), 'a language tag such as en, de or pt-BR')
    .default('en')
    .meta({
      description:
        'The language that the course is written in, a BCP 47 tag. It changes how dates are written; the site’s own words are English. Default: en.',
      examples: ['de'],
    }),
  url: site.optional().meta({
    description:
      'Where the site is published. Only absolute addresses need it: feeds, and the page for “not found”.',
    examples: ['https://example.github.io/data-systems/'],
  }),
  repository: site.optional().meta({
    description: 'Where its sources are.',
    examples: ['https://github.com/example/data-systems'],
  }),
  license: z
    .union([
      text.transform((name) => ({ name, url: undefined })),
      z.strictObject({
        name: text.meta({ description: 'What it is called.', examples: ['CC BY-SA 4.0'] }),
        url: site.optional().meta({
          description: 'Its text.',
          examples: ['https://creativecommons.org/licenses/by-sa/4.0/'],
        }),
      }),
    ])
    .optional()
    .meta({
      description: 'Of the course’s text, in the footer: a name, or a name and an address.',
      examples: ['CC BY-SA 4.0'],
    }),
  goals: z
    .record(z.string().regex(/^[a-z0-9][a-z0-9_-]*$/), text)
    .default({})
    .meta({
      description:
        'What students can do at the end of the course, each under a name that lectures and assignments give in their `goals:`. Default: none.',
      examples: [{ systems: 'See the system around the model', teams: 'Work across professions' }],
    }),
  instructors: z
    .array(personSchema)
    .default([])
    .meta({
      description: 'Who teaches the course. Default: nobody is named.',
      examples: [[{ name: 'Ada Example', email: 'ada@example.org' }]],
    }),
  staff: z
    .array(personSchema)
    .default([])
    .meta({
      description: 'Who else works on it, on the staff page. Default: nobody.',
      examples: [[{ name: 'Grace Example', role: 'Teaching assistant' }]],
    }),
  links: z
    .record(z.string(), url)
    .default({})
    .meta({
      description: 'The LMS, the chat, the submission system: each label and its address. Default: none.',
      examples: [{ Canvas: 'https://canvas.example.edu/' }],
    }),
  navigation: z
    .array(linkTo(text))
    .optional()
    .meta({
      description:
        'Links in the header, in order, each with a label or named by its page: a page’s path under `content/`, one of Lectern’s own lists (schedule, lectures, assignments, staff), or an address. Default: whatever of schedule, lectures, assignments, syllabus, staff there is.',
      examples: [
        ['schedule', 'syllabus', { Handbook: 'guides/handbook' }, { Forum: 'https://forum.example.org/' }],
      ],
    }),
  labels: labelsSchema,
  footer: footerSchema,
  publish: publishSchema,
  accent: expecting(z.string().regex(/^#[0-9a-fA-F]{6}$/), "a colour in quotes, such as '#7a1f3d'")
    .optional()
    .meta({
      description:
        'The accent colour as a hex triplet. It is made darker or lighter as far as contrast needs. Default: a dark teal.',
      examples: ['#7a1f3d'],
    }),
  logo: image.optional().meta({
    description: 'A picture in `content/`, in the header. Default: none.',
    examples: ['/images/logo.svg'],
  }),
  styles: oneOrMany(ownFile(/\.css$/, 'a style sheet such as /house.css for content/house.css'))
    .default([])
    .meta({
      description:
        'Style sheets in `content/`, which every page loads after Lectern’s own, decks included: there, before those that a deck names in `css:`. Default: none.',
      examples: [['/house.css']],
    }),
  scripts: oneOrMany(ownFile(/\.js$/, 'a script such as /visits.js for content/visits.js'))
    .default([])
    .meta({
      description:
        'Scripts in `content/`, which run on every page once it is read, decks included. Default: none.',
      examples: [['/visits.js']],
    }),
  head: text.optional().meta({
    description:
      'HTML for the end of the head of every page, decks included. What it loads from other hosts, browsers refuse unless `hosts:` names them. Default: none.',
    examples: [
      '<script defer data-domain="example.org" src="https://stats.example.org/js/script.js"></script>',
    ],
  }),
  hosts: oneOrMany(
    expecting(
      z.string().regex(/^https?:\/\/(?:\*\.)?[\w-]+(?:\.[\w-]+)*(?::\d+)?$/),
      'a host such as https://stats.example.org, without a path',
    ),
  )
    .default([])
    .meta({
      description:
        'Other hosts, `https://*.example.org` for all below one. Every page may load from them and send to them, which tells them who reads it. Default: none.',
      examples: [['https://stats.example.org']],
    }),
});

export type CourseInput = z.infer<typeof courseSchema>;
