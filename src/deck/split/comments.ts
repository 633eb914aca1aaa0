import type { Report } from '../../problems/reporter.ts';
import { placeOf } from '../../html/rendering.ts';
import { fencesIn, type Fence } from '../../text/fences.ts';
import { spaces } from '../../text/prose.ts';
import type { Chunk } from './split.ts';

/** Code in a line, and comments, open ones to the end: what may hold a `<!--` or a `---` that means nothing. */
const opaque = /(`+)[^`]+?\1(?!`)|<!--[^]*?(?:-->|$(?![^]))/g;

/**
 * Hides what a comment hides. A separator inside a comment splits all the same, as it does in reveal-md, which then
 * shows the rest of the comment as slides: here those slides stay, and stay empty.
 */
export function hideComments(chunks: readonly Chunk[], report: Report): Chunk[] {
  let open = false;
  return chunks.map((chunk, index) => {
    let { text } = chunk.source;
    if (open) {
      const end = text.indexOf('-->');
      open = end < 0;
      text = open ? '' : text.slice(0, end + 3).replace(/[^\n]/g, '') + text.slice(end + 3);
    }
    const start = openComment(text);
    if (start !== undefined) {
      const { name, message, remedy, spans } = describe(chunks.slice(index + 1));
      const place = placeOf({ ...chunk.source, text }, text.slice(start));
      report(place, name, message, remedy, 'warning');
      text = text.slice(0, start);
      open = spans;
    }
    return { ...chunk, source: { ...chunk.source, text } };
  });
}

/** Whether a place in a slide's text is inside of code or of a comment. */
export function isOpaque(text: string, index: number): boolean {
  const line = text.slice(0, index).split('\n').length - 1;
  return (
    closedFences(text).some(({ start, end }) => start <= line && line < end) ||
    [...withoutFences(text).matchAll(opaque)].some(
      (span) => span.index < index && index < span.index + span[0].length,
    )
  );
}

/** The comments in a slide's text, and not what is code. Whether several lines are code is doubtful: they are not. */
export function commentsIn(text: string): RegExpExecArray[] {
  const spans = withoutFences(text).matchAll(/(`+)[^`\n]+?\1(?!`)|<!--[^]*?(?:-->|$(?![^]))/g);
  return [...spans].filter(([span]) => span.startsWith('<!--'));
}

function openComment(text: string): number | undefined {
  const last = [...withoutFences(text).matchAll(opaque)].at(-1);
  return last?.[0].startsWith('<!--') && !last[0].endsWith('-->') ? last.index : undefined;
}

/** Code that a separator has cut in two is text in its second half, and hides nothing in its first. */
function closedFences(text: string): Fence[] {
  return fencesIn(text).filter(({ isClosed }) => isClosed);
}

/** Spaces in place of fenced code keep all else where it is. */
function withoutFences(text: string): string {
  const fences = closedFences(text);
  if (fences.length === 0) return text;
  const lines = text.split('\n');
  for (const { start, end } of fences)
    for (let line = start; line < end; line += 1) lines[line] = spaces(lines[line] ?? '');
  return lines.join('\n');
}

/** A comment left open on a slide goes on to the next `-->`, unless another comment begins before that. */
function describe(following: readonly Chunk[]) {
  const rest = following.map((chunk) => chunk.source.text).join('\n');
  const end = rest.indexOf('-->');
  const next = rest.indexOf('<!--');
  const spans = end >= 0 && (next < 0 || end < next);
  return spans
    ? {
        spans,
        name: 'deck/separator-in-comment',
        message: 'a slide separator inside this comment cuts the comment in two',
        remedy: 'comment out each slide separately, or write -/-- for the separator',
      }
    : {
        spans,
        name: 'deck/unclosed-comment',
        message: 'this comment is never closed and hides the rest of its slide',
        remedy: 'end it with -->',
      };
}

/** Warns of lines that look like separators but do not separate, because spaces follow the hyphens. */
export function checkSeparators(chunk: Chunk, report: Report): void {
  const plain = withoutFences(chunk.source.text).replace(opaque, (text) => text.replace(/[^\n]/g, ''));
  for (const match of plain.matchAll(/^(-{3,4})[ \t]+\r?$/gm)) {
    const line = chunk.source.line + plain.slice(0, match.index).split('\n').length - 1;
    const message = `spaces after ${match[1] ?? ''} keep it from separating two slides`;
    const remedy = 'remove the spaces to split here, or write *** for a rule';
    report(
      { file: chunk.source.file, line, column: 1 },
      'deck/separator-with-spaces',
      message,
      remedy,
      'warning',
    );
  }
}
