/** A course → everything the site shows, as views: each complete before any template runs. */
import { posix } from 'node:path';
import { handoutUrl, listUrls, redirectUrl } from '../course/addresses.ts';
import type { Course, Page } from '../course/model.ts';
import type { Revisions } from '../course/history/revisions.ts';
import { feedUrls, makeFeeds } from '../feeds/feeds.ts';
import { structuredData } from '../feeds/structured-data.ts';
import type { Drawings } from '../html/drawing.ts';
import { renderMarkdown } from '../markdown/markdown.ts';
import { withoutWithheld } from '../html/withheld.ts';
import { outline } from '../text/outline.ts';
import type { Problem } from '../problems/problem.ts';
import { accentShades } from './accent.ts';
import type { Assets } from './assets.ts';
import { createFormat } from './format.ts';
import { icon } from './icon.ts';
import { lineRenderer } from './lines.ts';
import { checkAddresses, createSiteMap, resolveLinks } from './links.ts';
import { contentPolicy } from './policy.ts';
import { assignmentViews } from './views/assignment.ts';
import { daysViews } from './views/days.ts';
import { deckPages, type RenderedDecks } from './views/deck.ts';
import { homeView } from './views/home.ts';
import {
  announcementListView,
  assignmentListView,
  materialListViews,
  notFoundView,
  staffView,
  textViews,
} from './views/lists.ts';
import { materialViews } from './views/material.ts';
import { scheduleView } from './views/schedule.ts';
import type { Thumbnails } from './thumbnails.ts';
import type { Contents, Context, Frame, View } from './views/view.ts';

export interface Site {
  readonly views: readonly (View & { /** What the page may load. */ readonly policy: string })[];
  readonly problems: readonly Problem[];
  /** Files to publish besides the course's own: path in the course folder → path in the site. */
  readonly files: ReadonlyMap<string, string>;
  /** Calendars, `schedule.json` and the like: path in the site → text. */
  readonly feeds: ReadonlyMap<string, string>;
}

export interface SiteOptions {
  readonly assets: Assets;
  /** Default: figures are shown as code. */
  readonly drawings?: Drawings | undefined;
  /** Default: none. */
  readonly thumbnails?: Thumbnails | undefined;
  /** Every page says that it is a preview. Default: no. */
  readonly preview?: boolean;
  /** How often sessions and deadlines have moved, for calendars. Default: never. */
  readonly revisions?: Revisions | undefined;
}

/** @param decks what `renderDecks` makes of the course's */
export function makeSite(
  course: Course,
  decks: RenderedDecks,
  {
    assets,
    drawings = new Map(),
    thumbnails = new Map(),
    preview = false,
    revisions = new Map(),
  }: SiteOptions,
): Site {
  const problems: Problem[] = [];
  const pictures: string[] = [];
  const otherUrls = [
    ...listUrls(course),
    ...feedUrls(course),
    ...course.decks.flatMap((deck) => [handoutUrl(deck), redirectUrl(deck)]),
    ...course.materials.map(({ url }) => url),
  ];
  const rendered = memoize((page) => renderMarkdown(page.body, drawings));
  const map = createSiteMap(course, otherUrls, (page) => rendered(page).html);
  problems.push(...checkAddresses(course, map));

  function html(page: Page): string {
    const written = rendered(page);
    const folders = [posix.dirname(page.body.file), page.url];
    const resolved = resolveLinks(withoutWithheld(written.html, folders, course), page.body, map);
    problems.push(...written.problems, ...resolved.problems);
    pictures.push(...written.pictures);
    return resolved.html;
  }

  const shared = frame(course, assets, preview);
  const structured = structuredData(course);
  const context: Context = {
    course,
    assets,
    format: createFormat(course.language),
    html: memoize(html),
    line: lineRenderer(course, map, problems),
    contents,
    frame: (template, url, title, description) => ({
      ...{ template, url, path: `${url.slice(1)}index.html`, title, description },
      frame: { ...shared, ...placeOf(course, url) },
      structuredData: structured.get(url),
    }),
  };

  const shown = deckPages(context, decks, thumbnails);
  problems.push(...shown.problems);
  const lists: View[] = [
    homeView(context),
    scheduleView(context),
    ...daysViews(context),
    ...materialListViews(context),
    ...(course.assignments.length > 0 ? [assignmentListView(context)] : []),
    staffView(context),
    ...(course.announcements.length > 0 ? [announcementListView(context)] : []),
  ];
  const taken = new Set(lists.map(({ url }) => url));
  const views = [
    ...lists,
    ...materialViews(context, shown),
    ...assignmentViews(context),
    ...textViews(context, taken),
    ...shown.views,
    notFoundView(context),
  ];
  const feeds = makeFeeds(course, context.html, revisions);
  // Decks have their own.
  const policy = contentPolicy(pictures);
  return {
    ...{ views: views.map((view) => ({ policy, ...view })), problems, files: new Map(shown.files) },
    feeds: withoutOwn(feeds, course),
  };
}

/** A file of the course's own is published instead. */
function withoutOwn(feeds: ReadonlyMap<string, string>, { files }: Course): Map<string, string> {
  const own = new Set(files.values());
  return new Map(
    [...feeds].map(([url, text]) => [url.slice(1), text] as const).filter(([path]) => !own.has(path)),
  );
}

/** What is the same on every page. */
function frame(course: Course, assets: Assets, preview: boolean): Omit<Frame, 'navigation' | 'canonical'> {
  const shades = course.accent === undefined ? undefined : accentShades(course.accent);
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
    accent: shades,
    icon: icon(course.shortTitle, shades?.light ?? '#0b5563'),
    textFont: assets.textFont,
    css: assets.siteCss,
    js: assets.siteJs,
  };
}

/** What tells where in the site a page is. */
function placeOf(course: Course, url: string): Pick<Frame, 'navigation' | 'canonical'> {
  return {
    navigation: course.navigation.map((link) => ({
      ...link,
      current: link.url === url || (url.startsWith(link.url) && link.url !== '/'),
    })),
    canonical: course.siteUrl === undefined ? undefined : course.siteUrl + url.slice(1),
  };
}

/** A page with fewer sections needs no list of them. */
const fewestSections = 3;

function contents({ body }: Page): Contents {
  const headings = outline(body.text);
  const top = headings.some(({ level }) => level === 1) ? 1 : 2;
  const sections = headings.filter(({ level }) => level === top);
  return sections.length < fewestSections
    ? []
    : sections.map(({ text, id }) => ({ label: text, url: `#${id}` }));
}

/** A page's Markdown is rendered once, so that its problems are reported once. */
function memoize<T>(render: (page: Page) => T): (page: Page) => T {
  const known = new Map<Page, T>();
  return (page) => {
    const rendered = known.get(page) ?? render(page);
    known.set(page, rendered);
    return rendered;
  };
}
