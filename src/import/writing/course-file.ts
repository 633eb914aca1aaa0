import type { Homes } from '../reading/locate.ts';
import type { FoundPerson, ReadmeFacts } from '../reading/readme.ts';
import type { Remark } from '../report.ts';
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

function person({ name, url }: FoundPerson): Plain {
  return { name, url };
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

/** Says what the home page did not tell of the course, and what it tells that the site now knows by itself. */
export function courseRemarks(
  facts: ReadmeFacts,
  timezone: string | undefined,
  hasLicense: boolean,
): Remark[] {
  const course = (name: string, message: string, remedy: string): Remark => ({
    file: '_data/course.yaml',
    line: 1,
    ...(name === 'time-zone' && { near: 'timezone:' }),
    name: `import/${name}`,
    message,
    remedy,
  });
  const said = [...facts.meetings.values()].flat().map(({ line }) => line);
  return [
    ...(timezone === undefined
      ? [
          course(
            'time-zone',
            `the time zone is taken to be ${defaultZone}`,
            'correct “timezone:”, or import with --timezone',
          ),
        ]
      : []),
    ...(facts.title === undefined
      ? [course('no-title', 'the home page has no heading that gives the course’s title', 'correct “title:”')]
      : []),
    ...(facts.institution === undefined
      ? [course('no-institution', 'the home page does not name the institution', 'add “institution:”')]
      : []),
    ...(facts.instructors.length === 0
      ? [
          course(
            'no-instructors',
            'the home page has no line “Instructors: …”',
            'add “instructors:” with their names',
          ),
        ]
      : []),
    ...(hasLicense
      ? []
      : [
          course(
            'no-license',
            'there is no licence file, or Lectern does not recognise it',
            'add “license:” if others may use the material',
          ),
        ]),
    ...[...new Set(said)].map((line) => ({
      file: 'content/index.md',
      line,
      name: 'import/written-twice',
      message: 'this line repeats when and where classes meet, which _data/schedule.yaml says',
      remedy: 'remove the line: the home page shows the meetings',
    })),
  ];
}
