import { opaqueAt } from '../split/comments.ts';

const columnsEnd = /^[ \t]*<!--\s*colend\s*-->[ \t]*$/;
const blockBegin = /^[ \t]*:{3,}[ \t]*[^:\s]/;
const blockEnd = /^[ \t]*:{3,}[ \t]*$/;
const references = /^[ \t]*(?:<!--\s*references_?\s*-->|:{3,}[ \t]*\{?\.?references\b.*)[ \t]*$/m;

/**
 * Takes the speaker notes off a slide: everything behind a separator, `Note:` or `Notes:` by default, up to references.
 * Behind those, another separator begins notes again; in code and in comments it means nothing.
 * Both parts keep their distance in lines from the slide's start, so that places stay right.
 * Where notes stand in the last column, or in a block, its end stays with the slide.
 */
export function splitNotes(text: string, separator: RegExp): { body: string; notes: string } {
  const every = new RegExp(separator.source, `${separator.flags}g`);
  const found = [...text.matchAll(every)];
  if (found.length === 0) return { body: text, notes: '' };
  const isOpaque = opaqueAt(text);
  const marks = found.filter(({ index }) => !isOpaque(index));
  const [first] = marks;
  if (!first) return { body: text, notes: '' };
  let body = text.slice(0, first.index);
  let notes = newlines(body);
  for (const [position, mark] of marks.entries()) {
    const next = marks[position + 1]?.index ?? text.length;
    const length = references.exec(text.slice(mark.index, next))?.index;
    const end = length === undefined ? next : mark.index + length;
    const { own, ends } = splitEnds(text.slice(mark.index + mark[0].length, end));
    const gap = newlines(text.slice(mark.index, end)).slice(ends.length);
    const shown = text.slice(end, next);
    body += ['', ...ends].join('\n') + gap + shown;
    notes += newlines(mark[0]) + own + newlines(shown);
  }
  return { body, notes };
}

function splitEnds(notes: string): { own: string; ends: string[] } {
  let depth = 0;
  const ends: string[] = [];
  const own = notes.split('\n').map((line) => {
    if (blockBegin.test(line)) depth += 1;
    else if (blockEnd.test(line) && depth > 0) depth -= 1;
    else if (blockEnd.test(line) || columnsEnd.test(line)) {
      ends.push(line);
      return '';
    }
    return line;
  });
  return { own: own.join('\n'), ends };
}

function newlines(text: string): string {
  return text.replace(/[^\n]/g, '');
}
