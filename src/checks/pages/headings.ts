/** Headings as readers of screen readers find their way by them. */
import type { Report } from '../../problems/reporter.ts';
import type { MarkdownFile } from '../../source/front-matter.ts';
import { conflictsIn } from '../../text/conflicts.ts';
import { outline } from '../../text/outline.ts';

/** @param page whose title is its first heading, or in its front matter */
export function checkHeadings({ file, body, bodyLine }: MarkdownFile, report: Report): void {
  // What git puts between two versions makes headings of them.
  const headings = conflictsIn(body).length > 0 ? [] : outline(body);
  const place = (line: number) => ({ file, line: bodyLine + line - 1, column: 1 });
  let last = 1;
  for (const { level, text, line } of headings) {
    if (level > last + 1)
      report(
        place(line),
        'heading/skipped-level',
        `“${text}” is a heading of level ${level}, below one of level ${last}`,
        `write ${'#'.repeat(last + 1)} ${text}`,
        'warning',
      );
    last = level;
  }
  const [title, second] = headings.filter(({ level }) => level === 1);
  if (title && second)
    report(
      place(second.line),
      'heading/second-title',
      `“${second.text}” is as high a heading as the page’s title, “${title.text}”`,
      `write ## ${second.text}`,
      'warning',
    );
}
