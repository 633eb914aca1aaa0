/** Lists of a course's contents, and pages that are only text. */
import type { Person } from '../../course/model.ts';
import type { AssignmentSummary } from './assignment.ts';
import type { AnnouncementView } from './home.ts';
import type { Contents, View } from './page.ts';
import type { DeckLinkView } from './session.ts';

export interface ListView extends View {
  /** HTML, from `content/<list>.md`; empty if there is none. */
  readonly intro: string;
}

/** Lectures, recitations, labs, exams or events. */
export interface MaterialListView extends ListView {
  readonly items: readonly {
    readonly title: string;
    /** Of its page, or else its place in the schedule. */
    readonly url: string;
    readonly description: string | undefined;
    readonly date: string | undefined;
    readonly day: string;
    readonly kindLabel: string | undefined;
    /** The module of which it is the first. */
    readonly beginsUnit: string | undefined;
    readonly decks: readonly DeckLinkView[];
  }[];
}

export interface AssignmentListView extends ListView {
  readonly items: readonly AssignmentSummary[];
}

export interface AnnouncementListView extends ListView {
  readonly items: readonly AnnouncementView[];
}

export interface StaffView extends ListView {
  /** “Office hours” */
  readonly hoursLabel: string;
  /** Weekdays that have office hours; empty if there are none. */
  readonly hours: readonly HoursView[];
  readonly hourChanges: readonly HourChangeView[];
  /** Their `office` is HTML. */
  readonly groups: readonly { readonly title: string; readonly people: readonly Person[] }[];
}

/** When and where help is available on a weekday. */
/** An office hour that is not as in every week. */
export interface HourChangeView {
  readonly section: string | undefined;
  /** “Wed, Oct 12”, where it moves from another day. */
  readonly from: string | undefined;
  readonly day: string;
  readonly times: string;
  readonly place: string | undefined;
  readonly cancelled: boolean;
  /** HTML. */
  readonly note: string | undefined;
  /** ISO 8601 with offset. */
  readonly start: string;
  /** After this date it is over: the later one, if it moves. */
  readonly date: string;
}

export interface HoursView {
  readonly weekday: string;
  readonly meetings: readonly {
    readonly times: string;
    /** HTML. */
    readonly place: string | undefined;
    readonly section: string | undefined;
  }[];
}

export interface TextView extends View {
  /** HTML. */
  readonly body: string;
  readonly contents: Contents;
  /** “Monday, August 29, 2022”, for announcements. */
  readonly day: string | undefined;
}
