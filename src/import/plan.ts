/** A source folder → the files of a Lectern course. Pure: it neither reads nor writes files. */
import { courseRemarks, courseText, readLicense } from './writing/course-file.ts';
import { findDestinations, type Destinations } from './inferring/destinations.ts';
import { makeLocator, type Homes } from './reading/locate.ts';
import { gapRemarks, settleMeetings } from './inferring/meetings.ts';
import { splitReadme } from './inferring/pages.ts';
import { inferPattern } from './inferring/pattern.ts';
import { readReadme } from './reading/readme.ts';
import { findReferences, referenceRemarks } from './inferring/references.ts';
import { findLines, type Count, type Remark } from './report.ts';
import { resolveSessions, type Links } from './inferring/resolve.ts';
import { isSchedule, readRows } from './reading/rows.ts';
import { scheduleText } from './writing/schedule-file.ts';
import { inferSessions, type InferredSession } from './inferring/sessions.ts';
import { isLicense, isReadme, type RevealCourse } from './reading/source.ts';
import { plain, readBlocks, type Block, type Table } from './reading/table.ts';
import { makeTexts } from './writing/texts.ts';

/** What to write. */
export interface Plan {
  /** Path in the course → text. */
  readonly texts: ReadonlyMap<string, string>;
  /** Path in the course → path in the source. */
  readonly copies: ReadonlyMap<string, string>;
  readonly counts: readonly Count[];
  readonly remarks: readonly Remark[];
}

/** Why there is no plan. */
export interface NoPlan {
  readonly refusal: string;
  readonly remedy: string;
}

/** Plans an import. `timezone` is an IANA name. */
export function planImport(source: RevealCourse, timezone: string | undefined): Plan | NoPlan {
  const readmeFile = source.files.find((file) => isReadme(file) && !file.includes('/')) ?? 'README.md';
  const readmeText = source.markdown.get(readmeFile) ?? '';
  const scheduleFile = ['schedule.md', readmeFile].find((file) =>
    readBlocks(source.markdown.get(file) ?? '').tables.some(isSchedule),
  );
  if (scheduleFile === undefined) {
    return {
      refusal: 'neither schedule.md nor README.md has a table with dates and topics',
      remedy: 'give the schedule a “Date” and a “Topic” column',
    };
  }
  const scheduleMarkdown = source.markdown.get(scheduleFile) ?? '';
  const facts = readReadme(readmeText);
  const locator = makeLocator(source, [scheduleMarkdown, readmeText]);
  const term = facts.term ?? termOfBranch(locator.homes) ?? /\b20\d\d\b/.exec(scheduleMarkdown)?.[0];
  if (term === undefined) {
    return {
      refusal: `nothing says in which year the dates of ${scheduleFile} are`,
      remedy: 'write the term into README.md, such as “Fall 2022”',
    };
  }

  const { tables, blocks } = readBlocks(scheduleMarkdown);
  const read = readRows(tables.filter(isSchedule), scheduleFile, Number(/\d{4}/.exec(term)?.[0]));
  const sessions = inferSessions(read.rows, scheduleFile, source, locator, facts.meetings);
  const readme = splitReadme(readmeText);
  const pages = sessions.flatMap(({ page }) => page ?? []);
  const links: Links = {
    source,
    locator,
    destinations: findDestinations(source, scheduleFile, readme, pages),
  };
  const resolved = resolveSessions(sessions, scheduleFile, links);
  const pattern = inferPattern(resolved.sessions, facts.meetings);
  if (!pattern) {
    return {
      refusal: `no date in ${scheduleFile} could be read`,
      remedy: 'write dates such as Mon, Aug 29 or 2022-08-29',
    };
  }
  const settled = settleMeetings(pattern.days, facts.meetings, readmeFile);
  const written = makeTexts(links, readme, pages);
  const licenseText = [...source.markdown].find(([file]) => isLicense(file))?.[1] ?? '';
  const license = readLicense(licenseText);

  const references = findReferences(resolved.sessions);
  const texts = new Map([
    ['_data/course.yaml', courseText(facts.title ?? source.name, timezone, facts, locator.homes, license)],
    ['_data/schedule.yaml', scheduleText(term, pattern, settled.meetings, references, resolved.sessions)],
    ...written.texts,
  ]);
  return {
    texts,
    copies: written.copies,
    counts: countsOf(source, sessions, texts, written.copies),
    remarks: findLines(
      [
        ...read.remarks,
        ...outsideRemarks(tables, blocks, scheduleFile, readmeFile),
        ...resolved.remarks,
        ...referenceRemarks(references, resolved.sessions, scheduleFile),
        ...gapRemarks(pattern.gaps, scheduleFile),
        ...settled.remarks,
        ...written.remarks,
        ...leftBehind(source, scheduleFile, links.destinations),
        ...courseRemarks(facts, timezone, license !== undefined),
      ],
      texts,
    ),
  };
}

/** What an import comes to. */
function countsOf(
  source: RevealCourse,
  sessions: readonly InferredSession[],
  texts: ReadonlyMap<string, string>,
  copies: Plan['copies'],
): Plan['counts'] {
  const count = (files: Iterable<string>, isMeant: (file: string) => boolean) =>
    [...files].filter(isMeant).length;
  return [
    [[...source.decks.values()].flat().length, 'deck', 'decks'],
    [sessions.filter(({ kind }) => kind !== 'break').length, 'session', 'sessions'],
    [source.assignments.size, 'assignment', 'assignments'],
    [count(texts.keys(), (file) => file.startsWith('content/')), 'page', 'pages'],
    [count(copies.keys(), (file) => !file.endsWith('.md')), 'other file', 'other files'],
  ];
}

/** `F2022` → “Fall 2022”. */
function termOfBranch({ branch = '' }: Homes): string | undefined {
  const [, season = '', year] = /^(F|S|Fall|Spring|Summer|Winter)[-_]?(20\d\d)$/.exec(branch) ?? [];
  return year && `${season === 'F' ? 'Fall' : season === 'S' ? 'Spring' : season} ${year}`;
}

/** Says what the file of the schedule holds besides its tables. */
function outsideRemarks(
  tables: readonly Table[],
  blocks: readonly Block[],
  scheduleFile: string,
  readmeFile: string,
): Remark[] {
  if (scheduleFile === readmeFile) {
    return [
      {
        file: 'content/index.md',
        line: 1,
        near: '| -',
        name: 'import/table-on-page',
        message: 'the home page still has the table of the schedule',
        remedy: 'remove it: /schedule/ shows it',
      },
    ];
  }
  const others = tables.filter((table) => !isSchedule(table));
  const texts = blocks.filter(({ level }) => level === 0);
  return [
    ...others.map(({ header, rows }) => ({
      line: rows[0]?.line ?? 1,
      what: `the table of ${header.join(', ')}`,
    })),
    ...texts.map(({ line, cell }) => ({ line, what: `“${plain(cell)}”` })),
  ].map(({ line, what }) => ({
    file: scheduleFile,
    line,
    name: 'import/outside-schedule',
    message: `${what} is not part of the schedule`,
    remedy: 'say it on a page if it is still true',
  }));
}

function leftBehind({ files }: RevealCourse, scheduleFile: string, destinations: Destinations): Remark[] {
  return files
    .filter((file) => file !== scheduleFile && !destinations.files.has(file))
    .map((file) => ({
      file,
      line: 1,
      name: 'import/left-behind',
      message: 'this file was not copied',
      remedy: 'copy it into content/ if the site should have it',
    }));
}
