/** What students learn: goals of the course, which have names, and those of a lecture alone, which are texts. */
import { didYouMean } from '../../problems/did-you-mean.ts';
import type { Report } from '../../problems/reporter.ts';
import type { Assignment, CourseGoal, Goal, Material } from '../model.ts';

/** What looks like the name of a goal of the course is one, or is reported. */
export function checkGoals(
  goals: readonly CourseGoal[],
  {
    materials,
    assignments,
  }: { readonly materials: readonly Material[]; readonly assignments: readonly Assignment[] },
  report: Report,
): void {
  const ids = goals.map(({ id }) => id);
  const named = [...materials.flatMap(({ page }) => page ?? []), ...assignments].flatMap(
    (page) => page.goals ?? [],
  );
  for (const { text, from } of named) {
    if (ids.includes(text) || !/^[a-z0-9][a-z0-9_-]*$/.test(text)) continue;
    const remedy = didYouMean(text, ids, `add it under “goals:” in _data/course.yaml, or write a sentence`);
    report(from, 'page/unknown-goal', `the course has no goal “${text}”`, remedy);
  }
}

/** Those of the course that a page serves, and those that are its own. */
export function splitGoals(
  goals: readonly Goal[] | undefined,
  course: readonly CourseGoal[],
): { readonly served: readonly CourseGoal[]; readonly own: readonly Goal[] } {
  const all = goals ?? [];
  return {
    served: course.filter(({ id }) => all.some(({ text }) => text === id)),
    own: all.filter(({ text }) => !course.some(({ id }) => id === text)),
  };
}
