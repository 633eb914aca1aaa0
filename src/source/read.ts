import { accessSync, constants } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from './files.ts';
import { isReadme } from './ignored.ts';
import { readMarkdown, type MarkdownFile } from './front-matter.ts';
import { partsOf } from './parts.ts';
import type { Problem } from '../problems/problem.ts';
import { atFile, Reporter, type Report } from '../problems/reporter.ts';
import { readBytes, readText, type KnownTexts } from './text.ts';
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
  /** The texts of transcripts among them: WebVTT. */
  readonly transcripts: ReadonlyMap<string, string>;
  /** The texts of the course's own templates; empty for files of another kind. */
  readonly templates: ReadonlyMap<string, string>;
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
export function readSource(folder: string): RawCourse {
  return createReader(folder).read();
}

/** What a reader knows of the files of its folder. */
interface Known {
  readonly texts: KnownTexts;
  /** Files that are copied as they are, and can be. */
  readonly readable: Set<string>;
  readonly parseYaml: typeof parseYaml;
  readonly readMarkdown: typeof readMarkdown;
}

/** Reads a course folder again and again: what is made of a text is the same object while the text is the same. */
export interface CourseReader {
  read(): RawCourse;
  /** These files may be others now, or may no longer be read. */
  saved(files: readonly string[]): void;
}

export function createReader(folder: string): CourseReader {
  const known: Known = {
    ...{ texts: new Map(), readable: new Set() },
    parseYaml: remembering(parseYaml),
    readMarkdown: remembering(readMarkdown),
  };
  return {
    read: () => read(folder, known),
    saved(files) {
      for (const file of files) for (const one of [known.texts, known.readable]) one.delete(file);
    },
  };
}

function read(folder: string, known: Known): RawCourse {
  const reporter = new Reporter();
  const { problems, report } = reporter;
  const textOf = (file: string) => readText(folder, file, reporter, known.texts);

  function yaml(file: string, remedy: string): Located {
    const written = textOf(file);
    if (written === undefined)
      report(atFile(file), 'course/missing-file', `this course has no ${file}`, remedy);
    const parsed = known.parseYaml(written ?? '', file);
    problems.push(...parsed.problems);
    return parsed.located;
  }

  function markdown(files: readonly string[]): MarkdownFile[] {
    return files.flatMap((file) => {
      const written = textOf(file);
      // Deleted since it was listed.
      if (written === undefined) return [];
      const parsed = known.readMarkdown(written, file);
      problems.push(...parsed.problems);
      return [parsed.markdown];
    });
  }

  const course = yaml(courseFile, 'create it with at least a title and a timezone');
  const schedule = yaml(scheduleFile, 'create it with at least a term: its name, starts and ends');
  const listings = ['content', 'assignments', 'slides'].map((top) => listFiles(folder, top, report));
  const all = listings.flatMap(({ files }) => files);
  const links = new Map(listings.flatMap((listing) => [...listing.links]));
  const parts = partsOf(all, links, report);
  const files = readable(folder, parts.files, known.readable, report);
  const sheets = files.filter((file) => /\.css$/i.test(file));
  const { files: templates } = listFiles(folder, 'templates', report);
  return {
    ...{ course, schedule, files, links, problems, strayDecks: parts.strayDecks },
    leftOut: listings.flatMap((listing) => listing.leftOut),
    styles: new Map(sheets.map((file) => [file, readSheet(folder, file, report)])),
    transcripts: new Map(
      files.filter((file) => /\.vtt$/i.test(file)).map((file) => [file, textOf(file) ?? '']),
    ),
    templates: new Map(
      templates
        .filter((file) => !isReadme(file))
        .map((file) => [file, file.endsWith('.njk') ? (textOf(file) ?? '') : '']),
    ),
    pages: markdown(parts.pages),
    assignments: markdown(parts.assignments),
    solutions: markdown(parts.solutions),
    decks: markdown(parts.decks),
  };
}

/** `parse`, which is asked again only when a file's text is another than before. */
function remembering<Parsed>(
  parse: (text: string, file: string) => Parsed,
): (text: string, file: string) => Parsed {
  const known = new Map<string, { readonly text: string; readonly parsed: Parsed }>();
  return (text, file) => {
    const before = known.get(file);
    if (before?.text === text) return before.parsed;
    const parsed = parse(text, file);
    known.set(file, { text, parsed });
    return parsed;
  };
}

/** Browsers read style sheets in any encoding. */
function readSheet(folder: string, file: string, report: Report): string {
  try {
    return readBytes(join(folder, file)).toString('utf8');
  } catch (error) {
    reportUnreadable(file, error, report);
    return '';
  }
}

/** Files that are copied as they are: those that cannot be are problems. */
function readable(
  folder: string,
  files: readonly string[],
  known: Set<string>,
  report: Report,
): readonly string[] {
  return files.filter((file) => {
    if (known.has(file)) return true;
    try {
      accessSync(join(folder, file), constants.R_OK);
      known.add(file);
      return true;
    } catch (error) {
      reportUnreadable(file, error, report);
      return false;
    }
  });
}
