/** What can be said of a course without publishing it. A check is a function that gives problems. */
import { resolve } from 'node:path';
import { makeCourse } from '../course/course.ts';
import type { Course } from '../course/model.ts';
import { drawFigures } from '../figures/figures.ts';
import { launchChromium } from '../browser/launch.ts';
import { readExtensions } from '../site/build/build.ts';
import { makeSite, type Site } from '../site/site.ts';
import { DeckRenderer } from '../site/decks.ts';
import { isError, sortProblems, type Problem } from '../problems/problem.ts';
import { readSource, type RawCourse } from '../source/read.ts';
import { readTexts } from '../source/texts.ts';
import { checkAgainst } from './against.ts';
import { checkLeftovers } from './leftovers.ts';
import { readLmsCalendar } from './lms-calendar.ts';
import { checkNeverDue } from './never-due.ts';
import { checkReleases } from './releases.ts';

export interface CheckOptions {
  /** Measure every slide, which needs a Chromium: where there is none, nothing is measured. */
  readonly slides: boolean;
  /** The moment at which things are released or not, ISO 8601. Default: the real clock. */
  readonly now?: string;
  /** A calendar of the LMS to compare deadlines with: its path for messages, and its text. */
  readonly against?: { readonly file: string; readonly text: string } | undefined;
}

/** Everything that is wrong with a course; what comes after an error may not be known yet. */
export async function runChecks(
  folder: string,
  { slides, now = new Date().toISOString(), against }: CheckOptions,
): Promise<readonly Problem[]> {
  const raw = await readSource(folder);
  const { course, problems: sources } = makeCourse(raw);
  const today = makeCourse(raw, now).course;
  const site = course && (await siteOf(course, raw, folder));
  const problems = [...sources, ...(site?.problems ?? []), ...(today ? checkReleases(today, raw) : [])];
  const exported = course && against && readLmsCalendar(against.text, course.timeZone);
  if (exported) problems.push(...checkAgainst(course, exported, against.file));
  const failed = problems.some(isError);
  if (course && !failed) problems.push(...unlessKnown(problems, checkNeverDue(course, raw)));
  if (course) problems.push(...beside(problems, checkLeftovers(course, await readTexts(folder))));
  if (slides && course && !failed) problems.push(...(await within(folder, measureSlides)));
  return sortProblems(problems);
}

/** The site as it would be, for what is wrong with it. */
async function siteOf(course: Course, raw: RawCourse, folder: string): Promise<Site> {
  const extensions = await within(folder, readExtensions);
  const drawings = await drawFigures(course, folder);
  const decks = new DeckRenderer().render(course, { drawings, extendMarkdown: extensions.markdown });
  return makeSite(course, decks, { assets: noAssets, drawings, sheets: raw.styles, extensions });
}

/** A line with an error is not said to be of another term, too. */
function beside(problems: readonly Problem[], leftovers: readonly Problem[]): Problem[] {
  return leftovers.filter(
    ({ file, line }) =>
      !problems.some((other) => isError(other) && other.file === file && other.line === line),
  );
}

/** Where problems are all that is asked for, nothing needs to be bundled. */
const noAssets = { siteCss: '', siteJs: '', deckCss: '', deckJs: '', textFont: '', headingFont: '' };

async function measureSlides(): Promise<readonly Problem[]> {
  const { checkSlides } = await import('./slides.ts');
  const browser = await launchChromium();
  if (!browser) return [];
  try {
    return await checkSlides(browser);
  } finally {
    await browser.close();
  }
}

/** What counts its release from a deadline it does not have is known already. */
function unlessKnown(problems: readonly Problem[], neverDue: readonly Problem[]): Problem[] {
  const known = problems.filter(({ name }) => name === 'release/without-time').map(({ file }) => file);
  return neverDue.filter(({ file }) => !known.includes(file));
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
