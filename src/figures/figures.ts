/** Graphviz and Mermaid sources in a course → pictures, before pages and decks are rendered. */
import MarkdownIt from 'markdown-it';
import type { Course, MarkdownSource } from '../course/model.ts';
import { figureKey, type Drawing, type Drawings } from '../markdown/drawing.ts';
import { drawGraphviz } from './graphviz.ts';

type Draw = (sources: readonly string[]) => Promise<Drawing[]>;

/** Draws all figures in a course; what was drawn before in this process is not drawn again. */
export async function drawFigures(course: Course): Promise<Drawings> {
  const keys = [...new Set(sourcesOf(course).flatMap(({ text }) => findFigures(text)))];
  await draw(keys, 'graphviz', drawGraphviz);
  return drawn;
}

const drawn = new Map<string, Drawing>();

async function draw(keys: readonly string[], language: string, how: Draw): Promise<void> {
  const missing = keys.filter((key) => key.startsWith(`${language}\n`) && !drawn.has(key));
  if (missing.length === 0) return;
  const drawings = await how(missing.map((key) => key.slice(language.length + 1)));
  for (const [index, key] of missing.entries()) {
    const drawing = drawings[index];
    if (drawing) drawn.set(key, drawing);
  }
}

function sourcesOf(course: Course): MarkdownSource[] {
  const pages = [course.home ?? [], course.pages, course.announcements, course.assignments].flat();
  const materials = course.materials.flatMap(({ page }) => page ?? []);
  return [...pages, ...materials].map(({ body }) => body).concat(course.decks.map(({ source }) => source));
}

const blocks = new MarkdownIt({ html: true });

/** The keys of the figures in a page or deck. Slides are looked at one by one: what one leaves open ends with it. */
export function findFigures(text: string): string[] {
  if (!/(`{3}|~{3})\s*(dot|graphviz|mermaid)/i.test(text)) return [];
  return text
    .split(/^-{3,4}$/m)
    .flatMap((slide) => blocks.parse(slide, {}))
    .flatMap(({ type, info, content }) => (type === 'fence' ? (figureKey(info, content) ?? []) : []));
}
