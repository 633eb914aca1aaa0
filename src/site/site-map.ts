/** What links to the pages and decks of a course can lead to. */
import { handoutUrl, listUrls, redirectUrl } from '../course/addresses.ts';
import type { Course, Page } from '../course/model.ts';
import { pagesOf } from '../course/pages.ts';
import type { HandoutChapter } from '../deck/output/handout.ts';
import type { Slide } from '../deck/output/slide.ts';
import { slug } from '../text/slug.ts';
import { createAddresses, type Addresses } from './addresses.ts';
import type { RenderedDecks } from './decks/renderer.ts';

export interface SiteMap extends Addresses {
  /** What can follow `#` in a link to an address; `undefined` if that is not known. */
  readonly idsOf: (url: string) => Ids | undefined;
}

interface Ids {
  readonly kind: 'section' | 'slide';
  readonly ids: ReadonlySet<string>;
}

/** @param rendered a page's Markdown as HTML */
export function createSiteMap(
  course: Course,
  ownUrls: readonly string[],
  rendered: (page: Page) => string,
  decks: RenderedDecks,
): SiteMap {
  // The text above one of Lectern's lists is only a part of its page.
  const lists = new Set([...listUrls(course), ...ownUrls]);
  const pages = new Map(
    pagesOf(course).flatMap((page) => (lists.has(page.url) ? [] : [[page.url, page] as const])),
  );
  const find = new Map<string, () => Ids>([
    [
      '/',
      () => section([...idsOfHome, ...(course.home ? idsOfPage(course.home, rendered(course.home)) : [])]),
    ],
    ...[...pages].map(([url, page]) => [url, () => section(idsOfPage(page, rendered(page)))] as const),
    ...[...decks].flatMap(([deck, { slides, handout }]) => {
      const firstPosition = deck.options.revealOptions?.hashOneBasedIndex === true ? 1 : 0;
      const inDeck = (): Ids => ({ kind: 'slide', ids: new Set(idsOfDeck(slides, firstPosition)) });
      return [
        [deck.url, inDeck] as const,
        [redirectUrl(deck), inDeck] as const,
        [handoutUrl(deck), () => section(idsOfHandout(handout))] as const,
      ];
    }),
  ]);
  const known = new Map<string, Ids>();
  return {
    ...createAddresses(course, ownUrls),
    idsOf(url) {
      const found = known.get(url) ?? find.get(url)?.();
      if (found) known.set(url, found);
      return found;
    },
  };
}

function section(ids: readonly string[]): Ids {
  return { kind: 'section', ids: new Set(ids) };
}

/** Those in the templates of all pages, and those that browsers know. */
const idsOfTemplates = ['main', 'contents', 'top'];

/** Those in the template of the home page. */
const idsOfHome = [...idsOfTemplates, 'upcoming', 'meets', 'people', 'elsewhere', 'announcements'];

/** A page's title has no id, but a link to it leads there. */
function idsOfPage({ title }: Page, html: string): string[] {
  return [...idsIn(html), slug(title), ...idsOfTemplates];
}

function idsOfHandout(chapters: readonly HandoutChapter[]): string[] {
  return [
    ...chapters.flat().flatMap(({ id, html, notes }) => [id, ...idsIn(html), ...idsIn(notes)]),
    ...idsOfTemplates,
  ];
}

/** By position, and by id, with or without a slash; the deck's first slide has position 0, or 1. */
function idsOfDeck(slides: readonly Slide[], first: number): string[] {
  return [
    '/',
    ...slides.flatMap(({ h, v, id, attributes, html, notes }) => [
      ...[`/${h + first}`, `/${h + first}/${v + first}`],
      ...[id, attributes.id ?? id, ...idsIn(html), ...idsIn(notes)].flatMap((name) => [name, `/${name}`]),
    ]),
  ];
}

function idsIn(html: string): string[] {
  const written = [...html.matchAll(/\s(?:id|name)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi)];
  return written.map(([, double, single, bare]) => double ?? single ?? bare ?? '');
}
