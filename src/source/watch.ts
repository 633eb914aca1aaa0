/** What changes in a course folder while an instructor writes. */
import { existsSync, statSync, watch, type FSWatcher } from 'node:fs';
import { posix, sep } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { ignore } from '../problems/reporter.ts';
import { courseFolders, listFiles } from './files.ts';
import { isIgnored } from './ignored.ts';

/** Programs save a file in several steps, and several files one after another: in ms, how long a pause ends them. */
const pause = 10;
/** A program that never pauses is not waited for: so many pauses are enough. */
const patience = 50;

/** Only Linux has no watch that includes what is below a folder; Node's own imitation there misses files that are replaced. */
const recursive = process.platform !== 'linux';

/** Answers with paths in the course folder, sorted. */
export interface Watch extends AsyncIterable<readonly string[]> {
  /** Lets the process end. */
  close(): void;
}

/**
 * The files of a course that are new, changed or gone since the last answer, again and again. Everything that happens
 * after this has returned is in some answer; what happened is for the reader to find out, who reads the folder anew.
 * @param others names of files beside the course's top folders that belong to it, too. Default: none
 */
export function watchCourse(folder: string, others: readonly string[] = []): Watch {
  const changes = new Changes(folder, others);
  changes.follow();
  return changes;
}

class Changes implements Watch {
  readonly #folder: string;
  readonly #others: readonly string[];
  /** What was said to have changed since the last answer. */
  readonly #named = new Set<string>();
  /** As they were last listed. */
  #files: ReadonlySet<string> = new Set();
  #watchers: readonly FSWatcher[] = [];
  /** Since the last answer. */
  #events = 0;
  /** Something has come or gone: perhaps a folder. */
  #isMoved = false;
  #wake: () => void = () => undefined;

  constructor(folder: string, others: readonly string[]) {
    this.#folder = folder;
    this.#others = others;
  }

  async *[Symbol.asyncIterator](): AsyncIterator<readonly string[]> {
    for (;;) {
      if (this.#events === 0) await new Promise<void>((resolve) => (this.#wake = resolve));
      await this.#settle();
      // What happens from here on is in the next answer.
      const named = new Set(this.#named);
      this.#named.clear();
      this.#events = 0;
      const before = this.#files;
      if (this.#isMoved) this.follow();
      const after = this.#files;
      // Of files that came and went, as editors make them, nobody needs to know.
      const changed = [...named, ...before, ...after].filter((path) =>
        before.has(path) && after.has(path) ? named.has(path) : before.has(path) || after.has(path),
      );
      if (changed.length > 0) yield [...new Set(changed)].sort();
    }
  }

  /** Watches the folders that there are now. A folder that has been replaced by another of its name is watched anew. */
  follow(): void {
    this.#isMoved = false;
    const listings = courseFolders.map((top) => listFiles(this.#folder, top, ignore));
    const others = this.#others.filter((name) => existsSync(posix.join(this.#folder, name)));
    this.#files = new Set([...others, ...listings.flatMap(({ files }) => files)]);
    const folders = recursive ? [] : listings.flatMap((listing) => listing.folders);
    const old = this.#watchers;
    // Before the old ones are closed: what they have not told yet, these do.
    this.#watchers = ['', ...folders].flatMap((path) => this.#watch(path) ?? []);
    for (const watcher of old) watcher.close();
  }

  close(): void {
    for (const watcher of this.#watchers) watcher.close();
  }

  #watch(path: string): FSWatcher | undefined {
    try {
      const watcher = watch(posix.join(this.#folder, path), { recursive }, (event, name) => {
        if (event === 'rename') this.#isMoved = true;
        this.#add(posix.join(path, (name ?? '').split(sep).join('/')));
      });
      // Where its folder is deleted.
      return watcher.on('error', () => watcher.close());
    } catch (error) {
      // Gone since it was listed.
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
      throw error;
    }
  }

  #add(path: string): void {
    const [top] = path.split('/');
    const isWritten = courseFolders.some((name) => name === top) && !isIgnored(path);
    if (!isWritten && !this.#others.includes(path)) return;
    this.#events += 1;
    this.#named.add(path);
    this.#wake();
  }

  async #settle(): Promise<void> {
    let before = -1;
    for (let round = 0; round < patience && (before !== this.#events || this.#isHalf()); round++) {
      before = this.#events;
      await setTimeout(pause);
    }
  }

  /** Whether a file is empty: most programs first make it so, and then write what is in it. */
  #isHalf(): boolean {
    return [...this.#named].some((path) => {
      const found = statSync(posix.join(this.#folder, path), { throwIfNoEntry: false });
      return found?.isFile() === true && found.size === 0;
    });
  }
}
