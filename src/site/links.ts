/** Links between a course's own files: from the paths instructors write to the addresses of the site. */
import { posix } from 'node:path';
import { parseFragment, serialize } from 'parse5';
import type { Course } from '../course/model.ts';
import { replaceAddresses } from '../html/addresses.ts';
import { placeOfAddress } from '../text/place.ts';
import { elements, withoutScripts } from '../html/tree.ts';
import { closest, didYouMean, meant } from '../problems/did-you-mean.ts';
import { Reporter, type Report } from '../problems/reporter.ts';
import { remember } from '../runtime/remember.ts';
import { isReadme } from '../source/ignored.ts';
import { courseFile } from '../source/read.ts';
import { decode, encodePath, pathIn } from '../text/path.ts';
import type { MarkdownSource } from '../text/markdown-source.ts';
import { addressOf } from './addresses.ts';
import type { RenderedDecks } from './decks/renderer.ts';
import type { SiteMap } from './site-map.ts';

/** A whole tag. Text can look like an attribute, in code: outside of tags, quotes need no entities. */
const tags = /<[a-z](?:[^"'<>]|"[^"]*"|'[^']*')*>/gi;

/** As Markdown becomes HTML, and most HTML is written. */
const usual = /(\s(?:href|src|poster)=")([^"]*)"/g;

/** Addresses in other attributes, or in other quotes. */
const unusual =
  /\s(?:\w*srcset|data|data-src|data-background[\w-]*)\s*=|\sstyle\s*=[^>]*(?:url|image)|<style|\s(?:href|src|poster)(?:\s+=|=\s*[^"\s]|=\s+")|\s(?:HREF|SRC|POSTER)\s*=/;

/** A text whose links were resolved, and where each of them leads. */
interface Resolved {
  readonly html: string;
  readonly links: readonly (readonly [written: string, to: string])[];
  readonly resolved: string;
}

const known = new WeakMap<object, Resolved>();

/**
 * Makes every local link and image of a rendered page start at the site's root, whether it was written
 * relative to the Markdown file (`../slides/02_systems/systems.md`, as it works on GitHub) or from the root
 * (`/schedule/`). Broken ones are reported.
 * @param rendered what the HTML is from: as long as its links lead where they led, they are not looked for again
 */
export function resolveLinks(
  html: string,
  rendered: object,
  source: MarkdownSource,
  map: SiteMap,
  report: Report,
): string {
  const before = known.get(rendered);
  if (before?.html === html) {
    const again = new Reporter();
    const follow = linkResolver(source, map, again.report);
    if (before.links.every(([written, to]) => follow(written) === to)) {
      for (const { name, message, remedy, ...place } of again.problems)
        report(place, name, message, remedy, 'warning');
      return before.resolved;
    }
  }
  const links: (readonly [string, string])[] = [];
  const follow = linkResolver(source, map, report);
  const resolved = replaceLinks(html, (written) => {
    const to = follow(written);
    links.push([written, to]);
    return to;
  });
  known.set(rendered, { html, links, resolved });
  return resolved;
}

/** Gives each link of a text, in their order, the address to which it leads. */
function linkResolver(source: MarkdownSource, map: SiteMap, report: Report): (written: string) => string {
  const before = new Map<string, number>();
  return (written) => {
    const count = before.get(written) ?? 0;
    before.set(written, count + 1);
    const address = follow(written, source.file, map, 'page', (...words) =>
      report(placeOfAddress(source, written, count), ...words, 'warning'),
    );
    if (address === undefined) return written;
    return encodePath(address) + (/[?#].*$/s.exec(written)?.[0] ?? '');
  };
}

function replaceLinks(html: string, resolve: (written: string) => string): string {
  if (unusual.test(html)) {
    const tree = parseFragment(html, withoutScripts);
    for (const element of elements(tree)) replaceAddresses(element, resolve);
    return serialize(tree, withoutScripts);
  }
  return html.replace(tags, (tag) =>
    tag.replace(
      usual,
      (_, start: string, written: string) =>
        `${start}${resolve(written.replaceAll('&amp;', '&')).replaceAll('&', '&amp;')}"`,
    ),
  );
}

/** Reports what `_data/course.yaml` links to or loads, but does not exist. */
export function checkAddresses(course: Course, map: SiteMap, report: Report): void {
  const people = [...course.instructors, ...course.staff];
  const files = [course.logo, ...people.map(({ photo }) => photo), ...course.styles, ...course.scripts];
  const recordings = course.sessions.flatMap(({ recording }) => recording ?? []);
  const written = [...course.links, ...course.navigation, ...people, ...recordings]
    .map(({ url }) => url)
    .concat(files);
  for (const url of new Set(written)) {
    if (url === undefined) continue;
    follow(url, courseFile, map, 'page', (...words) => {
      for (const place of course.placesOf(url)) report(place, ...words, 'warning');
    });
  }
}

/** Reports what decks show or lead to that does not exist. */
export function checkDecks(decks: RenderedDecks, map: SiteMap, report: Report): void {
  for (const [deck, { files }] of decks) {
    const shown = new Set(files.flatMap(({ written, use }) => (use === 'shown' ? written : [])));
    for (const { written, use, ...place } of files) {
      // A picture that leads to itself is missing once.
      if (use === 'linked' && shown.has(written)) continue;
      follow(written, deck.source.file, map, use === 'shown' ? 'slide' : 'deck', (...words) =>
        report(place, ...words, 'warning'),
      );
    }
  }
}

/** What is wrong with a link, wherever it is written. */
type Words = readonly [name: string, message: string, remedy: string];

/** Where a link is written: in a page, in a deck as a link, or as something that a slide shows. */
type From = 'page' | 'deck' | 'slide';

/**
 * Where a link in a file leads, from the site's root, or empty for the page itself; `undefined` if that is outside this
 * site, or if there is nothing.
 */
function follow(
  written: string,
  file: string,
  map: SiteMap,
  from: From,
  warn: (...words: Words) => void,
): string | undefined {
  if (written === '' || /^([a-z][a-z0-9+.-]*:|\/\/)/i.test(written)) return undefined;
  const path = pathIn(written);
  const address = path === '' ? '' : addressOf(path, file, map);
  const words =
    address === undefined
      ? nowhere(written, path, file, map, from)
      : noSection(written, path === '' ? map.byFile.get(file) : address, map, from);
  if (words) warn(...words);
  return address;
}

function nowhere(
  written: string,
  path: string,
  file: string,
  { byFile, urls, leftOut }: SiteMap,
  from: From,
): Words | undefined {
  const target = posix.join(path.startsWith('/') ? 'content' : posix.dirname(file), path);
  // What is left out is reported where it is.
  if (leftOut.some((other) => target === other || target.startsWith(`${other}/`))) return undefined;
  const name = from === 'slide' ? 'deck/missing-file' : `${from}/broken-link`;
  if (isReadme(target))
    return [name, `“${written}” leads nowhere: READMEs are not published`, 'give the file another name'];
  if (!/^(?:content|slides|assignments)(?:\/|$)/.test(target) && !file.startsWith('_data/'))
    return [
      name,
      `“${written}” leads nowhere: only what is in content/, slides/ and assignments/ is published`,
      'move the file to one of these folders, and link to it there',
    ];
  const near = nearest(path.startsWith('/') ? urls : pathsFrom(byFile, posix.dirname(file)), path);
  const remedy = (otherwise: string) => (near === undefined ? otherwise : meant(near));
  return from === 'slide'
    ? [name, `“${written}” does not exist`, remedy(`put it in ${posix.dirname(target)}/`)]
    : [
        name,
        `“${written}” leads nowhere: there is no such page or file in the course`,
        remedy('link to a file of the course or to an address of the site such as /schedule/'),
      ];
}

const nearest = remember((known: Iterable<string> & object, path: string) => closest(path, known));

/** The course's files as they are written from a folder. */
const pathsFrom = remember((byFile: SiteMap['byFile'], folder: string) =>
  [...byFile.keys()].map((other) => posix.relative(`/${folder}`, `/${other}`)),
);

function noSection(written: string, url: string | undefined, map: SiteMap, from: From): Words | undefined {
  const section = decode(/#(.*)$/s.exec(written)?.[1] ?? '');
  // `:~:text=` finds words.
  if (url === undefined || section === '' || section.startsWith(':~:')) return undefined;
  const found = map.idsOf(url);
  if (!found || map.mayBeOwn(section)) return undefined;
  const { kind, ids } = found;
  // `#/3/2/1` is a step of the slide `#/3/2`.
  if (ids.has(section) || ids.has(section.replace(/^(\/\d+\/\d+)\/\d+$/, '$1'))) return undefined;
  const name = `${from === 'page' ? 'page' : 'deck'}/unknown-section`;
  return kind === 'slide'
    ? [
        name,
        `“${written}” leads to no slide: no slide of that deck has the position or id “${section}”`,
        didYouMean(section, ids, 'copy the part after # from the slide’s address'),
      ]
    : [
        name,
        `“${written}” leads to no section: nothing on that page has the id “${section}”`,
        didYouMean(section, ids, 'link to the id of one of its headings, or give one: ## Heading {#id}'),
      ];
}

/** What stands before an address from the site's root. */
const inAttribute =
  /(\s(?:href|src|poster|data|data-src|data-background(?:-image|-video|-iframe)?)=")\/(?!\/)/g;
const inSrcset = /(^\ssrcset="|,\s*)\/(?!\/)/g;
const inStyle = /(url\((?:&quot;|')?)\/(?!\/)/g;

/** Attributes that may have several addresses. */
const several = /\s(?:srcset|style)="[^"]*/g;

/**
 * Makes the root-absolute links of a finished page relative to it, so that the same files work at a domain's
 * root, under a sub-path (`https://name.github.io/course/`) and from disk.
 * @param url the page's own address: `/lectures/02_systems/`
 * @param base path of the site on its host, `/course/`, for the one page that is shown at any address; `./` if
 * it is not known
 */
export function relativeLinks(html: string, url: string, base: string): string {
  const root = url === '/404.html' ? base : '../'.repeat(url.split('/').length - 2) || './';
  return html.replace(tags, (tag) =>
    // Most have no address from the root.
    !/["'(;,]\s*\//.test(tag)
      ? tag
      : tag
          .replace(inAttribute, `$1${root}`)
          .replace(several, (attribute) =>
            attribute.replace(attribute.startsWith('srcset', 1) ? inSrcset : inStyle, `$1${root}`),
          ),
  );
}
