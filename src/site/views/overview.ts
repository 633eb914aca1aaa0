import type { Context, ViewOf } from './context.ts';
import { ofTerm, type TermWeeks } from './days.ts';
import { kindsOf } from './schedule.ts';

/** The whole term on one page. */
export function overviewView(context: Context, { weeks }: TermWeeks): ViewOf<'pages/overview.njk'> {
  const { course, format } = context;
  const isUsed = (_: unknown, weekday: number) =>
    weeks.some(({ days }) =>
      days[weekday]?.items.some(({ kind }) => !['due', 'break', 'day'].includes(kind)),
    );
  return {
    ...context.page('pages/overview.njk', '/schedule/overview/', 'Overview', `${course.title} at a glance`),
    ...ofTerm(context),
    weekdays: format.weekdayNames.filter(isUsed),
    kinds: kindsOf(course).filter(({ kind }) => kind !== 'deadline'),
    someCancelled: course.sessions.some(({ cancelled }) => cancelled),
    weeks: weeks.map((week) => ({ ...week, days: week.days.filter(isUsed) })),
  };
}
