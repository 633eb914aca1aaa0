/** The site that `lectern dev` shows: built again whenever something is saved. */
import { relative, sep } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type Eleventy from '@11ty/eleventy';
import type { Course } from '../course/model.ts';
import { formatProblem, isError, type Problem } from '../problems/problem.ts';
import type { Progress } from '../runtime/progress.ts';
import { createEleventy, forgetConfig } from '../site/build/build.ts';
import { SiteBuilder } from '../site/build/builder.ts';
import type { BuildOptions } from '../site/build/options.ts';
import { codeMistake } from '../site/build/code-mistake.ts';
import { configNames, findConfig } from '../site/build/config.ts';
import { plural } from '../text/plural.ts';

export class DevSite {
  readonly #out: string;
  readonly #write: (line: string) => void;
  readonly #options: BuildOptions;
  readonly #report;
  #builder: SiteBuilder;
  /** None while the course's configuration cannot be read. */
  #eleventy: Eleventy | undefined;
  /** Paths of pages. */
  #written: Readonly<Record<'printed' | 'removed', readonly string[]>> = { printed: [], removed: [] };
  #said: readonly Problem[] | undefined;

  /** @param out its folder, from the course's */
  constructor(out: string, write: (line: string) => void, progress?: Progress) {
    this.#out = out;
    this.#write = write;
    this.#options = { editing: true, progress };
    this.#builder = new SiteBuilder(this.#options);
    this.#report = createReport(write);
  }

  /** As it was last read; absent if its YAML files cannot be understood. */
  get course(): Course | undefined {
    return this.#builder.result.course;
  }

  /** As `SiteBuilder.prepare`. */
  prepare(path: string): void {
    this.#builder.prepare(path);
  }

  /** Builds the site again where these files have changed. @returns the files of the site that are others now */
  async build(changed: readonly string[]): Promise<readonly string[]> {
    this.#written = { printed: [], removed: [] };
    this.#builder.saved(changed);
    try {
      const isConfigured = changed.some((path) => configNames.includes(path));
      if (isConfigured) await forgetConfig();
      this.#eleventy = await (this.#eleventy && !isConfigured ? this.#again(this.#eleventy) : this.#start());
      await this.#eleventy.executeBuild();
    } catch (error) {
      await this.#fail(error);
    }
    const { course, problems } = this.#builder.result;
    this.#report(problems, this.#written.printed.length, changed);
    const isSaid = isDeepStrictEqual(this.#said, problems);
    this.#said = problems;
    const pages = [...this.#written.printed, ...this.#written.removed];
    return [
      ...pages.map((path) => relative(this.#out, path).split(sep).join('/')),
      ...changed.flatMap((path) => course?.files.get(path) ?? []),
      ...(isSaid ? [] : ['assets/problems.json']),
    ];
  }

  /** With nothing of what an earlier configuration has added. */
  async #start(): Promise<Eleventy> {
    this.#eleventy = undefined;
    this.#builder = new SiteBuilder(this.#options);
    const config = await findConfig();
    const eleventy = await createEleventy(this.#out, 'serve', config, this.#builder, (printed, removed) => {
      this.#written = { printed, removed };
    });
    // What went wrong is said as a problem.
    const quiet = () => undefined;
    eleventy.logger.overrideLogger({ log: quiet, warn: this.#write, error: quiet });
    await eleventy.init();
    return eleventy;
  }

  /** As Eleventy's own watcher does before another build. */
  async #again(eleventy: Eleventy): Promise<Eleventy> {
    await eleventy.restart();
    await eleventy.init();
    return eleventy;
  }

  /** Code of the course has thrown; the next change may fix it. */
  async #fail(error: unknown): Promise<void> {
    const mistake = codeMistake(error);
    if (!mistake) {
      this.#write(error instanceof Error ? error.message : String(error));
      return;
    }
    this.#builder.fail(mistake);
    await this.#builder.show(this.#out);
  }
}

/** How many changed files are named. */
const most = 3;

/** Errors are printed until they are gone, warnings when they are new; the site shows all of them. */
function createReport(write: (line: string) => void) {
  let known: ReadonlySet<string> | undefined;
  return (problems: readonly Problem[], pages: number, changed: readonly string[]) => {
    for (const problem of problems)
      if (isError(problem) || known?.has(identity(problem)) === false) write(formatProblem(problem));
    known = new Set(problems.map(identity));
    const errors = problems.filter(isError).length;
    const written = pages > 0 ? `${plural(pages, 'page')} written` : 'no page changed';
    const outcome = errors > 0 ? 'the site stays as it was' : written;
    const found = `${plural(errors, 'error')}, ${plural(problems.length - errors, 'warning')}`;
    const more = changed.length > most ? [`${changed.length - most} more`] : [];
    const names = [...changed.slice(0, most), ...more].join(', ');
    write(`${names && `${names}: `}${outcome}, ${found}.`);
  };
}

/** The same before and after an edit that moves the problem to another line. */
function identity({ file, name, message }: Problem): string {
  return `${file} ${name} ${message}`;
}
