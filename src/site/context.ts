/** A course → what its views are made from: formats, rendered texts, rows of the schedule. */
import { posix } from 'node:path';
import { handoutUrl, listUrls, redirectUrl } from '../course/addresses.ts';
import type { Course, Page } from '../course/model.ts';
import { feedUrls } from '../feeds/feeds.ts';
import { structuredData } from '../feeds/structured-data.ts';
import type { Drawings } from '../html/drawing.ts';
import { withoutWithheld } from '../html/withheld.ts';
import { createLineMarkdown, createPageMarkdown, renderMarkdown } from '../markdown/markdown.ts';
import type { Reporter } from '../problems/reporter.ts';
import type { Heading } from '../text/outline.ts';
import type { Assets, Contents, Frame } from '../theme/views/page.ts';
import type { Extensions } from './extensions.ts';
import { createFormat } from './format.ts';
import { lineRenderer } from './lines.ts';
import type { Look } from './look.ts';
import { checkAddresses, createSiteMap, resolveLinks } from './links.ts';
import { memoize } from './memoize.ts';
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
  /** Adds the course's own plugins to markdown-it. */
  readonly extendMarkdown: Extensions['markdown'];
  /** Addresses of the pages that the course makes itself. */
  readonly ownUrls: readonly string[];
}

/**
 * @param reporter is told what is wrong with texts when they are first rendered
 * @param pictures addresses on other hosts of the pictures that a click shows are added here
 */
export function createContext(
  course: Course,
  options: ContextOptions,
  reporter: Reporter,
  pictures: string[],
): Context {
  const { assets, deckStyles, drawings, ownUrls } = options;
  const [pages, lines] = [createPageMarkdown(), createLineMarkdown()];
  for (const md of [pages, lines]) options.extendMarkdown?.(md);
  const rendered = memoize((page: Page) => renderMarkdown(page.body, drawings, pages));
  const map = createSiteMap(course, [...otherUrls(course), ...ownUrls], (page) => rendered(page).html);
  checkAddresses(course, map, reporter.report);

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
    ...{ course, assets, deckStyles, format, line },
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

/** The addresses of what is generated from a course, rather than written. */
function otherUrls(course: Course): string[] {
  return [
    ...listUrls(course),
    ...feedUrls(course),
    ...course.decks.flatMap((deck) => [handoutUrl(deck), redirectUrl(deck)]),
    ...course.materials.map(({ url }) => url),
  ];
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
