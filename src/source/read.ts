import { accessSync, constants } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from './files.ts';
import { readMarkdown, type MarkdownFile } from './front-matter.ts';
import { partsOf } from './parts.ts';
import type { Problem } from '../problems/problem.ts';
import { atFile, Reporter, type Report } from '../problems/reporter.ts';
import { readBytes, readText } from './text.ts';
import { reportUnreadable } from './unreadable.ts';
import { parseYaml, type Located } from './yaml.ts';

/** A course folder as it was read: nothing validated, nothing resolved, every value with its place. */
export interface RawCourse {
  readonly course: Located;
  readonly schedule: Located;
  /** Markdown files anywhere in `content/`. */
  readonly pages: readonly MarkdownFile[];
  /** `assignments/*.md` */
  readonly assignments: readonly MarkdownFile[];
  /** `assignments/<id>/solution.md`, `assignments/<id>-solution.md` */
  readonly solutions: readonly MarkdownFile[];
  /** `slides/<id>/*.md` */
  readonly decks: readonly MarkdownFile[];
  /** Markdown in `slides/` that is no deck, because it does not lie in a folder of its own. */
  readonly strayDecks: readonly string[];
  /** All other files in `content/`, `slides/` and `assignments/` but Markdown. */
  readonly files: readonly string[];
  /** The texts of style sheets among them. */
  readonly styles: ReadonlyMap<string, string>;
  /** What is reached through a symbolic link → the path of the file that it is. */
  readonly links: ReadonlyMap<string, string>;
  /** Symbolic links that are not followed. */
  readonly leftOut: readonly string[];
  readonly problems: readonly Problem[];
}

/** The files of a course, relative to its folder, with forward slashes. */
export const courseFile = '_data/course.yaml';
export const scheduleFile = '_data/schedule.yaml';

/** Reads a course folder. Unreadable or malformed files become problems. */
export async function readSource(folder: string): Promise<RawCourse> {
  const { problems, report } = new Reporter();

  async function yaml(file: string, remedy: string): Promise<Located> {
    const written = await readText(folder, file, report);
    if (written === undefined)
      report(atFile(file), 'course/missing-file', `this course has no ${file}`, remedy);
    const parsed = parseYaml(written ?? '', file);
    problems.push(...parsed.problems);
    return parsed.located;
  }

  async function markdown(files: readonly string[]): Promise<MarkdownFile[]> {
    const read = files.map(async (file) => {
      const written = await readText(folder, file, report);
      // Deleted since it was listed.
      if (written === undefined) return [];
      const parsed = readMarkdown(written, file);
      problems.push(...parsed.problems);
      return [parsed.markdown];
    });
    return (await Promise.all(read)).flat();
  }

  const course = await yaml(courseFile, 'create it with at least a title and a timezone');
  const schedule = await yaml(scheduleFile, 'create it with at least a term: its name, starts and ends');
  const listings = await Promise.all(
    ['content', 'assignments', 'slides'].map((top) => listFiles(folder, top, report)),
  );
  const all = listings.flatMap(({ files }) => files);
  const links = new Map(listings.flatMap((listing) => [...listing.links]));
  const parts = partsOf(all, links, report);
  const files = readable(folder, parts.files, report);
  const sheets = files.filter((file) => /\.css$/i.test(file));
  const styles = sheets.map(async (file) => [file, await readSheet(folder, file, report)] as const);
  return {
    ...{ course, schedule, files, links, problems, strayDecks: parts.strayDecks },
    leftOut: listings.flatMap((listing) => listing.leftOut),
    styles: new Map(await Promise.all(styles)),
    pages: await markdown(parts.pages),
    assignments: await markdown(parts.assignments),
    solutions: await markdown(parts.solutions),
    decks: await markdown(parts.decks),
  };
}

/** Browsers read style sheets in any encoding. */
async function readSheet(folder: string, file: string, report: Report): Promise<string> {
  try {
    return (await readBytes(join(folder, file))).toString('utf8');
  } catch (error) {
    reportUnreadable(file, error, report);
    return '';
  }
}

/** Files that are copied as they are: those that cannot be are problems. */
function readable(folder: string, files: readonly string[], report: Report): readonly string[] {
  return files.filter((file) => {
    try {
      accessSync(join(folder, file), constants.R_OK);
      return true;
    } catch (error) {
      reportUnreadable(file, error, report);
      return false;
    }
  });
}
