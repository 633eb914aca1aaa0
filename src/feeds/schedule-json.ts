/** `/schedule.json`: the schedule for programs, and the JSON Schema that describes it. */
import type { DateTime } from 'luxon';
import * as z from 'zod';
import type {
  Course,
  Deadline,
  Link,
  Meeting,
  Named,
  OfficeHour,
  Reading,
  Session,
  WeeklyMeeting,
} from '../course/model.ts';
import { kinds, meetingKinds } from '../course/schema/meetings.ts';
import { plainLine } from '../text/outline.ts';
import { address } from './address.ts';
import { placeText } from './place.ts';

const date = z.iso.date();
const instant = z.iso.datetime({ offset: true }).describe('With the offset that holds in the course’s zone');
const url = z.string().describe('Absolute, or relative to this file');
const link = z.strictObject({ title: z.string(), url });

const person = z.strictObject({ name: z.string(), url: url.optional() });

const meeting = z.strictObject({
  section: z.string().optional(),
  start: instant,
  end: instant,
  place: z.string().optional(),
  staff: z.array(person).describe('Who teaches it'),
  note: z.string().optional().describe('Why it is not as in every week'),
});

const officeHour = meeting.extend({
  cancelled: z.boolean(),
  movedFrom: date.optional().describe('The date that it was to be on'),
});

const reading = z.strictObject({ title: z.string(), url: url.optional(), note: z.string().optional() });

const session = z.strictObject({
  id: z.string().describe('The same after it has moved; also its place on the schedule page'),
  kind: z
    .enum([...kinds, 'break', 'deadline', 'day'])
    .describe('deadline: a day on which nothing but work is due; day: what is said of a day, such as finals'),
  title: z.string(),
  unit: z.string().optional().describe('The module that it belongs to'),
  date: date.optional().describe('Of its first meeting; absent where it is to be announced'),
  until: date.optional().describe('The last of several days'),
  cancelled: z.boolean().describe('Its meetings are those that do not take place'),
  meetings: z.array(meeting).describe('One for each section, by start'),
  url: url.optional().describe('Its page'),
  speakers: z.array(person),
  readings: z.array(z.array(reading)).describe('Each a list of alternatives, usually of one'),
  chapters: z.array(link),
  slides: z.array(link),
  materials: z.array(link),
  recording: z.strictObject({ url, seconds: z.int().optional().describe('How long it is') }).optional(),
  due: z.array(z.string()).describe('Ids of the deadlines on its dates'),
  note: z.string().optional(),
});

const deadline = z.strictObject({
  id: z
    .string()
    .describe('An assignment, a part of one, or one of several: I1, project#milestone-1, quizzes-3'),
  title: z.string(),
  section: z.string().optional().describe('Whose it is, where each section has its own'),
  url: url.optional(),
  at: instant,
  late: z
    .strictObject({ until: instant, policy: z.string().optional().describe('What it costs') })
    .optional()
    .describe('How long late work is taken'),
});

const weekly = z.strictObject({
  kind: z.enum(meetingKinds),
  section: z.string().optional(),
  days: z.array(z.int().min(1).max(7)).describe('ISO weekdays, Monday = 1'),
  start: z.iso.time({ precision: -1 }),
  end: z.iso.time({ precision: -1 }),
  place: z.string().optional(),
  staff: z.array(person).describe('Who teaches it'),
  every: z.int().min(1).describe('In weeks'),
  starts: date.optional().describe('Its first day, if it is not in the whole term'),
  ends: date.optional().describe('Its last day, likewise'),
});

const scheduleSchema = z
  .strictObject({
    $schema: z.string(),
    course: z.strictObject({
      title: z.string(),
      numbers: z.array(z.string()),
      url: url.optional(),
      language: z.string().describe('BCP 47'),
      timeZone: z.string().describe('IANA name; all dates and times are in it'),
    }),
    term: z.strictObject({ name: z.string(), starts: date, ends: date }),
    weekly: z.array(weekly).describe('When the course meets as a rule'),
    sessions: z.array(session).describe('The rows of the schedule, by date'),
    deadlines: z.array(deadline).describe('By time'),
    officeHours: z.array(officeHour).describe('Each in the term, by start'),
  })
  .meta({ title: 'Schedule of a course' });

type Schedule = z.infer<typeof scheduleSchema>;

/** The same for all courses. Draft 2020-12. */
export function scheduleSchemaText(): string {
  return print(z.toJSONSchema(scheduleSchema));
}

export function scheduleText(course: Course): string {
  const { title, numbers, language, timeZone, siteUrl, term } = course;
  const schedule: Schedule = {
    $schema: address('/schedule.schema.json', siteUrl),
    course: { title, numbers: [...numbers], url: siteUrl, language, timeZone },
    term: { name: term.name, starts: term.starts, ends: term.ends },
    weekly: course.weekly.map((meeting) => weeklyJson(meeting, course)),
    sessions: course.sessions.map((session) => sessionJson(session, course)),
    deadlines: course.deadlines.map((deadline) => deadlineJson(deadline, siteUrl)),
    officeHours: course.officeHours.map((hour) => officeHourJson(hour, course)),
  };
  return print(schedule);
}

function sessionJson(session: Session, course: Course): Schedule['sessions'][number] {
  const { siteUrl } = course;
  const { id, kind, title, unit, date, until, cancelled, material, speakers, note, recording } = session;
  const links = (list: readonly Link[]) =>
    list.map(({ label, url }) => ({ title: plainLine(label), url: address(url, siteUrl) }));
  return {
    ...{ id, kind, title, unit, date, until, cancelled },
    meetings: session.meetings.map((meeting) => meetingJson(meeting, course)),
    url: material && address(material.url, siteUrl),
    speakers: speakers.map((speaker) => personJson(speaker, siteUrl)),
    readings: session.readings.map((alternatives) => alternatives.map((one) => readingJson(one, siteUrl))),
    chapters: links(session.chapters),
    slides: session.decks.map(({ title, url }) => ({ title, url: address(url, siteUrl) })),
    materials: links(session.materials),
    recording: recording && { url: address(recording.url, siteUrl), seconds: recording.length },
    due: session.due.map((deadline) => deadline.id),
    note: note && plainLine(note),
  };
}

function readingJson({ title, url, note }: Reading, siteUrl: string | undefined) {
  return { title: plainLine(title), url: optional(url, siteUrl), note: note && plainLine(note) };
}

function weeklyJson(meeting: WeeklyMeeting, course: Course): Schedule['weekly'][number] {
  const { kind, section, days, start, end, place, every, starts, ends } = meeting;
  const staff = meeting.staff.map((one) => personJson(one, course.siteUrl));
  const where = place && placeText(place, course);
  return { kind, section, days: [...days], start, end, place: where, staff, every, starts, ends };
}

function meetingJson({ section, start, end, place, staff, note }: Meeting, course: Course) {
  return {
    ...{ section, start: iso(start), end: iso(end), place: place && placeText(place, course) },
    staff: staff.map((one) => personJson(one, course.siteUrl)),
    note: note && plainLine(note),
  };
}

function officeHourJson(hour: OfficeHour, course: Course) {
  return { ...meetingJson(hour, course), cancelled: hour.cancelled, movedFrom: hour.movedFrom };
}

function personJson({ name, url }: Named, siteUrl: string | undefined) {
  return { name: plainLine(name), url: optional(url, siteUrl) };
}

function deadlineJson({ id, title, section, url, at, late }: Deadline, siteUrl: string | undefined) {
  return {
    ...{ id, title, section, url: optional(url, siteUrl), at: iso(at) },
    late: late && { until: iso(late.until), policy: late.policy },
  };
}

function optional(url: string | undefined, siteUrl: string | undefined): string | undefined {
  return url === undefined ? undefined : address(url, siteUrl);
}

function iso(at: DateTime): string {
  return at.toISO({ suppressMilliseconds: true }) ?? '';
}

function print(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
