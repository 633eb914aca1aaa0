/** What a course's home page says of it. */
import { readMeetings, type FoundMeeting, type FoundMeetingKind } from './meeting-lines.ts';
import { linksIn, plain, readBlocks, spell, type Block, type FoundLink } from './schedule/table.ts';
import { termsIn } from './schedule/terms.ts';

export interface ReadmeFacts {
  readonly title: string | undefined;
  readonly numbers: readonly string[];
  readonly units: string | undefined;
  readonly institution: string | undefined;
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

/**
 * Reads the facts of a home page from its headings and from lines that begin with what they are about.
 * @param term the course's own: what stands under the heading of another is not about this one
 */
export function readReadme(markdown: string, term: string): ReadmeFacts {
  const blocks = ofTerm(readBlocks(markdown).blocks, term);
  const heading = blocks.find(({ level }) => level === 1);
  const { title, numbers } = readTitle(heading ? plain(heading.cell) : '');
  return {
    title: title === '' ? undefined : title,
    numbers: numbers.length > 0 ? numbers : numbersIn(blocks),
    units: /\b(\d+)[\s-]units?\b/i.exec(markdown)?.[1],
    institution: /\b(?:[A-Z][a-z]+ )+University\b|\bUniversity of (?:[A-Z][a-z]+ ?)+\b/
      .exec(markdown)?.[0]
      .trim(),
    meetings: readMeetings(blocks),
    instructors: people(blocks, /^(?:instructors?|dozent(?:in|en|innen)?|professors?|lecturers?)\b/i),
    staff: people(blocks, /^(?:tas?|teaching assistants?|course assistants?|(?:course )?staff)\b/i),
    links: serviceLinks(blocks),
  };
}

/** Without the sections that are headed by other terms than the course's own. */
function ofTerm(blocks: readonly Block[], term: string): Block[] {
  let otherLevel = 0;
  return blocks.filter(({ level, cell }) => {
    const named = level > 0 ? termsIn(plain(cell)).map(({ name }) => name) : [];
    if (level > 0 && level <= otherLevel) otherLevel = 0;
    if (otherLevel === 0 && level > 1 && named.length > 0 && !named.includes(term)) otherLevel = level;
    return otherLevel === 0;
  });
}

const number = String.raw`(?!20\d\d\b)(?:\p{Lu}{2,6}[ -]?)?\d{2,}(?:[-.]\d{2,})?[A-Z]?`;
const numberList = `${number}(?:\\s*[/,;&]\\s*${number})*`;

/** “Baking (CH 101/CH 201): Fall 2023”, “17-445/645 Baking”: the title, and the course's numbers. */
export function readTitle(heading: string): { title: string; numbers: string[] } {
  const numbers: string[] = [];
  const take = (_: string, list: string) => {
    numbers.push(...splitNumbers(list));
    return ' ';
  };
  const title = termsIn(heading)
    .reduce((text, term) => text.replace(term.name, ''), heading)
    .replace(/\(\s*\)/g, '')
    .replace(/^[\s:,–—-]+/, '')
    .replace(new RegExp(String.raw`\s*\((${numberList})\)`, 'gu'), take)
    .replace(new RegExp(String.raw`^(${numberList})(?:\s*[:–—-]+\s*|\s+(?=\p{L}))`, 'u'), take)
    .replace(/\s+/g, ' ')
    .replace(/[\s:,–—/-]+$/, '')
    .trim();
  return { title, numbers };
}

/** “17-445/645” → 17-445, 17-645. */
function splitNumbers(list: string): string[] {
  const [first = '', ...others] = list.split(/\s*[/,;&]\s*/);
  const prefix = /^.*[-. ]/.exec(first)?.[0] ?? '';
  return [first, ...others.map((one) => (/^\d+$/.test(one) && /^\d+-$/.test(prefix) ? prefix + one : one))];
}

/** Numbers that begin a line of their own: “17-445/17-645, 12 units”. */
function numbersIn(blocks: readonly Block[]): string[] {
  const own = new RegExp(
    String.raw`^((?:\p{Lu}{2,6}[ -]?\d{2,}|\d{2,}-\d{2,})(?:\s*/\s*${number})*)\s*(?:,|$)`,
    'u',
  );
  const line = blocks.map(({ cell }) => own.exec(plain(cell))?.[1]).find((found) => found !== undefined);
  return line === undefined ? [] : splitNumbers(line);
}

/** “Instructors: [Ada Lovelace](https://…), Charles Babbage” */
function people(blocks: readonly Block[], begin: RegExp): FoundPerson[] {
  const found = blocks
    .filter(({ level, cell }) => level === 0 && begin.test(cell.text) && cell.text.includes(':'))
    .flatMap(({ cell }) =>
      cell.text
        .slice(cell.text.indexOf(':') + 1)
        .split(/,|;|&|\band\b|\bund\b/)
        .map((part) => ({
          name: spell(part, cell).replace(/\s*\([^()]*@[^()]*\)/, ''),
          url: linksIn(part, cell)[0]?.url,
        })),
    )
    .filter(({ name }) => name !== '');
  return found.filter(({ name }, index) => found.findIndex((other) => other.name === name) === index);
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
