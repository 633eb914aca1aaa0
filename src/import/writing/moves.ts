/** What became of each file of the source, for the report. */
import { scheduleFile } from '../../source/read.ts';
import type { Destinations } from '../inferring/destinations.ts';
import type { SplitReadme } from '../inferring/pages.ts';
import { isLicense, type RevealCourse } from '../reading/source.ts';

export interface Move {
  readonly file: string;
  /** Files of the new course; none where it was left behind. */
  readonly to: readonly string[];
  /** What was done with it on the way. */
  readonly changes: readonly string[];
}

/** @param tableFile the file that holds the schedule */
export function movesOf(
  source: RevealCourse,
  destinations: Destinations,
  tableFile: string,
  readme: SplitReadme,
  texts: ReadonlyMap<string, string>,
): Move[] {
  return source.files.map((file): Move => {
    const to = destinations.files.get(file)?.file;
    const isHome = file === source.home;
    const changes = [...(source.notes.get(file) ?? [])];
    const text = to === undefined ? undefined : texts.get(to);
    if (text !== undefined && text !== source.markdown.get(file) && !isHome && changes.length === 0)
      changes.push('links');
    if (isLicense(file)) changes.push('its name is in the course’s settings');
    return {
      file,
      to: [
        ...(to === undefined ? [] : [to]),
        ...(isHome && readme.syllabus !== undefined ? ['content/syllabus.md'] : []),
        ...(file === tableFile && source.files.includes(file) ? [scheduleFile] : []),
      ],
      changes,
    };
  });
}
