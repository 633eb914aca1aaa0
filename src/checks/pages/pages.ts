/** What is wrong with pages, decks and files as a whole, or in comparison with each other. */
import type { Course } from '../../course/model.ts';
import type { Report } from '../../problems/reporter.ts';
import type { RenderedDecks } from '../../site/decks/renderer.ts';
import type { RawCourse } from '../../source/read.ts';
import { checkHeadings } from './headings.ts';
import { checkRubrics } from './rubrics.ts';
import { checkTitles } from './titles.ts';
import { checkDecks, checkUnused } from './unused.ts';

/** @param texts path → text of the course's files */
export function checkPages(
  course: Course,
  raw: RawCourse,
  decks: RenderedDecks,
  texts: ReadonlyMap<string, string>,
  report: Report,
): void {
  for (const page of [...raw.pages, ...raw.assignments, ...raw.solutions]) checkHeadings(page, report);
  checkTitles(course, raw, report);
  checkRubrics(course, raw, report);
  checkUnused(course, texts, report);
  checkDecks(course, decks, texts, report);
}
