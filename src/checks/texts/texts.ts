/** What the texts of a course say that their author cannot mean, line by line. */
import type { Course } from '../../course/model.ts';
import type { Report } from '../../problems/reporter.ts';
import type { RawCourse } from '../../source/read.ts';
import { checkAddress, checkProse } from './addresses.ts';
import { checkConflicts } from './conflicts.ts';
import { linesOf } from './lines.ts';
import { checkLinkText } from './link-texts.ts';
import { linksIn } from './links.ts';
import { checkNotes } from './notes.ts';
import { checkPlaceholders } from './placeholders.ts';
import { checkWeekdays } from './weekdays.ts';

/** @param texts path → text of the course's files */
export function checkTexts(
  course: Course,
  raw: RawCourse,
  texts: ReadonlyMap<string, string>,
  report: Report,
): void {
  const separated = new Set(
    course.decks.flatMap(({ options, source }) => (options.notesSeparator === undefined ? [] : source.file)),
  );
  checkConflicts(texts, report);
  for (const line of linesOf(course, raw, texts)) {
    checkPlaceholders(line, report);
    checkWeekdays(line, course.term, report);
    checkProse(line, report);
    if (line.kind === 'deck' && !separated.has(line.file)) checkNotes(line, report);
    for (const link of linksIn(line.text, line.kind === 'yaml')) {
      checkLinkText(link, line, report);
      checkAddress(link, line, report);
    }
  }
}
