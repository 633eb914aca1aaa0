import { handoutUrl, sourceUrl } from '../../course/addresses.ts';
import type { Deck, Link } from '../../course/model.ts';
import type { HandoutChapter } from '../../deck/output/handout.ts';
import { remember } from '../../runtime/remember.ts';
import type { HandoutView } from '../../theme/views/deck.ts';
import type { Context, ViewOf } from './context.ts';
import { deckDirection } from './deck-direction.ts';

export function handoutView(
  deck: Deck,
  chapters: readonly HandoutChapter[],
  back: Link,
  context: Context,
): ViewOf<'pages/handout.njk'> {
  const { author, semester, license } = deck.options;
  const alike = context.course.materials.find(({ url, title }) => url === back.url && title === deck.title);
  return {
    ...context.page('pages/handout.njk', handoutUrl(deck), `${deck.title} – handout`),
    deckTitle: deck.title,
    about: [author, semester, license].flatMap((text) => (text === undefined || text === '' ? [] : text)),
    deckUrl: deck.url,
    direction: deckDirection(deck, context.course),
    sourceUrl: sourceUrl(deck, context.course),
    back: alike ? { ...back, label: context.course.labels[alike.kind].one } : back,
    ...contentsOf(chapters, deck.url),
  };
}

const contentsOf = remember(
  (chapters: readonly HandoutChapter[], deckUrl: string): Pick<HandoutView, 'contents' | 'chapters'> => ({
    contents: chapters
      .flat()
      .flatMap(({ id, heading }) => (heading?.level === 2 ? [{ label: heading.text, url: `#${id}` }] : [])),
    chapters: chapters.map((chapter) =>
      chapter.map(({ id, number, hash, html, notes }) => ({
        ...{ id, html, notes },
        link: { label: `Slide ${number}`, url: deckUrl + hash },
      })),
    ),
  }),
);
