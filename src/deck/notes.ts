const columnsEnd = /^[ \t]*<!--\s*colend\s*-->[ \t]*$/gm;

/**
 * Takes the speaker notes off a slide: everything behind the first separator, `Note:` or `Notes:` by default.
 * They keep their distance in lines from the slide's start, so that places stay right.
 * Where they stand in the last column, its end stays with the slide.
 */
export function splitNotes(text: string, separator: RegExp): { body: string; notes: string } {
  const match = separator.exec(text);
  if (!match) return { body: text, notes: '' };
  const end = match.index + match[0].length;
  const notes = text.slice(end);
  const ends = notes.match(columnsEnd) ?? [];
  return {
    body: [text.slice(0, match.index), ...ends].join('\n'),
    notes: text.slice(0, end).replace(/[^\n]/g, '') + notes.replace(columnsEnd, ''),
  };
}
