/** The days of a term, each with what happens on it: the basis of the month calendar and the overview. */
import { dateOf, daysAfter, daysBetween, weekOf, type IsoDate } from '../../course/dates/calendar.ts';
import { weekNumbers } from '../../course/weeks.ts';
import type { Deadline, Session } from '../../course/model.ts';
import type { DayItem, DaysView, TermWeekView } from '../../theme/views/schedule.ts';
import type { Context } from './context.ts';
import { scheduleRows } from './schedule.ts';
import { dueView, sectionChoices } from './session.ts';
import type { SessionView } from '../../theme/views/session.ts';

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
  const numberOf = weekNumbers(context.course);
  return { weeks: mondays.map((monday) => weekView(monday, numberOf(monday), items, context)), first, last };
}

function weekView(
  monday: IsoDate,
  number: number | undefined,
  items: ReadonlyMap<IsoDate, readonly DayItem[]>,
  { format }: Context,
): TermWeekView {
  const days = daysBetween(monday, daysAfter(monday, 6)).map((date) => ({
    date,
    name: format.day(date),
    number: Number(date.slice(-2)),
    items: items.get(date) ?? [],
  }));
  const all = days.flatMap((day, index) =>
    day.items.map((item) => ({ weekday: format.weekdayNames[index] ?? '', item })),
  );
  const breaks = all
    .filter(({ item: { kind } }) => kind === 'break' || kind === 'day')
    .map(({ item }) => item.title);
  return {
    ...{ number, monday, days },
    span: format.span(monday, days.at(-1)?.date ?? monday),
    due: all.filter(({ item }) => item.kind === 'due'),
    breaks: [...new Set(breaks)],
  };
}

/** What is due comes last in its day. */
function itemsByDate(context: Context): Map<IsoDate, DayItem[]> {
  const { sessions } = context.course;
  const held = scheduleRows(context)
    .filter(({ kind }) => kind !== 'deadline')
    .flatMap((row) => datesOf(row.date, row.until).map((date) => [date, itemOf(row)] as const));
  const due = sessions.flatMap((session) =>
    session.due.map((deadline) => [dateOf(deadline.at), dueItem(deadline, session, context)] as const),
  );
  const byDate = new Map<IsoDate, DayItem[]>();
  for (const [date, item] of [...held, ...due])
    if (date !== undefined) byDate.set(date, [...(byDate.get(date) ?? []), item]);
  return byDate;
}

/** Every day of something that lasts for several. */
function datesOf(date: string | undefined, until: string | undefined): (string | undefined)[] {
  return date === undefined || until === undefined ? [date] : daysBetween(date, until);
}

function itemOf({ id, kind, kindLabel, title, url, cancelled, unusual, forSections }: SessionView): DayItem {
  return {
    ...{ kind, kindLabel, title, cancelled, forSections },
    url: kind === 'break' ? undefined : (url ?? `/schedule/#${id}`),
    times: unusual.map(({ section, sectionId, times }) => ({
      sectionId,
      text: section === undefined ? times : `${section} ${times}`,
    })),
    due: undefined,
  };
}

function dueItem(deadline: Deadline, { id }: Session, context: Context): DayItem {
  const { title, url, section, forSections, iso, late } = dueView(deadline, context);
  return {
    ...{ kind: 'due', kindLabel: 'Due', title, cancelled: false, times: [], forSections },
    url: url ?? `/schedule/#${id}`,
    due: { section, time: context.format.time(deadline.at), iso, lateIso: late?.iso },
  };
}

/** What the calendar and the overview say about the term. */
export function ofTerm(context: Context): Pick<DaysView, 'span' | 'sectionChoices' | 'undated'> {
  const { course, format } = context;
  return {
    span: format.span(course.term.starts, course.term.ends),
    sectionChoices: sectionChoices(course),
    undated: course.sessions
      .filter(({ date }) => date === undefined)
      .map((session) => itemOf(context.session(session))),
  };
}
