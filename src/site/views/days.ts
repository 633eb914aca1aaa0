/** The days of a term, each with what happens on it: the basis of the month calendar and the overview. */
import { daysApart, daysBetween, weekOf, type IsoDate } from '../../course/dates/calendar.ts';
import type { Deadline, Session } from '../../course/model.ts';
import type { DayItem, DaysView, TermWeekView } from '../../theme/views/schedule.ts';
import type { Context } from './context.ts';
import { dueView } from './session.ts';

export interface TermWeeks {
  readonly weeks: readonly TermWeekView[];
  readonly first: IsoDate;
  readonly last: IsoDate;
}

/** Every week from the term's first day, or what precedes it, to its last, or what follows it. */
export function termWeeks(context: Context): TermWeeks {
  const { starts, ends } = context.course.term;
  const items = itemsByDate(context);
  const dates = [...items.keys(), starts, ends].sort();
  const [first, last] = [dates[0] ?? starts, dates.at(-1) ?? ends];
  const mondays = [...new Set(daysBetween(first, last).map(weekOf))];
  return { weeks: mondays.map((monday) => weekView(monday, items, context)), first, last };
}

function weekView(
  monday: IsoDate,
  items: ReadonlyMap<IsoDate, readonly DayItem[]>,
  { course, format }: Context,
): TermWeekView {
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
    ...{ number: daysApart(weekOf(course.term.starts), monday) / 7 + 1, monday, days },
    span: format.span(monday, days.at(-1)?.date ?? monday),
    due: all.filter(({ item }) => item.kind === 'due'),
    breaks: [...new Set(breaks)],
  };
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
  const { id, kind, kindLabel, title, url, cancelled, unusual } = context.session(session);
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

/** What the calendar and the overview say about the term. */
export function ofTerm(context: Context): Pick<DaysView, 'span' | 'undated'> {
  const { course, format } = context;
  return {
    span: format.span(course.term.starts, course.term.ends),
    undated: course.sessions
      .filter(({ date }) => date === undefined)
      .map((session) => itemOf(session, context)),
  };
}
