/** What the cell of a topic says: title, kind, speaker, chapters, materials; and when and where, if that differs. */
import type { Kind } from '../../../course/model.ts';
import { cleanPlace, roomIn } from './rooms.ts';
import { findTimes, type FoundTime } from './times.ts';
import { linksIn, spell, type Cell, type FoundLink } from './table.ts';

/** Who gives a guest lecture. */
export interface FoundSpeaker {
  readonly name: string;
  readonly url: string | undefined;
}

export interface Topic {
  readonly title: string;
  /** What its badge says, or that it has a speaker. */
  readonly kind: Kind | 'break' | undefined;
  /** What its title says: not sure, where it names a deck. */
  readonly likelyKind: Kind | 'break' | undefined;
  /** It does not take place: “No recitation”. */
  readonly isCancelled: boolean;
  readonly titleLinks: readonly FoundLink[];
  readonly chapters: readonly FoundLink[];
  readonly materials: readonly FoundLink[];
  readonly speaker: FoundSpeaker | undefined;
  readonly time: string | undefined;
  readonly room: string | undefined;
  /** Text that fits nowhere else. */
  readonly notes: readonly string[];
  /** A badge that names no kind. */
  readonly unknownBadge: string | undefined;
}

const kindsByName: readonly (readonly [RegExp, Kind | 'break'])[] = [
  [
    /\b(break|holiday|recess|no class(es)?|no lectures?|vacation|reading (day|week)|vorlesungsfrei|feiertag|entfällt|(?:weihnachts|winter|oster|pfingst)(?:ferien|pause)|ferien|festivo|feriado|vacaciones|f[ée]rias|semana santa|no hay clases?|jour férié|vacances|pas de cours)(?!\p{L})/iu,
    'break',
  ],
  [/^(recitations?|rec|section|tutorial|discussion|übung)\b/iu, 'recitation'],
  [/^labs?\b/i, 'lab'],
  [
    /^((take-home |in-class )?mid-?terms?|final exam|exam|test|quiz|klausur|prüfung|ex[aá]men|parcial|exame|partiel)(?!\p{L})/iu,
    'exam',
  ],
  [/^guest\b|\bguest (lecture|speaker|talk)\b/i, 'guest'],
  [/^(lecture|vorlesung)$/i, 'lecture'],
  [/^(event|presentations?)$/i, 'event'],
];

/** Of what is not linked: days that are off by their names. */
const holidays =
  /^(labou?r day|thanksgiving|martin luther king|mlk\b|memorial day|independence day|juneteenth|veterans?\W? day|presidents?\W? day|columbus day|indigenous peoples|good friday|easter|christmas|spring carnival)/i;

const cancelled =
  /^no (?<kind>recitations?|labs?|sections?|tutorials?|discussions?)\b|\b(?:cancell?ed|fällt aus)\b/iu;

/** The kind of session that a text begins with, or names. */
export function kindNamed(text: string): Kind | 'break' | undefined {
  return kindsByName.find(([name]) => name.test(text))?.[1];
}

/** `[Title](deck) ([book chapter](…), [Code](…))`, `[Title](…) (Guest lecture by [Name](…))`, `Exam (in Hall 3, 9-11am)`. */
export function readTopic(cell: Cell): Topic {
  const { rest, chapters, materials, speaker, notes } = takeBrackets(cell);
  const occasion = takeOccasion(rest, cell);
  const title = spell(occasion.title, cell);
  const [badge] = cell.badges;
  const ofBadge = badge === undefined ? undefined : kindNamed(badge);
  const titleLinks = linksIn(occasion.title, cell);
  const off = cancelled.exec(title);
  const isHoliday = titleLinks.length === 0 && holidays.test(title);
  return {
    title,
    kind: ofBadge ?? (speaker ? 'guest' : undefined),
    likelyKind: kindNamed(off?.groups?.kind ?? title) ?? (isHoliday ? 'break' : undefined),
    isCancelled: off !== null && titleLinks.length === 0,
    titleLinks,
    chapters,
    materials,
    speaker,
    time: occasion.time,
    room: occasion.room,
    notes: [...notes, ...occasion.notes],
    unknownBadge: ofBadge === undefined ? badge : undefined,
  };
}

/** Takes out what stands in brackets and has links, or names who gives a guest lecture. */
function takeBrackets(cell: Cell) {
  const chapters: FoundLink[] = [];
  const materials: FoundLink[] = [];
  const notes: string[] = [];
  let speaker: FoundSpeaker | undefined;
  const rest = cell.text.replace(/\s*\(([^()]*)\)/g, (whole, inner: string) => {
    const links = linksIn(inner, cell);
    const guest = /\bguest\b.*?\b(?:by|with|:)\s*(.+)$/i.exec(inner)?.[1];
    if (guest !== undefined) {
      speaker = { name: spell(guest, cell), url: linksIn(guest, cell)[0]?.url };
      return '';
    }
    if (links.length === 0) return whole;
    for (const link of links) (/\bchapters?\b/i.test(link.label) ? chapters : materials).push(link);
    const words = (text: string) => text.replace(/[\uE000-\uF8FF]|[,;&]|\band\b/g, ' ').trim();
    const parts = inner.split(/[,;]/).filter((part) => words(part) !== '');
    if (parts.length > 0) notes.push(parts.map((part) => spell(part, cell)).join(', '));
    return '';
  });
  const [tail, name] =
    /\s*(?:--|[–—,;:]|\s-)\s*(?:a )?guest (?:lecture|talk|speaker)s?\s*(?:by|with|:)\s*(.+)$/i.exec(rest) ??
    [];
  if (tail === undefined || name === undefined || speaker)
    return { rest, chapters, materials, speaker, notes };
  const found = { name: spell(name, cell), url: linksIn(name, cell)[0]?.url };
  return { rest: rest.slice(0, -tail.length), chapters, materials, speaker: found, notes };
}

/** Takes out when and where something is, if it is said: `Final exam (in WEH 4623, 8:30-11:30)`, `Talks -- 1-4pm in GHC 4401`. */
function takeOccasion(text: string, cell: Cell) {
  const [found, ...others] = findTimes(text);
  const bracket = [...text.matchAll(/\s*\(([^()]*)\)/g)].find(
    ({ 1: inner = '' }) =>
      findTimes(inner).length > 0 || (/^\s*(in|at|room)\b/i.test(inner) && roomIn(inner)),
  );
  const around = bracket?.[0] ?? (found && clauseAround(text, found));
  if (around === undefined) return { title: text, time: undefined, room: undefined, notes: [] };
  // A time may also come first.
  const clause = text.replace(around, '').trim() === '' && found ? found.written : around;
  const words = spell(clause.replace(found?.written ?? '', ' '), cell);
  const rest = text.replace(clause, ' ').trim();
  const [, before, after] = (found && /^(.*\S)\s+(?:in|at)\s+(\S.*)$/i.exec(rest)) ?? [];
  const roomAfter = after === undefined ? undefined : roomIn(after);
  const room = roomIn(words) ?? roomAfter;
  const left = roomIn(words) === undefined ? cleanPlace(words) : undefined;
  return {
    title: roomAfter !== undefined && room === roomAfter ? (before ?? rest) : rest,
    time: found?.time,
    room,
    notes: [...(left === undefined ? [] : [left]), ...others.map(({ time }) => time)],
  };
}

/** From the mark or word that leads to a time, to the end. */
function clauseAround(text: string, { index }: FoundTime): string {
  const lead =
    /\s*(?:--|[–—,;:@]|\s-\s|\b(?:at|from|in)\b)[^–—,;:@]*$/i.exec(text.slice(0, index))?.[0] ?? '';
  return text.slice(index - lead.length);
}
