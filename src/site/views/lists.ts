/** Lists of a course's material, staff, announcements, and pages that are only text. */
import { listUrls } from '../../course/addresses.ts';
import { dateOf } from '../../course/dates/calendar.ts';
import { kinds } from '../../course/schema/meetings.ts';
import type { HourChangeView, ListView } from '../../theme/views/lists.ts';
import { assignmentSummary } from './assignment.ts';
import type { Context, Made, ViewOf } from './context.ts';
import { announcementViews } from './home.ts';
import { entriesOf, listOf } from './material.ts';
import { deckLinks, isWeekly, iso, placeHtml, withUnits } from './session.ts';

/** Lectures, recitations, labs, exams, events: those that the course has. */
export function materialListViews(context: Context): ViewOf<'pages/materials.njk'>[] {
  const { course, format } = context;
  const urls = new Set(listUrls(course));
  const lists = kinds.filter((kind) => kind !== 'guest').map((kind) => listOf({ kind }, course));
  return lists
    .filter(({ url }) => urls.has(url))
    .map((one) => ({
      ...list(context, 'pages/materials.njk', one.url, one.label),
      items: withUnits(entriesOf(one, course)).map(({ kind, title, url, date, beginsUnit, material }) => ({
        ...{ title, url, date, beginsUnit },
        description: material?.page?.description,
        day: date === undefined ? '' : format.day(date),
        kindLabel: kind === 'guest' ? course.labels.guest.one : undefined,
        decks: deckLinks({ decks: material?.decks ?? [] }),
      })),
    }));
}

export function assignmentListView(context: Context): ViewOf<'pages/assignments.njk'> {
  return {
    ...list(context, 'pages/assignments.njk', '/assignments/', 'Assignments'),
    items: context.course.assignments.map((assignment) => assignmentSummary(assignment, context)),
  };
}

export function staffView(context: Context): ViewOf<'pages/staff.njk'> {
  const { instructors, staff, weekly, labels } = context.course;
  const { format, line } = context;
  const office = weekly.filter(({ kind }) => kind === 'office-hours');
  const groups = [
    { title: instructors.length > 1 ? 'Instructors' : 'Instructor', people: instructors },
    { title: 'Teaching staff', people: staff },
  ];
  return {
    ...list(context, 'pages/staff.njk', '/staff/', 'Staff'),
    hoursLabel: labels['office-hours'].many,
    hours: format.weekdayNames.flatMap((weekday, index) => {
      const meetings = office
        .filter(({ days }) => days.includes(index + 1))
        .sort((a, b) => (a.start < b.start ? -1 : 1))
        .map(({ start, end, place, section }) => ({
          times: format.clock(start, end),
          place: place && placeHtml(place, line),
          section,
        }));
      return meetings.length > 0 ? [{ weekday, meetings }] : [];
    }),
    hourChanges: hourChanges(context),
    groups: groups
      .filter(({ people }) => people.length > 0)
      .map(({ title, people }) => ({
        title,
        people: people.map((person) => ({ ...person, office: person.office && line(person.office) })),
      })),
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
