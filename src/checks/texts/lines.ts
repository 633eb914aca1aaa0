/** The lines of a course in which something is said to readers: without code and comments. */
import type { Course, Deck } from '../../course/model.ts';
import { hideComments } from '../../deck/split/comments.ts';
import { readSeparators } from '../../deck/split/separators.ts';
import { splitDeck } from '../../deck/split/split.ts';
import { courseFile, scheduleFile, type RawCourse } from '../../source/read.ts';
import { visibleLines } from '../../text/prose.ts';
import { ignore, type Report } from '../../problems/reporter.ts';

export interface Line {
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  readonly text: string;
  readonly isFrontMatter: boolean;
  readonly kind: 'page' | 'announcement' | 'assignment' | 'deck' | 'yaml';
}

/** Reports something at an index of a line, as a warning. */
export function note(
  { file, line }: Pick<Line, 'file' | 'line'>,
  index: number,
  report: Report,
  ...[name, message, remedy]: [name: string, message: string, remedy: string]
): void {
  report({ file, line, column: index + 1 }, name, message, remedy, 'warning');
}

/** @param texts path → text of the course's files */
export function linesOf(course: Course, raw: RawCourse, texts: ReadonlyMap<string, string>): Line[] {
  const pages = [...raw.pages, ...raw.assignments, ...raw.solutions];
  return [
    ...[courseFile, scheduleFile].flatMap((file) => yamlLines(file, texts.get(file) ?? '')),
    ...pages.flatMap(({ file, head, body }) =>
      visibleLines(head + body).map((line) => ({ ...line, file, kind: kindOf(file) })),
    ),
    ...raw.decks.flatMap(({ file, head }) =>
      visibleLines(head).map((line) => ({ ...line, file, kind: 'deck' as const })),
    ),
    ...course.decks.flatMap(deckLines),
  ];
}

/** Slide by slide: what is left open on one ends with it. */
function deckLines(deck: Deck): Line[] {
  const slides = hideComments(splitDeck(deck.source, readSeparators(deck, ignore)), ignore);
  return slides.flatMap(({ source: { file, line: first, text } }) => {
    // A slide has no front matter.
    return visibleLines(`\n${text}`)
      .slice(1)
      .map((line) => ({ ...line, file, line: first + line.line - 2, kind: 'deck' as const }));
  });
}

function kindOf(file: string): Line['kind'] {
  if (file.startsWith('assignments/')) return 'assignment';
  return file.startsWith('content/announcements/') ? 'announcement' : 'page';
}

function yamlLines(file: string, text: string): Line[] {
  return text.split(/\r?\n/).map((line, index) => ({
    ...{ file, line: index + 1, isFrontMatter: false, kind: 'yaml' },
    text: line.replace(/(^|\s)#(?:\s.*)?$/, '$1'),
  }));
}
