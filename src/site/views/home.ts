import { sectionLabel } from '../../course/labels.ts';
import { findSection } from '../../course/sections.ts';
import type { Course, WeeklyMeeting } from '../../course/model.ts';
import type { AnnouncementView, UpcomingView } from '../../theme/views/home.ts';
import type { DueView, SessionView, WeeklyView } from '../../theme/views/session.ts';
import type { Context, ViewOf } from './context.ts';
import { placeHtml, sectionChoices } from './session.ts';

export function homeView(context: Context): ViewOf<'pages/home.njk'> {
  const { course } = context;
  return {
    ...context.page('pages/home.njk', '/', course.title, course.description),
    lead: course.description,
    facts: facts(course),
    weekly: course.weekly.map((meeting) => weeklyView(meeting, context)),
    sectionChoices: sectionChoices(course),
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
  { kind, section, days, start, end, place, staff, every, starts, ends }: WeeklyMeeting,
  { course, format, line }: Context,
): WeeklyView {
  const label = course.labels[kind].many;
  const rhythm = [
    every > 1 && `every ${every} weeks`,
    starts !== undefined && `from ${format.day(starts)}`,
    ends !== undefined && `until ${format.day(ends)}`,
  ]
    .filter((part) => part !== false)
    .join(', ');
  return {
    sectionId: findSection(course, kind, section)?.id,
    label: section === undefined ? label : `${label} ${section}`,
    days: format.weekdays(days),
    times: format.clock(start, end),
    place: place && placeHtml(place, line),
    staff: staff.map(({ name, url }) => line(name, url)).join(', ') || undefined,
    rhythm: rhythm || undefined,
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

function upcoming(context: Context): UpcomingView[] {
  return context.course.sessions
    .flatMap(context.days)
    .flatMap((session) => [...meetingOf(session), ...session.due.map(deadline)])
    .sort((a, b) => Date.parse(a.start) - Date.parse(b.start));
}

/** All sections of a session as one entry, from the first one's start to the last one's end. */
function meetingOf({
  kind,
  kindLabel,
  title,
  url,
  id,
  day,
  meetings,
  cancelled,
  forSections,
}: SessionView): UpcomingView[] {
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
      forSections,
      where: meetings.map(({ section, sectionId, times, place, start, end }) => ({
        sectionId,
        text: [
          // Of all sections, the times and places say enough.
          forSections === undefined || section === undefined ? undefined : sectionLabel(section),
          alone ? undefined : times,
          place,
        ]
          .filter(Boolean)
          .join(', '),
        ...(alone ? { start: undefined, end: undefined } : { start, end }),
      })),
      start: first.start,
      end: last.end,
    },
  ];
}

function deadline({ title, url, section, forSections, when, iso }: DueView): UpcomingView {
  return {
    kind: 'due',
    kindLabel: 'Due',
    title,
    url: url ?? '/schedule/',
    when,
    forSections,
    where:
      section === undefined
        ? []
        : [{ text: section, sectionId: undefined, start: undefined, end: undefined }],
    start: iso,
    end: iso,
  };
}
