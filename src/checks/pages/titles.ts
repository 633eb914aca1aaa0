/** Two pages of one kind with one title, which lists, tabs and searches show. */
import type { Course } from '../../course/model.ts';
import type { Place } from '../../problems/problem.ts';
import { atFile, type Report } from '../../problems/reporter.ts';
import type { MarkdownFile } from '../../source/front-matter.ts';
import type { RawCourse } from '../../source/read.ts';
import { takeTitle } from '../../text/outline.ts';

interface Titled {
  readonly title: string;
  /** What it is: things of another kind may have the same title. */
  readonly kind: string;
  readonly file: string;
}

export function checkTitles(course: Course, raw: RawCourse, report: Report): void {
  const { assignments, materials, pages } = course;
  const all: Titled[] = [
    ...assignments.map(({ title, body }) => ({ title, kind: 'assignment', file: body.file })),
    ...materials.flatMap(({ title, kind, page, decks: [deck] }) => {
      const file = page?.body.file ?? deck?.source.file;
      return file === undefined ? [] : [{ title, kind, file }];
    }),
    ...pages.map(({ title, body }) => ({ title, kind: 'page', file: body.file })),
  ];
  const files = new Map([...raw.pages, ...raw.assignments, ...raw.decks].map((one) => [one.file, one]));
  const seen = new Map<string, string>();
  for (const { title, kind, file } of all.sort((a, b) => (a.file < b.file ? -1 : 1))) {
    const key = `${kind} ${title.toLowerCase()}`;
    const first = seen.get(key);
    seen.set(key, first ?? file);
    if (first === undefined || first === file) continue;
    const markdown = files.get(file);
    report(
      markdown ? titlePlace(markdown) : atFile(file),
      'page/duplicate-title',
      `“${title}” is also the title of ${first}`,
      'give one of the two another title, so that readers can tell them apart',
      'warning',
    );
  }
}

function titlePlace({ file, frontMatter, body, bodyLine }: MarkdownFile): Place {
  const { value } = frontMatter;
  if (typeof value === 'object' && value !== null && 'title' in value) return frontMatter.at(['title']);
  return { file, line: bodyLine + (takeTitle(body).title?.line ?? 1) - 1, column: 1 };
}
