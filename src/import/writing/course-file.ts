import { atFile, type Report } from '../../problems/reporter.ts';
import { courseFile } from '../../source/read.ts';
import type { Located } from '../../source/yaml.ts';
import type { Homes } from '../reading/locate.ts';
import type { FoundPerson, ReadmeFacts } from '../reading/readme.ts';
import { yamlText, type Plain } from './yaml-text.ts';

/** The time zone where none is given; the report says so. */
const defaultZone = 'America/New_York';

/** The text of `_data/course.yaml`. */
export function courseText(
  title: string,
  timezone: string | undefined,
  facts: ReadmeFacts,
  homes: Homes,
  license: FoundPerson | undefined,
): string {
  const { numbers, institution, units } = facts;
  return yamlText(
    {
      title,
      numbers: some(numbers),
      institution,
      units: units === undefined ? undefined : Number(units),
      timezone: timezone ?? defaultZone,
      repository: homes.repository && `https://github.com/${homes.repository}`,
      license: license && person(license),
      instructors: some(facts.instructors.map(person)),
      staff: some(facts.staff.map(person)),
      links:
        facts.links.length > 0
          ? Object.fromEntries(facts.links.map(({ label, url }) => [label, url]))
          : undefined,
    },
    {
      '': 'What the course is. When it meets is in schedule.yaml.\nAdd “url:” with the address of the site once it is published.',
      timezone: 'Every date and time of the course is in this time zone.',
    },
  );
}

function person({ name, url, more }: FoundPerson): Plain {
  return { name, url, ...more };
}

function some(values: readonly Plain[]): Plain | undefined {
  return values.length > 0 ? values : undefined;
}

/** The licence a file grants: Creative Commons by its address, others by their name. */
export function readLicense(text: string): FoundPerson | undefined {
  const [url, terms, version] =
    /https?:\/\/creativecommons\.org\/licenses\/([a-z-]+)\/([\d.]+)\/?/.exec(text) ?? [];
  if (url !== undefined && terms !== undefined && version !== undefined)
    return { name: `CC ${terms.toUpperCase()} ${version}`, url };
  const name = /\b(MIT|Apache|BSD|GNU (?:Affero )?General Public) License\b/i.exec(text)?.[0];
  return name === undefined ? undefined : { name, url: undefined };
}

/**
 * Says what the home page did not tell of the course, and what it tells that the site now knows by itself.
 * @param course `_data/course.yaml` as it is written
 */
export function reportCourse(
  facts: ReadmeFacts,
  timezone: string | undefined,
  license: FoundPerson | undefined,
  course: Located,
  report: Report,
): void {
  if (timezone === undefined) {
    const message = `the time zone is taken to be ${defaultZone}`;
    const remedy = 'correct “timezone:”, or import with --timezone';
    report(course.atKey(['timezone']), 'import/time-zone', message, remedy, 'warning');
  }
  const missing = (name: string, message: string, remedy: string) =>
    report(atFile(courseFile), name, message, remedy, 'warning');
  if (facts.title === undefined)
    missing(
      'import/no-title',
      'the home page has no heading that gives the course’s title',
      'correct “title:”',
    );
  if (facts.institution === undefined)
    missing('import/no-institution', 'the home page does not name the institution', 'add “institution:”');
  if (facts.instructors.length === 0) {
    missing(
      'import/no-instructors',
      'the home page has no line “Instructors: …”',
      'add “instructors:” with their names',
    );
  }
  if (license === undefined) {
    missing(
      'import/no-license',
      'there is no licence file, or Lectern does not recognise it',
      'add “license:” if others may use the material',
    );
  }
  for (const line of new Set([...facts.meetings.values()].flat().map((meeting) => meeting.line))) {
    // 0: it is not said on the home page.
    if (line === 0) continue;
    report(
      { file: 'content/index.md', line, column: 1 },
      'import/written-twice',
      'this line repeats when and where classes meet, which _data/schedule.yaml says',
      'remove the line: the home page shows the meetings',
      'warning',
    );
  }
}
