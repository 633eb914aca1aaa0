/** What was recorded of a session: its transcript read, its moments at slides. */
import { didYouMean } from '../../problems/did-you-mean.ts';
import type { Place } from '../../problems/problem.ts';
import type { Report } from '../../problems/reporter.ts';
import { sayDuration } from '../../text/duration.ts';
import { momentUrl } from '../../text/moments.ts';
import { parseVtt } from '../../text/vtt.ts';
import type { Deck } from '../model.ts';
import type { Moment, Recording } from '../recording.ts';
import type { RecordingInput } from '../schema/recordings.ts';

interface Context {
  /** Path → text of the course's transcripts. */
  readonly transcripts: ReadonlyMap<string, string>;
  /** Of the session. */
  readonly decks: readonly Deck[];
  /** Whether it has a page. */
  readonly hasPage: boolean;
  /** Where something of the recording is written. */
  readonly at: (...path: readonly string[]) => Place;
  readonly report: Report;
}

export function resolveRecording(input: RecordingInput, context: Context): Recording {
  const { decks, at, report } = context;
  const { url, length } = input;
  checkLength(input, context);
  const moments = momentsOf(input, context);
  const [first] = moments;
  const [deck] = decks;
  if (first && !deck)
    report(
      first.from,
      'recording/without-deck',
      'this session has no slides for these moments',
      'name a deck under “decks:”, or remove “moments”',
    );
  else if (first && momentUrl(url, 0) === undefined)
    report(
      at('moments'),
      'recording/without-moments',
      'it is not known how an address on this site says a time: the moments are shown, but lead nowhere',
      'moments of YouTube, Panopto and Vimeo can be linked, and of video files, such as /lectures/02.mp4',
      'warning',
    );
  return {
    url,
    length,
    transcript: transcriptOf(input, context),
    deck: deck?.id,
    moments: deck ? moments : [],
  };
}

/** By time. Whether a deck has such a slide is known when it is rendered. */
function momentsOf({ moments }: RecordingInput, { at, report }: Context): Moment[] {
  return Object.entries(moments)
    .flatMap(([slide, seconds]) => {
      const from = at('moments', slide);
      if (/^[1-9]\d*(?:\.[1-9]\d*)?$/.test(slide)) {
        const [h = 1, v = 1] = slide.split('.').map(Number);
        return { slide, h: h - 1, v: v - 1, at: seconds, from };
      }
      const remedy = 'write the number that the slide shows in its corner, such as 3 or 3.2';
      report(from, 'recording/unknown-slide', `“${slide}” is not the number of a slide`, remedy);
      return [];
    })
    .sort((a, b) => a.at - b.at);
}

function checkLength({ length, moments }: RecordingInput, { at, report }: Context): void {
  for (const [slide, seconds] of Object.entries(moments)) {
    if (length === undefined || seconds <= length) continue;
    report(
      at('moments', slide),
      'recording/after-end',
      `slide ${slide} is at ${sayDuration(seconds)}, but the recording is ${sayDuration(length)} long`,
      'correct one of the two',
    );
  }
}

function transcriptOf(
  { length, transcript: url }: RecordingInput,
  { transcripts, hasPage, at, report }: Context,
): Recording['transcript'] {
  if (url === undefined) return undefined;
  const file = [`content${url}`, url.slice(1)].find((path) => transcripts.has(path));
  if (file === undefined) {
    const known = [...transcripts.keys()].map((path) => path.replace(/^content\//, '').replace(/^/, '/'));
    const remedy = didYouMean(
      url,
      known,
      'write the address of a .vtt file: /lectures/02.vtt for content/lectures/02.vtt',
    );
    report(at('transcript'), 'recording/unknown-transcript', `there is no transcript “${url}”`, remedy);
    return undefined;
  }
  const { cues, mistake } = parseVtt(transcripts.get(file) ?? '');
  if (mistake) {
    const place = { file, line: mistake.line, column: 1 };
    const message = `this is not WebVTT: ${mistake.says}`;
    report(
      place,
      'recording/unreadable-transcript',
      message,
      'correct the line, or download the transcript as .vtt again',
    );
  }
  const last = cues.at(-1);
  if (length !== undefined && last && last.start > length)
    report(
      at('transcript'),
      'recording/after-end',
      `the transcript goes on until ${sayDuration(last.end)}, but the recording is ${sayDuration(length)} long`,
      'correct the length, or name the transcript of this recording',
    );
  if (!hasPage)
    report(
      at('transcript'),
      'recording/without-page',
      'this session has no page on which its transcript could be shown',
      'give it a page, such as content/lectures/02_systems.md, or a deck',
      'warning',
    );
  return { file, url, cues };
}
