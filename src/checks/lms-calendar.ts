/** The calendar that a learning management system (LMS) exports: what is due in it. */
import ICAL from 'ical.js';
import { DateTime, IANAZone } from 'luxon';
import type { IsoDate } from '../course/dates/calendar.ts';

/** Something that is due. */
export interface LmsDeadline {
  /** As it is called there, without “is due”: “I1: ML Product”. */
  readonly title: string;
  /** Whose it is, where Canvas has another date for them: “Section A”. */
  readonly section: string | undefined;
  /** What the LMS calls the course; empty where the event does not say. A person's calendar has several. */
  readonly course: string;
  /** Canvas gives what is due at 23:59 a date without a time. */
  readonly at: DateTime | IsoDate;
  /** The 1-based line on which its event begins. */
  readonly line: number;
}

/**
 * What is due in an iCalendar file (RFC 5545), in its order. Events that last, such as lectures, are left out, and
 * so are those that say when something opens.
 * @param zone of times that name none
 * @returns `undefined` where the text is no calendar
 */
export function readLmsCalendar(text: string, zone: string): LmsDeadline[] | undefined {
  const calendar = parse(text);
  if (calendar?.name !== 'vcalendar') return undefined;
  // The parser keeps the order, but no lines.
  const lines = text
    .split(/\r?\n/)
    .flatMap((line, index) => (/^BEGIN:VEVENT\s*$/i.test(line) ? index + 1 : []));
  return calendar.getAllSubcomponents('vevent').flatMap((event, index) => {
    const start = event.getFirstProperty('dtstart');
    const time = start?.getFirstValue();
    if (!start || !(time instanceof ICAL.Time) || !isDue(event, time)) return [];
    const zoneName = start.getFirstParameter('tzid');
    return [{ ...named(event), at: instantOf(time, zoneName, zone), line: lines[index] ?? 1 }];
  });
}

function parse(text: string): ICAL.Component | undefined {
  try {
    return ICAL.Component.fromString(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}

/** “I1 is due”, “Quiz 2 closes”, as Moodle says it. */
const dueWords = /(?:\s+is\s+due|\s+-?\s*due|\s+closes)$/i;

/** Canvas names each assignment so; Moodle's deadlines end when they begin. */
function isDue(event: ICAL.Component, start: ICAL.Time): boolean {
  const summary = textOf(event, 'summary');
  if (textOf(event, 'uid').startsWith('event-assignment') || dueWords.test(summary)) return true;
  if (start.isDate || event.hasProperty('duration') || /\s(?:opens|is due to be graded)$/i.test(summary))
    return false;
  const end = event.getFirstPropertyValue('dtend');
  return !(end instanceof ICAL.Time) || end.compare(start) === 0;
}

/** Canvas puts the course's code behind the title, and before it the section whose date is another. */
function named(event: ICAL.Component): Pick<LmsDeadline, 'title' | 'section' | 'course'> {
  const summary = textOf(event, 'summary').trim();
  const [, rest = summary, code] = /^(.*\S)\s*\[([^[]*)\]$/s.exec(summary) ?? [];
  const isOverride = textOf(event, 'uid').startsWith('event-assignment-override');
  const [, title = rest, section] = isOverride ? (/^(.*\S)\s*\(([^()]*)\)$/s.exec(rest) ?? []) : [];
  return { title: title.replace(dueWords, ''), section, course: code ?? textOf(event, 'categories') };
}

function textOf(event: ICAL.Component, name: string): string {
  const value = event.getFirstPropertyValue(name);
  return typeof value === 'string' ? value : '';
}

function instantOf(time: ICAL.Time, zoneName: string | undefined, zone: string): DateTime | IsoDate {
  if (time.isDate) return time.toString();
  // In UTC, or in a zone that the file itself describes.
  if (time.zone.tzid !== 'floating') return DateTime.fromSeconds(time.toUnixTime(), { zone });
  const own = zoneName !== undefined && IANAZone.isValidZone(zoneName) ? zoneName : zone;
  return DateTime.fromISO(time.toString(), { zone: own }).setZone(zone);
}
