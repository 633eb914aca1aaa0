/** What has changed: the page and its feed, and marks in the schedule. */
import { DateTime } from 'luxon';
import type { DatedChange } from '../../course/history/changes.ts';
import type { When } from '../../course/history/when.ts';
import type { Course } from '../../course/model.ts';
import type { ChangesEntry } from '../../feeds/atom.ts';
import type { ChangeView } from '../../theme/views/changes.ts';
import type { MovedView } from '../../theme/views/schedule.ts';
import type { Changes } from '../changes.ts';
import type { Context, ViewOf } from './context.ts';

export const changesUrl = '/changes/';

/** None while nothing has changed. */
export function changesViews(changes: Changes, context: Context): ViewOf<'pages/changes.njk'>[] {
  const { course, format, html } = context;
  const days = changeDays(changes, context);
  if (days.length === 0) return [];
  const page = course.pages.find(({ url }) => url === changesUrl);
  return [
    {
      ...context.page('pages/changes.njk', changesUrl, page?.title ?? 'What changed', page?.description),
      intro: page ? html(page) : '',
      days: days.map(({ date, changed, published }) => ({
        ...{ date, name: format.longDay(date), published },
        changes: changed.map((change) => changeView(change, context)),
      })),
    },
  ];
}

interface ChangeDay {
  readonly date: string;
  readonly changed: readonly DatedChange[];
  readonly published: Changes['published'];
}

/** Newest first. */
function changeDays({ moves, published }: Changes, { course }: Pick<Context, 'course'>): ChangeDay[] {
  const dayOf = (at: DateTime) => at.setZone(course.timeZone).toISODate() ?? '';
  const days = new Set([...moves.map(({ day }) => day), ...published.map(({ at }) => dayOf(at))]);
  return [...days]
    .sort()
    .reverse()
    .map((date) => ({
      date,
      changed: moves.filter(({ day }) => day === date),
      published: published.filter(({ at }) => dayOf(at) === date),
    }));
}

function changeView(change: DatedChange, context: Pick<Context, 'course' | 'format'>): ChangeView {
  const { how, from, to } = change;
  const { course } = context;
  return {
    ...{ title: titleOf(change, course), url: urlOf(change, course), how },
    from: from && sayWhen(from, to, context),
    to: sayWhen(to, from, context),
  };
}

function titleOf({ entry, how }: DatedChange, { sessions, labels }: Course): string {
  if (entry.what === 'deadline') return `Due: ${entry.title}`;
  const kind = entry.what === 'session' ? sessions.find(({ id }) => id === entry.id)?.kind : 'office-hours';
  const label = kind === undefined ? '' : kind === 'office-hours' ? labels[kind].many : labels[kind].one;
  return how === 'cancelled' || entry.what !== 'session' ? label : `${label}: ${entry.title}`;
}

function urlOf({ entry }: DatedChange, { deadlines }: Course): string {
  if (entry.what === 'office hour') return '/staff/';
  if (entry.what === 'session') return `/schedule/#${entry.id}`;
  return deadlines.find(({ id }) => `due-${id}` === entry.id)?.url ?? '/schedule/';
}

/** “Mon, Sep 5, 1:25 PM”; of several sections, those for which it is another time in `other`. */
function sayWhen(
  { date, starts }: When,
  other: When | undefined,
  { course, format }: Pick<Context, 'course' | 'format'>,
): string {
  const instantOf = (at: string) => DateTime.fromISO(at, { zone: course.timeZone });
  const key = ({ section = '', at }: When['starts'][number]) => `${section} ${at}`;
  const same = new Set(other?.starts.map(key));
  const texts = starts
    .filter((start) => !same.has(key(start)))
    .map(
      ({ section, at }) => `${section === undefined ? '' : `${section} `}${format.instant(instantOf(at))}`,
    );
  if (texts.length > 0) return [...new Set(texts)].join(', ');
  return date === undefined ? 'to be announced' : format.day(date);
}

/** So long a row of the schedule says that it has moved. In days. */
const marked = 7;

/** Where the rows of the schedule that moved were before, by the ids of sessions. */
export function movedMarks(
  { moves }: Changes,
  context: Pick<Context, 'course' | 'format'>,
): Map<string, MovedView> {
  const marks = new Map<string, MovedView>();
  for (const change of moves) {
    const { entry, how, day, from, to } = change;
    // The newest comes first.
    if (how !== 'moved' || entry.what !== 'session' || marks.has(entry.id)) continue;
    const until = DateTime.fromISO(day).plus({ days: marked }).toISODate() ?? day;
    const isOtherDay = from?.date !== undefined && from.date !== to.date && entry.occasions.length < 2;
    const was = isOtherDay ? context.format.day(from.date) : (changeView(change, context).from ?? '');
    marks.set(entry.id, { from: was, on: day, until });
  }
  return marks;
}

/** One entry a day. */
export function changesEntries(
  changes: Changes,
  context: Pick<Context, 'course' | 'format'>,
): ChangesEntry[] {
  return changeDays(changes, context).map(({ date, changed, published }) => ({
    title: context.format.longDay(date),
    url: `${changesUrl}#${date}`,
    at: DateTime.max(...[...changed, ...published].map(({ at }) => at)) ?? DateTime.fromISO(date),
    lines: [
      ...changed
        .map((change) => changeView(change, context))
        .map(({ title, url, ...view }) => ({
          ...{ label: title, url },
          text: sayChange(view),
        })),
      ...published.map(({ label, url }) => ({ label, url, text: 'published' })),
    ],
  }));
}

function sayChange({ how, from, to }: Pick<ChangeView, 'how' | 'from' | 'to'>): string {
  return how === 'moved' ? `moved from ${from ?? ''} to ${to}` : `${how === 'added' ? 'new' : how}: ${to}`;
}
