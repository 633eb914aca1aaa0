import type { Course } from '../../course/model.ts';
import type { CalendarDayView, DayItem, DayView } from '../../theme/views/schedule.ts';
import type { Context, ViewOf } from './context.ts';
import { ofTerm, type TermWeeks } from './days.ts';

/** The schedule by month. */
export function calendarView(
  context: Context,
  { weeks, first, last }: TermWeeks,
): ViewOf<'pages/calendar.njk'> {
  const { course, format } = context;
  const monthOf = (date: string) => date.slice(0, '2022-09'.length);
  const months = new Set(
    weeks
      .flatMap(({ days }) => days.map(({ date }) => monthOf(date)))
      .filter((month) => month >= monthOf(first) && month <= monthOf(last)),
  );
  return {
    ...context.page('pages/calendar.njk', '/schedule/calendar/', 'Calendar', `${course.title} by month`),
    ...ofTerm(context),
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

/** The days of a week, those in a break marked; the first of them has its name and how far it goes. */
function markBreaks(days: readonly DayView[], { breaks, labels }: Course): CalendarDayView[] {
  return days.map((day, index) => {
    const title = breaks.get(day.date);
    if (title === undefined) return { ...day, isOff: false };
    const others = day.items.filter(({ kind }) => kind !== 'break');
    if (breaks.get(days[index - 1]?.date ?? '') === title) return { ...day, isOff: true, items: others };
    const after = days.slice(index).findIndex(({ date }) => breaks.get(date) !== title);
    const last = after < 0 ? days.at(-1) : days[index + after - 1];
    const item: DayItem = {
      ...{ kind: 'break', kindLabel: labels.break.one, title, url: undefined, cancelled: false },
      ...{ forSections: undefined, due: undefined },
      times: last && last !== day ? [{ text: `to ${last.name}` }] : [],
    };
    return { ...day, isOff: true, items: [item, ...others] };
  });
}
