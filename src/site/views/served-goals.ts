/** The goals of a lecture or an assignment. */
import { splitGoals } from '../../course/content/goals.ts';
import type { Page } from '../../course/model.ts';
import type { ServedGoals } from '../../theme/views/served-goals.ts';
import type { Context } from './context.ts';

export const goalsUrl = '/goals/';

export function servedGoals(
  page: Pick<Page, 'goals'> | undefined,
  { course, goal }: Pick<Context, 'course' | 'goal'>,
): ServedGoals {
  const { served, own } = splitGoals(page?.goals, course.goals);
  return {
    own: own.map(goal),
    served: served.map(({ id, title }) => ({ label: title, url: `${goalsUrl}#${id}` })),
  };
}
