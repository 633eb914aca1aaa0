import type { Report } from '../../problems/reporter.ts';
import { placeOf } from '../../text/place.ts';
import { fencesIn, type Fence } from '../../text/fences.ts';
import { spaces } from '../../text/prose.ts';
import type { Chunk } from './split.ts';

/** Offsets in a text; the end is behind the last character. */
interface Span {
  readonly start: number;
  readonly end: number;
}

const openings = /`+|<!--/g;
const code = /[^`]+(`+)/y;

/** Code in a line, and comments, open ones to the end: what may hold a `<!--` or a `---` that means nothing. */
function opaqueIn(text: string): Span[] {
  const spans: Span[] = [];
  openings.lastIndex = 0;
  for (let mark = openings.exec(text); mark; mark = openings.exec(text)) {
    const behind = openings.lastIndex;
    if (mark[0] === '<!--') {
      const end = text.indexOf('-->', behind);
      spans.push({ start: mark.index, end: end < 0 ? text.length : end + 3 });
    } else {
      code.lastIndex = behind;
      const closing = code.exec(text)?.[1]?.length ?? Infinity;
      // Of more backticks than close it, the first are text.
      if (closing > mark[0].length) continue;
      spans.push({ start: behind - closing, end: code.lastIndex });
    }
    openings.lastIndex = spans.at(-1)?.end ?? behind;
  }
  return spans;
}

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
export function opaqueAt(text: string): (index: number) => boolean {
  const fenced = closedFences(text);
  const lines = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
  const fences = fenced.map(({ start, end }) => ({ start: lines[start] ?? 0, end: lines[end] ?? Infinity }));
  const spans = opaqueIn(withoutFences(text, fenced)).map(({ start, end }) => ({ start: start + 1, end }));
  const all = [...fences, ...spans].sort((a, b) => a.start - b.start);
  return (index) => all.some(({ start, end }) => start <= index && index < end);
}

/** The comments in a slide's text, and not what is code. Whether several lines are code is doubtful: they are not. */
export function commentsIn(text: string): RegExpExecArray[] {
  const spans = withoutFences(text).matchAll(/(`+)[^`\n]+?\1(?!`)|<!--[^]*?(?:-->|$(?![^]))/g);
  return [...spans].filter(([span]) => span.startsWith('<!--'));
}

function openComment(text: string): number | undefined {
  const last = opaqueIn(withoutFences(text)).at(-1);
  const isOpen = last?.end === text.length && text.startsWith('<!--', last.start) && !text.endsWith('-->');
  return isOpen ? last.start : undefined;
}

/** Code that a separator has cut in two is text in its second half, and hides nothing in its first. */
function closedFences(text: string): Fence[] {
  return fencesIn(text).filter(({ isClosed }) => isClosed);
}

/** Spaces in place of fenced code keep all else where it is. */
function withoutFences(text: string, fences = closedFences(text)): string {
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

/** Of code and comments, only the line ends are left. */
function withoutOpaque(text: string): string {
  let [plain, done] = ['', 0];
  for (const { start, end } of opaqueIn(text)) {
    plain += text.slice(done, start) + text.slice(start, end).replace(/[^\n]/g, '');
    done = end;
  }
  return plain + text.slice(done);
}

/** Warns of lines that look like separators but do not separate, because spaces follow the hyphens. */
export function checkSeparators(chunk: Chunk, report: Report): void {
  const plain = withoutOpaque(withoutFences(chunk.source.text));
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
