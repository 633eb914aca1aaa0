import { handoutUrl, sourceUrl } from '../../course/addresses.ts';
import type { Deck, Link, Material } from '../../course/model.ts';
import { folderOf } from '../../course/content/materials.ts';
import { deckLinks, kindLabels, sessionView, type SessionView } from './session.ts';
import type { Context, View } from './view.ts';

/** A chapter of a deck, linked to its first slide. */
export interface OutlineEntry {
  readonly text: string;
  readonly url: string;
}

/** A slide, small. */
export interface Thumbnail extends OutlineEntry {
  readonly image: string;
}

export interface MaterialView extends View {
  readonly kind: string;
  readonly kindLabel: string;
  /** The list it belongs to. */
  readonly list: Link;
  /** Its rows of the schedule; usually one. */
  readonly sessions: readonly SessionView[];
  readonly decks: readonly (Link & {
    readonly handoutUrl: string;
    /** Absent while its Markdown is not published. */
    readonly source: string | undefined;
    readonly outline: readonly OutlineEntry[];
    readonly thumbnails: readonly Thumbnail[];
  })[];
  readonly body: string;
  readonly previous: Link | undefined;
  readonly next: Link | undefined;
}

/** What there is to show of a deck. */
export interface DeckContents {
  readonly outline: (deck: Deck) => readonly OutlineEntry[];
  /** One a slide; none where there are none of the deck as it is. */
  readonly thumbnails: (deck: Deck) => readonly Thumbnail[];
}

export function materialViews(context: Context, { outline, thumbnails }: DeckContents): MaterialView[] {
  const { course, html } = context;
  return course.materials.map((material) => {
    const list = listOf(material);
    const siblings = course.materials.filter((other) => listOf(other).url === list.url);
    const index = siblings.indexOf(material);
    const sessions = course.sessions
      .filter((session) => session.material === material)
      .map((session) => sessionView(session, context));
    const several = material.decks.length > 1;
    const labels = deckLinks({ material });
    return {
      ...context.frame('pages/material.njk', material.url, material.title, material.page?.description),
      kind: material.kind,
      kindLabel: kindLabels[material.kind],
      list,
      sessions,
      decks: material.decks.map((deck, position) => ({
        label: several ? (labels[position]?.label ?? deck.title) : 'Open the slides',
        url: deck.url,
        handoutUrl: handoutUrl(deck),
        source: sourceUrl(deck, course),
        outline: outline(deck),
        thumbnails: thumbnails(deck),
      })),
      body: material.page ? html(material.page) : '',
      previous: neighbour(siblings[index - 1]),
      next: neighbour(siblings[index + 1]),
    };
  });
}

export function listOf({ kind }: Pick<Material, 'kind'>): Link {
  const folder = folderOf[kind];
  return { label: folder.charAt(0).toUpperCase() + folder.slice(1), url: `/${folder}/` };
}

export function neighbour(
  item: { readonly title: string; readonly url: string } | undefined,
): Link | undefined {
  return item && { label: item.title, url: item.url };
}
