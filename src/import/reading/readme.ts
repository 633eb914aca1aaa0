import { parseWeekdays } from '../../course/dates/calendar.ts';
import { findTime } from './dates.ts';
import { mostFrequent } from './locate.ts';
import { linksIn, plain, readBlocks, spell, type Block, type FoundLink } from './table.ts';

/** When and where one section of a kind of session meets, as a home page says it. */
export interface FoundMeeting {
  readonly days: readonly number[];
  /** `13:25-14:45` */
  readonly time: string;
  readonly place: string | undefined;
  /** 1-based line of the README. */
  readonly line: number;
}

export type FoundMeetingKind = 'lecture' | 'recitation' | 'lab';

/** What a course's home page says of it. */
export interface ReadmeFacts {
  readonly title: string | undefined;
  readonly numbers: readonly string[];
  readonly units: string | undefined;
  readonly institution: string | undefined;
  /** “Fall 2022” */
  readonly term: string | undefined;
  readonly meetings: ReadonlyMap<FoundMeetingKind, readonly FoundMeeting[]>;
  readonly instructors: readonly FoundPerson[];
  readonly staff: readonly FoundPerson[];
  /** The course's own pages at Canvas and the like. */
  readonly links: readonly FoundLink[];
}

export interface FoundPerson {
  readonly name: string;
  readonly url: string | undefined;
  /** What else a tool knows of them, by the keys of `_data/course.yaml`. */
  readonly more?: Readonly<Record<string, string>>;
}

const term = /\b(?:Spring|Summer|Fall|Autumn|Winter)\s+20\d\d\b/g;

/** Reads the facts of a home page from its headings and from lines that begin with what they are about. */
export function readReadme(markdown: string): ReadmeFacts {
  const { blocks } = readBlocks(markdown);
  const heading = blocks.find(({ level }) => level === 1);
  const name = (heading ? plain(heading.cell) : '').replace(term, '').replace(/[\s:,–-]+$/, '');
  const [, title = '', inParentheses = ''] = /^(.*?)\s*(?:\(([^()]*\d[^()]*)\))?$/.exec(name) ?? [];
  const headings = blocks.filter(({ level }) => level > 0).map(({ cell }) => plain(cell));
  const terms = headings.flatMap((text) => text.match(term) ?? []);
  return {
    title: title === '' ? undefined : title,
    numbers: inParentheses.split(/[/,;]\s*/).filter((number) => /\d/.test(number)),
    units: /\b(\d+)[\s-]units?\b/i.exec(markdown)?.[1],
    institution: /\b(?:[A-Z][a-z]+ )+University\b|\bUniversity of (?:[A-Z][a-z]+ ?)+\b/
      .exec(markdown)?.[0]
      .trim(),
    term: mostFrequent(terms) ?? mostFrequent(markdown.match(term) ?? []),
    meetings: readMeetings(blocks),
    instructors: people(blocks, /^instructors?\b/i),
    staff: people(blocks, /^(tas?|teaching assistants?|staff)\b/i),
    links: serviceLinks(blocks),
  };
}

/** “Lectures Monday/Wednesday 1:25-2:45pm, TEP 1308”; “Recitations Fri 9:00-9:50 in A1 and 10:00-10:50 in B2”. */
function readMeetings(blocks: readonly Block[]): Map<FoundMeetingKind, FoundMeeting[]> {
  const meetings = new Map<FoundMeetingKind, FoundMeeting[]>();
  for (const { level, line, cell } of blocks) {
    const text = plain(cell);
    const [begin, word] = /^(lecture|recitation|lab)s?\b:?/i.exec(text) ?? [];
    const kind = (['lecture', 'recitation', 'lab'] as const).find((name) => name === word?.toLowerCase());
    if (level > 0 || begin === undefined || !kind) continue;
    const sections = readSections(text.slice(begin.length), line);
    if (sections.length > 0) meetings.set(kind, [...(meetings.get(kind) ?? []), ...sections]);
  }
  return meetings;
}

function readSections(text: string, line: number): FoundMeeting[] {
  const sections: FoundMeeting[] = [];
  let time = findTime(text);
  let days: readonly number[] = [];
  let rest = text;
  while (time) {
    days = splitAtWeekdays(rest.slice(0, time.index)).days ?? days;
    rest = rest.slice(time.index + time.written.length);
    const next = findTime(rest);
    const place = next
      ? splitAtWeekdays(rest.slice(0, next.index)).before
      : (/^.*?(?=[.;](?:\s|$)|$)/.exec(rest)?.[0] ?? '');
    if (days.length > 0) sections.push({ days, time: time.time, place: cleanPlace(place), line });
    time = next;
  }
  return sections;
}

/** “ in Wean 5409 and Fri ” → “ in Wean 5409 and ”, Friday. */
function splitAtWeekdays(text: string): { before: string; days: readonly number[] | undefined } {
  const words = text.replace(/[\s,:(]+$/, '').split(/(?<=\s)/);
  for (const start of words.keys()) {
    const days = /^and\b/i.test(words[start] ?? '')
      ? undefined
      : parseWeekdays(
          words
            .slice(start)
            .join('')
            .replace(/days\b/gi, 'day'),
        );
    if (days) return { before: words.slice(0, start).join(''), days };
  }
  return { before: text, days: undefined };
}

function cleanPlace(text: string): string | undefined {
  const place = text
    .replace(/\bin[- ]person\b/i, '')
    .replace(/^[\s,:)]*(?:(?:in|at)\s)?[\s,]*/i, '')
    .replace(/[\s,;(]*(?:\band\b)?[\s,;(]*$/i, '');
  return place === '' ? undefined : place;
}

/** “Instructors: [Ada Lovelace](https://…), Charles Babbage” */
function people(blocks: readonly Block[], begin: RegExp): FoundPerson[] {
  return blocks
    .filter(({ level, cell }) => level === 0 && begin.test(cell.text) && cell.text.includes(':'))
    .flatMap(({ cell }) =>
      cell.text
        .slice(cell.text.indexOf(':') + 1)
        .split(/,|;|&|\band\b/)
        .map((part) => ({ name: spell(part, cell), url: linksIn(part, cell)[0]?.url })),
    )
    .filter(({ name }) => name !== '');
}

const services: readonly (readonly [RegExp, string])[] = [
  [/(^|\.)(instructure\.com$|canvas\.)/, 'Canvas'],
  [/(^|\.)gradescope\.com$/, 'Gradescope'],
  [/(^|\.)piazza\.com$/, 'Piazza'],
  [/(^|\.)edstem\.org$/, 'Ed'],
  [/(^|\.)slack\.com$/, 'Slack'],
  [/(^|\.)zulipchat\.com$/, 'Zulip'],
  [/(^|\.)moodle\./, 'Moodle'],
];

function serviceLinks(blocks: readonly Block[]): FoundLink[] {
  const links = blocks.flatMap(({ cell }) => cell.links).filter(({ url }) => URL.canParse(url));
  return services.flatMap(([host, label]) => {
    const found = links.find(({ url }) => host.test(new URL(url).hostname));
    return found ? [{ label, url: found.url }] : [];
  });
}
