import { handoutUrl, sourceUrl } from '../../course/addresses.ts';
import { kindLabels } from '../../course/labels.ts';
import type { Deck, Link } from '../../course/model.ts';
import type { HandoutChapter } from '../../deck/output/handout.ts';
import type { Contents, Context, View } from './view.ts';

interface SlideView {
  /** Of its section. */
  readonly id: string;
  readonly html: string;
  /** Empty if there are none. */
  readonly notes: string;
  /** The slide itself. */
  readonly link: Link;
}

/** A deck as an ordinary document. */
export interface HandoutView extends View {
  readonly deckTitle: string;
  readonly deckUrl: string;
  /** Absent while its Markdown is not published. */
  readonly sourceUrl: string | undefined;
  /** The page of the lecture, by its kind where its title is the deck's. */
  readonly back: Link;
  readonly contents: Contents;
  readonly chapters: readonly (readonly SlideView[])[];
}

export function handoutView(
  deck: Deck,
  chapters: readonly HandoutChapter[],
  back: Link,
  context: Context,
): HandoutView {
  const alike = context.course.materials.find(({ url, title }) => url === back.url && title === deck.title);
  return {
    ...context.frame('pages/handout.njk', handoutUrl(deck), `${deck.title} – handout`),
    deckTitle: deck.title,
    deckUrl: deck.url,
    sourceUrl: sourceUrl(deck, context.course),
    back: alike ? { ...back, label: kindLabels[alike.kind] } : back,
    contents: chapters
      .flat()
      .flatMap(({ id, heading }) => (heading?.level === 2 ? [{ label: heading.text, url: `#${id}` }] : [])),
    chapters: chapters.map((chapter) =>
      chapter.map(({ id, number, hash, html, notes }) => ({
        ...{ id, html, notes },
        link: { label: `Slide ${number}`, url: deck.url + hash },
      })),
    ),
  };
}
