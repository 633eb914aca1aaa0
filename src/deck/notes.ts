/** reveal.js's own separator, at the start of a line. */
const defaultSeparator = 'notes?:';

/**
 * Takes the speaker notes off a slide: everything behind the first line that begins with `Note:` or `Notes:`.
 * The slide keeps its length in lines, so that places stay right.
 */
export function splitNotes(text: string, separator = defaultSeparator): { body: string; notes: string } {
  const match = new RegExp(`^[ \\t]*(?:${separator})`, 'mi').exec(text);
  if (!match) return { body: text, notes: '' };
  const end = match.index + match[0].length;
  return {
    body: text.slice(0, match.index),
    notes: text.slice(0, end).replace(/[^\n]/g, '') + text.slice(end),
  };
}
