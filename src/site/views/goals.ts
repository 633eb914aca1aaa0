import type { Link, Page } from '../../course/model.ts';
import type { GoalsView } from '../../theme/views/goals.ts';
import type { Context, ViewOf } from './context.ts';
import { list } from './lists.ts';
import { goalsUrl, servedGoals } from './served-goals.ts';

/** All goals of the course, with what serves them; then those of each lecture. None where there are none. */
export function goalsViews(context: Context): ViewOf<'pages/goals.njk'>[] {
  const { course } = context;
  const lessons = course.materials.map(({ title, url, page }) => ({ label: title, url, page }));
  const work = course.assignments.map((page) => ({ label: page.title, url: page.url, page }));
  const serving = (
    id: string,
    among: readonly (Link & { readonly page?: Pick<Page, 'goals'> | undefined })[],
  ) =>
    among
      .filter(({ page }) => page?.goals?.some(({ text }) => text === id))
      .map(({ label, url }): Link => ({ label, url }));
  const goals: GoalsView['goals'] = course.goals.map(({ id, title }) => ({
    ...{ id, title },
    lessons: serving(id, lessons),
    work: serving(id, work),
  }));
  const own = lessons
    .map(({ label, url, page }) => ({ label, url, own: servedGoals(page, context).own }))
    .filter((lesson) => lesson.own.length > 0);
  if (goals.length === 0 && own.length === 0) return [];
  return [{ ...list(context, 'pages/goals.njk', goalsUrl, 'Learning goals'), goals, lessons: own }];
}
