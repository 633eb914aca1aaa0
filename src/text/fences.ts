/** Where code stands between fences, as markdown-it finds it: in lists and quotes too, and none in HTML. */
import { createBlockParser } from './syntax/parser.ts';

/** A block of code between two lines of backticks or tildes. */
export interface Fence {
  /** The line of the opening fence, 0-based. */
  readonly start: number;
  /** The line behind it all, 0-based. */
  readonly end: number;
  /** Otherwise it goes on to the end of the text, or of the list or quote in which it stands. */
  readonly isClosed: boolean;
  /** The opening fence's backticks or tildes. */
  readonly markup: string;
  /** What follows the opening fence. */
  readonly info: string;
  readonly content: string;
}

const blocks = createBlockParser();

/** The fenced code in a Markdown text, in order. */
export function fencesIn(markdown: string): Fence[] {
  if (!/`{3}|~{3}/.test(markdown)) return [];
  const lines = markdown.split(/\r\n?|\n/);
  return blocks.parse(markdown, {}).flatMap(({ type, map, markup, info, content }): Fence[] => {
    if (type !== 'fence' || !map) return [];
    const [start, end] = map;
    return [{ start, end, isClosed: isClosed(lines, map, content), markup, info, content }];
  });
}

/**
 * Whether a text of its own may be cut here: all its code is closed, by a fence like the one that opens it, and none
 * of it holds an opening fence, as does code whose end is missing.
 */
export function isWholeCode(markdown: string): boolean {
  const lines = markdown.split(/\r\n?|\n/);
  return fencesIn(markdown).every(({ end, isClosed, markup, content }) => {
    const inner = new RegExp(`^[ \\t]*${markup}+[ \\t]*[^\\s\`~]`, 'm');
    return isClosed && lines[end - 1]?.trim() === markup && !inner.test(content);
  });
}

/** Whether code in a text goes on to its end, for want of a closing fence. */
export function leavesCodeOpen(markdown: string): boolean {
  return fencesIn(markdown).some((fence) => !fence.isClosed);
}

/**
 * What is closed holds whole lines, all but the first and the last, which is another fence.
 * @param lines of the text
 * @param map of the token, from its first line to the one behind it
 */
export function isClosed(
  lines: readonly string[],
  [start, end]: readonly [number, number],
  content: string,
): boolean {
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
