/** Speaker notes that are shown on the slide, for want of the right word before them. */
import type { Report } from '../../problems/reporter.ts';
import { note, type Line } from './lines.ts';

const nearly =
  /^[ \t]*((?:speaker'?s?|presenter'?s?)[ -]?notes?\s*:|notes?\s+:|notes?\s*[;：]|(?:noets?|ntoes?|nots|noes|notse|ontes?|notez)\s*:)/i;

/** @param line of a deck that has no separator of its own for notes */
export function checkNotes(line: Line, report: Report): void {
  const [whole = '', found] = nearly.exec(line.text) ?? [];
  if (found === undefined || line.isFrontMatter) return;
  note(
    line,
    whole.length - found.length,
    report,
    'deck/misspelt-notes',
    `“${found}” does not begin speaker notes: what follows is shown on the slide`,
    'write Note: to begin the notes, or **Note:** for words on the slide',
  );
}
