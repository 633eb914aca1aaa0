import { z } from 'zod';
import { parseTask } from '../course/dates/when.ts';
import type { Course } from '../course/model.ts';
import type { Problem } from '../problems/problem.ts';
import { atFile } from '../problems/reporter.ts';
import type { RawCourse } from '../source/read.ts';

const said = z.object({ due: z.record(z.string(), z.unknown()).default({}) });

/** Assignments of which nothing says when they are due, or that they are not. */
export function checkNeverDue({ assignments, deadlines }: Course, raw: RawCourse): Problem[] {
  const named = new Set([
    ...deadlines.map(({ assignment }) => assignment),
    ...Object.keys(said.safeParse(raw.schedule.value).data?.due ?? {}).map((key) => parseTask(key).id),
  ]);
  return assignments
    .filter(({ id, released }) => !named.has(id) && released !== 'no')
    .map(({ id, title, body }) => ({
      ...atFile(body.file),
      ...{ severity: 'warning', name: 'schedule/never-due' },
      message: `“${title}” is never due: the schedule gives it no date`,
      remedy: `write due: ${id} under a session, or ${id} with a date under “due:”; without a date, write “${id}: none” there, or “${id}: TBA”`,
    }));
}
