/** Lists of what a course has, staff, announcements, and pages that are only text. */
import type { Link, Person } from '../../course/model.ts';
import { assignmentSummary, type AssignmentSummary } from './assignment.ts';
import { announcementViews, type AnnouncementView } from './home.ts';
import { listOf } from './material.ts';
import { deckLinks } from './session.ts';
import type { Contents, Context, View } from './view.ts';

interface ListView extends View {
  /** From `content/<list>.md`, where there is one. */
  readonly intro: string;
}

export interface MaterialListView extends ListView {
  readonly items: readonly {
    readonly title: string;
    readonly url: string;
    readonly description: string | undefined;
    readonly date: string | undefined;
    readonly day: string;
    readonly kindLabel: string | undefined;
    readonly decks: readonly Link[];
  }[];
}

export interface AssignmentListView extends ListView {
  readonly items: readonly AssignmentSummary[];
}

/** When and where help is to be had, by weekday. */
export interface HoursView {
  readonly weekday: string;
  readonly meetings: readonly {
    readonly times: string;
    readonly place: string | undefined;
    readonly section: string | undefined;
  }[];
}

export interface StaffView extends ListView {
  /** Weekdays that have office hours; empty where there are none. */
  readonly hours: readonly HoursView[];
  readonly groups: readonly { readonly title: string; readonly people: readonly Person[] }[];
}

export interface AnnouncementListView extends ListView {
  readonly items: readonly AnnouncementView[];
}

export interface TextView extends View {
  readonly body: string;
  readonly contents: Contents;
  /** “Monday, August 29, 2022”, for announcements. */
  readonly day: string | undefined;
}

/** Lectures, recitations, labs, exams, events: whichever the course has. */
export function materialListViews(context: Context): MaterialListView[] {
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

export function assignmentListView(context: Context): AssignmentListView {
  return {
    ...list(context, 'pages/assignments.njk', '/assignments/', 'Assignments'),
    items: context.course.assignments.map((assignment) => assignmentSummary(assignment, context)),
  };
}

export function staffView(context: Context): StaffView {
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
    groups: groups.filter(({ people }) => people.length > 0),
  };
}

export function announcementListView(context: Context): AnnouncementListView {
  return {
    ...list(context, 'pages/announcements.njk', '/announcements/', 'Announcements'),
    items: announcementViews(context),
  };
}

/** Pages from `content/` that are not the text above one of the lists. */
export function textViews(context: Context, taken: ReadonlySet<string>): TextView[] {
  const { course, format, html, frame } = context;
  const solutions = course.assignments.flatMap(({ solution }) => solution ?? []);
  const pages = [...course.pages.filter(({ url }) => !taken.has(url)), ...solutions].map((page) => ({
    page,
    day: undefined,
  }));
  const announcements = course.announcements.map((page) => ({ page, day: format.longDay(page.date) }));
  return [...pages, ...announcements].map(({ page, day }) => ({
    ...frame('pages/text.njk', page.url, page.title, page.description),
    body: html(page),
    contents: context.contents(page),
    day,
  }));
}

export function notFoundView(context: Context): View {
  return { ...context.frame('pages/not-found.njk', '/404/', 'Page not found'), path: '404.html' };
}

function list(context: Context, template: string, url: string, title: string): ListView {
  const page = context.course.pages.find((candidate) => candidate.url === url);
  return {
    ...context.frame(template, url, page?.title ?? title),
    intro: page ? context.html(page) : '',
  };
}
