import type { Course, WeeklyMeeting } from '../../course/model.ts';
import { kindLabels, sessionView, type DueView, type SessionView } from './session.ts';
import type { Context, View } from './view.ts';

export interface WeeklyView {
  readonly label: string;
  readonly days: string;
  readonly times: string;
  readonly place: string | undefined;
}

export interface HomeView extends View {
  readonly lead: string | undefined;
  readonly facts: readonly string[];
  readonly weekly: readonly WeeklyView[];
  readonly instructors: readonly {
    readonly name: string;
    readonly role: string;
    readonly url?: string | undefined;
  }[];
  /** All sessions and deadlines by time; the reader's browser shows those that come next. */
  readonly upcoming: readonly Upcoming[];
  readonly announcements: readonly AnnouncementView[];
  readonly body: string;
}

export interface AnnouncementView {
  readonly title: string;
  readonly url: string;
  readonly date: string;
  readonly day: string;
  readonly body: string;
}

interface Upcoming {
  readonly kind: string;
  readonly kindLabel: string;
  readonly title: string;
  readonly url: string;
  readonly when: string;
  /** A line for each place; with times, where there are several. */
  readonly where: readonly string[];
  readonly start: string;
  readonly end: string;
}

export function homeView(context: Context): HomeView {
  const { course } = context;
  return {
    ...context.frame('pages/home.njk', '/', course.title, course.description),
    lead: course.description,
    facts: facts(course),
    weekly: course.weekly.map((meeting) => weeklyView(meeting, context)),
    instructors: course.instructors,
    upcoming: upcoming(context),
    announcements: announcementViews(context).slice(0, 3),
    body: course.home ? context.html(course.home) : '',
  };
}

function facts({ numbers, institution, term, units }: Course): string[] {
  return [
    ...(numbers.length > 0 ? [numbers.join(' / ')] : []),
    ...(institution === undefined ? [] : [institution]),
    term.name,
    ...(units === undefined ? [] : [`${units} units`]),
  ];
}

export function weeklyView(
  { kind, section, days, start, end, place }: WeeklyMeeting,
  { format }: Context,
): WeeklyView {
  const label = kind === 'office-hours' ? 'Office hours' : `${kindLabels[kind]}s`;
  return {
    label: section === undefined ? label : `${label} ${section}`,
    days: format.weekdays(days),
    times: format.clock(start, end),
    place,
  };
}

export function announcementViews({ course, format, html }: Context): AnnouncementView[] {
  return course.announcements.map((announcement) => ({
    title: announcement.title,
    url: announcement.url,
    date: announcement.date,
    day: format.longDay(announcement.date),
    body: html(announcement),
  }));
}

function upcoming(context: Context): Upcoming[] {
  return context.course.sessions
    .map((session) => sessionView(session, context))
    .flatMap((session) => [...meetingOf(session), ...session.due.map(deadline)])
    .sort((a, b) => Date.parse(a.start) - Date.parse(b.start));
}

/** All sections of a session as one entry, from the first one's start to the last one's end. */
function meetingOf({ kind, kindLabel, title, url, id, day, meetings, cancelled }: SessionView): Upcoming[] {
  if (cancelled) return [];
  const [first] = meetings;
  const last = meetings.at(-1);
  if (!first || !last) return [];
  const alone = meetings.length === 1;
  return [
    {
      kind,
      kindLabel,
      title,
      url: url ?? `/schedule/#${id}`,
      when: alone ? `${day}, ${first.times}` : day,
      where: meetings.map(({ times, place }) =>
        [alone ? undefined : times, place].filter(Boolean).join(', '),
      ),
      start: first.start,
      end: last.end,
    },
  ];
}

function deadline({ title, url, when, iso }: DueView): Upcoming {
  return {
    kind: 'due',
    kindLabel: 'Due',
    title,
    url: url ?? '/schedule/',
    when,
    where: [],
    start: iso,
    end: iso,
  };
}
