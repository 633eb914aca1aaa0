/** What the cells of a schedule say: topics, readings, and what is due. */
import type { Kind } from '../../course/model.ts';
import type { Place } from '../../problems/problem.ts';
import type { Report } from '../../problems/reporter.ts';
import { linksIn, plain, spell, type Cell, type FoundLink } from './table.ts';

export interface FoundReading {
  readonly title: string;
  readonly url: string | undefined;
  readonly note: string | undefined;
}

/** Who gives a guest lecture. */
export interface FoundSpeaker {
  readonly name: string;
  readonly url: string | undefined;
}

const kindsByName: readonly (readonly [RegExp, Kind | 'break'])[] = [
  [/\b(break|holiday|recess|no class(es)?|no lecture)\b/i, 'break'],
  [/^(recitation|rec|section|tutorial)\b/i, 'recitation'],
  [/^lab\b/i, 'lab'],
  [/^(mid-?term|final exam|exam|test|quiz)\b/i, 'exam'],
  [/^guest\b/i, 'guest'],
  [/^lecture$/i, 'lecture'],
  [/^(event|presentations?)$/i, 'event'],
];

function kindNamed(text: string): Kind | 'break' | undefined {
  return kindsByName.find(([name]) => name.test(text))?.[1];
}

/** `[Title](deck) ([book chapter](…), [Code](…))`, or `[Title](…) (Guest lecture by [Name](…))`. */
export function readTopic(cell: Cell, place: Place, report: Report) {
  const chapters: FoundLink[] = [];
  const materials: FoundLink[] = [];
  const notes: string[] = [];
  let speaker: FoundSpeaker | undefined;
  const titleText = cell.text.replace(/\s*\(([^()]*)\)/g, (whole, inner: string) => {
    const links = linksIn(inner, cell);
    const guest = /\bguest\b.*?\b(?:by|with|:)\s*(.+)$/i.exec(inner)?.[1];
    if (guest !== undefined) {
      speaker = { name: spell(guest, cell), url: linksIn(guest, cell)[0]?.url };
      return '';
    }
    if (links.length === 0) return whole;
    for (const link of links) (/\bchapters?\b/i.test(link.label) ? chapters : materials).push(link);
    const words = inner.replace(/[\uE000-\uF8FF]|[,;&]|\band\b/g, ' ').trim();
    if (words !== '') notes.push(spell(inner, cell));
    return '';
  });
  const title = spell(titleText, cell);
  const badge = cell.badges[0];
  const kind = badge === undefined ? undefined : kindNamed(badge);
  if (badge !== undefined && kind === undefined) {
    report(
      place,
      'import/unknown-kind',
      `“${badge}” is not a kind of session that Lectern knows`,
      'check what it became in the schedule',
      'warning',
    );
  }
  return {
    title,
    kind: kind ?? (speaker ? ('guest' as const) : undefined),
    likelyKind: kindNamed(title),
    titleLinks: linksIn(titleText, cell),
    chapters,
    materials,
    speaker,
    notes,
  };
}

/** `[A](…), Ch. 5 & [B](…)` are two readings, the first with a note; `[A](…) or [B](…)` are alternatives. */
export function readReadings(cell: Cell): FoundReading[][] {
  const readings: FoundReading[][] = [];
  const pieces = cell.text.split(/(?=[\uE000-\uF8FF])/);
  let joiner = '';
  for (const piece of pieces) {
    const [link] = linksIn(piece, cell);
    const text = piece.replace(/^[\uE000-\uF8FF]/, '');
    const [, before = '', next = ''] =
      /^(.*?)\s*((?<![^\s])(?:&|\band\b|\bor\b)|[;,])?\s*$/is.exec(text) ?? [];
    const words = before.replace(/^[\s,;:–-]+/, '').trim();
    const note = /^\([^()]*\)$/.test(words) ? words.slice(1, -1) : words;
    if (link || note !== '') {
      const reading = link
        ? { title: link.label, url: link.url, note: note === '' ? undefined : note }
        : { title: note, url: undefined, note: undefined };
      const group = joiner.toLowerCase() === 'or' ? readings.at(-1) : undefined;
      if (group) group.push(reading);
      else readings.push([reading]);
    }
    joiner = next;
  }
  return readings;
}

/** Links, of which the first `count` are due: what follows a colon (`[I4](…): [Tool A](…), …`) is material. */
export function readDue(cell: Cell): { links: readonly FoundLink[]; count: number; notes: string[] } {
  const [due = '', ...after] = cell.text.split(/(?<=[\uE000-\uF8FF]):/);
  const words = [due, ...after].map((part) => part.replace(/[\uE000-\uF8FF]|[\s,;&+–-]|\band\b/g, ''));
  return {
    links: cell.links,
    count: linksIn(due, cell).length,
    notes: words.join('') === '' ? [] : [plain(cell)],
  };
}
