/** Graphviz and Mermaid sources in a course → pictures, before pages and decks are rendered. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Course } from '../course/model.ts';
import { pagesOf } from '../course/pages.ts';
import { fencesIn } from '../text/fences.ts';
import { roughSlides } from '../text/slides.ts';
import type { MarkdownSource } from '../text/markdown-source.ts';
import { figureKey, type Drawing, type Drawings } from '../html/drawing.ts';
import { findChromium } from '../browser/find.ts';
import type { Progress } from '../runtime/progress.ts';
import { keep } from '../runtime/cache.ts';
import { drawGraphviz } from './graphviz.ts';
import { drawMermaid } from './mermaid.ts';

/** Raised when the same source would produce another picture. */
const edition = 2;

/** The path in the site of the script that draws Mermaid figures in a reader's browser. */
const script = '/assets/mermaid.js';

/**
 * Draws all figures in a course. Figures drawn before are not drawn again: pictures are cached in
 * `<folder>/.lectern/cache/figures/`, under names made from their sources.
 */
export async function drawFigures(course: Course, folder: string, progress?: Progress): Promise<Drawings> {
  const keys = new Set(sourcesOf(course).flatMap(({ text }) => findFigures(text)));
  const cache = join(folder, '.lectern/cache/figures');
  const known = await Promise.all([...keys].map((key) => readCached(cache, key)));
  const drawings = new Map<string, Drawing>(known.flat());
  const missing = [...keys].filter((key) => !drawings.has(key));
  for (const [language, draw] of Object.entries({ graphviz: drawGraphviz, mermaid: drawWithBrowser })) {
    const own = missing.filter((key) => key.startsWith(`${language}\n`));
    if (own.length === 0) continue;
    const drawnNow = [...drawings.keys()].filter((key) => missing.includes(key)).length;
    progress?.('Drawing figures', drawnNow + own.length, missing.length, language);
    const drawn = await draw(own.map((key) => key.slice(language.length + 1)));
    for (const [index, key] of own.entries()) {
      const drawing = drawn[index] ?? { script };
      drawings.set(key, drawing);
      if ('svg' in drawing) await keep(cachedAt(cache, key), drawing.svg);
    }
  }
  return drawings;
}

/** Without a browser, none is drawn. */
async function drawWithBrowser(sources: readonly string[]): Promise<readonly Drawing[]> {
  const chromium = findChromium();
  return (chromium === undefined ? undefined : await drawMermaid(chromium, sources)) ?? [];
}

async function readCached(cache: string, key: string): Promise<[string, Drawing][]> {
  try {
    return [[key, { svg: await readFile(cachedAt(cache, key), 'utf8') }]];
  } catch {
    return [];
  }
}

function cachedAt(cache: string, key: string): string {
  return join(cache, `${createHash('sha256').update(`${edition}\n${key}`).digest('hex').slice(0, 32)}.svg`);
}

function sourcesOf(course: Course): MarkdownSource[] {
  return [...pagesOf(course).map(({ body }) => body), ...course.decks.map(({ source }) => source)];
}

/** The keys of the figures in a page or deck. */
export function findFigures(text: string): string[] {
  if (!/(`{3}|~{3})\s*(dot|graphviz|mermaid)/i.test(text)) return [];
  return roughSlides(text)
    .flatMap(fencesIn)
    .flatMap(({ info, content }) => figureKey(info, content) ?? []);
}
