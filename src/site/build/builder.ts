/** A course as its site: built once, or again and again while an instructor writes. */
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { makeCourse } from '../../course/course.ts';
import type { Revisions } from '../../course/history/revisions.ts';
import type { Course } from '../../course/model.ts';
import { drawFigures } from '../../figures/figures.ts';
import { isError, sortProblems, type Problem } from '../../problems/problem.ts';
import { Reporter } from '../../problems/reporter.ts';
import type { Drawings } from '../../html/drawing.ts';
import { edition } from '../../runtime/package.ts';
import { readSource, type RawCourse } from '../../source/read.ts';
import { takeSnapshot } from '../../source/snapshot.ts';
import type { Assets, View } from '../../theme/views/page.ts';
import { copyAssets, copyMermaid } from '../assets.ts';
import { DeckRenderer } from '../decks/renderer.ts';
import { parseExtensions, type Extensions } from '../extensions.ts';
import { allowOwnCode } from '../inline-code.ts';
import { relativeLinks } from '../links.ts';
import { readRevisions } from '../revisions.ts';
import { makeSite, type Site } from '../site.ts';
import { copiedFiles, publishedSources } from '../sources.ts';
import { findThumbnails, type Thumbnails } from '../thumbnails.ts';
import { copyFiles } from './copy.ts';
import { checkCourseCode, readConfig } from './course-code.ts';
import { createTemplates } from './templates.ts';
import { hashOf } from './up-to-date.ts';

/** How a course is built. */
export interface BuildOptions {
  /** The site as of this moment: ISO 8601, in the course's zone if it names none. Default: the real clock. */
  readonly now?: string | undefined;
  /** Include what is not released yet, and mark every page as a preview. Default: no. */
  readonly preview?: boolean;
  /**
   * For authors: everything is included, pages show the problems, and slides show what does not fit on them and
   * where they were written. Not for publishing. Default: no.
   */
  readonly editing?: boolean;
  /** Whether what earlier builds kept in `.lectern/cache` is used. Default: yes. */
  readonly cache?: boolean;
}

/** What a site is made from. */
interface Sources {
  readonly raw: RawCourse;
  readonly course: Course | undefined;
  readonly problems: readonly Problem[];
  readonly drawings: Drawings;
  readonly thumbnails: Thumbnails;
  readonly revisions: Revisions | undefined;
}

/** A course, if its YAML files can be understood, and what is wrong with it. */
interface Result {
  readonly course: Course | undefined;
  readonly problems: readonly Problem[];
}

/** Builds the course in the working directory, and keeps what it knows from one build to the next. */
export class SiteBuilder {
  /** Compiled once, until the next build. */
  readonly templates;
  readonly #folder = process.cwd();
  readonly #options: BuildOptions;
  readonly #decks;
  #extensions: Extensions = {};
  #assets: Promise<Assets> | undefined;
  #views: readonly View[] = [];
  /** Read already, for the next build. */
  #sources: Sources | undefined;
  #result: Result = { course: undefined, problems: [] };
  #written: readonly string[] = [];
  #copying: Promise<void> = Promise.resolve();
  /** Path of the site on its host: `/course/`; `./` if it is not known. */
  #base = './';
  #devScript = '';

  constructor(options: BuildOptions = {}) {
    this.#options = options;
    this.templates = createTemplates(this.#folder);
    this.#decks = new DeckRenderer(
      options.cache === false ? undefined : join(this.#folder, '.lectern/cache/decks'),
    );
  }

  /** What the course adds to Lectern. */
  get extensions(): Extensions {
    return this.#extensions;
  }

  /** What Eleventy should print: the views of the last build without errors. */
  get views(): readonly View[] {
    return this.#views;
  }

  /** The result of the last build. With errors, the site stays as the previous build left it. */
  get result(): Result {
    return this.#result;
  }

  /** @throws Refusal if something does not match `Extensions` */
  extend(added: unknown): void {
    this.#extensions = { ...this.#extensions, ...parseExtensions(added) };
  }

  /** One build: read → model → figures → decks → views → write. Then Eleventy prints the views. */
  async build(output: string): Promise<void> {
    const [folder, extensions] = [this.#folder, this.#extensions];
    const { editing = false, preview = false } = this.#options;
    // The course's own templates may have changed.
    this.templates.invalidateCache();
    // esbuild works in parallel until its names are needed.
    const bundling = this.#bundle(output);

    // Read, model, figures.
    const { raw, course, problems, drawings, thumbnails, revisions } = this.#sources ?? (await this.#read());
    this.#sources = undefined;
    if (!course) return this.#report({ course, problems }, output);
    if ([...drawings.values()].some((drawing) => 'script' in drawing)) await copyMermaid(output);

    // The course's own files are copied while pages are rendered. Nothing may wait for the disk until the pages are done.
    if (!problems.some(isError)) this.#copy(output, copiedFiles(course));

    // Decks.
    const decks = await this.#decks.renderAll(course, {
      drawings,
      editing,
      extendMarkdown: extensions.markdown,
    });

    // Views.
    const assets = await bundling;
    const config = readConfig(folder);
    const site = makeSite(course, decks, {
      ...{ assets, drawings, thumbnails, revisions, preview, extensions },
      ...{ sheets: raw.styles, templates: raw.templates, config },
    });
    const { problems: found, report } = new Reporter();
    checkCourseCode(folder, raw, config, site, extensions, report);
    const all = sortProblems([...problems, ...site.problems, ...found]);
    await this.#report({ course, problems: all }, output);

    // Write.
    if (!all.some(isError)) this.#write(site, publishedSources(course, raw, decks), course, output);
  }

  /** Everything that the next build makes the site from, as a hash. */
  async madeFrom(): Promise<string> {
    // Before it is read: what is saved meanwhile is another state.
    const files = await takeSnapshot(this.#folder);
    const { raw, ...sources } = await this.#read();
    this.#sources = { raw, ...sources };
    return hashOf([edition, process.version, this.#options.preview, files, sources]);
  }

  async #read(): Promise<Sources> {
    const folder = this.#folder;
    const { editing = false, preview = false } = this.#options;
    const now = editing || preview ? undefined : (this.#options.now ?? new Date().toISOString());
    const raw = await readSource(folder);
    const { course, problems } = makeCourse(raw, now);
    const none = { drawings: new Map(), thumbnails: new Map(), revisions: undefined };
    if (!course) return { raw, course, problems, ...none };
    // While someone is editing, nobody subscribes.
    const counting = editing ? undefined : readRevisions(folder, raw);
    const drawings = await drawFigures(course, folder);
    const thumbnails = await findThumbnails(folder, course);
    return { raw, course, problems, drawings, thumbnails, revisions: await counting };
  }

  /** A printed page as it is published. @param url its address from the site's root */
  finish(html: string, url: string): string {
    const page = html.replace('</head>', `${this.#devScript}</head>`);
    return allowOwnCode(relativeLinks(page, url, this.#base));
  }

  /** Waits until everything is written, and removes pages that no longer exist because they were deleted or renamed. */
  async end(pages: readonly string[]): Promise<void> {
    await this.#copying;
    this.#copying = Promise.resolve();
    for (const path of this.#written) if (!pages.includes(path)) rmSync(path, { force: true });
    this.#written = pages;
  }

  /** Once, however often the course changes. A failure is reported where it is awaited, and may happen earlier. */
  #bundle(output: string): Promise<Assets> {
    this.#assets ??= copyAssets(output, this.#options.editing);
    this.#assets.catch(() => undefined);
    return this.#assets;
  }

  /** A failure is reported where `#copying` is awaited. */
  #copy(output: string, files: ReadonlyMap<string, string>): void {
    const copied = copyFiles(this.#folder, output, files);
    this.#copying = Promise.all([this.#copying, copied]).then(() => undefined);
    this.#copying.catch(() => undefined);
  }

  #write(
    { views, files, texts }: Site,
    sources: ReadonlyMap<string, string>,
    { siteUrl }: Course,
    output: string,
  ): void {
    this.#views = views;
    this.#base = siteUrl === undefined ? './' : new URL(siteUrl).pathname;
    // For GitHub's Jekyll, which would leave out folders that begin with an underscore.
    writeFileSync(join(output, '.nojekyll'), '');
    this.#copy(output, files);
    for (const [path, text] of [...texts, ...sources]) {
      const file = join(output, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
  }

  async #report(result: Result, output: string): Promise<void> {
    this.#result = result;
    const { devJs } = await this.#bundle(output);
    if (devJs === undefined) return;
    this.#devScript = `<script src="${devJs}"></script>`;
    await showProblems(output, result.problems, this.#devScript);
  }
}

/** Leaves the problems where client/dev.ts finds them; if no page was ever built, it shows them on the only one. */
async function showProblems(site: string, problems: readonly Problem[], devScript: string): Promise<void> {
  await writeFile(join(site, 'assets/problems.json'), JSON.stringify(problems));
  const page = join(site, '404.html');
  if (!existsSync(page)) await writeFile(page, `<!doctype html><title>Problems</title>${devScript}`);
}
