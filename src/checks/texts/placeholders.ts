/** What an author meant to write later. */
import type { Report } from '../../problems/reporter.ts';
import { note, type Line } from './lines.ts';

/** In capitals, and by itself: a lecture may be about TODO comments, and `XXX-1` may be a product. */
const marks =
  /(?<![\w/#.@“"'-])(?:TODO|FIXME|TBA|TBD|XXX+|\?{3,})(?![\w/@”"'-])(?!\s+(?:app|apps|application|comments?|items?|lists?|markers?|notes|tags?|tasks?)\b)|\blorem ipsum\b/gi;

/** @param line of a page, a deck, an assignment or a YAML file */
export function checkPlaceholders(line: Line, report: Report): void {
  // The schedule knows TBA: it is shown as such.
  const isKnown = (found: string) => line.kind === 'yaml' && found === 'TBA';
  for (const { 0: found, index } of line.text
    .replace(/https?:\S+/g, (url) => ' '.repeat(url.length))
    .matchAll(marks)) {
    const isMark = found === found.toUpperCase() || /^lorem/i.test(found);
    if (!isMark || isKnown(found)) continue;
    note(
      line,
      index,
      report,
      'text/placeholder',
      `readers see “${found}”: something is still to be written here`,
      'write it, or put it into a comment: <!-- … -->',
    );
  }
}
