import * as z from 'zod';
import { parseTask } from '../course/dates/when.ts';
import type { Course } from '../course/model.ts';
import { atFile, type Report } from '../problems/reporter.ts';
import type { RawCourse } from '../source/read.ts';

const said = z.object({ due: z.record(z.string(), z.unknown()).default({}) });

/**
 * Assignments of which nothing says when they are due, or that they are not.
 * @param except files of which it is known already
 */
export function checkNeverDue(
  { assignments, deadlines }: Course,
  raw: RawCourse,
  except: ReadonlySet<string>,
  report: Report,
): void {
  const named = new Set([
    ...deadlines.map(({ assignment }) => assignment),
    ...Object.keys(said.safeParse(raw.schedule.value).data?.due ?? {}).map((key) => parseTask(key).id),
  ]);
  for (const { id, title, released, body } of assignments) {
    if (named.has(id) || released === 'no' || except.has(body.file)) continue;
    report(
      atFile(body.file),
      'schedule/never-due',
      `“${title}” is never due: the schedule gives it no date`,
      `write due: ${id} under a session, or ${id} with a date under “due:”; without a date, write “${id}: none” there, or “${id}: TBA”`,
      'warning',
    );
  }
}
