/** The home page, and announcements. */
import type { View } from './page.ts';
import type { SectionChoice, WeeklyView } from './session.ts';

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
  /** All sessions and deadlines by time; the reader's browser shows those that come next. */
  readonly upcoming: readonly UpcomingView[];
  readonly announcements: readonly AnnouncementView[];
  /** HTML. */
  readonly body: string;
}

export interface UpcomingView {
  readonly kind: string;
  readonly kindLabel: string;
  readonly title: string;
  readonly url: string;
  readonly when: string;
  /** The `sectionId`s that it is for; absent if it is for everyone. */
  readonly forSections: string | undefined;
  /** One line per place; with times, if there are several. */
  readonly where: readonly {
    /** HTML. */
    readonly text: string;
    readonly sectionId: string | undefined;
    /** If there are several. */
    readonly start: string | undefined;
    readonly end: string | undefined;
  }[];
  readonly start: string;
  readonly end: string;
}

export interface AnnouncementView {
  readonly title: string;
  readonly url: string;
  readonly date: string;
  readonly day: string;
  /** HTML. */
  readonly body: string;
}
