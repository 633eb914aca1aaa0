/** What can be said of a course without publishing it. A check is a function that gives problems. */
import { resolve } from 'node:path';
import { readCourse } from '../course/course.ts';
import type { Deck } from '../course/model.ts';
import { drawFigures } from '../figures/figures.ts';
import { launchChromium } from '../output/browser.ts';
import { makeSite } from '../site/site.ts';
import { checkStyles } from '../site/styles.ts';
import { renderDecks } from '../site/views/deck.ts';
import { isError, sortProblems, type Problem } from '../source/problem.ts';

export interface CheckOptions {
  /** Measure every slide, which needs a Chromium: where there is none, nothing is measured. */
  readonly slides: boolean;
}

/** Everything that is wrong with a course; what comes after an error may not be known yet. */
export async function runChecks(folder: string, { slides }: CheckOptions): Promise<readonly Problem[]> {
  const { course, problems: sources } = await readCourse(folder);
  const drawings = course && (await drawFigures(course, folder));
  const site = course && makeSite(course, renderDecks(course, drawings), noAssets, drawings);
  const styles = course ? await checkStyles(folder, course) : [];
  const problems = [...sources, ...styles, ...(site?.problems ?? [])];
  const failed = problems.some(isError);
  if (slides && course && !failed) problems.push(...(await measureSlides(folder, course.decks)));
  return sortProblems(problems);
}

/** Where problems are all that is asked for, nothing needs to be bundled. */
const noAssets = { siteCss: '', siteJs: '', deckCss: '', deckJs: '', textFont: '', headingFont: '' };

async function measureSlides(folder: string, decks: readonly Deck[]): Promise<readonly Problem[]> {
  const { checkSlides } = await import('./slides.ts');
  const browser = await launchChromium();
  if (!browser) return [];
  const before = process.cwd();
  process.chdir(resolve(folder));
  try {
    return await checkSlides(decks, browser);
  } finally {
    process.chdir(before);
    await browser.close();
  }
}
