/** Just the Class, Berkeley's class site, and their kin: people, weekly times and announcements in collections of Jekyll. */
import { posix } from 'node:path';
import { parseDate, parseWeekdays } from '../../../course/dates/calendar.ts';
import { personSchema } from '../../../course/schema/course.ts';
import { markdownName, type Folder } from '../folder.ts';
import { readKeys, splitFrontMatter, type Said } from '../front-matter.ts';
import { textOf, type JekyllSite } from './jekyll.ts';
import type { FoundMeeting, FoundMeetingKind } from '../meeting-lines.ts';
import type { FoundPerson, ReadmeFacts } from '../readme.ts';
import { findTimes } from '../schedule/times.ts';

/** What a tool's own files say of a course. */
export type KnownFacts = Partial<Pick<ReadmeFacts, 'title' | 'meetings' | 'instructors' | 'staff' | 'links'>>;

export interface ClassSite {
  readonly facts: KnownFacts;
  readonly term: string | undefined;
  /** Source path → path in the new course. */
  readonly places: ReadonlyMap<string, string>;
  /** Id → file. */
  readonly assignments: ReadonlyMap<string, string>;
  /** Files whose content is in what is above. */
  readonly left: readonly string[];
}

const saidIn = 'its facts are in _data/';

export function readClassSite(folder: Folder, site: JekyllSite, saidOf: (file: string) => Said): ClassSite {
  const { config } = site;
  const pages = [...folder.texts].filter(([file]) => markdownName.test(file));
  const keysOf = (name: RegExp) =>
    pages.flatMap(([file, text]) => {
      const head = name.test(file) ? splitFrontMatter(text) : undefined;
      const keys = head && readKeys(head);
      return keys ? [{ file, keys, body: text.split('\n').slice(head.bodyStart).join('\n').trim() }] : [];
    });
  const staff = keysOf(/^_(?:staffers|staff|people|team)\//);
  const people = staff.map((one) => readPerson(one, folder, saidOf));
  const weeks = keysOf(/^_(?:schedules|calendars)\//);
  const meetings = readWeek(weeks, saidOf);
  const title = textOf(config, 'tagline') ?? textOf(config, 'title');
  return {
    facts: {
      ...(title !== undefined && { title }),
      ...(people.length > 0 && {
        instructors: people.filter(({ isTeacher }) => isTeacher).map(({ person }) => person),
        staff: people.filter(({ isTeacher }) => !isTeacher).map(({ person }) => person),
      }),
      ...(meetings.size > 0 && { meetings }),
    },
    term: termOf(config),
    left: [...staff, ...weeks].map(({ file }) => file),
    ...placesOf(folder, saidOf),
  };
}

/** `/sp24` → Spring 2024. */
function termOf(config: JekyllSite['config']): string | undefined {
  const said = ['title', 'tagline', 'description', 'semester', 'term', 'baseurl'].map(
    (key) => textOf(config, key) ?? '',
  );
  const whole = /\b(?:Spring|Summer|Fall|Autumn|Winter)\s+20\d\d\b/i.exec(said.join('\n'))?.[0];
  if (whole !== undefined) return whole;
  const [, season = '', year] =
    /(?:^|[^a-z])(sp|su|fa|wi|au)[-_]?(?:20)?(\d\d)(?!\d)/i.exec(said.join('\n')) ?? [];
  const names: Readonly<Record<string, string>> = {
    ...{ sp: 'Spring', su: 'Summer', fa: 'Fall', wi: 'Winter', au: 'Autumn' },
  };
  return year === undefined ? undefined : `${names[season.toLowerCase()] ?? ''} 20${year}`;
}

interface Entry {
  readonly file: string;
  readonly keys: Readonly<Record<string, unknown>>;
  readonly body: string;
}

function readPerson({ file, keys, body }: Entry, { files }: Folder, saidOf: (file: string) => Said) {
  const said = saidOf(file);
  const name = textOf(keys, 'name') ?? textOf(keys, 'title') ?? posix.basename(file).replace(/\.\w+$/, '');
  const role = textOf(keys, 'role');
  const photo = textOf(keys, 'photo');
  const picture = files.find((one) => photo !== undefined && posix.basename(one) === posix.basename(photo));
  const written: Record<string, string | undefined> = {
    ...{ name, role, pronouns: textOf(keys, 'pronouns'), email: textOf(keys, 'email') },
    url: textOf(keys, 'website') ?? textOf(keys, 'url'),
    office: textOf(keys, 'office-hours') ?? textOf(keys, 'office_hours') ?? textOf(keys, 'office'),
    photo: picture === undefined ? undefined : `/${picture}`,
  };
  const more: Record<string, string> = {};
  for (const [key, value] of Object.entries(written)) {
    if (value === undefined) continue;
    if (personSchema.safeParse({ name, [key]: value }).success) more[key] = value;
    else reportLost(file, `${key}: ${value}`, said);
  }
  if (photo !== undefined && picture === undefined) reportLost(file, `photo: ${photo}`, said);
  if (body !== '') reportLost(file, body.split('\n')[0] ?? '', said);
  said.note(saidIn);
  const isTeacher =
    role === undefined
      ? false
      : /instructor|professor|lecturer|faculty/i.test(role) && !/assistant|student/i.test(role);
  const person: FoundPerson = { name, url: undefined, more };
  return { person, isTeacher };
}

function reportLost(file: string, what: string, { report }: Said): void {
  const message = `“${what}” has no place on the staff page`;
  report(
    { file, line: 1, column: 1 },
    'import/staff',
    message,
    'add it to _data/course.yaml or to a page if it matters',
    'warning',
  );
}

const kinds: readonly (readonly [RegExp, FoundMeetingKind])[] = [
  [/^lecture/i, 'lecture'],
  [/^(?:section|discussion|recitation|tutorial|quiz section)/i, 'recitation'],
  [/^lab/i, 'lab'],
  [/^(?:office hours?|OH)\b/i, 'office-hours'],
];

/** `schedule:` with weekdays, each with `events:` that have a name, start, end and location. */
function readWeek(
  entries: readonly Entry[],
  saidOf: (file: string) => Said,
): Map<FoundMeetingKind, FoundMeeting[]> {
  const meetings = new Map<FoundMeetingKind, FoundMeeting[]>();
  for (const { file, keys } of entries) {
    const said = saidOf(file);
    for (const day of listOf(keys.schedule)) {
      const days = parseWeekdays(textOf(day, 'name') ?? '');
      for (const event of listOf(day.events)) {
        const name = textOf(event, 'name') ?? '';
        const kind = kinds.find(([begin]) => begin.test(name))?.[1];
        const time = findTimes(`${textOf(event, 'start') ?? ''} - ${textOf(event, 'end') ?? ''}`)[0]?.time;
        if (!kind || !days || time === undefined) {
          const message = `“${name}” on ${textOf(day, 'name') ?? 'no day'} was not carried over`;
          said.report(
            { file, line: 1, column: 1 },
            'import/meeting',
            message,
            'add it to meetings: in _data/schedule.yaml if it is a class or an office hour',
            'warning',
          );
          continue;
        }
        join(meetings, kind, { days, time, place: textOf(event, 'location'), line: 0 });
      }
    }
    said.note(saidIn);
  }
  return meetings;
}

/** Days with one time and place are one meeting. */
function join(
  meetings: Map<FoundMeetingKind, FoundMeeting[]>,
  kind: FoundMeetingKind,
  meeting: FoundMeeting,
): void {
  const all = meetings.get(kind) ?? [];
  const same = all.findIndex(({ time, place }) => time === meeting.time && place === meeting.place);
  const twin = all[same];
  if (twin) all[same] = { ...twin, days: [...new Set([...twin.days, ...meeting.days])].sort() };
  else all.push(meeting);
  meetings.set(kind, all);
}

function listOf(value: unknown): Record<string, unknown>[] {
  return (Array.isArray(value) ? value : []).flatMap((one: unknown) =>
    typeof one === 'object' && one !== null ? [{ ...one }] : [],
  );
}

/** Announcements and work have folders of their own in Lectern. */
function placesOf(
  { texts }: Folder,
  saidOf: (file: string) => Said,
): Pick<ClassSite, 'places' | 'assignments'> {
  const places = new Map<string, string>();
  const assignments = new Map<string, string>();
  for (const [file, text] of texts) {
    if (!markdownName.test(file)) continue;
    const name = posix.basename(file).replace(markdownName, '').replace(/\s+/g, '_');
    if (/^_(?:announcements|posts)\//.test(file)) {
      const head = splitFrontMatter(text);
      const isDated = parseDate(
        textOf((head && readKeys(head)) ?? {}, 'date')?.slice(0, 10) ?? name.slice(0, 10),
      );
      places.set(file, `content/${isDated === undefined ? 'news' : 'announcements'}/${name}.md`);
      if (isDated === undefined) {
        const message = 'this announcement has no date, and became a page';
        const remedy = `add “date:”, and move content/news/${name}.md to content/announcements/`;
        saidOf(file).report({ file, line: 1, column: 1 }, 'import/announcement', message, remedy, 'warning');
      }
    }
    if (/^_(?:hws?|homeworks?|assignments?|projects?|psets?)\//i.test(file) && !assignments.has(name)) {
      assignments.set(name, file);
      places.set(file, `assignments/${name}.md`);
    }
  }
  return { places, assignments };
}
