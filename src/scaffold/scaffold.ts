/** A new course: its files are those in `course/`, filled in with what is known of it. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { daysAfter, weekdayName, type IsoDate } from '../course/dates/calendar.ts';
import type { MeetingKind } from '../course/schema/meetings.ts';
import type { MeetingChange } from '../rollover/meets.ts';
import type { NewTerm } from '../rollover/roll.ts';
import { packageFolder, repository, version } from '../runtime/package.ts';
import { yamlScalar } from '../source/yaml-edit.ts';
import { slug } from '../text/slug.ts';

export interface NewCourse {
  /** Of its folder: npm’s name for it. */
  readonly folder: string;
  readonly title: string;
  readonly term: NewTerm;
  /** IANA name. */
  readonly timeZone: string;
  /** BCP 47 tag. */
  readonly language: string;
  readonly today: IsoDate;
}

/** In a package, npm leaves out some files whose names begin with a dot: here, these names begin with `dot-`. */
const hidden = /^dot-/;

/** @returns the text of each file by its path in the course folder */
export async function scaffold(course: NewCourse): Promise<ReadonlyMap<string, string>> {
  const facts = factsOf(course);
  const fill = (text: string) =>
    text.replace(/\$([A-Z]+)/g, (written, name: string) => facts[name] ?? written).replace(/ +$/gm, '');
  const source = join(packageFolder, 'dist/scaffold');
  const entries = await readdir(source, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const texts = files.sort().map(async (file) => {
    const path = file.slice(source.length + 1).split(/[/\\]/);
    const text = await readFile(file, 'utf8');
    return [path.map((part) => fill(part.replace(hidden, '.'))).join('/'), fill(text)] as const;
  });
  return new Map(await Promise.all(texts));
}

/** What stands in place of `$NAME` in names and texts. */
function factsOf({
  folder,
  title,
  term,
  timeZone,
  language,
  today,
}: NewCourse): Readonly<Record<string, string>> {
  return {
    NAME:
      slug(folder)
        .replace(/[^a-z0-9-]+/g, '')
        .replace(/^-+/, '') || 'course',
    VERSION: version,
    RANGE: `^${version}`,
    REPOSITORY: repository,
    TITLE: yamlScalar(title),
    HEADING: title,
    ZONE: timeZone,
    LANGUAGE: language,
    TERM: yamlScalar(term.name),
    STARTS: term.starts,
    ENDS: term.ends,
    MEETINGS: meetingsText(term.meets),
    POSTED: posted(term, today),
  };
}

/** The day of the announcement: today, or as near to it as an announcement of the term can be. */
function posted({ starts, ends }: NewTerm, today: IsoDate): IsoDate {
  const first = daysAfter(starts, -7);
  return today < first ? first : today > ends ? ends : today;
}

/** What stands behind `meetings:`. */
function meetingsText(meets: readonly MeetingChange[]): string {
  const kinds = new Map<MeetingKind, object[]>();
  for (const { kind, section, days, time, place } of meets) {
    const entry = { section, days: days.map(weekdayName).join(', '), time, place };
    kinds.set(kind, [...(kinds.get(kind) ?? []), entry]);
  }
  const meetings = Object.fromEntries([...kinds].map(([kind, all]) => [kind, all.length > 1 ? all : all[0]]));
  return stringify({ meetings }, { lineWidth: 0 }).trimEnd().replace('meetings:', '');
}
