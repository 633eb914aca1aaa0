import { isOpaque } from './comments.ts';

const columnsEnd = /^[ \t]*<!--\s*colend\s*-->[ \t]*$/gm;
const references = /^[ \t]*(?:<!--\s*references_?\s*-->|:{3,}[ \t]*\{?\.?references\b.*)[ \t]*$/m;

/**
 * Takes the speaker notes off a slide: everything behind the first separator, `Note:` or `Notes:` by default, up to
 * references. Further separators only begin another part of the notes; in code and in comments they mean nothing.
 * Both parts keep their distance in lines from the slide's start, so that places stay right.
 * Where notes stand in the last column, its end stays with the slide.
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
  const ends = notes.join('').match(columnsEnd) ?? [];
  const gap = newlines(text.slice(first.index, end)).slice(ends.length);
  return {
    body: [lead, ...ends].join('\n') + gap + text.slice(end),
    notes: newlines(lead) + notes.join('').replace(columnsEnd, ''),
  };
}

function newlines(text: string): string {
  return text.replace(/[^\n]/g, '');
}
