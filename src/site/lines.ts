/** Texts from the schedule on pages: readings, notes, speakers. */
import { posix } from 'node:path';
import type { Course } from '../course/model.ts';
import { renderLine } from '../markdown/markdown.ts';
import { withoutWithheld } from '../html/withheld.ts';
import type { Place, Problem } from '../problems/problem.ts';
import { Reporter } from '../problems/reporter.ts';
import { scheduleFile } from '../source/read.ts';
import { resolveLinks } from './links.ts';
import type { SiteMemory } from './memory.ts';
import type { SiteMap } from './site-map.ts';
import type { Context } from './views/context.ts';

/** Renders each text once. Its mistakes are reported for every place where it is written. */
export function lineRenderer(
  course: Course,
  map: SiteMap,
  { problems }: Reporter,
  memory: SiteMemory,
): Context['line'] {
  const known = new Map<string, string>();

  function addAt(problem: Problem, places: readonly Place[]): void {
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
    const rendered = memory.renderedLines.get(key) ?? renderLine(source, url, memory.lines);
    memory.renderedLines.set(key, rendered);
    const html = withoutWithheld(rendered.html, [posix.dirname(scheduleFile), '/'], course);
    const links = new Reporter();
    const resolved = resolveLinks(html, rendered, source, map, links.report);
    for (const problem of rendered.problems) addAt(problem, course.placesOf(text));
    for (const problem of links.problems) addAt(problem, course.placesOf(url ?? text));
    known.set(key, resolved);
    return resolved;
  };
}

/** Renders a line that stands in one place. Relative addresses in it are relative to its file. */
export function sourceRenderer(
  course: Course,
  map: SiteMap,
  { problems, report }: Reporter,
  { renderedSources }: SiteMemory,
): Context['lineOf'] {
  return (source) => {
    const rendered = renderedSources(source, undefined);
    problems.push(...rendered.problems);
    const html = withoutWithheld(rendered.html, [posix.dirname(source.file)], course);
    return resolveLinks(html, rendered, source, map, report);
  };
}

function isSame(a: Problem, b: Problem): boolean {
  return a.file === b.file && a.line === b.line && a.column === b.column && a.message === b.message;
}
