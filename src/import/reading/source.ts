import { basename } from 'node:path';
import type { Problem } from '../../problems/problem.ts';
import type { KnownFacts } from './class-site.ts';
import type { Text } from './text.ts';

/** A folder of decks and Markdown pages, as it was found. Paths are relative, with forward slashes. */
export interface RevealCourse {
  readonly name: string;
  /** Every file, sorted, without those that are never published. */
  readonly files: readonly string[];
  /** The texts of all Markdown files, in Lectern's dialect, and of the licence. */
  readonly markdown: ReadonlyMap<string, string>;
  /** Of those that were changed on the way: which line is which. */
  readonly changed: ReadonlyMap<string, Text>;
  /** The file of the home page, whether there is one or not. */
  readonly home: string;
  /** The folder whose folders hold the decks: `lectures` or `slides`. */
  readonly decksFolder: string;
  /** Id of a deck → its Markdown files: `02_systems` → `lectures/02_systems/systems.md`. */
  readonly decks: ReadonlyMap<string, readonly string[]>;
  /** Files that go to `slides/` → their paths there: decks, and what lies beside them. */
  readonly places: ReadonlyMap<string, string>;
  /** Files of `markdown` whose tables are the schedule for sure, as far as a tool has some. */
  readonly schedules: readonly string[];
  /** What a tool's own files say of the course, more surely than its home page. */
  readonly facts: KnownFacts;
  /** Id → file: `I1` → `assignments/I1.md`. */
  readonly assignments: ReadonlyMap<string, string>;
  /** Files that are of no use in the new course, or whose content is elsewhere in it. */
  readonly left: ReadonlySet<string>;
  /** What was noticed on the way. */
  readonly problems: readonly Problem[];
  /** File → what was done with it. */
  readonly notes: ReadonlyMap<string, readonly string[]>;
}

/** A name without spaces, to be written in a schedule. */
export function idOf(name: string): string {
  return name.trim().replace(/\s+/g, '_');
}

/** Only `.md`: nothing else is read as Markdown here. */
export function isReadme(file: string): boolean {
  return /(^|\/)readme\.md$/i.test(file);
}

/** `LICENSE`, with any ending, at the top. */
export function isLicense(file: string): boolean {
  return /^licen[cs]e(\.\w+)?$/i.test(file);
}

/** The id of an assignment, by its file. */
export function assignmentId(file: string): string {
  return idOf(basename(file).replace(/\.\w+$/, ''));
}
