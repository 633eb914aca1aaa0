/**
 * Takes the speaker notes off a slide: everything behind the first separator, `Note:` or `Notes:` by default.
 * They keep their distance in lines from the slide's start, so that places stay right.
 */
export function splitNotes(text: string, separator: RegExp): { body: string; notes: string } {
  const match = separator.exec(text);
  if (!match) return { body: text, notes: '' };
  const end = match.index + match[0].length;
  return {
    body: text.slice(0, match.index),
    notes: text.slice(0, end).replace(/[^\n]/g, '') + text.slice(end),
  };
}
