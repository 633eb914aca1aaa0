/** Does every slide fit? Measured in a browser, at the size a deck is designed for. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import * as z from 'zod';
import { inBrowser } from '../browser/in-parallel.ts';
import { RunningBrowser } from '../browser/running.ts';
import type { Deck } from '../course/model.ts';
import type { Progress } from '../runtime/progress.ts';
import { serve } from '../server/server.ts';
import { buildSite } from '../site/build/build.ts';
import type { Config } from '../site/build/config.ts';
import { isError, sortProblems, type Problem } from '../problems/problem.ts';
import { atFile, Reporter, type Report } from '../problems/reporter.ts';
import { courseFile } from '../source/read.ts';

/** What client/dev.ts measures. */
const measuredSchema = z.array(
  z.object({
    source: z.string(),
    misfits: z.array(
      z.object({
        kind: z.enum(['too-tall', 'too-wide', 'under-footer', 'clipped-code']),
        by: z.number(),
        text: z.string(),
        width: z.number(),
        picture: z.number(),
      }),
    ),
  }),
);

type Misfit = z.infer<typeof measuredSchema>[number]['misfits'][number];

/**
 * Builds the course in the working directory into a temporary folder, and measures the slides of its decks, two decks
 * at a time. A slide is reported once for each way in which it does not fit; a deck that cannot be measured, because
 * the browser dies, as such.
 * @param launch starts a browser: none where there is no Chromium
 * @param config as `buildSite` has it
 */
export async function checkSlides(
  launch: () => Promise<Browser | undefined>,
  config?: Config,
  progress?: Progress,
): Promise<Problem[]> {
  const running = new RunningBrowser(launch);
  try {
    if (!(await running.get())) return [];
  } catch (error) {
    return notMeasured('the slides', courseFile, error);
  }
  const folder = await mkdtemp(join(tmpdir(), 'lectern-slides-'));
  try {
    const site = join(folder, 'site');
    const { course, problems } = await buildSite(site, { editing: true, progress }, config);
    const errors = problems.filter(isError);
    return course && errors.length === 0 ? await measureSite(site, course.decks, running, progress) : errors;
  } finally {
    await running.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function measureSite(
  site: string,
  decks: readonly Deck[],
  running: RunningBrowser<Browser | undefined>,
  progress: Progress | undefined,
): Promise<Problem[]> {
  const server = await serve(site);
  const measure = async (deck: Deck) => {
    progress?.('Measuring decks', decks.indexOf(deck) + 1, decks.length, deck.id);
    const browser = await running.get();
    return browser ? measureDeck(deck, server.url, browser) : [];
  };
  try {
    const found = await inBrowser(decks, 2, measure, (deck, error) =>
      notMeasured('the slides of this deck', deck.source.file, error),
    );
    // A slide that several decks show is reported once.
    const once = new Map(
      found.flat().map((problem) => [`${problem.file}:${problem.line} ${problem.name}`, problem]),
    );
    return sortProblems([...once.values()]);
  } finally {
    await server.close();
  }
}

async function measureDeck(deck: Deck, siteUrl: string, browser: Browser): Promise<Problem[]> {
  const { problems, report } = new Reporter();
  const size = sizeSchema.parse(deck.options.revealOptions ?? {});
  const page = await browser.newPage({ viewport: size, reducedMotion: 'reduce' });
  try {
    await page.goto(siteUrl + deck.url.slice(1));
    await page.waitForSelector('.reveal.ready', { state: 'attached' });
    const measured = measuredSchema.parse(await page.evaluate('measureSlides()'));
    for (const { source, misfits } of measured)
      for (const misfit of misfits) reportMisfit(source, misfit, size, report);
    return problems;
  } finally {
    await page.close();
  }
}

function notMeasured(what: string, file: string, error: unknown): Problem[] {
  const { problems, report } = new Reporter();
  const [reason = ''] = String(error instanceof Error ? error.message : error).split('\n');
  const message = `${what} could not be measured: ${reason}`;
  report(
    atFile(file),
    'slide/not-measured',
    message,
    'try again, and look at them in a browser with lectern dev',
  );
  return problems;
}

/** As in client/deck.ts. */
const sizeSchema = z.object({ width: z.number().catch(1280), height: z.number().catch(720) });

type Size = z.infer<typeof sizeSchema>;

function reportMisfit(source: string, misfit: Misfit, size: Size, report: Report): void {
  const [, file = source, line = '1'] = /^(.*):(\d+)$/.exec(source) ?? [];
  const { message, remedy } = texts[misfit.kind](misfit, size);
  report({ file, line: Number(line), column: 1 }, `slide/${misfit.kind}`, message, remedy, 'warning');
}

type Texts = (misfit: Misfit, size: Size) => Pick<Problem, 'message' | 'remedy'>;

const texts: Readonly<Record<Misfit['kind'], Texts>> = {
  'too-tall': (misfit, { height }) => ({
    message: `the slide’s content runs ${misfit.by} px below the slide`,
    remedy: makeShorter(misfit, height),
  }),
  'under-footer': (misfit, { height }) => ({
    message: `the slide’s content runs ${misfit.by} px under the footer`,
    remedy: makeShorter(misfit, height),
  }),
  'too-wide': ({ by, text, width: own }, { width }) => ({
    message: `the slide’s content runs ${by} px past the slide’s edge`,
    remedy:
      text === ''
        ? `give the picture a width, such as style="width:${own - by}px"`
        : `break the line at “${text}”, or ${shrink(width / (width + by))}`,
  }),
  'clipped-code': ({ by, text }) => ({
    message: `${by} px of the code that begins “${text}” are cut off`,
    remedy: 'break its lines, split it in two with ----, or shrink the slide with <!-- small -->',
  }),
};

/** A picture much higher than what is too much gives way before the text does. */
function makeShorter({ by, text, picture }: Misfit, height: number): string {
  if (picture > 2 * by)
    return `make the picture smaller: class="stretch" gives it the room that is left, style="height:${picture - by}px" a height`;
  const begins = text === '' ? 'the picture' : `“${text}”`;
  return `split it with ---- before ${begins}, or ${shrink(height / (height + by))}`;
}

/** The word of the dialect that makes a slide's text this much smaller; smaller text breaks into fewer lines, too. */
function shrink(ratio: number): string {
  const word = ratio > 0.8 ? 'smallish' : ratio > 0.6 ? 'small' : 'smaller';
  return `shrink it with <!-- ${word} -->`;
}
