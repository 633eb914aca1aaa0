/** A course as its site: built once, or again and again while an instructor writes. */
import { rmSync, writeFileSync } from 'node:fs';
import { join, normalize } from 'node:path';
import { createCourseMaker, type CourseAgain } from '../../course/again.ts';
import type { Course } from '../../course/model.ts';
import { drawFigures } from '../../figures/figures.ts';
import { isError, sortProblems, type Problem } from '../../problems/problem.ts';
import { Reporter } from '../../problems/reporter.ts';
import type { Drawings } from '../../html/drawing.ts';
import { hashOf } from '../../runtime/cache.ts';
import { edition } from '../../runtime/package.ts';
import { createReader, type RawCourse } from '../../source/read.ts';
import { takeSnapshot } from '../../source/snapshot.ts';
import type { Assets, View } from '../../theme/views/page.ts';
import { copyAssets, copyMermaid } from '../assets.ts';
import { DeckRenderer } from '../decks/renderer.ts';
import { DeckStates } from '../decks/state.ts';
import { parseExtensions, type Extensions } from '../extensions.ts';
import { allowOwnCode } from '../inline-code.ts';
import { relativeLinks } from '../links.ts';
import { SiteMemory } from '../memory.ts';
import { checkPdfs } from '../pdfs.ts';
import { findPrinted, nothingPrinted, type Printed } from '../printed.ts';
import { readHistory, type CourseHistory } from '../revisions.ts';
import { makeSite, type Site } from '../site.ts';
import { copiedFiles, publishedSources } from '../sources.ts';
import { copyFiles } from './copy.ts';
import { checkCourseCode, readConfig } from './course-code.ts';
import type { BuildOptions } from './options.ts';
import { Printing } from './printing.ts';
import { showProblems } from './show-problems.ts';
import { createTemplates } from './templates.ts';
import { writeTexts } from './write-texts.ts';

/** What a site is made from. */
interface Sources extends CourseAgain {
  readonly raw: RawCourse;
  readonly drawings: Drawings;
  readonly printed: Printed;
  readonly history: CourseHistory | undefined;
}

/** A course, if its YAML files can be understood, and what is wrong with it. */
interface Result {
  readonly course: Course | undefined;
  readonly problems: readonly Problem[];
}

/** Builds the course in the working directory, and keeps what it knows from one build to the next. */
export class SiteBuilder {
  /** Compiled once, until one of them has changed. */
  readonly templates;
  /** Whether the course's own code may print a page otherwise although its view is the same. */
  printsAll = false;
  readonly #folder = process.cwd();
  readonly #reader;
  readonly #makeCourse = createCourseMaker();
  readonly #options: BuildOptions;
  readonly #decks;
  readonly #states;
  #extensions: Extensions = {};
  #assets: Promise<Assets> | undefined;
  /** Of the last build without errors. */
  #views: readonly View[] = [];
  /** Those of them that Eleventy should print now. */
  #due: readonly View[] = [];
  /** How many of them are printed. */
  #finished = 0;
  readonly #printing = new Printing();
  /** A build that makes nothing needs none. */
  #memory: SiteMemory | undefined;
  /** Writes what no page needs. */
  #writeFeeds: (() => void) | undefined;
  /** Read already, for the next build. */
  #sources: Sources | undefined;
  #result: Result = { course: undefined, problems: [] };
  #written: readonly string[] = [];
  #copying: Promise<void> = Promise.resolve();
  /** Path in the course → path in the site. */
  readonly #copied = new Map<string, string>();
  /** Path of the site on its host: `/course/`; `./` if it is not known. */
  #base = './';
  #devScript = '';

  constructor(options: BuildOptions = {}) {
    this.#options = options;
    this.templates = createTemplates(this.#folder);
    this.#reader = createReader(this.#folder);
    this.#states = new DeckStates(this.#folder);
    this.#decks = new DeckRenderer(options.cache === false ? undefined : this.#folder);
  }

  /** What the course adds to Lectern. */
  get extensions(): Extensions {
    return this.#extensions;
  }

  /** What Eleventy should print: the views of the last build, none if it had errors; while editing, those that have changed. */
  get views(): readonly View[] {
    return this.#due;
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
    this.#due = [];
    this.#finished = 0;
    this.#result = { ...this.#result, problems: [] };
    // Nobody says what was saved.
    if (!editing) this.#forgetTemplates();
    if (!editing) this.#copied.clear();
    // esbuild works in parallel until its names are needed.
    const bundling = this.#bundle(output);

    // Read, model, figures.
    const sources = this.#sources ?? (await this.#read());
    const { raw, course, problems, facts, drawings, printed, history } = sources;
    this.#sources = undefined;
    if (!course) return this.#report({ course, problems }, output);
    if ([...drawings.values()].some((drawing) => 'script' in drawing)) await copyMermaid(output);

    // The course's own files are copied while pages are rendered. Nothing may wait for the disk until the pages are done.
    if (!problems.some(isError)) this.#copy(output, copiedFiles(course));

    // Decks.
    const decks = await this.#decks.renderKept(course, {
      drawings,
      editing,
      progress: this.#options.progress,
      extendMarkdown: extensions.markdown,
    });

    // Views.
    const assets = await bundling;
    this.#memory ??= new SiteMemory();
    const site = makeSite(course, decks, {
      ...{ assets, drawings, printed, history, preview, extensions },
      ...{ sheets: raw.styles, templates: raw.templates, memory: this.#memory },
      facts: editing ? facts : undefined,
    });
    const { problems: found, report } = new Reporter();
    checkCourseCode(folder, raw, readConfig(folder), site, course.hosts, report);
    // Neither who writes a deck nor who looks at what is to come has printed it.
    if (!editing && !preview) checkPdfs(course, printed.pdfs, report);
    const all = sortProblems([...problems, ...site.problems, ...found]);
    await this.#report({ course, problems: all }, output);

    // Write.
    if (!all.some(isError)) this.#write(site, () => publishedSources(course, raw, decks), course, output);
  }

  /** These files of the course have changed since the last build. */
  saved(files: readonly string[]): void {
    if (files.some((path) => path.startsWith('templates/'))) this.#forgetTemplates();
    this.#reader.saved(files);
    for (const path of files) this.#copied.delete(path);
  }

  #forgetTemplates(): void {
    this.templates.invalidateCache();
    this.#printing.forget();
  }

  /** Whether a file that no page needs is asked for: while editing, those are written then. @param path in the site */
  prepare(path: string): void {
    const { course } = this.#result;
    const isOfPages = /(?:^|\/|\.html)$/.test(path) || path.startsWith('assets/');
    if (isOfPages || [...(course ? copiedFiles(course).values() : [])].includes(path)) return;
    this.#writeFeeds?.();
    this.#writeFeeds = undefined;
  }

  /** Everything that the next build makes the site from, as a hash. */
  async madeFrom(): Promise<string> {
    // Before it is read: what is saved meanwhile is another state.
    const files = await takeSnapshot(this.#folder);
    const sources = await this.#read();
    this.#sources = sources;
    const { course, problems, drawings, printed, history } = sources;
    const from = { course, problems, drawings, printed, history };
    return hashOf([edition, process.version, this.#options.preview, files, from]);
  }

  async #read(): Promise<Sources> {
    const folder = this.#folder;
    const { editing = false, preview = false } = this.#options;
    const now = editing || preview ? undefined : (this.#options.now ?? new Date().toISOString());
    const raw = this.#reader.read();
    const made = this.#makeCourse(raw, now);
    const { course } = made;
    const none = { drawings: new Map(), printed: nothingPrinted, history: undefined };
    if (!course) return { raw, ...made, ...none };
    // While someone is editing, nobody subscribes.
    const asking = editing ? undefined : readHistory(folder, raw);
    const drawings = await drawFigures(course, folder, this.#options.progress);
    const printed = await findPrinted(folder, course, this.#states);
    return { raw, ...made, drawings, printed, history: await asking };
  }

  /** A printed page as it is published. @param url its address from the site's root */
  finish(html: string, url: string): string {
    this.#options.progress?.('Writing pages', ++this.#finished, this.#due.length, url);
    const page = html.replace('</head>', `${this.#devScript}</head>`);
    return allowOwnCode(relativeLinks(page, url, this.#base));
  }

  /**
   * Waits until everything is written, and removes pages that no longer exist because they were deleted or renamed.
   * @param printed files of pages
   * @returns those of the pages that were removed
   */
  async end(printed: readonly string[], output: string): Promise<readonly string[]> {
    await this.#copying;
    this.#copying = Promise.resolve();
    const pages = new Set([...printed, ...this.#views.map(({ path }) => join(output, path))].map(normalize));
    const gone = this.#written.filter((path) => !pages.has(path));
    for (const path of gone) rmSync(path, { force: true });
    this.#written = [...pages];
    this.#printing.done(this.#views, this.#due);
    return gone;
  }

  /** Once, however often the course changes. A failure is reported where it is awaited, and may happen earlier. */
  #bundle(output: string): Promise<Assets> {
    this.#assets ??= copyAssets(output, this.#options.editing);
    this.#assets.catch(() => undefined);
    return this.#assets;
  }

  /** A failure is reported where `#copying` is awaited. */
  #copy(output: string, files: ReadonlyMap<string, string>): void {
    const due = new Map([...files].filter(([from, to]) => this.#copied.get(from) !== to));
    for (const [from, to] of due) this.#copied.set(from, to);
    const copied = copyFiles(this.#folder, output, due);
    this.#copying = Promise.all([this.#copying, copied]).then(() => undefined);
    this.#copying.catch(() => this.#copied.clear());
  }

  #write(
    { views, files, texts, feeds }: Site,
    sources: () => ReadonlyMap<string, string>,
    { siteUrl }: Course,
    output: string,
  ): void {
    this.#views = views;
    this.#due = this.#options.editing && !this.printsAll ? this.#printing.due(views) : views;
    this.#base = siteUrl === undefined ? './' : new URL(siteUrl).pathname;
    // For GitHub's Jekyll, which would leave out folders that begin with an underscore.
    writeFileSync(join(output, '.nojekyll'), '');
    this.#copy(output, files);
    writeTexts(output, texts);
    const write = () => writeTexts(output, new Map([...feeds(), ...sources()]));
    if (this.#options.editing) this.#writeFeeds = write;
    else write();
  }

  async #report(result: Result, output: string): Promise<void> {
    this.#result = result;
    await this.show(output);
  }

  /** A mistake in the course's own code has stopped the build. */
  fail(mistake: Problem): Result {
    const { course, problems } = this.#result;
    return (this.#result = { course, problems: sortProblems([...problems, mistake]) });
  }

  /** While editing, leaves the problems of the last build where pages find them. */
  async show(output: string): Promise<void> {
    const { devJs } = await this.#bundle(output);
    if (devJs === undefined) return;
    this.#devScript = `<script src="${devJs}"></script>`;
    await showProblems(output, this.#result.problems, this.#devScript);
  }
}
