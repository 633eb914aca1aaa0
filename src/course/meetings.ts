/** When a course meets, and with whom; part of the model. */
import type { DateTime } from 'luxon';
import type { IsoDate } from './dates/calendar.ts';
import type { kinds } from './schema/meetings.ts';

export type Kind = (typeof kinds)[number];

/** Somebody, with an address where there is one. */
export interface Named {
  readonly name: string;
  readonly url?: string | undefined;
}

/** One meeting of one section. */
export interface Meeting {
  readonly section?: string | undefined;
  readonly start: DateTime;
  readonly end: DateTime;
  /** A line of Markdown. */
  readonly place?: string | undefined;
  /** Who teaches the section. */
  readonly staff: readonly Named[];
  /** Why it is not as in every week: a line of Markdown. */
  readonly note?: string | undefined;
}

/** One meeting of the office hours. */
export interface OfficeHour extends Meeting {
  /** Unique, and stable when it moves: `office-hours-ada-2022-10-12`, with the date of its week’s pattern. */
  readonly id: string;
  /** It was to be, and is not. */
  readonly cancelled: boolean;
  /** The date that it has moved from. */
  readonly movedFrom?: IsoDate | undefined;
}

/** A weekly meeting, as announced on the home page. */
export interface WeeklyMeeting {
  readonly kind: Kind | 'office-hours';
  readonly section?: string | undefined;
  /** ISO weekdays, Monday = 1. */
  readonly days: readonly number[];
  /** HH:MM. */
  readonly start: string;
  readonly end: string;
  /** A line of Markdown. */
  readonly place?: string | undefined;
  readonly staff: readonly Named[];
  /** In weeks. */
  readonly every: number;
  /** The first and last day of a meeting that is not in the whole term. */
  readonly starts?: IsoDate | undefined;
  readonly ends?: IsoDate | undefined;
}
