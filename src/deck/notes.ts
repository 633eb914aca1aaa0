import { isOpaque } from './comments.ts';

const columnsEnd = /^[ \t]*<!--\s*colend\s*-->[ \t]*$/;
const blockBegin = /^[ \t]*:{3,}[ \t]*[^:\s]/;
const blockEnd = /^[ \t]*:{3,}[ \t]*$/;
const references = /^[ \t]*(?:<!--\s*references_?\s*-->|:{3,}[ \t]*\{?\.?references\b.*)[ \t]*$/m;

/**
 * Takes the speaker notes off a slide: everything behind the first separator, `Note:` or `Notes:` by default, up to
 * references. Further separators only begin another part of the notes; in code and in comments they mean nothing.
 * Both parts keep their distance in lines from the slide's start, so that places stay right.
 * Where notes stand in the last column, or in a block, its end stays with the slide.
 */
export function splitNotes(text: string, separator: RegExp): { body: string; notes: string } {
  const every = new RegExp(separator.source, `${separator.flags}g`);
  const marks = [...text.matchAll(every)].filter(({ index }) => !isOpaque(text, index));
  const [first] = marks;
  if (!first) return { body: text, notes: '' };
  const length = references.exec(text.slice(first.index))?.index;
  const end = length === undefined ? text.length : first.index + length;
  const parts = marks.filter(({ index }) => index < end);
  const notes = parts.map((mark, index) => {
    const from = mark.index + mark[0].length;
    return newlines(mark[0]) + text.slice(from, parts[index + 1]?.index ?? end);
  });
  const lead = text.slice(0, first.index);
  const { own, ends } = splitEnds(notes.join(''));
  const gap = newlines(text.slice(first.index, end)).slice(ends.length);
  return {
    body: [lead, ...ends].join('\n') + gap + text.slice(end),
    notes: newlines(lead) + own,
  };
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
