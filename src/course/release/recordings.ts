/** What was recorded of a session is held back with what the session shows. */
import type { Material, Session, WholeCourse } from '../model.ts';
import { isWithheld, type Withheld } from './withheld.ts';

/** The files of recordings and their transcripts that belong to what is not there. */
export function heldRecordings(
  { sessions }: WholeCourse,
  materials: ReadonlyMap<Material, Material>,
): ReadonlySet<string> {
  const isAway = ({ material }: Session) => material !== undefined && !materials.has(material);
  const filesOf = ({ recording }: Session) =>
    recording ? [`content${recording.url}`, recording.url.slice(1), recording.transcript?.file ?? ''] : [];
  const shown = new Set(sessions.filter((session) => !isAway(session)).flatMap(filesOf));
  return new Set(
    sessions
      .filter(isAway)
      .flatMap(filesOf)
      .filter((file) => !shown.has(file)),
  );
}

/** @param shown what is left of its material */
export function recordingOf(
  { recording, material }: Session,
  shown: Material | undefined,
  away: Withheld,
): Session['recording'] {
  if (!recording || (material && !shown) || isWithheld(recording.url, '', away)) return undefined;
  const { transcript, deck } = recording;
  const isDeckShown = shown?.decks.some(({ id }) => id === deck) === true;
  return {
    ...recording,
    transcript: transcript && isWithheld(transcript.url, '', away) ? undefined : transcript,
    deck: isDeckShown ? deck : undefined,
    moments: isDeckShown ? recording.moments : [],
  };
}
