import type { Problem } from '../../problems/problem.ts';
import { placeOf } from '../../html/rendering.ts';
import type { Chunk } from './split.ts';

/** What may hold a `<!--` or a `---` that means nothing: fenced code, code, and comments, open ones to the end. */
const opaque =
  /^ {0,3}(`{3,}|~{3,})[^\n]*\n(?:[^]*?\n)?? {0,3}\1[`~]*[ \t]*$|(`+)[^`]+?\2(?!`)|<!--[^]*?(?:-->|$(?![^]))/gm;

/**
 * Hides what a comment hides. A separator inside a comment splits all the same, as it does in reveal-md, which then
 * shows the rest of the comment as slides: here those slides stay, and stay empty.
 */
export function hideComments(chunks: readonly Chunk[]): { chunks: Chunk[]; problems: Problem[] } {
  const problems: Problem[] = [];
  let open = false;
  const hidden = chunks.map((chunk, index) => {
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
      problems.push({ ...place, severity: 'warning', name, message, remedy });
      text = text.slice(0, start);
      open = spans;
    }
    return { ...chunk, source: { ...chunk.source, text } };
  });
  return { chunks: hidden, problems };
}

/** Whether a place in a slide's text is inside of code or of a comment. */
export function isOpaque(text: string, index: number): boolean {
  return [...text.matchAll(opaque)].some((span) => span.index < index && index < span.index + span[0].length);
}

function openComment(text: string): number | undefined {
  const last = [...text.matchAll(opaque)].at(-1);
  return last?.[0].startsWith('<!--') && !last[0].endsWith('-->') ? last.index : undefined;
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
        message: 'a slide separator inside this comment splits it',
        remedy: 'comment out each slide by itself, or write -/-- for the separator',
      }
    : {
        spans,
        name: 'deck/unclosed-comment',
        message: 'this comment is never closed and hides the rest of its slide',
        remedy: 'end it with -->',
      };
}

/** Warns of lines that look like separators but do not separate, because blanks follow the hyphens. */
export function blankSeparators(chunk: Chunk): Problem[] {
  const plain = chunk.source.text.replace(opaque, (text) => text.replace(/[^\n]/g, ''));
  return [...plain.matchAll(/^(-{3,4})[ \t]+\r?$/gm)].map((match) => ({
    file: chunk.source.file,
    line: chunk.source.line + plain.slice(0, match.index).split('\n').length - 1,
    column: 1,
    severity: 'warning',
    name: 'deck/separator-with-blanks',
    message: `blanks after ${match[1] ?? ''} keep it from separating two slides`,
    remedy: 'remove the blanks to split here, or write *** for a rule',
  }));
}
