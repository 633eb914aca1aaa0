/** What was recorded of a session. */
import * as z from 'zod';
import { parseDuration } from '../../text/duration.ts';
import { expecting, parsed, url } from './parts.ts';

const time = parsed(parseDuration, 'a time such as 12:40, or 1:18:30', /^\s*(\d{1,2}:)?\d{1,3}:\d\d\s*$/);

const entrySchema = z.strictObject({
  url: url.meta({
    description: 'Where it is.',
    examples: ['https://example.org/recordings/02.mp4', '/lectures/02_systems.mp4'],
  }),
  length: time.optional().meta({
    description: 'How long it is, in minutes and seconds, or hours, minutes and seconds. Default: not said.',
    examples: ['1:18:30'],
  }),
  transcript: url.optional().meta({
    description:
      'A file of the course in the format WebVTT, shown on the page of the session. Default: none.',
    examples: ['/lectures/02_systems.vtt'],
  }),
  moments: z
    .record(z.string(), time)
    .default({})
    .meta({
      description:
        'When in the recording a slide of the session’s first deck comes: the number that it shows, and the time. Default: none.',
      examples: [{ 3: '12:40', 3.2: '15:05' }],
    }),
});

/** An address, all that there is to say of it, or `none` where there will not be one. */
export const recordingSchema = expecting(
  z.union([
    z
      .string()
      .regex(/^\s*none\s*$/i)
      .transform((): 'none' => 'none'),
    url.transform((address) => ({ url: address, length: undefined, transcript: undefined, moments: {} })),
    entrySchema,
  ]),
  'an address such as https://example.org/recording, a block with “url”, or none',
);

export type RecordingInput = Exclude<z.infer<typeof recordingSchema>, 'none'>;
