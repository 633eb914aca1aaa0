/** What other pages show of a deck: its chapters, and small pictures of its slides. */
import type { Course, Deck } from '../../course/model.ts';
import type { RenderedDeck } from '../../deck/output/render.ts';
import type { Slide } from '../../deck/output/slide.ts';
import { remember } from '../../runtime/remember.ts';
import type { OutlineEntry, Thumbnail } from '../../theme/views/material.ts';
import type { RenderedDecks } from '../decks/renderer.ts';
import { pdfUrl } from '../pdfs.ts';
import type { Printed } from '../printed.ts';
import { thumbnailUrl, type Thumbnails } from '../thumbnails.ts';

export interface DeckContents {
  readonly outline: (deck: Deck) => readonly OutlineEntry[];
  /** One per slide; empty if none match the deck as it is. */
  readonly thumbnails: (deck: Deck) => readonly Thumbnail[];
  /** One of the slides of a deck, which is named by its id, by where reveal.js has it; absent if it has none there. */
  readonly slide: (deck: string | undefined, at: Pick<Slide, 'h' | 'v'>) => OutlineEntry | undefined;
  /** Where its PDF is; absent without a current one. */
  readonly pdf: (deck: Deck) => string | undefined;
}

export function deckContents(
  decks: RenderedDecks,
  { thumbnails, pdfs }: Printed,
  course: Course,
): DeckContents {
  return {
    outline: (deck) =>
      chapters(decks.get(deck)?.slides ?? none, course.title).map(({ text, hash }) => ({
        text,
        url: deck.url + hash,
      })),
    thumbnails: (deck) => strip(deck, decks.get(deck), thumbnails),
    slide: (id, { h, v }) => {
      const [deck, rendered] = [...decks].find(([one]) => one.id === id) ?? [];
      const slides = rendered?.slides ?? none;
      const index = slides.findIndex((slide) => slide.h === h && slide.v === v);
      const slide = slides[index];
      return deck && slide && entryOf(deck, slide, index);
    },
    pdf: (deck) => (pdfs.has(deck.id) ? pdfUrl(deck) : undefined),
  };
}

const none: readonly Slide[] = [];

/** The first slide of each of a deck's chapters, without the title. */
const chapters = remember((slides: readonly Slide[], course: string) =>
  slides
    .filter(({ h, v, headings }) => h > 0 && v === 0 && headings.length > 0)
    .map((slide) => ({ text: nameOf(withoutCourse(slide, course)), hash: `#/${slide.h}` })),
);

/** A slide on which the course’s title stands above its own is called by the latter. */
function withoutCourse({ headings, ...slide }: Slide, course: string): Slide {
  const [first, second] = headings;
  const isAbove = first && second && first.text.toLowerCase() === course.toLowerCase();
  return { ...slide, headings: isAbove ? headings.slice(1) : headings };
}

/** The name of a slide: its first heading; for a title on several lines, each a heading, all of them. */
function nameOf({ headings: [first, ...others] }: Slide): string {
  const end = others.findIndex(({ level }) => level > 1);
  const lines = first?.level === 1 ? others.slice(0, end < 0 ? undefined : end) : [];
  return [first?.text ?? '', ...lines.map(({ text }) => text)].join(' ');
}

function strip(deck: Deck, rendered: RenderedDeck | undefined, thumbnails: Thumbnails): Thumbnail[] {
  const files = thumbnails.get(deck.id) ?? [];
  const slides = rendered?.slides ?? [];
  if (files.length !== slides.length) return [];
  return slides.map((slide, index) => ({
    ...entryOf(deck, slide, index),
    image: thumbnailUrl(deck, files[index] ?? ''),
  }));
}

function entryOf(deck: Deck, slide: Slide, index: number): OutlineEntry {
  return {
    text: nameOf(slide) || `Slide ${index + 1}`,
    url: `${deck.url}#/${slide.h}${slide.v > 0 ? `/${slide.v}` : ''}`,
  };
}
