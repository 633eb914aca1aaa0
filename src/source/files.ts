/** The files of a course folder, symbolic links followed. */
import {
  lstatSync,
  readdirSync,
  readlinkSync,
  realpathSync,
  statSync,
  type Dirent,
  type Stats,
} from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { isIgnored } from './ignored.ts';
import { atFile, type Report } from '../problems/reporter.ts';
import { reportUnreadable } from './unreadable.ts';

/** The top folders of a course that hold what an instructor writes. */
export const courseFolders = ['_data', 'content', 'slides', 'assignments', 'templates'] as const;

export interface Listing {
  /** Paths of the folders relative to the course folder, the top one included. */
  readonly folders: readonly string[];
  /** Paths relative to the course folder, sorted. */
  readonly files: readonly string[];
  /** Those of them that are reached through a symbolic link → the path of the file they are. */
  readonly links: ReadonlyMap<string, string>;
  /** Symbolic links that are not followed. */
  readonly leftOut: readonly string[];
}

/**
 * All files below one of a course's top folders, without those that `isIgnored` names; none where there is no such
 * folder. Reported are those that are there and cannot be read, and links that are not followed, because they lead
 * out of the course.
 */
export function listFiles(folder: string, top: string, report: Report): Listing {
  const root = unless(() => realpathSync.native(folder)) ?? resolve(folder);
  const entry = unless(() => lstatSync(join(folder, top)));
  const walk = new Walk(root, report);
  if (entry?.isSymbolicLink()) walk.follow(top, root, [root]);
  else if (entry) walk.list(top, join(root, top), [root]);
  return {
    ...{ folders: walk.folders, files: walk.files.sort() },
    ...{ links: walk.links, leftOut: walk.leftOut.sort() },
  };
}

/** `undefined` where that fails. */
function unless<Value>(ask: () => Value): Value | undefined {
  try {
    return ask();
  } catch {
    return undefined;
  }
}

/** At once, because handing a folder to another thread takes longer than listing it. */
class Walk {
  readonly folders: string[] = [];
  readonly files: string[] = [];
  readonly links = new Map<string, string>();
  readonly leftOut: string[] = [];
  /** The course folder, without symbolic links. */
  readonly root: string;
  readonly report: Report;

  constructor(root: string, report: Report) {
    this.root = root;
    this.report = report;
  }

  /**
   * Lists a folder.
   * @param path in the course
   * @param real the folder's own, without symbolic links
   * @param above the folders on the way to it, likewise
   */
  list(path: string, real: string, above: readonly string[]): void {
    let entries: Dirent[];
    try {
      entries = readdirSync(real, { withFileTypes: true });
    } catch (error) {
      reportUnreadable(path, error, this.report);
      return;
    }
    this.folders.push(path);
    for (const entry of entries) {
      if (isIgnored(entry.name)) continue;
      const inside = `${path}/${entry.name}`;
      const own = `${real}${sep}${entry.name}`;
      if (entry.isSymbolicLink()) this.follow(inside, real, [...above, real]);
      else if (entry.isDirectory()) this.enter(inside, own, [...above, real]);
      else this.add(inside, own, entry.isFile());
    }
  }

  /** @param real the folder in which the link lies */
  follow(path: string, real: string, above: readonly string[]): void {
    const link = join(this.root, path);
    const written = unless(() => readlinkSync(link)) ?? '';
    let target = resolve(real, written);
    let found: Stats | undefined;
    let error: unknown;
    try {
      target = realpathSync.native(link);
      found = statSync(target);
    } catch (caught) {
      error = caught;
    }
    const inCourse = this.inCourse(target);
    if (inCourse === undefined) this.leaveOut(path, `${written}, outside the course`);
    else if (!found) reportUnreadable(path, error, this.report);
    else if (isIgnored(inCourse)) this.leaveOut(path, `${written}, which is never published`);
    else if (above.includes(target)) reportUnreadable(path, 'ELOOP', this.report);
    else if (found.isDirectory()) this.enter(path, target, above);
    else this.add(path, target, found.isFile());
  }

  private enter(path: string, real: string, above: readonly string[]): void {
    if (path.endsWith('.md')) reportUnreadable(path, 'EISDIR', this.report);
    else this.list(path, real, above);
  }

  private add(path: string, real: string, isFile: boolean): void {
    if (!isFile) {
      reportUnreadable(path, 'it is neither a file nor a folder', this.report);
      return;
    }
    this.files.push(path);
    // Most files, and sooner told than by what is relative to what.
    if (real === `${this.root}${sep}${path}`) return;
    const own = this.inCourse(real);
    if (own !== undefined && own !== path) this.links.set(path, own);
  }

  private leaveOut(path: string, target: string): void {
    this.leftOut.push(path);
    const message = `this is a symbolic link to ${target}, and is left out`;
    const remedy = 'copy the file or folder into the course, under its own name';
    this.report(atFile(path), 'course/link-not-followed', message, remedy, 'warning');
  }

  /** A path in the course, with forward slashes; `undefined` for what is not in it. */
  private inCourse(real: string): string | undefined {
    const path = relative(this.root, real);
    const isOutside = path === '..' || path.startsWith(`..${sep}`) || path === resolve(path);
    return isOutside ? undefined : path.split(sep).join('/');
  }
}
