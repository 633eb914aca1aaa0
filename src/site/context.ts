/** A course → what its views are made from: formats, rendered texts, rows of the schedule. */
import { posix } from 'node:path';
import type MarkdownIt from 'markdown-it';
import type { Course, Page } from '../course/model.ts';
import { structuredData } from '../feeds/structured-data.ts';
import { findFigures } from '../figures/figures.ts';
import type { Drawings } from '../html/drawing.ts';
import { withoutWithheld } from '../html/withheld.ts';
import {
  createLineMarkdown,
  createPageMarkdown,
  renderMarkdown,
  type RenderedMarkdown,
} from '../markdown/markdown.ts';
import type { Reporter } from '../problems/reporter.ts';
import { remember } from '../runtime/remember.ts';
import { directionOf } from '../text/direction.ts';
import type { MarkdownSource } from '../text/markdown-source.ts';
import type { Heading } from '../text/outline.ts';
import type { Assets, Contents, Frame } from '../theme/views/page.ts';
import type { Extensions } from './extensions.ts';
import { createFormat } from './format.ts';
import { lineRenderer, sourceRenderer } from './lines.ts';
import type { Look } from './look.ts';
import { checkAddresses, checkDecks, resolveLinks } from './links.ts';
import { memoize, once } from './memoize.ts';
import type { RenderedDecks } from './decks/renderer.ts';
import { createSiteMap } from './site-map.ts';
import type { Context } from './views/context.ts';
import { sessionDayViews, sessionView } from './views/session.ts';

export interface ContextOptions {
  readonly assets: Assets;
  readonly look: Look;
  readonly drawings: Drawings;
  readonly preview: boolean;
  /** Addresses of the course's style sheets, for pages and for decks. */
  readonly styles: readonly string[];
  readonly deckStyles: readonly string[];
  /** Other hosts that pages may load from. */
  readonly hosts: readonly string[];
  /** Adds the course's own plugins to markdown-it. */
  readonly extendMarkdown: Extensions['markdown'];
  /** Addresses of the pages that the course makes itself, and the texts of its templates. */
  readonly own: { readonly urls: readonly string[]; readonly templates: readonly string[] };
}

/**
 * @param reporter is told what is wrong with texts when they are first rendered
 * @param pictures addresses on other hosts of the pictures that a click shows are added here
 */
export function createContext(
  course: Course,
  decks: RenderedDecks,
  options: ContextOptions,
  reporter: Reporter,
  pictures: string[],
): Context {
  const { assets, deckStyles, drawings, hosts, own } = options;
  const [pages, lines] = parsers(options);
  const rendered = memoize((page: Page) => renderBody(page.body, drawings, pages));
  const map = createSiteMap(course, own, (page) => rendered(page).html, decks);
  checkAddresses(course, map, reporter.report);
  checkDecks(decks, map, reporter.report);

  function html(page: Page): string {
    const written = rendered(page);
    const folders = [posix.dirname(page.body.file), page.url];
    reporter.problems.push(...written.problems);
    pictures.push(...written.pictures);
    return resolveLinks(withoutWithheld(written.html, folders, course), page.body, map, reporter.report);
  }

  const shared = frame(course, options);
  const structured = structuredData(course);
  const format = createFormat(course.language);
  const line = lineRenderer(course, map, reporter, lines);
  return {
    ...{ course, assets, deckStyles, hosts, format, line },
    lineOf: sourceRenderer(course, map, reporter, lines),
    contents: (page) => contentsOf(rendered(page).headings),
    html: memoize(html),
    session: memoize((session) => sessionView(session, { course, format, line })),
    days: memoize((session) => sessionDayViews(session, { course, format, line })),
    page: (template, url, title, description) => ({
      ...{ template, url, path: `${url.slice(1)}index.html`, title, description },
      frame: { ...shared, ...placeOf(course, url) },
      structuredData: structured.get(url),
    }),
  };
}

/** A course's own plugins may do something else each time, others not. */
function parsers({ extendMarkdown }: ContextOptions): readonly [pages: MarkdownIt, lines: MarkdownIt] {
  if (!extendMarkdown) return [plainPages(), plainLines()];
  const own = [createPageMarkdown(), createLineMarkdown()] as const;
  for (const md of own) extendMarkdown(md);
  return own;
}

const [plainPages, plainLines] = [once(createPageMarkdown), once(createLineMarkdown)];

/** By parser: what a text was rendered to with the drawings that it has. */
const renderedWith = remember(
  () => new WeakMap<MarkdownSource, { readonly drawn: string; readonly rendered: RenderedMarkdown }>(),
);

/** A text that did not change is rendered once. */
function renderBody(body: MarkdownSource, drawings: Drawings, md: MarkdownIt): RenderedMarkdown {
  const known = renderedWith(md, undefined);
  const drawn = JSON.stringify(findFigures(body.text).map((key) => drawings.get(key)));
  const before = known.get(body);
  if (before?.drawn === drawn) return before.rendered;
  const rendered = renderMarkdown(body, drawings, md);
  known.set(body, { drawn, rendered });
  return rendered;
}

/** What is the same on every page. */
function frame(
  course: Course,
  { assets, look, preview, styles }: ContextOptions,
): Omit<Frame, 'navigation' | 'canonical'> {
  return {
    title: course.title,
    shortTitle: course.shortTitle,
    term: course.term.name,
    numbers: course.numbers.join(' / '),
    institution: course.institution,
    language: course.language,
    direction: directionOf(course.language),
    timeZone: course.timeZone,
    logo: course.logo,
    links: course.links,
    repository: course.repository,
    preview,
    license: course.license,
    icon: look.icon,
    textFont: assets.textFont,
    css: assets.siteCss,
    styles: [...look.styles, ...styles],
    js: assets.siteJs,
  };
}

/** What tells where in the site a page is. */
function placeOf(course: Course, url: string): Pick<Frame, 'navigation' | 'canonical'> {
  return {
    navigation: course.navigation.map((link) => ({
      ...link,
      external: /^https?:/i.test(link.url) && !link.url.startsWith(course.siteUrl ?? ' '),
      current: link.url === url || (url.startsWith(link.url) && link.url !== '/'),
    })),
    canonical: course.siteUrl === undefined ? undefined : course.siteUrl + url.slice(1),
  };
}

/** A page with fewer sections needs no list of them. */
const fewestSections = 3;

function contentsOf(headings: readonly Heading[]): Contents {
  const sections = headings.filter(({ level }) => level === 2);
  return sections.length < fewestSections
    ? []
    : sections.map(({ text, id }) => ({ label: text, url: `#${id}` }));
}
