/** Names that editors offer where a course's YAML mentions them. */
import type { Course } from './model.ts';
import type { CourseNames } from './schema/parts.ts';

/** Each list in the order of the course. */
export function courseNames(course: Course): CourseNames {
  const named = (kind: string) =>
    course.materials.filter((material) => material.kind === kind).map(({ id }) => id);
  const sections = course.weekly.flatMap(({ section }) => section ?? []);
  return {
    lecture: named('lecture'),
    recitation: named('recitation'),
    lab: named('lab'),
    exam: named('exam'),
    event: named('event'),
    guest: named('guest'),
    deck: course.decks.map(({ id }) => id),
    work: course.assignments.flatMap(({ id, sections }) => [
      id,
      ...sections.map((part) => `${id}#${part.id}`),
    ]),
    reference: course.references,
    section: [...new Set(sections)],
  };
}
