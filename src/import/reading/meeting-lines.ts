/** When and where a course meets, as lines of its home page say it. */
import type { Block } from './schedule/table.ts';
import { plain } from './schedule/table.ts';
import { cleanPlace } from './schedule/rooms.ts';
import { findTimes } from './schedule/times.ts';
import { weekdayOfWord, weekdaysOfLetters } from './schedule/words.ts';

/** When and where one section of a kind of session meets. */
export interface FoundMeeting {
  /** As its room names it: “A”. */
  readonly section?: string | undefined;
  readonly days: readonly number[];
  /** `13:25-14:45` */
  readonly time: string;
  readonly place: string | undefined;
  /** 1-based line of the README. */
  readonly line: number;
}

export type FoundMeetingKind = 'lecture' | 'recitation' | 'lab' | 'office-hours';

const beginnings: readonly (readonly [FoundMeetingKind, RegExp])[] = [
  ['lecture', /^(?:lectures?|class(?:es)?|meeting times?|meets|when|times?|vorlesung|cours|clases?)\b:?/i],
  ['recitation', /^(?:recitations?|discussions?|tutorials?|übung(?:en)?)(?!\p{L}):?/iu],
  ['lab', /^labs?\b:?/i],
];

/** “Lectures Monday/Wednesday 1:25-2:45pm, TEP 1308”; “Recitations Fri 9:00-9:50 in A1 and 10:00-10:50 in B2”. */
export function readMeetings(blocks: readonly Block[]): Map<FoundMeetingKind, FoundMeeting[]> {
  const meetings = new Map<FoundMeetingKind, FoundMeeting[]>();
  for (const { level, line, cell } of blocks) {
    const text = plain(cell);
    const [kind, begin] = beginnings.find(([, beginning]) => beginning.test(text)) ?? [];
    if (level > 0 || !kind || !begin) continue;
    const sections = readSections(text.replace(begin, ''), line);
    if (sections.length > 0) meetings.set(kind, [...(meetings.get(kind) ?? []), ...sections]);
  }
  return meetings;
}

function readSections(text: string, line: number): FoundMeeting[] {
  const times = findTimes(text);
  let days: readonly number[] = [];
  return times.flatMap(({ time, written, index }, at) => {
    const before = times[at - 1];
    days = splitAtWeekdays(text.slice(before ? before.index + before.written.length : 0, index)).days ?? days;
    const next = times[at + 1];
    const after = text.slice(index + written.length, next?.index);
    const place = next ? splitAtWeekdays(after).before : (/^.*?(?=[.;](?:\s|$)|$)/.exec(after)?.[0] ?? '');
    return days.length === 0 ? [] : roomsIn(place).map((room) => ({ ...room, days, time, line }));
  });
}

/** “in POS 152 (A) and DH 1117 (C)” are two sections. */
function roomsIn(text: string): { section?: string; place: string | undefined }[] {
  const named = [...text.matchAll(/([^()]+?)\s*\((?:section\s+)?([A-Z0-9]{1,2})\)/gi)];
  if (named.length === 0) return [{ place: cleanPlace(text) }];
  return named.map(([, place = '', section = '']) => ({
    section,
    place: cleanPlace(place.replace(/^\s*(?:,|and\b)/, '')),
  }));
}

/** “ in Wean 5409 and Fri ” → “ in Wean 5409 and ”, Friday. */
function splitAtWeekdays(text: string): { before: string; days: readonly number[] | undefined } {
  const words = text.replace(/[\s,:(]+$/, '').split(/(?<=\s)/);
  for (const start of words.keys()) {
    if (/^and\b/i.test(words[start] ?? '')) continue;
    const days = weekdaysIn(words.slice(start).join(''));
    if (days) return { before: words.slice(0, start).join(''), days };
  }
  return { before: text, days: undefined };
}

/** “Monday/Wednesdays”, “Tue and Thu”, “MWF”: nothing but weekdays. */
function weekdaysIn(text: string): number[] | undefined {
  const words = text
    .split(/[\s,/&+]+|\band\b|\bund\b|\bfrom\b|\bvon\b|\bat\b/i)
    .filter((word) => word !== '');
  const days = words.map((word) => weekdayOfWord(word) ?? weekdaysOfLetters(word));
  const known = days.flat().filter((day) => day !== undefined);
  if (known.length === 0 || days.includes(undefined)) return undefined;
  return [...new Set(known)].sort((a, b) => a - b);
}
