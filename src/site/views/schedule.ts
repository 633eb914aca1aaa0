import { weekOf } from '../../course/dates/calendar.ts';
import { weekNumbers } from '../../course/weeks.ts';
import type { Course } from '../../course/model.ts';
import type { MovedView, ScheduleView, WeekView } from '../../theme/views/schedule.ts';
import type { SessionView } from '../../theme/views/session.ts';
import type { Context, ViewOf } from './context.ts';
import { sectionChoices, withUnits } from './session.ts';
import { subscribeView } from './subscribe.ts';
import { weeklyView } from './weekly.ts';

/** @param changed where changes are listed; absent while there are none */
export function scheduleView(
  context: Context,
  moved: ReadonlyMap<string, MovedView>,
  changed: string | undefined,
): ViewOf<'pages/schedule.njk'> {
  const { course, format } = context;
  const page = course.pages.find(({ url }) => url === '/schedule/');
  return {
    ...context.page(
      'pages/schedule.njk',
      '/schedule/',
      page?.title ?? 'Schedule',
      `Schedule of ${course.title}, ${course.term.name}`,
    ),
    intro: page ? context.html(page) : '',
    span: format.span(course.term.starts, course.term.ends),
    sectionChoices: sectionChoices(course),
    weekly: course.weekly.map((meeting) => weeklyView(meeting, context)),
    filter: filterOf(scheduleRows(context), course),
    weeks: weeks(context, moved),
    changesUrl: changed,
    someMoved: moved.size > 0,
    subscribe: subscribeView(course),
  };
}

/** The kinds of its rows as they follow each other; last, rows on which work is due. */
function filterOf(rows: readonly SessionView[], { labels }: Course): ScheduleView['filter'] {
  const held = new Set(rows.map(({ kind }) => kind).filter((kind) => kind !== 'deadline'));
  const isDue = rows.some(({ due }) => due.length > 0);
  return [...held, ...(isDue ? (['deadline'] as const) : [])].map((kind) => ({
    kind,
    label: labels[kind].many,
  }));
}

/** The kinds of rows that a schedule has. */
export function kindsOf({ sessions, labels }: Course): { kind: string; label: string }[] {
  return Object.entries(labels)
    .filter(([kind]) => sessions.some((session) => session.kind === kind))
    .map(([kind, { one }]) => ({ kind, label: one }));
}

/** By time. A session stands on each of its days. */
export function scheduleRows({ course, days }: Context): SessionView[] {
  const all = course.sessions.flatMap((session) => days(session)[0] ?? []);
  const start = ({ date = '', meetings }: SessionView) => `${date} ${meetings[0]?.start ?? ''}`;
  for (const later of course.sessions.flatMap((session) => days(session).slice(1))) {
    const next = all.findIndex((row) => row.date !== undefined && start(row) > start(later));
    all.splice(next < 0 ? all.length : next, 0, later);
  }
  return all;
}

/** Sessions by week; those without a date stay in the week of the one before them. Weeks are counted from the term's first. */
function weeks(context: Context, moved: ReadonlyMap<string, MovedView>): WeekView[] {
  const { course, format } = context;
  const byMonday = new Map<string, WeekView['sessions'][number][]>();
  let monday = weekOf(course.term.starts);
  for (const session of withUnits(scheduleRows(context))) {
    if (session.date !== undefined) monday = weekOf(session.date);
    const row = { ...session, moved: moved.get(session.id) };
    byMonday.set(monday, [...(byMonday.get(monday) ?? []), row]);
  }
  const numberOf = weekNumbers(course);
  return [...byMonday].map(([start, sessions]) => {
    const dates = sessions.flatMap(({ date }) => date ?? []);
    return {
      number: numberOf(start),
      monday: start,
      span: format.span(dates[0] ?? start, dates.at(-1) ?? start),
      sessions,
    };
  });
}
