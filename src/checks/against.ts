/** Whether the LMS says the same as the course: every deadline, compared with a calendar exported from there. */
import { dateOf, sayDate, sayTime } from '../course/dates/calendar.ts';
import type { Course, Deadline } from '../course/model.ts';
import { sectionLabel } from '../course/labels.ts';
import { closest } from '../problems/did-you-mean.ts';
import type { Report } from '../problems/reporter.ts';
import type { LmsDeadline } from './lms-calendar.ts';

/**
 * Each disagreement is a warning: at the deadline where it is written, or at the event that the course does not know.
 * @param file the exported calendar, for messages
 */
export function checkAgainst(
  course: Course,
  exported: readonly LmsDeadline[],
  file: string,
  report: Report,
): void {
  const matched = match(course, exported);
  for (const [event, deadline] of matched) {
    if (deadline) compare(deadline, event, file, report);
    else reportUnknownHere(event, file, report);
  }
  const known = new Set(matched.values());
  for (const deadline of course.deadlines)
    if (!known.has(deadline)) reportMissingThere(deadline, file, report);
}

function compare({ id, at, from }: Deadline, event: LmsDeadline, file: string, report: Report): void {
  if (isAt(event, at)) return;
  report(
    from,
    'deadline/differs',
    `“${id}” is due ${sayWhen(at)}, but in ${file}, line ${event.line}, ${sayWhen(event.at)}`,
    'correct whichever is wrong, here or in the LMS',
    'warning',
  );
}

function isAt(event: LmsDeadline, at: Deadline['at']): boolean {
  return typeof event.at === 'string' ? dateOf(at) === event.at : +at === +event.at;
}

function reportMissingThere({ id, at, from }: Deadline, file: string, report: Report): void {
  report(
    from,
    'deadline/missing-there',
    `“${id}”, due ${sayWhen(at)}, is not in ${file}`,
    'add it to the LMS, or give it the same id or title there as here; if it is long past, the LMS may have left it out',
    'warning',
  );
}

function reportUnknownHere({ title, at, line }: LmsDeadline, file: string, report: Report): void {
  report(
    { file, line, column: 1 },
    'deadline/unknown-here',
    `“${title}” is due ${sayWhen(at)} in the LMS, and nothing of that name is due in the course`,
    'say when it is due in _data/schedule.yaml, or remove it from the LMS',
    'warning',
  );
}

function sayWhen(at: LmsDeadline['at']): string {
  return typeof at === 'string' ? sayDate(at) : `${sayDate(dateOf(at))} ${sayTime(at)}`;
}

/**
 * The events of the course, each with the deadline that it stands for. A person's calendar may have several courses:
 * this one is the one in which most is known.
 */
function match(course: Course, exported: readonly LmsDeadline[]): Map<LmsDeadline, Deadline | undefined> {
  const deadlines = course.deadlines.map((deadline) => ({ deadline, names: namesOf(deadline, course) }));
  const counts = new Map<string, number>();
  for (const [event, known] of assign(exported, deadlines, [ofSection, sameName, beginsWithId]))
    counts.set(event.course, (counts.get(event.course) ?? 0) + (known ? 1 : 0));
  const [own] = [...counts].sort(([, a], [, b]) => b - a).flatMap(([name]) => name);
  const ours = exported.filter((event) => event.course === own);
  return assign(ours, deadlines, [ofSection, sameName, beginsWithId, nearlyNamed]);
}

type Rule = (event: LmsDeadline, deadlines: readonly Named[]) => Deadline | undefined;

/** One rule after the other, each for what those before it have left over. */
function assign(
  events: readonly LmsDeadline[],
  deadlines: readonly Named[],
  rules: readonly Rule[],
): Map<LmsDeadline, Deadline | undefined> {
  const known = new Map<LmsDeadline, Deadline | undefined>(events.map((event) => [event, undefined]));
  for (const rule of rules) {
    const taken = new Set(known.values());
    const left = deadlines.filter(({ deadline }) => !taken.has(deadline));
    for (const [event, deadline] of known) if (!deadline) known.set(event, rule(event, left));
  }
  return known;
}

interface Named {
  readonly deadline: Deadline;
  /** In plain words; its id comes first. What is due for each section has the same names. */
  readonly names: readonly string[];
}

/** `I1: ML Product` is known as “i1”, “i1 ml product” and “ml product”. */
function namesOf(deadline: Deadline, { assignments }: Course): string[] {
  const { assignment, part, title } = deadline;
  const whole = part === undefined ? undefined : assignments.find((one) => one.id === assignment)?.title;
  const [name, full] = [workOf(deadline), plain(title)];
  const short = full.startsWith(`${name} `) ? [full.slice(name.length + 1)] : [];
  return [name, full, ...short, ...(whole === undefined ? [] : [plain(`${whole} ${title}`)])];
}

/** Its id without the section. */
function workOf({ assignment, part = '', number }: Deadline): string {
  return plain(`${assignment} ${part} ${number ?? ''}`);
}

/** Lower case, words and numbers alone. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .join(' ');
}

/** What Canvas says of a section. */
function ofSection(event: LmsDeadline, deadlines: readonly Named[]): Deadline | undefined {
  const { section } = event;
  if (section === undefined) return undefined;
  const isIts = ({ section: own }: Deadline) =>
    own !== undefined && [own, sectionLabel(own)].some((name) => plain(name) === plain(section));
  return sameName(
    event,
    deadlines.filter(({ deadline }) => isIts(deadline)),
  );
}

function sameName(event: LmsDeadline, deadlines: readonly Named[]): Deadline | undefined {
  const title = plain(event.title);
  return only(
    deadlines.filter(({ names }) => names.includes(title)),
    event,
  );
}

/** “M1 due by noon”; of “project” and “project m1”, the longer. */
function beginsWithId(event: LmsDeadline, deadlines: readonly Named[]): Deadline | undefined {
  const title = plain(event.title);
  const found = deadlines.filter(({ names: [id = ''] }) => title.startsWith(`${id} `));
  const longest = Math.max(...found.map(({ names: [id = ''] }) => id.length));
  return only(
    found.filter(({ names: [id = ''] }) => id.length === longest),
    event,
  );
}

/** Homework 2 is not nearly homework 3. */
function nearlyNamed(event: LmsDeadline, deadlines: readonly Named[]): Deadline | undefined {
  const title = plain(event.title);
  const numbers = (name: string) => name.replace(/\D+/g, ' ').trim();
  const alike = (names: readonly string[]) => names.filter((name) => numbers(name) === numbers(title));
  return only(
    deadlines.filter(({ names }) => closest(title, alike(names)) !== undefined),
    event,
  );
}

/** Of work that is due for each section, the one at the event’s time comes first. */
function only(found: readonly Named[], event: LmsDeadline): Deadline | undefined {
  const [first, ...others] = found.map(({ deadline }) => deadline);
  if (!first || others.some((other) => workOf(other) !== workOf(first))) return undefined;
  return [first, ...others].find(({ at }) => isAt(event, at)) ?? first;
}
