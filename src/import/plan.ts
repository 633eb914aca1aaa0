/** A source folder → the files of a Lectern course. Pure: it neither reads nor writes files. */
import { posix } from 'node:path';
import type { Problem } from '../problems/problem.ts';
import { atFile, Reporter, type Report } from '../problems/reporter.ts';
import { courseFile, scheduleFile } from '../source/read.ts';
import { parseYaml } from '../source/yaml.ts';
import { findAssignments } from './inferring/assignments.ts';
import { resolveDue, type Due } from './inferring/due.ts';
import { courseText, readLicense, reportCourse } from './writing/course-file.ts';
import { findDestinations } from './inferring/destinations.ts';
import { makeLocator, type Locator } from './reading/locate.ts';
import { reportGaps, reportNoTimes, settleMeetings, type InferredMeetings } from './inferring/meetings.ts';
import { splitReadme, type SplitReadme } from './inferring/pages.ts';
import { inferPattern, type Pattern } from './inferring/pattern.ts';
import { titleInDecks } from './reading/decks/deck-title.ts';
import { readReadme, type ReadmeFacts } from './reading/readme.ts';
import { findReferences, reportReferences, type CitedWorks } from './inferring/references.ts';
import type { Count } from './report.ts';
import { reportDropped } from './inferring/dropped.ts';
import { inOrder } from './inferring/order.ts';
import { resolveSessions, type Links, type ResolvedSession } from './inferring/resolve.ts';
import { hasDates, isSchedule } from './reading/schedule/columns.ts';
import { readRows, type ScheduleRow } from './reading/schedule/rows.ts';
import { findTerms, nameTerm, reportTerm } from './reading/schedule/own-term.ts';
import { unknownTerm } from './reading/schedule/terms.ts';
import { scheduleText } from './writing/schedule-file.ts';
import { inferSessions, type InferredPage } from './inferring/sessions.ts';
import type { AdaptedCourse } from './reading/adapt.ts';
import { isLicense, type RevealCourse } from './reading/source.ts';
import { sourcePlace } from './reading/text.ts';
import { plain, readBlocks, type Block, type Table } from './reading/schedule/table.ts';
import { reportUndated, rowsOfDecks, undatedPattern } from './inferring/undated.ts';
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

/**
 * Plans an import.
 * @param timezone IANA name
 * @param thisYear that of the dates, where nothing says it
 */
export function planImport(source: AdaptedCourse, timezone: string | undefined, thisYear: number): Plan {
  const { problems, report: collect } = new Reporter();
  const report: Report = (place, ...words) => {
    const text = source.changed.get(place.file);
    collect(text ? sourcePlace(text, place.file, place.line) : place, ...words);
  };
  const found = readFacts(source, thisYear, report);
  const inferred = inferCourse(found, report);
  const { texts, copies } = writeCourse(found, inferred, timezone, report);
  const moves = movesOf(source, inferred.links.destinations, found.tableFile, inferred.readme, texts);
  reportLeftBehind(moves, report);
  return {
    ...{ texts, copies, moves, counts: countsOf(source, inferred, texts, copies) },
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

function readFacts(source: AdaptedCourse, thisYear: number, report: Report): Found {
  const readmeFile = source.home;
  const readmeText = source.markdown.get(readmeFile) ?? '';
  const scheduled = findTableFile(source);
  const tableFile = scheduled ?? readmeFile;
  const markdown = source.markdown.get(tableFile) ?? '';
  const locator = makeLocator(source, [markdown, readmeText]);
  const terms = findTerms(source, locator.homes, readmeText, markdown);
  const about = { source, readmeFile, readmeText, tableFile, locator };
  if (scheduled === undefined) {
    const term = terms[0]?.name ?? unknownTerm;
    reportBelow(source, report);
    return {
      ...about,
      facts: { ...readReadme(readmeText, term), ...source.facts },
      term,
      hasTable: false,
      rows: rowsOfDecks(source),
    };
  }
  const { tables, blocks } = readBlocks(markdown);
  const all = tables.filter(isSchedule);
  const schedules = all.some(hasDates) ? all.filter(hasDates) : all;
  const years = [...new Set(terms.map(({ year }) => year))];
  const rows = readRows(schedules, tableFile, years.length > 0 ? years : [thisYear], report);
  const first = rows.flatMap(({ date }) => date ?? []).sort()[0];
  const { name: term, isSaid } = nameTerm(first, terms);
  reportTerm({ name: term, isSaid }, first, terms, tableFile, report);
  if (tableFile === readmeFile) reportOnHomePage(schedules, report);
  else reportOutside(tables, schedules, blocks, tableFile, report);
  return {
    ...about,
    facts: { ...readReadme(readmeText, term), ...source.facts },
    term,
    hasTable: true,
    rows,
  };
}

/** The file with the schedule: one named after it, the home page, or another page at the top. */
function findTableFile({ markdown, schedules, home }: RevealCourse): string | undefined {
  const files = [...markdown.keys()].sort((a, b) => a.split('/').length - b.split('/').length);
  const named = files.filter((file) =>
    /(^|\/)(schedule|calendar|syllabus|zeitplan|termine)\.md$/i.test(file),
  );
  const candidates = [...schedules, ...named, home, ...files.filter((file) => !file.includes('/'))];
  const first = (test: (table: Table) => boolean) =>
    candidates.find((file) => readBlocks(markdown.get(file) ?? '').tables.some(test));
  return first((table) => isSchedule(table) && hasDates(table)) ?? first(isSchedule);
}

/** A folder may hold several courses, or terms of one. */
function reportBelow({ markdown }: RevealCourse, report: Report): void {
  for (const [file, text] of markdown)
    if (readBlocks(text).tables.some((table) => isSchedule(table) && hasDates(table)))
      report(
        atFile(file),
        'import/schedule-below',
        'this has the table of a schedule, and was not read as one, because it is in a folder further down',
        `if that is a course or a term of its own, import it by itself: lectern import ${posix.dirname(file)}`,
        'warning',
      );
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
  readonly isDated: boolean;
}

function inferCourse(found: Found, report: Report): Inferred {
  const { source, readmeFile, tableFile, facts, locator } = found;
  const assignments = findAssignments(source, found.rows, tableFile, locator);
  const due = resolveDue(found.rows, { source, locator, assignments }, report);
  const unresolved = inferSessions(found.rows, tableFile, source, locator, facts.meetings);
  const readme = splitReadme(found.readmeText);
  const hasWork = assignments.size + due.made.size > 0;
  const pages = unresolved.flatMap(({ page }) => page ?? []);
  const destinations = findDestinations(source, tableFile, readme, unresolved, assignments, hasWork);
  const links = { source, locator, assignments, destinations };
  const sessions = inOrder(resolveSessions(unresolved, due, links, report));
  const dated = inferPattern(sessions, facts.meetings);
  const pattern = dated ?? undatedPattern(sessions, found.term);
  const references = findReferences(sessions);
  const meetings = settleMeetings(pattern, facts.meetings, readmeFile, report);
  reportGaps(pattern, tableFile, report);
  if (dated) reportDropped(sessions, dated, report);
  const isDated = dated !== undefined;
  return { links, readme, pages, sessions, due, references, pattern, meetings, isDated };
}

function writeCourse(
  { source, readmeFile, tableFile, facts, locator, term, hasTable }: Found,
  { links, readme, pages, sessions, due, references, pattern, meetings, isDated }: Inferred,
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
  if (!isDated) reportUndated(hasTable ? tableFile : undefined, source, located, report);
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

function reportLeftBehind(moves: readonly Move[], report: Report): void {
  for (const { file } of moves.filter(({ to, changes }) => to.length === 0 && changes.length === 0)) {
    const remedy = 'copy it into content/ if the site should have it';
    report(atFile(file), 'import/left-behind', 'this file was not copied', remedy, 'warning');
  }
}
