/** What links to the pages and decks of a course can lead to. */
import { handoutUrl, redirectUrl } from '../course/addresses.ts';
import type { Course, Deck, Page } from '../course/model.ts';
import { pagesOf } from '../course/pages.ts';
import type { HandoutChapter } from '../deck/output/handout.ts';
import type { RenderedDeck } from '../deck/output/render.ts';
import type { Slide } from '../deck/output/slide.ts';
import { remember } from '../runtime/remember.ts';
import { slug } from '../text/slug.ts';
import { createAddresses, type Addresses } from './addresses.ts';
import type { RenderedDecks } from './decks/renderer.ts';
import { listIds } from './list-ids.ts';

export interface SiteMap extends Addresses {
  /** What can follow `#` in a link to an address; `undefined` if that is not known. */
  readonly idsOf: (url: string) => Ids | undefined;
  /** Whether a template of the course's own may give its page this id. */
  readonly mayBeOwn: (id: string) => boolean;
}

interface Ids {
  readonly kind: 'section' | 'slide';
  readonly ids: ReadonlySet<string>;
}

/**
 * @param own addresses of the pages that the course makes itself, and the texts of its templates
 * @param rendered a page's Markdown as HTML
 */
export function createSiteMap(
  course: Course,
  own: { readonly urls: readonly string[]; readonly templates: readonly string[] },
  rendered: (page: Page) => string,
  decks: RenderedDecks,
): SiteMap {
  const pages = new Map(pagesOf(course).map((page) => [page.url, page]));
  const lists = listIds(course);
  const idsAt = (url: string) => {
    const page = pages.get(url);
    const ids = [
      ...idsOfTemplates,
      ...(lists.get(url) ?? []),
      ...(page ? idsOfPage(page, rendered(page)) : []),
    ];
    // Whole texts are on this list.
    const texts = url === '/announcements/' ? course.announcements : [];
    return section([...ids, ...texts.flatMap((text) => idsIn(rendered(text)))]);
  };
  const find = new Map<string, () => Ids>([
    ...[...lists.keys(), ...pages.keys()]
      .filter((url) => !own.urls.includes(url))
      .map((url) => [url, () => idsAt(url)] as const),
    ...[...decks].flatMap(([deck, rendered]) => {
      const inDeck = () => idsOfDeck(deck, rendered).slides;
      return [
        [deck.url, inDeck] as const,
        [redirectUrl(deck), inDeck] as const,
        [handoutUrl(deck), () => idsOfDeck(deck, rendered).handout] as const,
      ];
    }),
  ]);
  const known = new Map<string, Ids>();
  return {
    ...createAddresses(course, own.urls),
    mayBeOwn: idsOfOwnTemplates(own.templates),
    idsOf(url) {
      const found = known.get(url) ?? find.get(url)?.();
      if (found) known.set(url, found);
      return found;
    },
  };
}

/** What can follow `#` in links to a deck and to its handout. */
export function idsOfDeck({ options }: Deck, rendered: RenderedDeck): Record<'slides' | 'handout', Ids> {
  return idsOfRendered(rendered, options.revealOptions?.hashOneBasedIndex === true);
}

function section(ids: readonly string[]): Ids {
  return { kind: 'section', ids: new Set(ids) };
}

/** Those in the templates of all pages, and those that browsers know. */
const idsOfTemplates = ['main', 'contents', 'top'];

/** Those in templates of the course's own; what a template prints there can be anything. */
function idsOfOwnTemplates(texts: readonly string[]): (id: string) => boolean {
  const patterns = texts.flatMap(idsIn).map((id) => {
    const fixed = id.split(/\{[{%].*?(?:[%}]\}|$)/).map((part) => part.replace(/\W/g, '\\$&'));
    return new RegExp(`^${fixed.join('.+')}$`);
  });
  return (id) => patterns.some((pattern) => pattern.test(id));
}

/** A page's title has no id, but a link to it leads there. */
function idsOfPage({ title }: Page, html: string): string[] {
  return [...idsIn(html), slug(title)];
}

const idsOfRendered = remember(
  ({ slides, handout }: RenderedDeck, isOneBased: boolean): Record<'slides' | 'handout', Ids> => ({
    slides: { kind: 'slide', ids: new Set(idsOfSlides(slides, isOneBased ? 1 : 0)) },
    handout: section(idsOfHandout(handout)),
  }),
);

function idsOfHandout(chapters: readonly HandoutChapter[]): string[] {
  return [
    ...chapters.flat().flatMap(({ id, html, notes }) => [id, ...idsIn(html), ...idsIn(notes)]),
    ...idsOfTemplates,
  ];
}

/** By position, and by id, with or without a slash; the deck's first slide has position 0, or 1. */
function idsOfSlides(slides: readonly Slide[], first: number): string[] {
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
