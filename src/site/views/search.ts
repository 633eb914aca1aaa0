import type { Link } from '../../course/model.ts';
import { handoutUrl } from '../../course/addresses.ts';
import type { View } from '../../theme/views/page.ts';
import type { Context, ViewOf } from './context.ts';
import { list } from './lists.ts';

/** Everything there is, by kind, for readers without a script. @param lists the course's lists, and pages that it makes itself */
export function searchView(
  context: Context,
  lists: readonly Pick<View, 'title' | 'url'>[],
): ViewOf<'pages/search.njk'> {
  const { materials, assignments, announcements, pages, decks, labels } = context.course;
  const taken = [...lists.map(({ url }) => url), '/search/'];
  const kinds = [...new Set(materials.map(({ kind }) => kind))];
  const groups: [label: string, of: readonly { title: string; url: string }[]][] = [
    ['Pages', [...lists, ...pages.filter(({ url }) => !taken.includes(url))]],
    ...kinds.map((kind): (typeof groups)[number] => [
      labels[kind].many,
      materials.filter((one) => one.kind === kind),
    ]),
    ['Slides', decks],
    ['Handouts', decks.map((deck) => ({ title: deck.title, url: handoutUrl(deck) }))],
    ['Assignments', assignments],
    ['Announcements', announcements],
  ];
  return {
    ...list(context, 'pages/search.njk', '/search/', 'Search'),
    groups: groups
      .filter(([, of]) => of.length > 0)
      .map(([label, of]) => ({ label, links: of.map(({ title, url }): Link => ({ label: title, url })) })),
  };
}
