import { handoutUrl, sourceUrl } from '../../course/addresses.ts';
import type { Course, Deck, Link, Material } from '../../course/model.ts';
import { folderOf } from '../../course/content/materials.ts';
import { kindLabels } from '../../course/labels.ts';
import type { MaterialDeckView } from '../../theme/views/material.ts';
import type { Context, ViewOf } from './context.ts';
import type { DeckContents } from './deck-contents.ts';
import { sectionChoices } from './session.ts';

export function materialViews(context: Context, contents: DeckContents): ViewOf<'pages/material.njk'>[] {
  const { course, html } = context;
  return course.materials.map((material) => {
    const list = listOf(material);
    const siblings = course.materials.filter((other) => listOf(other).url === list.url);
    const sessions = course.sessions.filter((session) => session.material === material);
    const days = sessions.flatMap(context.days);
    const index = siblings.indexOf(material);
    return {
      ...context.page('pages/material.njk', material.url, material.title, material.page?.description),
      kind: material.kind,
      kindLabel: kindLabels[material.kind],
      list,
      sessions: sessions.map(context.session),
      days,
      sectionChoices: sectionChoices(course, days),
      decks: material.decks.map((deck) => deckEntry(deck, material, course, contents)),
      body: material.page ? html(material.page) : '',
      previous: neighbour(siblings[index - 1]),
      next: neighbour(siblings[index + 1]),
    };
  });
}

function deckEntry(
  deck: Deck,
  { decks }: Material,
  course: Course,
  { outline, thumbnails }: DeckContents,
): MaterialDeckView {
  return {
    label: decks.length > 1 ? deck.title : 'Open the slides',
    url: deck.url,
    handoutUrl: handoutUrl(deck),
    source: sourceUrl(deck, course),
    outline: outline(deck),
    thumbnails: thumbnails(deck),
  };
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
