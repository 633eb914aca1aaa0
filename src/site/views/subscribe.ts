/** Ways to add a course's dates to one's own calendar. */
import type { Course, Link } from '../../course/model.ts';
import { address } from '../../feeds/address.ts';
import { choiceCalendars, kindCalendars, sectionCalendars } from '../../feeds/calendars.ts';
import type { SubscribeView } from '../../theme/views/schedule.ts';

export function subscribeView(course: Course): SubscribeView {
  const calendars = kindCalendars(course);
  const [everything] = calendars;
  const isPublished = course.siteUrl !== undefined && everything !== undefined;
  return {
    services: isPublished ? services(address(everything.url, course.siteUrl), course) : [],
    calendars: calendars.map(({ label, url }) => ({ label, url })),
    sections: sectionCalendars(course).map(({ label, url, section }) => ({
      label,
      url,
      sectionId: section.id,
    })),
    followsChoice: choiceCalendars(course).length > 0,
  };
}

function services(url: string, { shortTitle, term }: Course): Link[] {
  const webcal = url.replace(/^https?:/, 'webcal:');
  const name = encodeURIComponent(`${shortTitle}, ${term.name}`);
  const outlook = `addfromweb?url=${encodeURIComponent(url)}&name=${name}`;
  return [
    { label: 'Apple and others', url: webcal },
    {
      label: 'Google',
      url: `https://calendar.google.com/calendar/r?cid=${encodeURIComponent(webcal)}`,
    },
    { label: 'Outlook.com', url: `https://outlook.live.com/calendar/0/${outlook}` },
    { label: 'Outlook at school', url: `https://outlook.office.com/calendar/0/${outlook}` },
  ];
}
