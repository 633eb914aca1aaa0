/** The days of a term, each with what happens on it: what the month calendar and the overview are made from. */
import { daysBetween, weekOf } from '../../course/calendar.ts';
import type { Link } from '../../course/model.ts';
import { kindsOf } from './schedule.ts';
import { kindLabels } from './session.ts';
import type { Context, View } from './view.ts';

/** A session, a break, or something that is due. */
export interface DayItem extends Link {
  /** A session's kind, or `due`. */
  readonly kind: string;
  readonly kindLabel: string;
  readonly cancelled: boolean;
}

export interface DayView {
  readonly date: string;
  /** “Mon, Aug 29” */
  readonly name: string;
  /** Of the month. */
  readonly number: number;
  readonly items: readonly DayItem[];
}

export interface TermWeekView {
  readonly number: number;
  readonly monday: string;
  /** “Aug 29 – Sep 4” */
  readonly span: string;
  /** Monday to Sunday. */
  readonly days: readonly DayView[];
  readonly due: readonly DayItem[];
}

export interface MonthView {
  /** “September 2022” */
  readonly name: string;
  /** Seven days each, `undefined` for those of another month. */
  readonly weeks: readonly (readonly (DayView | undefined)[])[];
}

export interface CalendarView extends View {
  readonly weekdays: readonly string[];
  readonly months: readonly MonthView[];
}

export interface OverviewView extends View {
  /** What the marks mean: kinds that there are. */
  readonly kinds: readonly { readonly kind: string; readonly label: string }[];
  readonly weekdays: readonly string[];
  readonly weeks: readonly TermWeekView[];
}

export function calendarView(context: Context): CalendarView {
  const { course, format, frame } = context;
  const all = termWeeks(context);
  const monthOf = (date: string) => date.slice(0, '2022-09'.length);
  const months = new Set(
    all
      .flatMap(({ days }) => days.map(({ date }) => monthOf(date)))
      .filter((month) => month >= monthOf(course.term.starts) && month <= monthOf(course.term.ends)),
  );
  return {
    ...frame('pages/calendar.njk', '/schedule/calendar/', 'Calendar', `${course.title} by month`),
    weekdays: format.weekdayNames,
    months: [...months].map((month) => ({
      name: format.month(`${month}-01`),
      weeks: all
        .map(({ days }) => days.map((day) => (monthOf(day.date) === month ? day : undefined)))
        .filter((days) => days.some((day) => day !== undefined)),
    })),
  };
}

export function overviewView(context: Context): OverviewView {
  const { course, format, frame } = context;
  return {
    ...frame('pages/overview.njk', '/schedule/overview/', 'Overview', `${course.title} at a glance`),
    kinds: kindsOf(course),
    weekdays: format.weekdayNames,
    weeks: termWeeks(context),
  };
}

/** Every week of the term, and whole months around it for the calendar. */
function termWeeks(context: Context): TermWeekView[] {
  const { course, format } = context;
  const items = itemsByDate(context);
  const mondays = [...new Set(daysBetween(course.term.starts, course.term.ends).map(weekOf))];
  return mondays.map((monday, index) => {
    const days = weekDays(monday).map((date) => ({
      date,
      name: format.day(date),
      number: Number(date.slice(-2)),
      items: items.get(date) ?? [],
    }));
    return {
      ...{ number: index + 1, monday, days },
      span: format.span(monday, days.at(-1)?.date ?? monday),
      due: days.flatMap((day) => day.items.filter(({ kind }) => kind === 'due')),
    };
  });
}

function weekDays(monday: string): string[] {
  const sunday = new Date(Date.parse(monday) + 6 * 24 * 60 * 60 * 1000).toISOString().slice(0, monday.length);
  return daysBetween(monday, sunday);
}

function itemsByDate({ course }: Context): Map<string, DayItem[]> {
  const byDate = new Map<string, DayItem[]>();
  const add = (date: string | undefined, item: DayItem) => {
    if (date !== undefined) byDate.set(date, [...(byDate.get(date) ?? []), item]);
  };
  for (const { id, kind, title, date, material, cancelled } of course.sessions) {
    const row = `/schedule/#${id}`;
    if (kind !== 'deadline')
      add(date, { kind, kindLabel: kindLabels[kind], label: title, url: material?.url ?? row, cancelled });
  }
  // What is due comes last in its day.
  for (const { id, date, due } of course.sessions) {
    for (const { title, url } of due)
      add(date, {
        kind: 'due',
        kindLabel: 'Due',
        label: title,
        url: url ?? `/schedule/#${id}`,
        cancelled: false,
      });
  }
  return byDate;
}
