/** What a course adds to Lectern with its own code: options of the plugin in its `.eleventy.ts`. */
import type MarkdownIt from 'markdown-it';
import * as z from 'zod';
import type { Course } from '../course/model.ts';
import type { Problem } from '../problems/problem.ts';
import { Refusal } from '../problems/refusal.ts';
import type { Context } from './views/context.ts';

export interface Extensions {
  /** Adds plugins to markdown-it: for pages, for slides, and for single lines in the schedule. */
  readonly markdown?: ((md: MarkdownIt) => void) | undefined;
  /** Returns what is wrong with a course, in addition to what Lectern finds. Called in each build, and by `lectern check`. */
  readonly check?: ((course: Course) => readonly Problem[]) | undefined;
  /** Pages in addition to those that Lectern makes. A text in `content/` at the same address appears above the list. */
  readonly pages?: ((course: Course) => readonly OwnPage[]) | undefined;
}

/** A page of the course's own kind. */
export interface OwnPage {
  /** From the site's root, with a slash at both ends: `/readings/`. */
  readonly url: string;
  /** In the course's `templates/`: `pages/readings.njk`. */
  readonly template: string;
  /** Used if no text in `content/` gives one. */
  readonly title: string;
  /** For search engines. Default: none. */
  readonly description?: string | undefined;
  /** What the template finds in `view`, in addition to what every list has (`ListView`). Default: nothing. */
  readonly data?: ((context: Context) => Readonly<Record<string, unknown>>) | undefined;
}

const functionOf = <Type>() => z.custom<Type>((value) => typeof value === 'function', 'a function is needed');

const extensionsSchema = z.strictObject({
  markdown: functionOf<NonNullable<Extensions['markdown']>>().optional(),
  check: functionOf<NonNullable<Extensions['check']>>().optional(),
  pages: functionOf<NonNullable<Extensions['pages']>>().optional(),
});

const pagesSchema = z.array(
  z.strictObject({
    url: z.string().regex(/^\/(?:[^/]+\/)+$/, 'an address has a slash at both ends: /readings/'),
    template: z.string(),
    title: z.string(),
    description: z.string().optional(),
    data: functionOf<NonNullable<OwnPage['data']>>().optional(),
  }),
);

const problemsSchema = z.array(
  z.object({
    file: z.string(),
    line: z.int().min(1),
    column: z.int().min(1),
    severity: z.enum(['error', 'warning']),
    name: z.string().regex(/^[a-z-]+\/[a-z-]+$/, 'a name is area/what, such as goals/missing'),
    message: z.string(),
    remedy: z.string(),
  }),
);

/** @throws Refusal if something does not match `Extensions` */
export function parseExtensions(options: unknown): Extensions {
  return parse(extensionsSchema, options, 'The options of lectern');
}

/** @throws Refusal if a page does not match `OwnPage` */
export function ownPages({ pages }: Extensions, course: Course): readonly OwnPage[] {
  return pages ? parse(pagesSchema, pages(course), 'What the option “pages” of lectern gives') : [];
}

/** @throws Refusal if a problem does not match `Problem` */
export function ownProblems({ check }: Extensions, course: Course): readonly Problem[] {
  return check ? parse(problemsSchema, check(course), 'What the option “check” of lectern gives') : [];
}

function parse<Schema extends z.ZodType>(schema: Schema, value: unknown, what: string): z.infer<Schema> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw new Refusal(`${what} cannot be used:\n${z.prettifyError(result.error)}`);
}
