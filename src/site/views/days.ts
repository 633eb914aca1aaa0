/** The days of a term, each with what happens on it: what the month calendar and the overview are made from. */
import { daysApart, daysBetween, weekOf, type IsoDate } from '../../course/dates/calendar.ts';
import { kindLabels } from '../../course/labels.ts';
import type { Course, Deadline, Session } from '../../course/model.ts';
import { kindsOf } from './schedule.ts';
import { dueView, sessionView } from './session.ts';
import type { Context, View } from './view.ts';

/** A session, a break, or something that is due. */
export interface DayItem {
  /** A session's kind, or `due`. */
  readonly kind: string;
  readonly kindLabel: string;
  readonly title: string;
  /** None for breaks. */
  readonly url: string | undefined;
  readonly cancelled: boolean;
  /** When it meets, where that is not its usual time. */
  readonly times: string | undefined;
  readonly due:
    { readonly time: string; readonly iso: string; readonly lateIso: string | undefined } | undefined;
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
  readonly days: readonly DayView[];
  /** By day; the same items as the days’ own. */
  readonly due: readonly { readonly weekday: string; readonly item: DayItem }[];
  /** “Fall break”: what keeps the class from meeting. */
  readonly breaks: readonly string[];
}

interface CalendarDayView extends DayView {
  /** In a break, whether or not something would have met. */
  readonly isOff: boolean;
}

export interface MonthView {
  /** “September 2022” */
  readonly name: string;
  /** Seven days each, `undefined` for those of another month. */
  readonly weeks: readonly (readonly (CalendarDayView | undefined)[])[];
}

interface DaysView extends View {
  /** “Aug 29 – Dec 18” */
  readonly span: string;
  /** One for each day of a week. */
  readonly weekdays: readonly string[];
  /** What has no date yet. */
  readonly undated: readonly DayItem[];
}

export interface CalendarView extends DaysView {
  readonly months: readonly MonthView[];
}

/** Its weeks have only the days on which something is ever held. */
export interface OverviewView extends DaysView {
  /** What the marks mean: kinds that there are. */
  readonly kinds: readonly { readonly kind: string; readonly label: string }[];
  readonly someCancelled: boolean;
  readonly weeks: readonly TermWeekView[];
}

/** The schedule by month, and the whole term on one page. */
export function daysViews(context: Context): [CalendarView, OverviewView] {
  const term = termWeeks(context);
  return [calendarView(context, term), overviewView(context, term)];
}

function calendarView(context: Context, { weeks, first, last }: TermWeeks): CalendarView {
  const { course, format } = context;
  const monthOf = (date: string) => date.slice(0, '2022-09'.length);
  const months = new Set(
    weeks
      .flatMap(({ days }) => days.map(({ date }) => monthOf(date)))
      .filter((month) => month >= monthOf(first) && month <= monthOf(last)),
  );
  return {
    ...daysView(context, 'calendar', 'Calendar', `${course.title} by month`),
    weekdays: format.weekdayNames,
    months: [...months].map((month) => ({
      name: format.month(`${month}-01`),
      weeks: weeks
        .map(({ days }) => {
          const own = markBreaks(
            days.filter(({ date }) => monthOf(date) === month),
            course,
          );
          return days.map(({ date }) => own.find((day) => day.date === date));
        })
        .filter((days) => days.some((day) => day !== undefined)),
    })),
  };
}

/** The days of a break in one week, the first with its name and how far it goes, where nothing else is said of it. */
function markBreaks(days: readonly DayView[], { breaks }: Course): CalendarDayView[] {
  return days.map((day, index) => {
    const title = breaks.get(day.date);
    if (title === undefined) return { ...day, isOff: false };
    const others = day.items.filter(({ kind }) => kind !== 'break');
    if (breaks.get(days[index - 1]?.date ?? '') === title) return { ...day, isOff: true, items: others };
    const after = days.slice(index).findIndex(({ date }) => breaks.get(date) !== title);
    const last = after < 0 ? days.at(-1) : days[index + after - 1];
    const item: DayItem = {
      ...{ kind: 'break', kindLabel: kindLabels.break, title, url: undefined, cancelled: false },
      times: last && last !== day ? `to ${last.name}` : undefined,
      due: undefined,
    };
    return { ...day, isOff: true, items: [item, ...others] };
  });
}

function overviewView(context: Context, { weeks }: TermWeeks): OverviewView {
  const { course, format } = context;
  const isUsed = (_: unknown, weekday: number) =>
    weeks.some(({ days }) => days[weekday]?.items.some(({ kind }) => kind !== 'due' && kind !== 'break'));
  return {
    ...daysView(context, 'overview', 'Overview', `${course.title} at a glance`),
    weekdays: format.weekdayNames.filter(isUsed),
    kinds: kindsOf(course).filter(({ kind }) => kind !== 'deadline'),
    someCancelled: course.sessions.some(({ cancelled }) => cancelled),
    weeks: weeks.map((week) => ({ ...week, days: week.days.filter(isUsed) })),
  };
}

function daysView(
  context: Context,
  name: string,
  title: string,
  description: string,
): Omit<DaysView, 'weekdays'> {
  const { course, format, frame } = context;
  return {
    ...frame(`pages/${name}.njk`, `/schedule/${name}/`, title, description),
    span: format.span(course.term.starts, course.term.ends),
    undated: course.sessions
      .filter(({ date }) => date === undefined)
      .map((session) => itemOf(session, context)),
  };
}

interface TermWeeks {
  readonly weeks: readonly TermWeekView[];
  readonly first: IsoDate;
  readonly last: IsoDate;
}

/** Every week from the term's first day, or what comes before it, to its last, or what comes after it. */
function termWeeks(context: Context): TermWeeks {
  const { format, course } = context;
  const { starts, ends } = course.term;
  const items = itemsByDate(context);
  const dates = [...items.keys(), starts, ends].sort();
  const [first, last] = [dates[0] ?? starts, dates.at(-1) ?? ends];
  const mondays = [...new Set(daysBetween(first, last).map(weekOf))];
  const weeks = mondays.map((monday) => {
    const days = weekDays(monday).map((date) => ({
      date,
      name: format.day(date),
      number: Number(date.slice(-2)),
      items: items.get(date) ?? [],
    }));
    const all = days.flatMap((day, index) =>
      day.items.map((item) => ({ weekday: format.weekdayNames[index] ?? '', item })),
    );
    const breaks = all.filter(({ item }) => item.kind === 'break').map(({ item }) => item.title);
    return {
      ...{ number: daysApart(weekOf(starts), monday) / 7 + 1, monday, days },
      span: format.span(monday, days.at(-1)?.date ?? monday),
      due: all.filter(({ item }) => item.kind === 'due'),
      breaks: [...new Set(breaks)],
    };
  });
  return { weeks, first, last };
}

function weekDays(monday: IsoDate): IsoDate[] {
  const sunday = new Date(Date.parse(monday) + 6 * 24 * 60 * 60 * 1000).toISOString().slice(0, monday.length);
  return daysBetween(monday, sunday);
}

/** What is due comes last in its day. */
function itemsByDate(context: Context): Map<IsoDate, DayItem[]> {
  const { sessions } = context.course;
  const held = sessions
    .filter(({ kind }) => kind !== 'deadline')
    .map((session) => [session.date, itemOf(session, context)] as const);
  const due = sessions.flatMap((session) =>
    session.due.map((deadline) => [session.date, dueItem(deadline, session, context)] as const),
  );
  const byDate = new Map<IsoDate, DayItem[]>();
  for (const [date, item] of [...held, ...due])
    if (date !== undefined) byDate.set(date, [...(byDate.get(date) ?? []), item]);
  return byDate;
}

function itemOf(session: Session, context: Context): DayItem {
  const { id, kind, kindLabel, title, url, cancelled, unusual } = sessionView(session, context);
  return {
    ...{ kind, kindLabel, title, cancelled },
    url: kind === 'break' ? undefined : (url ?? `/schedule/#${id}`),
    times: unusual.length > 0 ? [...new Set(unusual.map(({ times }) => times))].join(', ') : undefined,
    due: undefined,
  };
}

function dueItem(deadline: Deadline, { id }: Session, { format }: Context): DayItem {
  const { title, url, iso, late } = dueView(deadline, format);
  return {
    ...{ kind: 'due', kindLabel: 'Due', title, cancelled: false, times: undefined },
    url: url ?? `/schedule/#${id}`,
    due: { time: format.time(deadline.at), iso, lateIso: late?.iso },
  };
}
