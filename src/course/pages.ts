import type { Page, WholeCourse } from './model.ts';

/** Every page that is written in Markdown: the home page, those of materials and assignments, and solutions too. */
export function pagesOf({ home, pages, announcements, materials, assignments }: WholeCourse): Page[] {
  return [
    ...[...(home ? [home] : []), ...pages, ...announcements],
    ...assignments,
    ...materials.flatMap(({ page }) => page ?? []),
    ...assignments.flatMap(({ solution }) => solution ?? []),
  ];
}
