/** What was recorded of a session: on its page, and in the menu of its deck. */
import type { Deck, Session } from '../../course/model.ts';
import type { Recording } from '../../course/recording.ts';
import { isoDuration, sayDuration } from '../../text/duration.ts';
import { momentUrl } from '../../text/moments.ts';
import type { Cue } from '../../text/vtt.ts';
import type { DeckRecordingView } from '../../theme/views/deck.ts';
import type { MomentView, ParagraphView, RecordingView } from '../../theme/views/material.ts';
import type { SessionView } from '../../theme/views/session.ts';
import type { DeckContents } from './deck-contents.ts';

/** In a row of the schedule. */
export function recordingLink({ title, recording }: Session): SessionView['recording'] {
  return (
    recording && {
      ...{ label: 'Recording', url: recording.url, name: `Recording: ${title}` },
      length: recording.length === undefined ? undefined : sayDuration(recording.length),
    }
  );
}

export function recordingView(recording: Recording, { slide }: DeckContents): RecordingView {
  const { url, length, deck, moments, transcript } = recording;
  return {
    url,
    host: /^https?:/i.test(url) ? new URL(url).hostname.replace(/^www\./, '') : undefined,
    length: length === undefined ? undefined : momentAt(recording, length),
    moments: moments.map((moment) => ({
      ...momentAt(recording, moment.at),
      slide: slide(deck, moment),
    })),
    transcript: paragraphs(transcript?.cues ?? []).map(({ start, speaker, text }) => ({
      ...momentAt(recording, start),
      ...{ speaker, text },
    })),
  };
}

function momentAt({ url }: Recording, at: number): Omit<MomentView, 'slide'> {
  return { time: sayDuration(at), iso: isoDuration(at), url: momentUrl(url, at) };
}

/** In seconds. A pause of this length, or so long without one, ends a paragraph; the latter with a sentence. */
const [pause, longest] = [3, 45];

/** What is said without a break by one speaker. */
function paragraphs(cues: readonly Cue[]): (Omit<ParagraphView, 'time' | 'iso' | 'url'> & Cue)[] {
  const found: Cue[] = [];
  for (const cue of cues) {
    const last = found.at(-1);
    const isSame = last && (cue.speaker === undefined || cue.speaker === last.speaker);
    const isLong = last && cue.start - last.start > longest && /[.?!…]["”’)]?$/.test(last.text);
    if (last && isSame && !isLong && cue.start - last.end < pause)
      found[found.length - 1] = { ...last, end: cue.end, text: `${last.text} ${cue.text}` };
    else found.push(cue);
  }
  return found;
}

/** The recording of a deck’s session: from its start, and from each slide whose moment is known. */
export function deckRecording(deck: Deck, sessions: readonly Session[]): readonly DeckRecordingView[] {
  const recording = sessions.find((one) => one.recording?.deck === deck.id)?.recording;
  if (!recording) return [];
  const moments = recording.moments.flatMap(({ h, v, at }) => {
    const url = momentUrl(recording.url, at);
    return url === undefined ? [] : [{ url, h, v, from: sayDuration(at) }];
  });
  return [{ url: recording.url, h: 0, v: 0, from: undefined }, ...moments];
}
