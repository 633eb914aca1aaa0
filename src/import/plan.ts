/** A source folder → the files of a Lectern course. Pure: it neither reads nor writes files. */
import type { Problem } from '../problems/problem.ts';
import { atFile, Reporter, type Report } from '../problems/reporter.ts';
import { courseFile, scheduleFile } from '../source/read.ts';
import { parseYaml } from '../source/yaml.ts';
import { courseText, readLicense, reportCourse } from './writing/course-file.ts';
import { findDestinations, type InferredPage } from './inferring/destinations.ts';
import { makeLocator, type Homes, type Locator } from './reading/locate.ts';
import { reportGaps, reportNoTimes, settleMeetings, type InferredMeetings } from './inferring/meetings.ts';
import { splitReadme, type SplitReadme } from './inferring/pages.ts';
import { inferPattern, type Pattern } from './inferring/pattern.ts';
import { readReadme, type ReadmeFacts } from './reading/readme.ts';
import { findReferences, reportReferences, type CitedWorks } from './inferring/references.ts';
import type { Count } from './report.ts';
import { resolveSessions, type Links, type ResolvedSession } from './inferring/resolve.ts';
import { isSchedule, readRows, type ScheduleRow } from './reading/rows.ts';
import { scheduleText } from './writing/schedule-file.ts';
import { inferSessions, type InferredSession } from './inferring/sessions.ts';
import { isLicense, type RevealCourse } from './reading/source.ts';
import { sourcePlace } from './reading/text.ts';
import { plain, readBlocks, type Block, type Table } from './reading/table.ts';
import { reportUndated, rowsOfDecks, undatedPattern, unknownTerm } from './inferring/undated.ts';
import { makeTexts } from './writing/texts.ts';
import { movesOf, type Move } from './writing/moves.ts';

/** What to write. */
export interface Plan {
  /** Path in the course → text. */
  readonly texts: ReadonlyMap<string, string>;
  /** Path in the course → path in the source. */
  readonly copies: ReadonlyMap<string, string>;
  readonly counts: readonly Count[];
  /** What became of each file. */
  readonly moves: readonly Move[];
  /** What the import could not place, or had to choose. */
  readonly problems: readonly Problem[];
}

/** Why there is no plan. */
export interface NoPlan {
  readonly refusal: string;
  readonly remedy: string;
}

/** Plans an import. `timezone` is an IANA name. */
export function planImport(source: RevealCourse, timezone: string | undefined): Plan | NoPlan {
  const { problems, report: collect } = new Reporter();
  const report: Report = (place, ...words) => {
    const text = source.changed.get(place.file);
    collect(text ? sourcePlace(text, place.file, place.line) : place, ...words);
  };
  const found = readFacts(source, report);
  if ('refusal' in found) return found;
  const inferred = inferCourse(found, report);
  const { texts, copies } = writeCourse(found, inferred, timezone, report);
  const moves = movesOf(source, inferred.links.destinations, found.tableFile, inferred.readme, texts);
  reportLeftBehind(moves, report);
  return {
    ...{ texts, copies, moves, counts: countsOf(source, inferred.sessions, texts, copies) },
    problems: [...source.problems, ...problems],
  };
}

/** What the home page and the schedule say. */
interface Found {
  readonly source: RevealCourse;
  readonly readmeFile: string;
  readonly readmeText: string;
  /** The home page, where nothing is a schedule. */
  readonly tableFile: string;
  readonly hasTable: boolean;
  readonly facts: ReadmeFacts;
  readonly locator: Locator;
  /** “Fall 2022” */
  readonly term: string;
  readonly rows: readonly ScheduleRow[];
}

function readFacts(source: RevealCourse, report: Report): Found | NoPlan {
  const readmeFile = source.home;
  const readmeText = source.markdown.get(readmeFile) ?? '';
  const scheduled = [...source.schedules, 'schedule.md', readmeFile, 'README.md'].find((file) =>
    readBlocks(source.markdown.get(file) ?? '').tables.some(isSchedule),
  );
  const tableFile = scheduled ?? readmeFile;
  const markdown = source.markdown.get(tableFile) ?? '';
  const facts = { ...readReadme(readmeText), ...source.facts };
  const locator = makeLocator(source, [markdown, readmeText]);
  const term =
    facts.term ??
    termOfBranch(locator.homes) ??
    /\b(?:(?:Spring|Summer|Fall|Autumn|Winter) )?20\d\d\b/.exec(markdown)?.[0] ??
    (scheduled === undefined ? unknownTerm : undefined);
  if (term === undefined) {
    return {
      refusal: `nothing says in which year the dates of ${tableFile} are`,
      remedy: 'write the term into README.md, such as “Fall 2022”',
    };
  }
  const about = { source, readmeFile, readmeText, tableFile, facts, locator, term };
  if (scheduled === undefined) return { ...about, hasTable: false, rows: rowsOfDecks(source) };
  const { tables, blocks } = readBlocks(markdown);
  const schedules = tables.filter(isSchedule);
  const rows = readRows(schedules, tableFile, Number(/\d{4}/.exec(term)?.[0]), report);
  if (tableFile === readmeFile) reportOnHomePage(schedules, report);
  else reportOutside(tables, blocks, tableFile, report);
  return { ...about, hasTable: true, rows };
}

/** What the new course is. */
interface Inferred {
  readonly links: Links;
  readonly readme: SplitReadme;
  readonly pages: readonly InferredPage[];
  readonly sessions: readonly ResolvedSession[];
  readonly references: CitedWorks;
  readonly pattern: Pattern<ResolvedSession>;
  readonly meetings: InferredMeetings;
  readonly isDated: boolean;
}

function inferCourse(found: Found, report: Report): Inferred {
  const { source, readmeFile, tableFile, facts, locator } = found;
  const unresolved = inferSessions(found.rows, tableFile, source, locator, facts.meetings);
  const readme = splitReadme(found.readmeText);
  const pages = unresolved.flatMap(({ page }) => page ?? []);
  const destinations = findDestinations(source, tableFile, readme, pages);
  const links = { source, locator, destinations };
  const sessions = resolveSessions(unresolved, links, report);
  const dated = inferPattern(sessions, facts.meetings);
  const pattern = dated ?? undatedPattern(sessions, found.term);
  const references = findReferences(sessions);
  const meetings = settleMeetings(pattern.days, facts.meetings, readmeFile, report);
  reportGaps(pattern.gaps, tableFile, report);
  return { links, readme, pages, sessions, references, pattern, meetings, isDated: dated !== undefined };
}

function writeCourse(
  { source, readmeFile, tableFile, facts, locator, term, hasTable }: Found,
  { links, readme, pages, sessions, references, pattern, meetings, isDated }: Inferred,
  timezone: string | undefined,
  report: Report,
): Pick<Plan, 'texts' | 'copies'> {
  const license = readLicense([...source.markdown].find(([file]) => isLicense(file))?.[1] ?? '');
  const course = courseText(facts.title ?? source.name, timezone, facts, locator.homes, license);
  const schedule = scheduleText(term, pattern, meetings, references, sessions);
  const { located } = parseYaml(schedule, scheduleFile);
  if (!isDated) reportUndated(hasTable ? tableFile : undefined, located, report);
  reportNoTimes(meetings, facts.meetings, readmeFile, located, report);
  reportReferences(references, sessions, located, report);
  reportCourse(facts, timezone, license, parseYaml(course, courseFile).located, report);
  const { texts, copies } = makeTexts(links, readme, pages, report);
  return { texts: new Map([[courseFile, course], [scheduleFile, schedule], ...texts]), copies };
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
  blocks: readonly Block[],
  file: string,
  report: Report,
): void {
  const others = tables
    .filter((table) => !isSchedule(table))
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

function reportLeftBehind(moves: readonly Move[], report: Report): void {
  for (const { file } of moves.filter(({ to, changes }) => to.length === 0 && changes.length === 0)) {
    const remedy = 'copy it into content/ if the site should have it';
    report(atFile(file), 'import/left-behind', 'this file was not copied', remedy, 'warning');
  }
}
