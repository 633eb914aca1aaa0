import { resolve } from 'node:path';
import launchEditor from 'launch-editor';
import type { Course } from '../course/model.ts';
import type { Place } from '../problems/problem.ts';
import type { Answer } from '../server/server.ts';
import { dueWrittenAt, pageWrittenAt, rowWrittenAt, slideWrittenAt } from '../site/written-at.ts';

/**
 * Opens what is shown in the editor of this machine: the one that runs, or that LAUNCH_EDITOR, VISUAL or EDITOR names.
 * Only files of the course can be: a page says what it shows, and the course knows where that is written.
 * @param shown of client/edit.ts: `slide`, `row`, `due` or `page`
 */
export function openSource(course: Course | undefined, shown: URLSearchParams): Answer {
  const place = course && placeOfShown(course, shown);
  if (!place) return { status: 404, text: 'Nothing in the course says where this is written.' };
  const { file, line, column } = place;
  const said: (string | null)[] = [];
  launchEditor(`${resolve(file)}:${line}:${column}`, (_, message) => {
    said.push(message);
  });
  return said.includes(null)
    ? { status: 501, text: 'No editor is running. Name yours: LAUNCH_EDITOR=code npx lectern dev' }
    : { status: 200, text: `Opened ${file}:${line}` };
}

function placeOfShown(course: Course, shown: URLSearchParams): Place | undefined {
  const find = {
    slide: slideWrittenAt,
    row: rowWrittenAt,
    due: dueWrittenAt,
    page: pageWrittenAt,
  };
  for (const [kind, placeOf] of Object.entries(find)) {
    const value = shown.get(kind);
    if (value !== null) return placeOf(value, course);
  }
  return undefined;
}
