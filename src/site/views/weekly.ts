/** When and where a section meets every week. */
import type { WeeklyMeeting } from '../../course/model.ts';
import { findSection } from '../../course/sections.ts';
import type { WeeklyView } from '../../theme/views/session.ts';
import type { Context } from './context.ts';
import { placeHtml } from './session.ts';

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
