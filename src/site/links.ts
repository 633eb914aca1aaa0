/** Links between a course's own files: from the paths instructors write to the addresses of the site. */
import { posix } from 'node:path';
import type { Course, Page } from '../course/model.ts';
import { pagesOf } from '../course/pages.ts';
import type { MarkdownSource } from '../text/markdown-source.ts';
import { didYouMean } from '../problems/did-you-mean.ts';
import { placeOf } from '../html/rendering.ts';
import type { Report } from '../problems/reporter.ts';
import { courseFile } from '../source/read.ts';
import { slug } from '../text/slug.ts';
import { decode } from '../text/decode.ts';

/** Where everything of a course is published. */
export interface SiteMap {
  /** Course file → address from the site's root: `content/syllabus.md` → `/syllabus/`. */
  readonly byFile: ReadonlyMap<string, string>;
  /** Every address that exists. */
  readonly urls: ReadonlySet<string>;
  /** What can follow `#` in a link to an address; `undefined` if that is not known. */
  readonly idsOf: (url: string) => ReadonlySet<string> | undefined;
}

/**
 * @param otherUrls the addresses of what is generated from the course
 * @param rendered a page's Markdown as HTML
 */
export function createSiteMap(
  course: Course,
  otherUrls: readonly string[],
  rendered: (page: Page) => string,
): SiteMap {
  const byFile = new Map<string, string>();
  for (const page of pagesOf(course)) byFile.set(page.body.file, page.url);
  for (const deck of course.decks) byFile.set(deck.source.file, deck.url);
  for (const [file, path] of course.files) if (!byFile.has(file)) byFile.set(file, `/${path}`);
  const published = [...course.files.values()].map((path) => `/${path}`);
  // The text above one of Lectern's lists is only a part of its page.
  const lists = new Set(otherUrls);
  for (const { url } of course.materials) lists.delete(url);
  const texts = new Map(
    pagesOf(course)
      .filter(({ url }) => !lists.has(url))
      .map((page) => [page.url, page]),
  );
  const known = new Map<string, ReadonlySet<string>>();
  return {
    byFile,
    urls: new Set([...byFile.values(), ...published, ...otherUrls]),
    idsOf(url) {
      const page = texts.get(url);
      const found = known.get(url) ?? (page && idsIn(page, rendered(page)));
      if (found) known.set(url, found);
      return found;
    },
  };
}

/** Those in the templates of such pages, and those that browsers know. */
const idsOfTemplates = ['main', 'contents', 'top'];

/** A page's title has no id, but a link to it leads there. */
function idsIn({ title }: Page, html: string): Set<string> {
  const written = [...html.matchAll(/\s(?:id|name)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi)];
  const ids = written.map(([, double, single, bare]) => double ?? single ?? bare ?? '');
  return new Set([...ids, slug(title), ...idsOfTemplates]);
}

const attributes = /(\s(?:href|src|poster)=")([^"]*)"/g;

/**
 * Makes every local link and image of a rendered page start at the site's root, whether it was written
 * relative to the Markdown file (`../slides/02_systems/systems.md`, as it works on GitHub) or from the root
 * (`/schedule/`). Broken ones are reported.
 */
export function resolveLinks(html: string, source: MarkdownSource, map: SiteMap, report: Report): string {
  return html.replace(attributes, (whole, before: string, written: string) => {
    const link = written.replaceAll('&amp;', '&');
    const address = follow(link, source.file, map, (...words) =>
      report(placeOf(source, link), ...words, 'warning'),
    );
    const rest = /[?#].*$/.exec(written)?.[0] ?? '';
    return address === undefined ? whole : `${before}${encodeURI(address)}${rest}"`;
  });
}

/** Reports what `_data/course.yaml` links to or shows, but does not exist. */
export function checkAddresses(course: Course, map: SiteMap, report: Report): void {
  const people = [...course.instructors, ...course.staff];
  const pictures = [course.logo, ...people.map(({ photo }) => photo)];
  const written = [...course.links, ...course.navigation, ...people].map(({ url }) => url).concat(pictures);
  for (const url of new Set(written)) {
    if (url === undefined) continue;
    follow(url, courseFile, map, (...words) => {
      for (const place of course.placesOf(url)) report(place, ...words, 'warning');
    });
  }
}

/** Reports what is wrong with a link, wherever it is written. */
type Warn = (name: string, message: string, remedy: string) => void;

/**
 * Where a link in a file leads, from the site's root, or empty for the page itself; `undefined` if that is outside this
 * site, or if there is nothing.
 */
function follow(written: string, file: string, map: SiteMap, warn: Warn): string | undefined {
  if (written === '' || /^([a-z][a-z0-9+.-]*:|\/\/)/i.test(written)) return undefined;
  const path = decode(written.replace(/[?#].*$/, ''), decodeURI);
  const address = path === '' ? '' : addressOf(path, file, map);
  if (address !== undefined) {
    checkSection(written, path === '' ? map.byFile.get(file) : address, map, warn);
    return address;
  }
  warn(
    'page/broken-link',
    `“${written}” leads nowhere: there is no such page or file in the course`,
    didYouMean(
      path,
      map.urls,
      'link to a file of the course or to an address of the site such as /schedule/',
    ),
  );
  return undefined;
}

function checkSection(written: string, url: string | undefined, map: SiteMap, warn: Warn): void {
  const section = decode(/#(.*)$/.exec(written)?.[1] ?? '');
  // `:~:text=` finds words.
  if (url === undefined || section === '' || section.startsWith(':~:')) return;
  const ids = map.idsOf(url);
  if (!ids || ids.has(section)) return;
  warn(
    'page/unknown-section',
    `“${written}” leads to no section: nothing on that page has the id “${section}”`,
    didYouMean(section, ids, 'link to the id of one of its headings, or give one: ## Heading {#id}'),
  );
}

function addressOf(path: string, file: string, { byFile, urls }: SiteMap): string | undefined {
  if (path.startsWith('/')) {
    return [path, `${path}/`].find((url) => urls.has(url));
  }
  const inCourse = posix.join(posix.dirname(file), path);
  const known = byFile.get(inCourse);
  if (known !== undefined) return known;
  const published = `/${inCourse.replace(/^content\//, '')}`;
  return [published, `${published}/`, `${published.replace(/\/$/, '')}/`].find((url) => urls.has(url));
}

/**
 * Makes the root-absolute links of a finished page relative to it, so that the same files work at a domain's
 * root, under a sub-path (`https://name.github.io/course/`) and from disk.
 * @param url the page's own address: `/lectures/02_systems/`
 * @param base path of the site on its host, `/course/`, for the one page that is shown at any address; `./` if
 * it is not known
 */
export function relativeLinks(html: string, url: string, base: string): string {
  const root = url === '/404.html' ? base : '../'.repeat(url.split('/').length - 2) || './';
  return html.replace(/(\s(?:href|src|poster)=")\/(?!\/)/g, `$1${root}`);
}
