/** What a course's decks are rendered with. */
import { readFileSync } from 'node:fs';
import type { Course, Deck } from '../../course/model.ts';
import { renderDeck, type RenderedDeck } from '../../deck/output/render.ts';
import type { SlideMarkdown } from '../../deck/syntax/slide-markdown.ts';
import type { Drawings } from '../../html/drawing.ts';
import { remember } from '../../runtime/remember.ts';
import { addressOf, createAddresses, type Addresses } from '../addresses.ts';

export interface DeckContext {
  /** By id. */
  readonly decks: ReadonlyMap<string, Deck>;
  readonly drawings: Drawings;
  readonly editing: boolean;
  readonly notes: boolean;
  readonly said: readonly string[];
  readonly withheld: ReadonlySet<string>;
  readonly siteUrl: string | undefined;
  readonly addresses: Addresses;
  /** Addresses of drawings that have colours for the dark of their own. */
  readonly themed: ReadonlySet<string>;
}

/** @param editing sections say where they were written */
export function deckContext(course: Course, drawings: Drawings, editing: boolean): DeckContext {
  const { title, term, withheld, siteUrl, publish } = course;
  return {
    ...{ drawings, editing, withheld, siteUrl, notes: publish.notes },
    decks: new Map(course.decks.map((deck) => [deck.id, deck])),
    said: [title, term.name],
    addresses: createAddresses(course),
    themed: themedIn(course.files, undefined),
  };
}

const themedIn = remember(
  (files: Course['files']) =>
    new Set([...files].flatMap(([file, path]) => (isThemed(file) ? [`/${path}`] : []))),
);

/** @param file from the course folder, in which everything is built */
function isThemed(file: string): boolean {
  try {
    return file.endsWith('.svg') && readFileSync(file, 'utf8').includes('prefers-color-scheme');
  } catch {
    return false;
  }
}

/** Renders any deck of a course; what several of them say is rendered once. */
export function createDeckRender(
  { addresses, themed, ...options }: DeckContext,
  markdown: SlideMarkdown,
): (deck: Deck) => RenderedDeck {
  const leadsTo = (path: string, file: string) => addressOf(path, file, addresses);
  const hasOwnDark = (url: string) => themed.has(url);
  return (deck) => renderDeck(deck, { ...options, markdown, addressOf: leadsTo, hasOwnDark });
}
