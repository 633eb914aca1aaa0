/** Pages about sessions: a lecture's, a recitation's. */
import type { Link } from '../../course/model.ts';
import type { ServedGoals } from './served-goals.ts';
import type { View } from './page.ts';
import type { DueView, SectionChoice, SessionView } from './session.ts';

export interface MaterialView extends View {
  readonly kind: string;
  readonly kindLabel: string;
  /** “Lecture 2 of 26”; absent where there is no other. */
  readonly ordinal: string | undefined;
  /** What is due first after it, unless something is on its day. */
  readonly dueNext: readonly DueView[];
  /** The list it belongs to. */
  readonly list: Link;
  /** Its rows of the schedule; usually one. */
  readonly sessions: readonly SessionView[];
  /** The same on each of their days, with the sections that meet then. */
  readonly days: readonly SessionView[];
  readonly sectionChoices: readonly SectionChoice[];
  readonly decks: readonly MaterialDeckView[];
  readonly goals: ServedGoals;
  /** Exams of earlier terms. */
  readonly earlier: EarlierView;
  readonly recordings: readonly RecordingView[];
  /** HTML. */
  readonly body: string;
  readonly previous: Link | undefined;
  readonly next: Link | undefined;
}

/** What there is to show of a deck. */
export interface MaterialDeckView extends Link {
  readonly title: string;
  readonly handoutUrl: string;
  /** Absent while its Markdown is not published. */
  readonly source: string | undefined;
  /** Absent unless PDFs are published, and one shows the deck as it is. */
  readonly pdf: string | undefined;
  readonly outline: readonly OutlineEntry[];
  /** One per slide; empty if none match the deck as it is. */
  readonly thumbnails: readonly Thumbnail[];
}

export interface EarlierView {
  /** All but the term is HTML, empty where there is nothing. */
  readonly rows: readonly {
    readonly term: string;
    readonly questions: string;
    readonly solutions: string;
    readonly note: string;
  }[];
  readonly someSolution: boolean;
  readonly someNote: boolean;
}

/** What was recorded of a session. */
export interface RecordingView {
  readonly url: string;
  /** “youtu.be”; absent for a file of the course. */
  readonly host: string | undefined;
  readonly length: Omit<MomentView, 'slide'> | undefined;
  readonly moments: readonly MomentView[];
  /** In paragraphs; empty if there is none. */
  readonly transcript: readonly ParagraphView[];
}

/** A moment in a recording. */
export interface MomentView {
  /** “12:40” */
  readonly time: string;
  /** ISO 8601: “PT12M40S”. */
  readonly iso: string;
  /** The recording from there; absent where it is not known how its address says so. */
  readonly url: string | undefined;
  /** The slide that comes then. */
  readonly slide: OutlineEntry | undefined;
}

export interface ParagraphView extends Omit<MomentView, 'slide'> {
  readonly speaker: string | undefined;
  readonly text: string;
}

/** A chapter of a deck, linked to its first slide. */
export interface OutlineEntry {
  readonly text: string;
  readonly url: string;
}

/** A slide, small. */
export interface Thumbnail extends OutlineEntry {
  readonly image: string;
}
