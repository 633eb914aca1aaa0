import type { Assignment, Link } from '../../course/model.ts';
import { neighbour } from './material.ts';
import { dueView, type DueView } from './session.ts';
import type { Contents, Context, View } from './view.ts';

export interface AssignmentSummary {
  readonly title: string;
  readonly url: string;
  readonly work: string | undefined;
  readonly points: string | undefined;
  readonly due: readonly DueView[];
}

export interface AssignmentView extends View, AssignmentSummary {
  readonly body: string;
  readonly contents: Contents;
  readonly solution: Link | undefined;
  readonly previous: Link | undefined;
  readonly next: Link | undefined;
}

export function assignmentViews(context: Context): AssignmentView[] {
  const { assignments } = context.course;
  return assignments.map((assignment, index) => ({
    ...context.frame('pages/assignment.njk', assignment.url, assignment.title, assignment.description),
    ...assignmentSummary(assignment, context),
    body: context.html(assignment),
    contents: context.contents(assignment),
    solution: assignment.solution && { label: assignment.solution.title, url: assignment.solution.url },
    previous: neighbour(assignments[index - 1]),
    next: neighbour(assignments[index + 1]),
  }));
}

export function assignmentSummary(assignment: Assignment, { course, format }: Context): AssignmentSummary {
  const { title, url, work, points } = assignment;
  const deadlines = course.deadlines.filter(({ id }) => id.split('#')[0] === assignment.id);
  return {
    title,
    url,
    work,
    points: sayPoints(points),
    due: deadlines.map((deadline) => dueView(deadline, format)),
  };
}

/** A bare number is a number of points. */
function sayPoints(points: string | undefined): string | undefined {
  return points !== undefined && /^\d+$/.test(points) ? `${points} points` : points;
}
