/** Where code stands between fences, as markdown-it finds it: in lists and quotes too, and none in HTML. */
import { createPageParser } from './syntax/parser.ts';

/** A block of code between two lines of backticks or tildes. */
export interface Fence {
  /** The line of the opening fence, 0-based. */
  readonly start: number;
  /** The line behind it all, 0-based. */
  readonly end: number;
  /** Otherwise it goes on to the end of the text, or of the list or quote in which it stands. */
  readonly isClosed: boolean;
  /** What follows the opening fence. */
  readonly info: string;
  readonly content: string;
}

const blocks = createPageParser();
blocks.core.ruler.enableOnly(['normalize', 'block']);

/** The fenced code in a Markdown text, in order. */
export function fencesIn(markdown: string): Fence[] {
  if (!/`{3}|~{3}/.test(markdown)) return [];
  const lines = markdown.split(/\r\n?|\n/);
  return blocks.parse(markdown, {}).flatMap(({ type, map, info, content }): Fence[] => {
    if (type !== 'fence' || !map) return [];
    const [start, end] = map;
    return [{ start, end, isClosed: isClosed(lines, map, content), info, content }];
  });
}

/** What is closed holds whole lines, all but the first and the last, which is another fence. */
function isClosed(lines: readonly string[], [start, end]: [number, number], content: string): boolean {
  const last = lines[end - 1] ?? '';
  return (
    (content === '' || content.endsWith('\n')) &&
    content.split('\n').length - 1 === end - start - 2 &&
    /[`~]\s*$/.test(last)
  );
}

/** The lines of a Markdown text, 0-based, that are fenced code or its fences. */
export function fencedLines(markdown: string): ReadonlySet<number> {
  return new Set(
    fencesIn(markdown).flatMap(({ start, end }) =>
      Array.from({ length: end - start }, (_, line) => start + line),
    ),
  );
}
