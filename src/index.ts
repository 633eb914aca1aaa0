/** For courses with an `.eleventy.ts`, and for programs that read a course: see docs/extending.md. */
import type MarkdownIt from 'markdown-it';

export type { MarkdownIt };
export { lectern } from './site/build/plugin.ts';
export type { UserConfig } from './site/build/user-config.ts';
export type { Extensions, OwnPage } from './site/extensions.ts';
export type { Context } from './site/views/context.ts';
export { readCourse, type CourseResult } from './course/course.ts';
export type * from './course/model.ts';
export type { DeckOptions } from './course/schema/front-matter.ts';
export type { Place, Problem } from './problems/problem.ts';
export type * from './theme/views/assignment.ts';
export type * from './theme/views/deck.ts';
export type * from './theme/views/home.ts';
export type * from './theme/views/lists.ts';
export type * from './theme/views/material.ts';
export type * from './theme/views/page.ts';
export type * from './theme/views/schedule.ts';
export type * from './theme/views/session.ts';
export type * from './theme/views/templates.ts';
