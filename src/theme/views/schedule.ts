/** The schedule in its three forms: list, month calendar, overview of the term. */
import type { Link } from '../../course/model.ts';
import type { View } from './page.ts';
import type { SectionChoice, SessionView, WeeklyView } from './session.ts';

export interface ScheduleView extends View {
  /** HTML. */
  readonly intro: string;
  /** “Aug 29 – Dec 18” */
  readonly span: string;
  readonly sectionChoices: readonly SectionChoice[];
  readonly weekly: readonly WeeklyView[];
  /** What rows can be chosen by, in the order of the rows: “Lectures”. */
  readonly filter: readonly { readonly kind: string; readonly label: string }[];
  readonly weeks: readonly WeekView[];
  /** Where what has changed is listed; absent while nothing has. */
  readonly changesUrl: string | undefined;
  readonly someMoved: boolean;
  readonly subscribe: SubscribeView;
}

export interface WeekView {
  /** None for a break that is not counted. */
  readonly number: number | undefined;
  /** The date of its Monday. */
  readonly monday: string;
  /** “Aug 29 – Sep 2”: its first and its last session. */
  readonly span: string;
  readonly sessions: readonly (SessionView & {
    /** The module of which it is the first session. */
    readonly beginsUnit: string | undefined;
    readonly moved: MovedView | undefined;
  })[];
}

/** That a session was to be at another time, for those who knew that one. */
export interface MovedView {
  /** “Mon, Sep 5, 1:25 PM” */
  readonly from: string;
  /** The days from and until which this is news. */
  readonly on: string;
  readonly until: string;
}

/** Ways to add a course's dates to one's own calendar. */
export interface SubscribeView {
  /** Programs that subscribe to the whole calendar in one click; none if the site's address is not known. */
  readonly services: readonly Link[];
  /** Everything, and each kind separately. */
  readonly calendars: readonly Link[];
  /** Each section's meetings. */
  readonly sections: readonly (Link & { readonly sectionId: string })[];
  /** Whether there is a calendar for each choice of sections: `/calendar-for-recitation-b.ics`. */
  readonly followsChoice: boolean;
}

/** A session, a break, or something that is due. */
export interface DayItem {
  /** A session's kind, or `due`. */
  readonly kind: string;
  readonly kindLabel: string;
  readonly title: string;
  /** None for breaks. */
  readonly url: string | undefined;
  readonly cancelled: boolean;
  /** The `sectionId`s that it is for; absent if it is for everyone. */
  readonly forSections: string | undefined;
  /** When it meets, if not at its usual time; the days that a break goes on. */
  readonly times: readonly { readonly text: string; readonly sectionId?: string | undefined }[];
  readonly due:
    | {
        /** “Section A”, where each section has its own. */
        readonly section: string | undefined;
        readonly time: string;
        readonly iso: string;
        readonly lateIso: string | undefined;
      }
    | undefined;
}

export interface DayView {
  readonly date: string;
  /** “Mon, Aug 29” */
  readonly name: string;
  /** Of the month. */
  readonly number: number;
  readonly items: readonly DayItem[];
}

export interface CalendarDayView extends DayView {
  /** In a break, whether or not something would have met. */
  readonly isOff: boolean;
}

export interface MonthView {
  /** “September 2022” */
  readonly name: string;
  /** Seven days each, `undefined` for those of another month. */
  readonly weeks: readonly (readonly (CalendarDayView | undefined)[])[];
}

export interface TermWeekView {
  /** None for a break that is not counted. */
  readonly number: number | undefined;
  readonly monday: string;
  /** “Aug 29 – Sep 4” */
  readonly span: string;
  readonly days: readonly DayView[];
  /** By day; the same items as in the days. */
  readonly due: readonly { readonly weekday: string; readonly item: DayItem }[];
  /** “Fall break”, “Finals”: what is not as in every week. */
  readonly breaks: readonly string[];
}

/** What the calendar and the overview share. */
export interface DaysView extends View {
  /** “Aug 29 – Dec 18” */
  readonly span: string;
  readonly sectionChoices: readonly SectionChoice[];
  /** One for each day of a week. */
  readonly weekdays: readonly string[];
  /** What has no date yet. */
  readonly undated: readonly DayItem[];
}

export interface CalendarView extends DaysView {
  readonly months: readonly MonthView[];
}

/** Its weeks have only the weekdays on which something ever happens. */
export interface OverviewView extends DaysView {
  /** What the marks mean: the kinds that occur. */
  readonly kinds: readonly { readonly kind: string; readonly label: string }[];
  readonly someCancelled: boolean;
  readonly weeks: readonly TermWeekView[];
}
