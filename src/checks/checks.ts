/** What can be said of a course without publishing it. */
import { resolve } from 'node:path';
import { resolveCourse } from '../course/course.ts';
import type { Course } from '../course/model.ts';
import type { FreeSlots } from '../course/schedule/schedule.ts';
import { drawFigures } from '../figures/figures.ts';
import { launchChromium } from '../browser/launch.ts';
import { readExtensions } from '../site/build/build.ts';
import { codeMistake } from '../site/build/code-mistake.ts';
import { findConfig, type Config } from '../site/build/config.ts';
import { checkCourseCode, readConfig } from '../site/build/course-code.ts';
import type { Extensions } from '../site/extensions.ts';
import { makeSite, type Site } from '../site/site.ts';
import { DeckRenderer, type RenderedDecks } from '../site/decks/renderer.ts';
import { isError, sortProblems, type Problem } from '../problems/problem.ts';
import { Refusal } from '../problems/refusal.ts';
import { Reporter, type Report } from '../problems/reporter.ts';
import type { Progress } from '../runtime/progress.ts';
import { readSource, scheduleFile, type RawCourse } from '../source/read.ts';
import { readTexts } from '../source/texts.ts';
import { checkAgainst } from './against.ts';
import { checkExternal } from './external/external.ts';
import { checkLeftovers } from './leftovers.ts';
import { readLmsCalendar } from './lms-calendar.ts';
import { checkNeverDue } from './never-due.ts';
import { checkNotPosted } from './not-posted.ts';
import { checkPages } from './pages/pages.ts';
import { checkPictures } from './pictures.ts';
import { checkReleases } from './releases.ts';
import { checkSchedule } from './schedule/schedule.ts';
import { checkTexts } from './texts/texts.ts';

export interface CheckOptions {
  /** Measure every slide, which needs a Chromium: where there is none, nothing is measured. */
  readonly slides: boolean;
  /** Build the site, and look at its pages. Default: no. */
  readonly site?: boolean;
  /** Ask other hosts whether there is something where links lead. Default: no. */
  readonly external?: boolean;
  /** The moment at which things are released or not, ISO 8601. Default: the real clock. */
  readonly now?: string;
  /** Default: nobody is told. */
  readonly progress?: Progress | undefined;
  /** A calendar of the LMS to compare deadlines with: its path for messages, and its text. */
  readonly against?: { readonly file: string; readonly text: string } | undefined;
}

export interface CheckResult {
  /** Everything that is wrong with a course; what comes after an error may not be known yet. */
  readonly problems: readonly Problem[];
  readonly free: readonly FreeSlots[];
  /** What could not be looked at here, as sentences. */
  readonly leftOut: readonly string[];
}

/** All that can be said of a course in a folder. */
export async function runChecks(folder: string, options: CheckOptions): Promise<CheckResult> {
  const raw = readSource(folder);
  const resolved = resolveCourse(raw);
  try {
    return await checkCourse(folder, raw, resolved, options);
  } catch (error) {
    const mistake = error instanceof Refusal ? undefined : codeMistake(error, folder);
    if (!mistake) throw error;
    return { problems: sortProblems([...resolved.problems, mistake]), free: resolved.free, leftOut: [] };
  }
}

async function checkCourse(
  folder: string,
  raw: RawCourse,
  { asOf, free, problems: sources }: ReturnType<typeof resolveCourse>,
  options: CheckOptions,
): Promise<CheckResult> {
  const { slides, site: built, external, now = new Date().toISOString(), against, progress } = options;
  if (!asOf) return { problems: sources, free, leftOut: [] };
  const course = asOf();
  const { problems, report } = new Reporter();
  const config = await within(folder, findConfig);
  const extensions = await within(folder, () => readExtensions(config));
  const code = readConfig(folder);
  const { site, decks } = await siteOf(course, raw, folder, extensions, progress);
  problems.push(...sources, ...site.problems);
  await checkPictures(folder, course, { decks, site, sheets: raw.styles }, report);
  checkCourseCode(folder, raw, code, site, course.hosts, report);
  checkReleases(asOf(now), raw, report);
  const exported = against && readLmsCalendar(against.text, course.timeZone);
  if (exported) checkAgainst(course, exported, against.file, report);
  const errors = problems.filter(isError);
  // What counts its release from a deadline it does not have is known already.
  const withoutTime = new Set(
    problems.flatMap(({ name, file }) => (name === 'release/without-time' ? file : [])),
  );
  if (errors.length === 0) checkNeverDue(course, raw, withoutTime, report);
  // A line with an error has nothing else said about it.
  const unlessWrong: Report = (place, ...words) => {
    if (!errors.some(({ file, line }) => file === place.file && line === place.line)) report(place, ...words);
  };
  // Where a session has the wrong date, so have those behind it.
  if (errors.every(({ file }) => file !== scheduleFile)) checkSchedule(asOf, raw, report);
  checkNotPosted(course, raw, now, report);
  const texts = readTexts(folder);
  checkLeftovers(course, texts, unlessWrong);
  checkPages(course, raw, decks, texts, unlessWrong);
  checkTexts(course, raw, texts, unlessWrong);
  if (slides && errors.length === 0)
    problems.push(...(await within(folder, () => measureSlides(config, progress))));
  const leftOut: string[] = [];
  if (built && errors.length === 0) {
    const { checkSite } = await import('./site/site.ts');
    const found = await within(folder, () => checkSite(config, decks, texts, problems, progress));
    problems.push(...found.problems);
    if (!found.isBrowsed)
      leftOut.push('Accessibility was left out: no Chromium or Chrome could be started here.');
  }
  if (external) {
    const isReached = await checkExternal(
      folder,
      [course, raw, texts],
      { now, progress },
      unlessSaid(problems, report),
    );
    if (!isReached) leftOut.push('Links to other sites were left out: no host could be reached.');
  }
  return { problems: sortProblems(problems), free, leftOut };
}

/** The same is not said twice of a place. */
function unlessSaid(problems: readonly Problem[], report: Report): Report {
  return (place, name, ...words) => {
    const isSame = (one: Problem) =>
      one.file === place.file && one.line === place.line && one.column === place.column && one.name === name;
    if (!problems.some(isSame)) report(place, name, ...words);
  };
}

/** The site as it would be, for what is wrong with it. */
async function siteOf(
  course: Course,
  raw: RawCourse,
  folder: string,
  extensions: Extensions,
  progress: Progress | undefined,
): Promise<{ site: Site; decks: RenderedDecks }> {
  const drawings = await drawFigures(course, folder, progress);
  const renderer = new DeckRenderer(folder);
  const extendMarkdown = extensions.markdown;
  const decks = await renderer.renderKept(course, { drawings, progress, extendMarkdown });
  const { styles: sheets, templates } = raw;
  const site = makeSite(course, decks, { drawings, sheets, templates, extensions });
  return { site, decks };
}

async function measureSlides(config: Config, progress?: Progress): Promise<readonly Problem[]> {
  const { checkSlides } = await import('./slides.ts');
  return checkSlides(launchChromium, config, progress);
}

/** With a course folder as the working directory: Eleventy knows no other. */
async function within<Value>(folder: string, run: () => Promise<Value>): Promise<Value> {
  const before = process.cwd();
  process.chdir(resolve(folder));
  try {
    return await run();
  } finally {
    process.chdir(before);
  }
}
