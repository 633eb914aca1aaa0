import type { Assignment } from '../../course/model.ts';
import type { AssignmentSummary } from '../../theme/views/assignment.ts';
import type { Context, ViewOf } from './context.ts';
import { servedGoals } from './served-goals.ts';
import { neighbour } from './material.ts';
import { dueView } from './session.ts';

/** All of which are shown at once. */
const fewDates = 3;

export function assignmentViews(context: Context): ViewOf<'pages/assignment.njk'>[] {
  const { assignments } = context.course;
  return assignments.map((assignment, index) => ({
    ...context.page('pages/assignment.njk', assignment.url, assignment.title, assignment.description),
    ...assignmentSummary(assignment, context),
    links: assignment.links.map(context.lineOf),
    ai: assignment.ai && context.lineOf(assignment.ai),
    body: context.html(assignment),
    contents: context.contents(assignment),
    goals: servedGoals(assignment, context),
    solution: assignment.solution && { label: assignment.solution.title, url: assignment.solution.url },
    previous: neighbour(assignments[index - 1]),
    next: neighbour(assignments[index + 1]),
  }));
}

export function assignmentSummary(assignment: Assignment, { course, format }: Context): AssignmentSummary {
  const { title, url, work, points } = assignment;
  const deadlines = course.deadlines.filter((deadline) => deadline.assignment === assignment.id);
  const isMany = deadlines.length > fewDates && deadlines.some(({ number }) => number !== undefined);
  return {
    title,
    url,
    work,
    points: sayPoints(points),
    due: deadlines.map((deadline) => dueView(deadline, { course, format })),
    // One for each section that has its own.
    dueNext: isMany ? new Set(deadlines.map(({ section }) => section)).size : undefined,
  };
}

/** A bare number is a number of points. */
function sayPoints(points: string | undefined): string | undefined {
  return points !== undefined && /^\d+$/.test(points) ? `${points} points` : points;
}
