/** The home page, and announcements. */
import type { Link } from '../../course/model.ts';
import type { View } from './page.ts';
import type { DeckLinkView, SectionChoice, WeeklyView } from './session.ts';

export interface HomeView extends View {
  readonly lead: string | undefined;
  readonly facts: readonly string[];
  readonly weekly: readonly WeeklyView[];
  readonly sectionChoices: readonly SectionChoice[];
  readonly instructors: readonly {
    readonly name: string;
    readonly role: string;
    readonly url?: string | undefined;
  }[];
  /** The term’s first and last day. */
  readonly starts: string;
  readonly ends: string;
  /** “Monday, August 29, 2022” */
  readonly startsDay: string;
  readonly endsDay: string;
  /** Every week of the term; the reader’s browser shows the one that it is. */
  readonly weeks: readonly GlanceWeekView[];
  /** What can be read, the newest first; the browser shows those of which the day has come. */
  readonly newest: readonly (Link & {
    readonly date: string;
    readonly day: string;
    readonly decks: readonly DeckLinkView[];
  })[];
  readonly announcements: readonly AnnouncementView[];
  /** HTML. */
  readonly body: string;
}

export interface GlanceWeekView {
  readonly number: number | undefined;
  readonly monday: string;
  readonly span: string;
  /** Only those on which something happens. */
  readonly days: readonly {
    readonly date: string;
    readonly day: string;
    readonly items: readonly GlanceItem[];
  }[];
}

/** A session, a break, or something that is due, on a day. */
export interface GlanceItem {
  /** A session’s kind, or `due`. */
  readonly kind: string;
  readonly kindLabel: string;
  readonly title: string;
  /** None for breaks. */
  readonly url: string | undefined;
  readonly cancelled: boolean;
  /** The `sectionId`s that it is for; absent if it is for everyone. */
  readonly forSections: string | undefined;
  /** Its time and place, for each section. */
  readonly where: readonly {
    /** HTML. */
    readonly text: string;
    readonly sectionId: string | undefined;
    readonly start: string;
    readonly end: string;
  }[];
}

export interface AnnouncementView {
  readonly title: string;
  readonly url: string;
  readonly date: string;
  readonly day: string;
  /** HTML. */
  readonly body: string;
}
