/** Texts from the schedule on pages: readings, notes, speakers. */
import { posix } from 'node:path';
import type MarkdownIt from 'markdown-it';
import type { Course } from '../course/model.ts';
import { renderLine } from '../markdown/markdown.ts';
import { withoutWithheld } from '../html/withheld.ts';
import type { Place, Problem } from '../problems/problem.ts';
import { scheduleFile } from '../source/read.ts';
import { resolveLinks, type SiteMap } from './links.ts';
import type { Context } from './views/context.ts';

/** Renders each text once. Its mistakes are added to `problems`, for every place where it is written. */
export function lineRenderer(
  course: Course,
  map: SiteMap,
  problems: Problem[],
  md: MarkdownIt,
): Context['line'] {
  const known = new Map<string, string>();

  function report(problem: Problem, places: readonly Place[]): void {
    for (const place of places) {
      const said = { ...problem, ...place };
      // Several texts may have the same link.
      if (!problems.some((other) => isSame(other, said))) problems.push(said);
    }
  }

  return (text, url) => {
    const key = JSON.stringify([text, url]);
    const before = known.get(key);
    if (before !== undefined) return before;
    const source = { file: scheduleFile, line: 1, column: 1, text };
    const rendered = renderLine(source, url, md);
    const html = withoutWithheld(rendered.html, [posix.dirname(scheduleFile), '/'], course);
    const resolved = resolveLinks(html, source, map);
    for (const problem of rendered.problems) report(problem, course.placesOf(text));
    for (const problem of resolved.problems) report(problem, course.placesOf(url ?? text));
    known.set(key, resolved.html);
    return resolved.html;
  };
}

function isSame(a: Problem, b: Problem): boolean {
  return a.file === b.file && a.line === b.line && a.column === b.column && a.message === b.message;
}
