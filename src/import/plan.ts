/** A source folder → the files of a Lectern course. Pure: it neither reads nor writes files. */
import type { Problem } from '../problems/problem.ts';
import { atFile, Reporter, type Report } from '../problems/reporter.ts';
import { courseFile, scheduleFile } from '../source/read.ts';
import { parseYaml } from '../source/yaml.ts';
import { courseText, readLicense, reportCourse } from './writing/course-file.ts';
import { findDestinations, type Destinations } from './inferring/destinations.ts';
import { makeLocator, type Locator } from './reading/locate.ts';
import { reportGaps, reportNoTimes, settleMeetings, type InferredMeetings } from './inferring/meetings.ts';
import { splitReadme, type SplitReadme } from './inferring/pages.ts';
import { inferPattern, placeholderTerm, type Pattern } from './inferring/pattern.ts';
import { findAssignments } from './inferring/assignments.ts';
import { resolveDue, type Due } from './inferring/due.ts';
import { readReadme, titleInDecks, type ReadmeFacts } from './reading/readme.ts';
import { findReferences, reportReferences, type CitedWorks } from './inferring/references.ts';
import type { Count } from './report.ts';
import { resolveSessions, type Links, type ResolvedSession } from './inferring/resolve.ts';
import { hasDates, isSchedule } from './reading/columns.ts';
import { readRows, type ScheduleRow } from './reading/rows.ts';
import { findTerms, nameTerm, reportTerm } from './reading/terms.ts';
import { scheduleText } from './writing/schedule-file.ts';
import { inferSessions, type InferredPage } from './inferring/sessions.ts';
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
  /** What the import could not place, or had to choose. */
  readonly problems: readonly Problem[];
}

/** Why there is no plan. */
export interface NoPlan {
  readonly refusal: string;
  readonly remedy: string;
}

/**
 * Plans an import.
 * @param timezone IANA name
 * @param thisYear for dates of which nothing says in which year they are
 */
export function planImport(
  source: RevealCourse,
  timezone: string | undefined,
  thisYear: number,
): Plan | NoPlan {
  const { problems, report } = new Reporter();
  const found = readFacts(source, thisYear, report);
  if ('refusal' in found) return found;
  const inferred = inferCourse(found, report);
  const { texts, copies } = writeCourse(found, inferred, timezone, report);
  return { texts, copies, counts: countsOf(source, inferred, texts, copies), problems };
}

/** What the home page and the schedule say. */
interface Found {
  readonly source: RevealCourse;
  readonly readmeFile: string;
  readonly readmeText: string;
  readonly tableFile: string;
  readonly facts: ReadmeFacts;
  readonly locator: Locator;
  /** “Fall 2022” */
  readonly term: string;
  readonly rows: readonly ScheduleRow[];
}

function readFacts(source: RevealCourse, thisYear: number, report: Report): Found | NoPlan {
  const readmeFile = source.files.find((file) => isReadme(file) && !file.includes('/')) ?? 'README.md';
  const readmeText = source.markdown.get(readmeFile) ?? '';
  const tableFile = findTableFile(source, readmeFile);
  if (tableFile === undefined) {
    return {
      refusal: 'neither schedule.md nor README.md has a table with dates and topics',
      remedy: 'give the schedule a “Date” and a “Topic” column',
    };
  }
  const markdown = source.markdown.get(tableFile) ?? '';
  const locator = makeLocator(source, [markdown, readmeText]);
  const { tables, blocks } = readBlocks(markdown);
  const all = tables.filter(isSchedule);
  const schedules = all.some(hasDates) ? all.filter(hasDates) : all;
  const terms = findTerms(source, locator.homes, readmeText, markdown);
  const years = [...new Set([...terms.map(({ year }) => year), thisYear])];
  const rows = readRows(schedules, tableFile, years, report);
  const first = rows.flatMap(({ date }) => date ?? []).sort()[0];
  const term = nameTerm(first, terms, thisYear);
  reportTerm(term, first, terms, tableFile, report);
  if (tableFile === readmeFile) reportOnHomePage(schedules, report);
  else reportOutside(tables, schedules, blocks, tableFile, report);
  const facts = readReadme(readmeText, term.name);
  return { source, readmeFile, readmeText, tableFile, facts, locator, term: term.name, rows };
}

/** The file with the schedule: one named after it, the home page, or another page. */
function findTableFile({ markdown }: RevealCourse, readmeFile: string): string | undefined {
  const files = [...markdown.keys()].sort((a, b) => a.split('/').length - b.split('/').length);
  const named = files.filter((file) =>
    /(^|\/)(schedule|calendar|syllabus|zeitplan|termine)\.md$/i.test(file),
  );
  const atTop = files.filter((file) => !file.includes('/'));
  const candidates = [...named, readmeFile, ...atTop];
  const has = (test: (table: Table) => boolean) =>
    candidates.find((file) =>
      readBlocks(markdown.get(file) ?? '').tables.some((table) => isSchedule(table) && test(table)),
    );
  return has(hasDates) ?? has(() => true);
}

/** What the new course is. */
interface Inferred {
  readonly links: Links;
  readonly readme: SplitReadme;
  readonly pages: readonly InferredPage[];
  readonly sessions: readonly ResolvedSession[];
  readonly due: Due;
  readonly references: CitedWorks;
  readonly pattern: Pattern<ResolvedSession>;
  readonly meetings: InferredMeetings;
}

function inferCourse(found: Found, report: Report): Inferred {
  const { source, readmeFile, tableFile, facts, locator } = found;
  const assignments = findAssignments(source, found.rows, tableFile, locator);
  const due = resolveDue(found.rows, { source, locator, assignments }, report);
  const unresolved = inferSessions(found.rows, tableFile, source, locator, facts.meetings);
  const readme = splitReadme(found.readmeText);
  const pages = unresolved.flatMap(({ page }) => page ?? []);
  const destinations = findDestinations(source, tableFile, readme, unresolved, assignments);
  const links = { source, locator, assignments, destinations };
  const sessions = resolveSessions(unresolved, due, links, report);
  const pattern = inferPattern(sessions, facts.meetings, placeholderTerm(found.term));
  const references = findReferences(sessions);
  const meetings = settleMeetings(pattern, facts.meetings, readmeFile, report);
  reportGaps(pattern, tableFile, report);
  reportLeftBehind(source, tableFile, destinations, report);
  return { links, readme, pages, sessions, due, references, pattern, meetings };
}

function writeCourse(
  { source, readmeFile, tableFile, facts, locator, term }: Found,
  { links, readme, pages, sessions, due, references, pattern, meetings }: Inferred,
  timezone: string | undefined,
  report: Report,
): Pick<Plan, 'texts' | 'copies'> {
  const license = readLicense([...source.markdown].find(([file]) => isLicense(file))?.[1] ?? '');
  const course = courseText(
    facts.title ?? titleInDecks(source) ?? source.name,
    timezone,
    facts,
    locator.homes,
    license,
  );
  const schedule = scheduleText(term, pattern, meetings, references, sessions);
  const { located } = parseYaml(schedule, scheduleFile);
  reportNoTimes(meetings, facts.meetings, readmeFile, located, report);
  reportReferences(references, sessions, located, report);
  reportCourse(facts, timezone, license, parseYaml(course, courseFile).located, report);
  const { texts, copies } = makeTexts(links, readme, pages, due, atFile(tableFile), report);
  return { texts: new Map([[courseFile, course], [scheduleFile, schedule], ...texts]), copies };
}

/** What an import comes to. */
function countsOf(
  source: RevealCourse,
  { sessions, links, due }: Inferred,
  texts: ReadonlyMap<string, string>,
  copies: Plan['copies'],
): Plan['counts'] {
  const count = (files: Iterable<string>, isMeant: (file: string) => boolean) =>
    [...files].filter(isMeant).length;
  return [
    [[...source.decks.values()].flat().length, 'deck', 'decks'],
    [
      sessions.filter(({ kind, isCancelled }) => kind !== 'break' && !isCancelled).length,
      'session',
      'sessions',
    ],
    [links.assignments.size + due.made.size, 'assignment', 'assignments'],
    [count(texts.keys(), (file) => file.startsWith('content/')), 'page', 'pages'],
    [count(copies.keys(), (file) => !file.endsWith('.md')), 'other file', 'other files'],
  ];
}

/** The table of the schedule stays on the home page. */
function reportOnHomePage(schedules: readonly Table[], report: Report): void {
  report(
    { file: 'content/index.md', line: (schedules[0]?.rows[0]?.line ?? 2) - 1, column: 1 },
    'import/table-on-page',
    'the home page still has the table of the schedule',
    'remove it: /schedule/ shows it',
    'warning',
  );
}

/** Says what the file of the schedule holds besides its tables. */
function reportOutside(
  tables: readonly Table[],
  schedules: readonly Table[],
  blocks: readonly Block[],
  file: string,
  report: Report,
): void {
  const others = tables
    .filter((table) => !schedules.includes(table))
    .map(({ header, rows }) => ({ line: rows[0]?.line ?? 1, what: `the table of ${header.join(', ')}` }));
  const texts = blocks
    .filter(({ level }) => level === 0)
    .map(({ line, cell }) => ({ line, what: `“${plain(cell)}”` }));
  for (const { line, what } of [...others, ...texts]) {
    const message = `${what} is not part of the schedule`;
    const remedy = 'say it on a page if it is still true';
    report({ file, line, column: 1 }, 'import/outside-schedule', message, remedy, 'warning');
  }
}

function reportLeftBehind(
  { files }: RevealCourse,
  tableFile: string,
  destinations: Destinations,
  report: Report,
): void {
  for (const file of files) {
    if (file === tableFile || destinations.files.has(file)) continue;
    const remedy = 'copy it into content/ if the site should have it';
    report(atFile(file), 'import/left-behind', 'this file was not copied', remedy, 'warning');
  }
}
