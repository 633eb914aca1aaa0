/** What sessions say of speakers and readings. */
import leven from 'leven';
import type { Course } from '../../course/model.ts';
import type { ScheduleInput } from '../../course/schema/schedule.ts';
import type { SessionInput } from '../../course/schema/sessions.ts';
import { meant } from '../../problems/did-you-mean.ts';
import type { Report } from '../../problems/reporter.ts';
import type { Located, Path } from '../../source/yaml.ts';

/** Speakers, and who teaches a section, whose name is nearly that of someone on the staff: they are not linked. */
export function checkNames(course: Course, schedule: ScheduleInput, located: Located, report: Report): void {
  const people = [...course.instructors, ...course.staff].map(({ name }) => name);
  const named: { name: string; path: Path }[] = [
    ...Object.entries(schedule.meetings).flatMap(([kind, meetings]) =>
      meetings.flatMap(({ staff }, index) =>
        staff.map((name, entry) => ({ name, path: ['meetings', kind, index, 'staff', entry] })),
      ),
    ),
    ...schedule.sessions.flatMap(({ speaker }, index) =>
      speaker.map(({ label, url }, entry) => ({
        name: label ?? url,
        path: ['sessions', index, 'speaker', entry],
      })),
    ),
  ];
  for (const { name, path } of named) {
    if (people.includes(name)) continue;
    const near = people.find((person) => isNearly(name, person));
    if (near === undefined) continue;
    const message = `no one on the staff is called “${name}”`;
    report(located.at(path), 'schedule/misspelt-name', message, meant(near), 'warning');
  }
}

/** One letter is another, missing or too many, or two are swapped. */
function isNearly(name: string, person: string): boolean {
  const [a, b] = [name.toLowerCase(), person.toLowerCase()];
  const distance = leven(a, b);
  const letters = (text: string) => text.split(/(?:)/u).sort().join('');
  return distance <= 1 || (distance === 2 && letters(a) === letters(b));
}

/** The same thing to read twice in a session, or in two; a reference is there to be cited again. */
export function checkReadings(schedule: ScheduleInput, located: Located, report: Report): void {
  const before = new Map<string, number>();
  for (const [index, session] of schedule.sessions.entries()) {
    const here = new Map<string, number>();
    for (const { key, path, isOfTerm, said } of listed(session)) {
      const place = located.at(['sessions', index, ...path]);
      const [twice, again] = [here.get(key), isOfTerm ? before.get(key) : undefined];
      const first = twice ?? again;
      if (first !== undefined)
        report(
          place,
          'schedule/reading-twice',
          `“${said}” is already on line ${first}${twice === undefined ? ', in another session' : ', in the same session'}`,
          'remove one of the two, or say which part of it each is about',
          'warning',
        );
      here.set(key, here.get(key) ?? place.line);
    }
    for (const [key, line] of here) before.set(key, before.get(key) ?? line);
  }
}

interface Listed {
  readonly key: string;
  readonly path: Path;
  /** Whether another session should not have it, either. */
  readonly isOfTerm: boolean;
  /** For messages. */
  readonly said: string;
}

function listed({ readings, chapters }: SessionInput): Listed[] {
  return [
    ...readings.flatMap((reading, entry): Listed[] => {
      const path = ['readings', entry];
      if (typeof reading === 'string') return [{ key: reading, path, isOfTerm: false, said: reading }];
      const { url, note, title } = reading;
      const [[label, value] = ['', undefined]] = Object.entries(reading);
      const said = typeof title === 'string' ? title : label;
      const address =
        typeof url === 'string'
          ? url
          : typeof value === 'string' && /^https?:/.test(value)
            ? value
            : undefined;
      if (address !== undefined) {
        const part = typeof note === 'string' ? ` ${note}` : '';
        return [{ key: address + part, path, isOfTerm: true, said }];
      }
      return typeof value === 'string' && title === undefined
        ? [{ key: `${label}: ${value}`, path, isOfTerm: false, said: `${label}: ${value}` }]
        : [];
    }),
    ...chapters.map(({ label, url }, entry) => {
      const key = url ?? label;
      return { key, path: ['chapters', entry], isOfTerm: false, said: label ?? key };
    }),
  ];
}
