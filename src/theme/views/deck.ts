/** A deck: its slides, its handout, and where it was before. */
import type { Link } from '../../course/model.ts';
import type { Assets, Contents, View } from './page.ts';

export interface DeckView extends View {
  readonly courseTitle: string;
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly assets: Assets;
  /** Style sheets of the course and then of the deck, after the theme's. */
  readonly styles: readonly string[];
  /** reveal.js options that differ from Lectern's, as JSON. */
  readonly options: string;
  /** The page of the lecture. */
  readonly back: Link;
  readonly handoutUrl: string;
  readonly recording: readonly DeckRecordingView[];
  /** Absent while its Markdown is not published. */
  readonly sourceUrl: string | undefined;
  /** HTML. */
  readonly slides: string;
  /** The last slides of a long deck, which are loaded when a reader does anything. */
  readonly rest: { readonly count: number; /** Beside the page. */ readonly script: string } | undefined;
  /** HTML. */
  readonly footer: string;
}

/** The recording of the session, from a slide on. */
export interface DeckRecordingView {
  readonly url: string;
  /** As reveal.js counts slides. */
  readonly h: number;
  readonly v: number;
  /** “12:40”; absent for its start. */
  readonly from: string | undefined;
}

/** The rest of a long deck: a script, because a page opened from disk can load nothing else. */
export interface DeckRestView extends View {
  readonly script: string;
}

/** A deck as an ordinary document. */
export interface HandoutView extends View {
  readonly deckTitle: string;
  /** Who wrote it, when, and under which licence, as far as the deck says. */
  readonly about: readonly string[];
  readonly deckUrl: string;
  /** Absent while its Markdown is not published. */
  readonly sourceUrl: string | undefined;
  /** The page of the lecture, named by its kind if its title is the deck's. */
  readonly back: Link;
  readonly contents: Contents;
  /** Of its slides. */
  readonly direction: 'ltr' | 'rtl';
  readonly chapters: readonly (readonly HandoutSlideView[])[];
}

export interface HandoutSlideView {
  /** Of its section. */
  readonly id: string;
  /** HTML, as the notes. */
  readonly html: string;
  /** Empty if there are none. */
  readonly notes: string;
  /** The slide itself. */
  readonly link: Link;
}

/** Where a deck was published by reveal-md: `/slides/02_systems/systems.html`. It redirects to the deck. */
export interface RedirectView extends View {
  /** Relative to the page's folder. */
  readonly to: string;
  /** What leads there. */
  readonly script: string;
}
