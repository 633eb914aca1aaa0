import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { readMarkdown, type MarkdownFile } from './front-matter.ts';
import type { Problem } from './problem.ts';
import { parseYaml, type Located } from './yaml.ts';

/** A course folder as it was read: nothing validated, nothing resolved, every value with its place. */
export interface RawCourse {
  readonly course: Located;
  readonly schedule: Located;
  /** Markdown files anywhere in `content/`. */
  readonly pages: readonly MarkdownFile[];
  /** `assignments/*.md` */
  readonly assignments: readonly MarkdownFile[];
  /** `assignments/<id>/solution.md` */
  readonly solutions: readonly MarkdownFile[];
  /** `slides/<id>/*.md` */
  readonly decks: readonly MarkdownFile[];
  /** All other files in `content/`, `slides/` and `assignments/` but Markdown. */
  readonly files: readonly string[];
  readonly problems: readonly Problem[];
}

/** The files of a course, relative to its folder, with forward slashes. */
export const courseFile = '_data/course.yaml';
export const scheduleFile = '_data/schedule.yaml';

/** Reads a course folder. Unreadable or malformed files become problems. */
export async function readSource(folder: string): Promise<RawCourse> {
  const problems: Problem[] = [];

  async function yaml(file: string, remedy: string): Promise<Located> {
    const text = await readText(join(folder, file));
    if (text === undefined) {
      problems.push({
        file,
        line: 1,
        column: 1,
        severity: 'error',
        name: 'course/missing-file',
        message: `this course has no ${file}`,
        remedy,
      });
    }
    const parsed = parseYaml(text ?? '', file);
    problems.push(...parsed.problems);
    return parsed.located;
  }

  async function markdown(file: string): Promise<MarkdownFile> {
    const parsed = readMarkdown((await readText(join(folder, file))) ?? '', file);
    problems.push(...parsed.problems);
    return parsed.markdown;
  }

  const course = await yaml(courseFile, 'create it with at least a title and a timezone');
  const schedule = await yaml(scheduleFile, 'create it with at least a term: its name, starts and ends');
  const [content, assignments, slides] = await Promise.all(
    ['content', 'assignments', 'slides'].map((room) => listFiles(folder, room)),
  );
  const pages = (content ?? []).filter((file) => file.endsWith('.md') && !isReadme(file));
  const tasks = (assignments ?? []).filter(
    (file) => /^assignments\/[^/]+\.md$/.test(file) && !isReadme(file),
  );
  const solutions = (assignments ?? []).filter((file) => /^assignments\/[^/]+\/solution\.md$/.test(file));
  const decks = (slides ?? []).filter(
    (file) => /^slides\/[^_./][^/]*\/[^/]+\.md$/.test(file) && !isReadme(file),
  );
  const read = new Set([...pages, ...tasks, ...solutions, ...decks]);

  return {
    course,
    schedule,
    pages: await Promise.all(pages.map(markdown)),
    assignments: await Promise.all(tasks.map(markdown)),
    solutions: await Promise.all(solutions.map(markdown)),
    decks: await Promise.all(decks.map(markdown)),
    // Markdown that is no page, assignment or deck is not published: notes, solutions, READMEs.
    files: [content, assignments, slides]
      .flatMap((files) => files ?? [])
      .filter((file) => !read.has(file) && !file.endsWith('.md')),
    problems,
  };
}

/** READMEs explain a folder to those who edit it; they are not course material. */
function isReadme(file: string): boolean {
  return /\/readme\.md$/i.test(file);
}

async function readText(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch {
    return undefined;
  }
}

/** All files under a folder's room, sorted; none where there is no such room. Hidden files are left out. */
async function listFiles(folder: string, room: string): Promise<string[]> {
  let entries;
  try {
    entries = await readdir(join(folder, room), { recursive: true, withFileTypes: true });
  } catch {
    return [];
  }
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((file) => !/(^|\/)\./.test(file))
    .sort();
}
