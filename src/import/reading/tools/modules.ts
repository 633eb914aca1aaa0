/** The modules of Just the Class and its kin, definition lists of days and events → the table of a schedule. */
import { markdownName, type Folder } from '../folder.ts';
import { readKeys, splitFrontMatter, type Said } from '../front-matter.ts';
import { fromJekyll, type JekyllSite } from './jekyll.ts';
import { asWritten, fromLines, linesOf, type Line, type Text } from '../text.ts';

/** What happens on a day. */
interface Event {
  /** “Lab”; empty where nothing says what it is. */
  readonly label: string;
  readonly text: string;
  /** What is listed below it. */
  readonly details: string[];
  readonly line: Line;
}

interface Day {
  readonly date: string;
  readonly events: Event[];
}

/** The name of the table, in which no file of the course has a part. */
export const modulesTable = '_modules';

const byNumber = new Intl.Collator('en', { numeric: true });

/** @returns the table, and the files it was made of */
export function readModules(
  folder: Folder,
  site: JekyllSite,
  term: string | undefined,
  saidOf: (file: string) => Said,
): { table: Text; files: string[] } | undefined {
  const files = [...folder.texts.keys()]
    .filter((file) => file.startsWith('_modules/') && markdownName.test(file))
    .sort((a, b) => byNumber.compare(a, b));
  const days = files.flatMap((file) => {
    const text = fromJekyll(asWritten(folder.texts.get(file) ?? ''), file, site, saidOf(file));
    return daysIn(text, file, saidOf(file));
  });
  if (days.length === 0) return undefined;
  const head = [
    ...(term === undefined ? [] : [`# ${term}`, '']),
    '| Date | Topic | Reading | Due | Note |',
    '| - | - | - | - | - |',
  ];
  const rows = days.flatMap(rowsOf);
  return { files, table: fromLines([...head.map((text) => ({ text, from: 1, file: files[0] })), ...rows]) };
}

function daysIn(text: Text, file: string, { report }: Said): Day[] {
  const head = splitFrontMatter(text.text);
  const lines = linesOf(text).map((line): Line => ({ ...line, file }));
  const first = { text: '', from: 1, file };
  const days = daysInKeys((head && readKeys(head)) ?? {}, first);
  for (const [index, line] of lines.entries()) {
    if (index < (head?.bodyStart ?? 0) || line.text.trim() === '') continue;
    const day = days.at(-1);
    const [, indent = '', content] = /^([ \t]*):[ \t]+(.*)$/.exec(line.text) ?? [];
    const next = lines.slice(index + 1).find((one) => one.text.trim() !== '');
    if (content === undefined && !/^\s/.test(line.text) && /^:[ \t]/.test(next?.text ?? '')) {
      days.push({ date: line.text.replace(/[*_]/g, '').trim(), events: [] });
    } else if (!day) {
      if (!/^[ \t]*#/.test(line.text)) reportText(line, file, report);
    } else if (content !== undefined && indent === '') {
      day.events.push(eventOf(content, line));
    } else if (/^\s/.test(line.text)) {
      addDetail(day, content ?? line.text.trim(), line, content === undefined);
    } else reportText(line, file, report);
  }
  return days;
}

/** The older form: `days:` in front matter, with `events:` or a `topic` and addresses. */
function daysInKeys({ days }: Readonly<Record<string, unknown>>, line: Line): Day[] {
  return mappingsIn(days).flatMap((day): Day[] => {
    const { date, topic, description, events, ...links } = day;
    if (typeof date !== 'string') return [];
    const listed = mappingsIn([events]).flatMap((event) => Object.entries(event));
    const found = listed.map(([text, detail]): Event => {
      const event = eventOf(text, line);
      if (typeof detail === 'string') event.details.push(detail);
      return event;
    });
    if (typeof topic !== 'string') return [{ date, events: found }];
    const addresses = Object.entries(links).flatMap(([name, url]) =>
      typeof url === 'string' && url !== '' ? [`[${name}](${url})`] : [],
    );
    const more =
      typeof description === 'string'
        ? description.split('\n').map((one) => one.replace(/^[-*]\s+/, ''))
        : [];
    const details = [...addresses, ...more.filter((one) => one.trim() !== '')];
    return [{ date, events: [{ label: '', text: topic, details, line }, ...found] }];
  });
}

function mappingsIn(value: unknown): Record<string, unknown>[] {
  return (Array.isArray(value) ? value : []).flatMap((one: unknown) =>
    typeof one === 'object' && one !== null ? [{ ...one }] : [],
  );
}

function reportText(line: Line, file: string, report: Said['report']): void {
  const message = `“${line.text.trim()}” is not part of the schedule`;
  report(
    { file, line: line.from, column: 1 },
    'import/outside-schedule',
    message,
    'say it on a page if it is still true',
    'warning',
  );
}

function eventOf(content: string, line: Line): Event {
  const [, label = '', text = content] =
    /^\*\*([^*]+)\*\*[ \t]*(?:\{:[^}]*\})?[ \t]*(.*)$/.exec(content) ?? [];
  // Bold without anything behind it may be the title itself.
  const isTitle = text.trim() === '' && !kindOf(label) && !/\bdue\b/i.test(label);
  return isTitle ? { label: '', text: label, details: [], line } : { label, text, details: [], line };
}

function addDetail(day: Day, text: string, line: Line, isContinued: boolean): void {
  const last = day.events.at(-1);
  const isEvent = isContinued && /^\*\*[^*]+\*\*/.test(text);
  if (isEvent || !last) day.events.push(eventOf(text, line));
  else last.details.push(text.replace(/^[-*]\s+/, ''));
}

const kinds: readonly (readonly [RegExp, string])[] = [
  [/^(?:lec|lecture)s?\b/i, 'Lecture'],
  [/^(?:section|disc|discussion|recitation|tutorial|quiz section|precept)s?\b/i, 'Recitation'],
  [/^(?:lab|studio)s?\b/i, 'Lab'],
  [/^(?:exam|midterm|final|quiz|test)s?\b/i, 'Exam'],
  [/^(?:holiday|break|no class|no lecture)/i, 'Break'],
];

function kindOf(label: string): string | undefined {
  return kinds.find(([name]) => name.test(label))?.[1];
}

/** A row for each event that is a session; readings, work and solutions are those of the session before. */
function rowsOf({ date, events }: Day): Line[] {
  const rows: { topic: string; materials: string[]; readings: string[]; due: string[]; line: Line }[] = [];
  for (const { label, text, details, line } of events) {
    const kind = kindOf(label);
    const last = rows.at(-1);
    if (/\bdue\b/i.test(label) && last) {
      last.due.push(text.trim() === '' ? label : text.trim());
    } else if (/^read/i.test(label) && last) last.readings.push(text.trim());
    else if (label !== '' && !kind && last) last.materials.push(labelled(label, text));
    else {
      const topic = withoutPlaceholders(text).trim() || label;
      const badge = kind === undefined ? '' : `![${kind}](badge) `;
      rows.push({ topic: `${badge}${topic}`, materials: [], readings: [], due: [], line });
    }
    const row = rows.at(-1);
    for (const detail of details) {
      const [, name = '', rest = detail] = /^\*\*([^*]+)\*\*[ \t]*(.*)$/.exec(detail) ?? [];
      if (/^read/i.test(name)) row?.readings.push(rest);
      else if (/\bdue\b/i.test(name)) row?.due.push(rest === '' ? name : rest);
      else row?.materials.push(name === '' ? rest : labelled(name, rest));
    }
  }
  return rows.map(({ topic, materials, readings, due, line }): Line => {
    const links = materials.filter((one) => /\]\([^)#]/.test(one)).map(withoutPlaceholders);
    const notes = materials.filter((one) => !one.includes(']('));
    const cells = [
      date,
      links.length > 0 ? `${topic} (${links.join(', ')})` : topic,
      readings.map(withoutPlaceholders).join('; '),
      due.map(withoutPlaceholders).join(', '),
      notes.join('; '),
    ];
    return { ...line, text: `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |` };
  });
}

function labelled(label: string, text: string): string {
  return text.includes('](') ? text : `${label} ${text}`.trim();
}

/** Templates have links that lead nowhere yet. */
function withoutPlaceholders(text: string): string {
  return text.replace(/\[([^\]]*)\]\(#?\)/g, '$1');
}
