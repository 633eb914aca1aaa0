/** A course → what its views are made from: formats, rendered texts, rows of the schedule. */
import { posix } from 'node:path';
import { handoutUrl } from '../course/addresses.ts';
import type { Course, Page, Session } from '../course/model.ts';
import { structuredData } from '../feeds/structured-data.ts';
import { findFigures } from '../figures/figures.ts';
import type { Drawings } from '../html/drawing.ts';
import { withoutWithheld } from '../html/withheld.ts';
import { renderMarkdown, type RenderedMarkdown } from '../markdown/markdown.ts';
import type { Reporter } from '../problems/reporter.ts';
import { directionOf } from '../text/direction.ts';
import type { MarkdownSource } from '../text/markdown-source.ts';
import type { Heading } from '../text/outline.ts';
import type { Assets, Contents, Frame } from '../theme/views/page.ts';
import { createFormat } from './format.ts';
import { lineRenderer, sourceRenderer } from './lines.ts';
import { headOf } from './head.ts';
import type { Look } from './look.ts';
import { checkAddresses, checkDecks, resolveLinks } from './links.ts';
import { pageFacts } from './page-facts.ts';
import { memoize } from './memoize.ts';
import type { SiteMemory } from './memory.ts';
import type { CourseHistory } from './revisions.ts';
import type { RenderedDecks } from './decks/renderer.ts';
import { createSiteMap } from './site-map.ts';
import type { Context } from './views/context.ts';
import { dueView, sessionDayViews, sessionView } from './views/session.ts';

export interface ContextOptions {
  readonly assets: Assets;
  readonly look: Look;
  readonly drawings: Drawings;
  readonly preview: boolean;
  readonly repository: CourseHistory['repository'];
  /** With the course's own plugins in it, where it has some. */
  readonly memory: SiteMemory;
  /** As makeSite has it. */
  readonly facts: symbol | undefined;
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
  const { assets, drawings, facts, memory, own } = options;
  const rendered = memoize((page: Page) => renderBody(page.body, drawings, memory));
  const map = createSiteMap(course, own, (page) => rendered(page).html, decks);
  checkAddresses(course, map, reporter.report);
  checkDecks(decks, map, reporter.report);

  function html(page: Page): string {
    const written = rendered(page);
    const folders = [posix.dirname(page.body.file), page.url];
    reporter.problems.push(...written.problems);
    pictures.push(...written.pictures);
    const shown = withoutWithheld(written.html, folders, course);
    return resolveLinks(shown, written, page.body, map, reporter.report);
  }

  const structured = memory.structuredData(facts ?? Symbol('unknown'), () => structuredData(course));
  const format = createFormat(course.language, memory.dates);
  const factsOf = pageFacts(course, options.repository, format);
  const line = lineRenderer(course, map, reporter, memory);
  const lineOf = sourceRenderer(course, map, reporter, memory);
  const session = memoize((one: Session) => sessionView(one, { course, format, line }));
  const shared = {
    ...frame(course, options),
    due: course.deadlines.map((deadline) => dueView(deadline, { course, format })),
    head: headOf(course, map, reporter.report),
    footer: course.footer.pages === undefined ? undefined : line(course.footer.pages),
  };
  return {
    ...{ course, assets, format, line },
    lineOf,
    goal: memoize(({ text, from }) => lineOf({ ...from, text })),
    contents: (page) => contentsOf(rendered(page).headings),
    html: memoize(html),
    session,
    days: memoize((one) => sessionDayViews(one, { course, format, line, session })),
    page: (template, url, title, description) => ({
      ...{ template, url, path: `${url.slice(1)}index.html`, title, description },
      frame: { ...shared, ...placeOf(course, url) },
      structuredData: structured.get(url),
      pageFacts: factsOf(url, title),
    }),
  };
}

/** A text that did not change is rendered once. */
function renderBody(body: MarkdownSource, drawings: Drawings, memory: SiteMemory): RenderedMarkdown {
  const drawn = JSON.stringify(findFigures(body.text).map((key) => drawings.get(key)));
  const before = memory.bodies.get(body);
  if (before?.drawn === drawn) return before.rendered;
  const rendered = renderMarkdown(body, drawings, memory.pages);
  memory.bodies.set(body, { drawn, rendered });
  return rendered;
}

/** What is the same on every page. */
function frame(
  course: Course,
  { assets, look, preview }: ContextOptions,
): Omit<Frame, 'navigation' | 'canonical' | 'due' | 'head' | 'footer'> {
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
    headingFont: assets.headingFont,
    css: assets.siteCss,
    termCss: assets.termCss,
    mediaCss: assets.mediaCss,
    tablesCss: assets.tablesCss,
    handoutCss: assets.handoutCss,
    recordingCss: assets.recordingCss,
    changesCss: assets.changesCss,
    goalsCss: assets.goalsCss,
    pinnedCss: assets.pinnedCss,
    pinnedJs: assets.pinnedJs,
    pinned: course.announcements.flatMap(({ title: label, url, date, pinned: until }) =>
      until === undefined ? [] : [{ label, url, date, until }],
    ),
    printCss: assets.printCss,
    styles: [...look.styles, ...course.styles],
    scripts: course.scripts,
    js: assets.siteJs,
  };
}

/** What tells where in the site a page is. */
function placeOf(course: Course, url: string): Pick<Frame, 'navigation' | 'canonical'> {
  const current = placeInNavigation(course, url);
  return {
    navigation: course.navigation.map((link) => ({
      ...link,
      external: /^https?:/i.test(link.url) && !link.url.startsWith(course.siteUrl ?? ' '),
      current: link.url === current,
    })),
    canonical: course.siteUrl === undefined ? undefined : course.siteUrl + url.slice(1),
  };
}

/** The address in the navigation that a page is at or below. A handout is below its lecture, a session below the schedule. */
function placeInNavigation({ navigation, materials }: Course, url: string): string | undefined {
  const owner = materials.find(
    (one) => one.url === url || one.decks.some((deck) => handoutUrl(deck) === url),
  );
  const isList = materials.some((one) => `${posix.dirname(one.url)}/` === url);
  const places = [url, ...(owner ? [owner.url] : []), ...(owner || isList ? ['/schedule/'] : [])];
  return places
    .map((place) => navigation.find((link) => link.url !== '/' && place.startsWith(link.url))?.url)
    .find((found) => found !== undefined);
}

/** A page with fewer sections needs no list of them. */
const fewestSections = 3;

function contentsOf(headings: readonly Heading[]): Contents {
  const sections = headings.filter(({ level }) => level === 2);
  return sections.length < fewestSections
    ? []
    : sections.map(({ text, id }) => ({ label: text, url: `#${id}` }));
}
