import type { Course } from '../../course/model.ts';
import type { AnnouncementView, HomeView } from '../../theme/views/home.ts';
import type { Context, ViewOf } from './context.ts';
import type { TermWeeks } from './days.ts';
import { glanceWeeks, newest } from './glance.ts';
import { sectionChoices } from './session.ts';
import { weeklyView } from './weekly.ts';

export function homeView(context: Context, { weeks }: TermWeeks): ViewOf<'pages/home.njk'> {
  const { course } = context;
  return {
    ...context.page('pages/home.njk', '/', course.title, course.description),
    lead: course.description,
    facts: facts(course),
    weekly: course.weekly.map((meeting) => weeklyView(meeting, context)),
    sectionChoices: sectionChoices(course),
    instructors: course.instructors,
    ...termDays(context),
    weeks: glanceWeeks(context, weeks),
    newest: newest(context),
    announcements: announcementViews(context),
    body: course.home ? context.html(course.home) : '',
  };
}

function termDays({ course, format }: Context): Pick<HomeView, 'starts' | 'ends' | 'startsDay' | 'endsDay'> {
  const { starts, ends } = course.term;
  return { starts, ends, startsDay: format.longDay(starts), endsDay: format.longDay(ends) };
}

function facts({ numbers, institution, term, units }: Course): string[] {
  return [
    ...(numbers.length > 0 ? [numbers.join(' / ')] : []),
    ...(institution === undefined ? [] : [institution]),
    term.name,
    ...(units === undefined ? [] : [`${units} units`]),
  ];
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
