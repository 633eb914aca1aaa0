/** The heart: a course folder becomes one readonly model, or the list of what is wrong with it. */
import { DateTime, IANAZone } from 'luxon';
import { sortProblems, type Place, type Problem } from '../problems/problem.ts';
import { remoteUrl } from '../text/remote-url.ts';
import { remember } from '../runtime/remember.ts';
import type { Located, Path } from '../source/yaml.ts';
import { courseFile, readSource, scheduleFile, type RawCourse } from '../source/read.ts';
import { listLinks, listUrls } from './addresses.ts';
import { sayTime } from './dates/calendar.ts';
import { labelsOf } from './labels.ts';
import type { Assignment, Course, Link, Person, WeeklyMeeting, WholeCourse } from './model.ts';
import { linkPerson } from './people.ts';
import { dateSchedule, type FreeSlots } from './schedule/schedule.ts';
import { termOf } from './schedule/term.ts';
import { courseSchema, type CourseInput } from './schema/course.ts';
import { meetingKinds } from './schema/meetings.ts';
import { scheduleSchema, type ScheduleInput } from './schema/schedule.ts';
import { datedReleases } from './release/release.ts';
import { checkGoals } from './content/goals.ts';
import { labelled } from './content/references.ts';
import { aLink, isAddress } from './schema/parts.ts';
import { makeSessions } from './sessions.ts';
import { validate } from './schema/validate.ts';
import { didYouMean } from '../problems/did-you-mean.ts';
import { Reporter, type Report } from '../problems/reporter.ts';
import { withhold } from './release/withhold.ts';
import { readWritten, type Written } from './content/written.ts';

/** A course and what is wrong with it. There is no course where its two YAML files cannot be understood. */
export interface CourseResult {
  readonly course: Course | undefined;
  /** Sorted by file, line and column. */
  readonly problems: readonly Problem[];
}

/**
 * The one door from a folder of text to a typed course. Nothing throws for bad input.
 * @param now what is released later is not in the course: an ISO 8601 time, in the course's zone where it names none.
 * Default: everything is
 */
export function readCourse(folder: string, now?: string): Promise<CourseResult> {
  return Promise.resolve(makeCourse(readSource(folder), now));
}

/** As `readCourse`, of what was read. Pure. */
export function makeCourse(raw: RawCourse, now?: string): CourseResult {
  const { asOf, problems } = resolveCourse(raw);
  return { course: asOf?.(now), problems };
}

/** A course at any moment, and what is wrong with it, as in `CourseResult`. */
export interface ResolvedCourse {
  /** @param now as `readCourse` has it */
  readonly asOf: ((now?: string) => Course) | undefined;
  readonly free: readonly FreeSlots[];
  readonly problems: readonly Problem[];
}

const aboutOf = remember((located: Located) => validate(courseSchema, located, 'course'));
const planOf = remember((located: Located) => validate(scheduleSchema, located, 'schedule'));

/** Validates, dates and resolves what was read. Pure. */
export function resolveCourse(raw: RawCourse): ResolvedCourse {
  const reporter = new Reporter();
  const { problems, report } = reporter;
  problems.push(...raw.problems);
  const about = aboutOf(raw.course, undefined);
  const plan = planOf(raw.schedule, undefined);
  // Values without their quotes are read as they are meant.
  const isRead = ({ severity, name }: Problem) => severity === 'warning' || name === 'yaml/unquoted';
  const readable = (file: string) =>
    raw.problems.every((problem) => problem.file !== file || isRead(problem));
  if (readable(courseFile)) problems.push(...about.problems);
  if (readable(scheduleFile)) problems.push(...plan.problems);

  const written = readWritten(raw, reporter);
  if (!about.value || !plan.value)
    return { asOf: undefined, free: [], problems: sortProblems(withoutEchoes(problems)) };
  const input = inKnownZone(about.value, raw, report);

  // One mistake, one message.
  const unlessKnown: Report = (place, ...words) => {
    if (!plan.problems.some((known) => isAt(known, place))) report(place, ...words);
  };
  const dated = dateSchedule(plan.value, raw.schedule, unlessKnown);
  const { pages } = written;
  const shown = identity(withoutRemote(input, raw, report), raw);
  const people = [...shown.instructors, ...shown.staff];
  const resolved = makeSessions(
    ...([dated, plan.value, raw.schedule, written, input.timezone, people, report] as const),
  );

  const labels = labelsOf(input);
  const course: WholeCourse = {
    ...shown,
    labels,
    navigation: navigation(input, { ...written, ...resolved, labels, goals: shown.goals }, raw, report),
    term: termOf(plan.value.term),
    countsBreaks: plan.value.weeks === undefined,
    weekly: weeklyMeetings(plan.value, people),
    breaks: dated.breaks,
    officeHours: resolved.officeHours,
    deadlines: resolved.deadlines,
    sessions: resolved.sessions,
    materials: resolved.materials,
    assignments: byDeadline(written.assignments, resolved.deadlines),
    decks: written.decks,
    home: pages.find(({ url }) => url === '/'),
    pages: pages.filter(({ url }) => url !== '/'),
    announcements: written.announcements,
    files: publishedFiles(raw),
    leftOut: raw.leftOut,
    references: Object.keys(plan.value.references),
    placesOf: (text) => [raw.course, raw.schedule].flatMap((located) => located.placesOf(text)),
  };
  checkGoals(course.goals, course, report);
  const releases = datedReleases(course, plan.value.release, resolved.anchors, raw, report);
  const instantOf = (now: string) => DateTime.fromISO(now, { zone: course.timeZone });
  return {
    asOf: (now) => withhold(course, releases, raw, now === undefined ? undefined : instantOf(now)),
    free: dated.free,
    problems: sortProblems(withoutEchoes(problems)),
  };
}

/** What is wrong with a text for want of quotes, or for curly ones, is said once. */
function withoutEchoes(problems: readonly Problem[]): Problem[] {
  const known = problems.filter(({ name }) => name === 'yaml/unquoted');
  return problems
    .filter((problem) => known.includes(problem) || !known.some((one) => isAt(one, problem)))
    .filter(
      (problem, _, rest) =>
        problem.name !== 'yaml/curly-quotes' || !rest.some((one) => one !== problem && isAt(one, problem)),
    );
}

function isAt(a: Place, b: Place): boolean {
  return a.file === b.file && a.line === b.line && a.column === b.column;
}

/** Where there is no such zone, the rest can be checked in any. */
function inKnownZone(input: CourseInput, raw: RawCourse, report: Report): CourseInput {
  if (IANAZone.isValidZone(input.timezone)) return input;
  reportUnknownZone(input.timezone, raw.course.at(['timezone']), report);
  return { ...input, timezone: 'UTC' };
}

function reportUnknownZone(zone: string, place: Place, report: Report): void {
  const remedy = didYouMean(
    zone,
    Intl.supportedValuesOf('timeZone'),
    'write an IANA name such as America/New_York',
  );
  report(place, 'course/unknown-timezone', `there is no time zone “${zone}”`, remedy);
}

/** Pages load no picture from another host: such ones are reported and left out. */
function withoutRemote(input: CourseInput, raw: RawCourse, report: Report): CourseInput {
  const own = (image: string | undefined, path: Path) => {
    if (image === undefined || !remoteUrl(image)) return image;
    report(
      raw.course.at(path),
      'course/remote-file',
      `this is on another host, and nothing is loaded from there by itself: ${image}`,
      'save a copy in content/ and refer to that, such as /images/name.png',
      'warning',
    );
    return undefined;
  };
  const people = (key: 'instructors' | 'staff') =>
    input[key].map((person, index) => ({ ...person, photo: own(person.photo, [key, index, 'photo']) }));
  return {
    ...input,
    instructors: people('instructors'),
    staff: people('staff'),
    logo: own(input.logo, ['logo']),
  };
}

function identity(input: CourseInput, raw: RawCourse) {
  const people = (list: CourseInput['staff'], role: string): Person[] =>
    list.map((person) => ({ ...person, role: person.role ?? role }));
  return {
    title: input.title,
    shortTitle: input.short ?? input.title,
    numbers: input.numbers,
    institution: input.institution,
    units: input.units,
    description: input.description,
    timeZone: input.timezone,
    language: input.language,
    siteUrl: input.url?.replace(/\/?$/, '/'),
    repository: input.repository,
    license: input.license,
    instructors: people(input.instructors, 'Instructor'),
    staff: people(input.staff, 'Staff'),
    goals: Object.entries(input.goals).map(([id, title]) => ({ id, title })),
    links: Object.entries(input.links).map(([label, url]) => ({ label, url })),
    publish: { ...input.publish, sources: input.publish.notes && input.publish.sources },
    footer: input.footer,
    accent: input.accent,
    logo: input.logo,
    styles: input.styles,
    scripts: input.scripts,
    head: input.head === undefined ? undefined : { html: input.head, source: raw.course.textAt(['head']) },
    hosts: input.hosts,
  };
}

function navigation(
  input: CourseInput,
  course: Written & Pick<Course, 'sessions' | 'materials' | 'labels' | 'officeHours' | 'goals'>,
  raw: RawCourse,
  report: Report,
): Link[] {
  const { pages, officeHours } = course;
  const hasStaff = [input.instructors, input.staff, officeHours].some(({ length }) => length > 0);
  const known = new Map(listLinks(course).map((link) => [link.url.slice(1, -1), link]));
  for (const { url, title } of pages) known.set(url.slice(1, -1), { label: title, url });
  const lists = listUrls(course).filter((url) => url !== '/staff/' || hasStaff);
  const there = [...lists, ...pages.map(({ url }) => url)];
  const names = ['schedule', 'lectures', 'assignments', 'syllabus', 'staff'].filter((name) =>
    there.includes(`/${name}/`),
  );
  const listed = input.navigation ?? names.map((url) => ({ label: undefined, url }));
  return listed.flatMap(({ label, url }, index) => {
    const page = known.get(url.replace(/^\/|\/$/g, ''));
    if (page && there.includes(page.url)) return [{ label: label ?? page.label, url: page.url }];
    const place = raw.course.at(['navigation', index, ...(label === undefined ? [] : [label])]);
    if (page) {
      const message = `“${url}” is left out of the header: the course has nothing to list there`;
      report(place, 'course/empty-list', message, 'remove it until there is something', 'warning');
      return [];
    }
    if (isAddress(url)) return [labelled({ label, url })];
    report(
      place,
      'course/unknown-page',
      `there is no page “${url}”`,
      isPageName(url)
        ? didYouMean(
            url,
            known.keys(),
            `add content/${url}.md, or write an address: “${label ?? 'Label'}: https://…”`,
          )
        : `write ${aLink}, behind a label: “${label ?? 'Label'}: https://…”`,
    );
    return [];
  });
}

/** `guides/handbook`, not `https:/example.org` or `www.example.org/page`. */
function isPageName(name: string): boolean {
  return !/[:\s]|^www\./i.test(name);
}

function weeklyMeetings(schedule: ScheduleInput, people: readonly Person[]): WeeklyMeeting[] {
  return meetingKinds.flatMap((kind) =>
    (schedule.meetings[kind] ?? []).map(({ section, days, time, place, staff, every, starts, ends }) => ({
      kind,
      section,
      days,
      start: sayTime(time.start),
      end: sayTime(time.end),
      place,
      staff: staff.map((name) => linkPerson(name, people)),
      every,
      starts: starts?.date,
      ends: ends?.date,
    })),
  );
}

function byDeadline(assignments: readonly Assignment[], deadlines: Course['deadlines']): Assignment[] {
  const first = (assignment: Assignment) => {
    const index = deadlines.findIndex((deadline) => deadline.assignment === assignment.id);
    return index < 0 ? Infinity : index;
  };
  return [...assignments].sort((a, b) =>
    first(a) === first(b) ? (a.id < b.id ? -1 : 1) : first(a) - first(b),
  );
}

/** `content/` is published at the root of the site; decks' sources lie beside the decks. */
function publishedFiles(raw: RawCourse): Map<string, string> {
  const sources = raw.decks.map(({ file }) => file);
  return new Map([...raw.files, ...sources].map((file) => [file, file.replace(/^content\//, '')]));
}
