/** The home page’s week at a glance: what happens on each day, and what is new. */
import { dateOf, daysBetween, weekOf, type IsoDate } from '../../course/dates/calendar.ts';
import { sectionLabel } from '../../course/labels.ts';
import type { Deadline } from '../../course/model.ts';
import type { GlanceItem, GlanceWeekView, HomeView } from '../../theme/views/home.ts';
import type { SessionView } from '../../theme/views/session.ts';
import type { Context } from './context.ts';
import type { TermWeeks } from './days.ts';
import { scheduleRows } from './schedule.ts';
import { deckLinks, dueView } from './session.ts';

/** Every week of the term, also those in which nothing happens: what is due comes last on its day. */
export function glanceWeeks(context: Context, weeks: TermWeeks['weeks']): GlanceWeekView[] {
  const byDate = new Map<IsoDate, GlanceItem[]>();
  const add = (date: IsoDate, item: GlanceItem) => byDate.set(date, [...(byDate.get(date) ?? []), item]);
  for (const row of scheduleRows(context))
    if (row.kind !== 'deadline') for (const date of datesOf(row)) add(date, sessionItem(row));
  for (const deadline of context.course.deadlines) add(dateOf(deadline.at), dueItem(deadline, context));
  return weeks.map(({ number, monday, span, days }) => ({
    ...{ number, monday, span },
    days: days.flatMap(({ date, name }) => {
      const items = byDate.get(date);
      return items ? { date, day: name, items } : [];
    }),
  }));
}

/** What lasts for several days stands on the first of them in each week. */
function datesOf({ date, until }: SessionView): IsoDate[] {
  if (date === undefined) return [];
  return daysBetween(date, until ?? date).filter((day) => day === date || day === weekOf(day));
}

function sessionItem({
  kind,
  kindLabel,
  title,
  url,
  id,
  cancelled,
  forSections,
  meetings,
}: SessionView): GlanceItem {
  return {
    ...{ kind, kindLabel, title, cancelled, forSections },
    url: kind === 'break' || kind === 'day' ? undefined : (url ?? `/schedule/#${id}`),
    where: meetings.map(({ section, sectionId, times, place, start, end }) => ({
      ...{ sectionId, start, end },
      text: [section === undefined ? undefined : sectionLabel(section), times, place]
        .filter(Boolean)
        .join(', '),
    })),
  };
}

function dueItem(deadline: Deadline, context: Context): GlanceItem {
  const { title, url, section, forSections, iso } = dueView(deadline, context);
  const text = [context.format.time(deadline.at), section].filter(Boolean).join(', ');
  return {
    ...{ kind: 'due', kindLabel: 'Due', title, cancelled: false, forSections },
    url: url ?? '/schedule/',
    where: [{ text, sectionId: undefined, start: iso, end: iso }],
  };
}

/** Pages and decks of sessions from their day on, and what is released later, each once. */
export function newest({ course, format }: Context): HomeView['newest'] {
  const taught = course.sessions.flatMap(({ material, decks, date, cancelled }) =>
    material && date !== undefined && !cancelled
      ? { label: material.title, url: material.url, date, decks: deckLinks({ decks }) }
      : [],
  );
  const released = course.releases.map(({ title, url, at }) => ({
    label: title,
    url,
    date: dateOf(at),
    decks: [],
  }));
  const all = [...taught, ...released].sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
  return all
    .filter(({ url }, index) => all.findIndex((other) => other.url === url) === index)
    .map((item) => ({ ...item, day: format.day(item.date) }));
}
