/** Lists of a course's material, staff, announcements, and pages that are only text. */
import { dateOf } from '../../course/dates/calendar.ts';
import type { HourChangeView, ListView } from '../../theme/views/lists.ts';
import { assignmentSummary } from './assignment.ts';
import type { Context, Made, ViewOf } from './context.ts';
import { announcementViews } from './home.ts';
import { listOf } from './material.ts';
import { deckLinks, isWeekly, iso } from './session.ts';

/** Lectures, recitations, labs, exams, events: those that the course has. */
export function materialListViews(context: Context): ViewOf<'pages/materials.njk'>[] {
  const { course, format } = context;
  const lists = new Map(course.materials.map((material) => [listOf(material).url, listOf(material).label]));
  return [...lists].map(([url, label]) => ({
    ...list(context, 'pages/materials.njk', url, label),
    items: course.materials
      .filter((material) => listOf(material).url === url)
      .map((material) => {
        const date = course.sessions.find((session) => session.material === material)?.date;
        return {
          title: material.title,
          url: material.url,
          description: material.page?.description,
          date,
          day: date === undefined ? '' : format.day(date),
          kindLabel: material.kind === 'guest' ? 'Guest lecture' : undefined,
          decks: deckLinks({ material }),
        };
      }),
  }));
}

export function assignmentListView(context: Context): ViewOf<'pages/assignments.njk'> {
  return {
    ...list(context, 'pages/assignments.njk', '/assignments/', 'Assignments'),
    items: context.course.assignments.map((assignment) => assignmentSummary(assignment, context)),
  };
}

export function staffView(context: Context): ViewOf<'pages/staff.njk'> {
  const { instructors, staff, weekly } = context.course;
  const { format } = context;
  const office = weekly.filter(({ kind }) => kind === 'office-hours');
  const groups = [
    { title: instructors.length > 1 ? 'Instructors' : 'Instructor', people: instructors },
    { title: 'Teaching staff', people: staff },
  ];
  return {
    ...list(context, 'pages/staff.njk', '/staff/', 'Staff'),
    hours: format.weekdayNames.flatMap((weekday, index) => {
      const meetings = office
        .filter(({ days }) => days.includes(index + 1))
        .sort((a, b) => (a.start < b.start ? -1 : 1))
        .map(({ start, end, place, section }) => ({ times: format.clock(start, end), place, section }));
      return meetings.length > 0 ? [{ weekday, meetings }] : [];
    }),
    hourChanges: hourChanges(context),
    groups: groups.filter(({ people }) => people.length > 0),
  };
}

/** Office hours that are cancelled, or not at their usual time and place. */
function hourChanges({ course, format, line }: Context): HourChangeView[] {
  const weekly = course.weekly.filter(({ kind }) => kind === 'office-hours');
  return course.officeHours
    .filter((hour) => hour.cancelled || hour.movedFrom !== undefined || !isWeekly(hour, weekly))
    .map((hour) => {
      const { section, start, place, note, cancelled, movedFrom } = hour;
      const date = dateOf(start);
      return {
        ...{ section, place, cancelled, start: iso(start) },
        from: movedFrom && format.day(movedFrom),
        day: format.day(date),
        times: format.times(hour),
        note: note && line(note),
        date: movedFrom !== undefined && movedFrom > date ? movedFrom : date,
      };
    });
}

export function announcementListView(context: Context): ViewOf<'pages/announcements.njk'> {
  return {
    ...list(context, 'pages/announcements.njk', '/announcements/', 'Announcements'),
    items: announcementViews(context),
  };
}

/** Pages from `content/` that are not the text above one of the lists. */
export function textViews(context: Context, taken: ReadonlySet<string>): ViewOf<'pages/text.njk'>[] {
  const { course, format, html } = context;
  const solutions = course.assignments.flatMap(({ solution }) => solution ?? []);
  const pages = [...course.pages.filter(({ url }) => !taken.has(url)), ...solutions].map((page) => ({
    page,
    day: undefined,
  }));
  const announcements = course.announcements.map((page) => ({ page, day: format.longDay(page.date) }));
  return [...pages, ...announcements].map(({ page, day }) => ({
    ...context.page('pages/text.njk', page.url, page.title, page.description),
    body: html(page),
    contents: context.contents(page),
    day,
  }));
}

export function notFoundView(context: Context): ViewOf<'pages/not-found.njk'> {
  return { ...context.page('pages/not-found.njk', '/404/', 'Page not found'), path: '404.html' };
}

/** A page whose text is in `content/`, if there is one at its address. */
export function list<Template extends string>(
  context: Context,
  template: Template,
  url: string,
  title: string,
  description?: string,
): Made<ListView> & { readonly template: Template } {
  const page = context.course.pages.find((candidate) => candidate.url === url);
  return {
    ...context.page(template, url, page?.title ?? title, description),
    intro: page ? context.html(page) : '',
  };
}
