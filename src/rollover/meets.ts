/** `--meets`: when the kinds of session meet in a new term. */
import { isMap, isPair, isScalar, isSeq, type Pair, type YAMLMap } from 'yaml';
import { spanOf, yamlScalar, type Edit } from '../source/yaml-edit.ts';
import { parseTimeRange, parseWeekdays, weekdayName } from '../course/dates/calendar.ts';
import { meetingKinds, type MeetingKind } from '../course/schema/schedule.ts';

/** How one kind of session, or one section of it, meets in the new term. */
export interface MeetingChange {
  readonly kind: MeetingKind;
  /** Default: the first section takes it, and the others are dropped. */
  readonly section: string | undefined;
  /** ISO weekdays, Monday = 1. */
  readonly days: readonly number[];
  /** `13:25-14:45`. */
  readonly time: string;
  /** Default: where it was. */
  readonly place: string | undefined;
}

/**
 * `lecture: Tue Thu 13:25-14:45, recitation A: Fri 10:10-11:00 in Hall 2`.
 * @returns the first part that says nothing of the kind, where there is one
 */
export function parseMeets(text: string): readonly MeetingChange[] | { readonly unclear: string } {
  const kinds = meetingKinds.join('|');
  const parts = text.split(new RegExp(String.raw`\s*[,;]\s*(?=(?:${kinds})\b[^:,;]*:)`));
  const pattern =
    /^(?<name>[a-z-]+)(?:\s+(?<section>[^:]+?))?:\s*(?<days>[a-z ,/&]+?)\s+(?<time>\d[\d:]*\s*[-–]\s*[\d:]+)(?:\s+in\s+(?<place>\S.*))?$/i;
  const changes: MeetingChange[] = [];
  if (text.trim() === '') return changes;
  for (const part of parts) {
    const { name, section, days = '', time = '', place } = pattern.exec(part.trim())?.groups ?? {};
    const kind = meetingKinds.find((candidate) => candidate === name?.toLowerCase());
    const weekdays = parseWeekdays(days);
    if (!kind || !weekdays || !parseTimeRange(time)) return { unclear: part.trim() };
    changes.push({ kind, section, days: weekdays, time: time.replace(/\s/g, '').replace('–', '-'), place });
  }
  return changes;
}

/**
 * Writes the changes into `meetings:`. What is dropped is added to `dropped`.
 * @returns edits, or what is wrong with the changes
 */
export function changeMeetings(
  meetings: unknown,
  changes: readonly MeetingChange[],
  dropped: Set<unknown>,
): { edits: readonly Edit[] } | { refusal: string } {
  const edits: Edit[] = [];
  for (const change of changes) {
    const { kind, section } = change;
    const value = pairOf(meetings, kind)?.value;
    const sections = (isSeq(value) ? value.items : [value]).filter((item) => isMap(item));
    const [first, ...others] = sections;
    if (!first)
      return {
        refusal: `“meetings” has no ${kind}, so nothing says where it meets: add it there, and leave it out of --meets`,
      };
    const names = sections.map(nameOf);
    const index = section === undefined ? 0 : names.indexOf(section);
    const target = sections[index];
    if (!target)
      return {
        refusal: `${kind} has no section “${section ?? ''}”: use ${names.filter((name) => name !== '').join(', ') || `${kind}: without one`}`,
      };
    if (section === undefined) for (const other of others) dropped.add(other);
    edits.push(...changeSection(target, change));
  }
  return { edits };
}

function changeSection(section: YAMLMap, { days, time, place }: MeetingChange): Edit[] {
  const edits: Edit[] = [];
  // Spaces, because a comma has to be quoted in { }.
  const texts = { days: days.map(weekdayName).join(' '), time };
  for (const [key, text] of Object.entries(texts)) {
    const pair = pairOf(section, key);
    if (pair) edits.push({ ...spanOf(pair.value), text });
  }
  const old = pairOf(section, 'place');
  const before = pairOf(section, 'time');
  if (place === undefined || !before) return edits;
  if (old) return [...edits, { ...spanOf(old.value), text: yamlScalar(place) }];
  const { start } = spanOf(before);
  const token = section.srcToken;
  const separator = token?.type === 'block-map' ? `\n${' '.repeat(token.indent)}` : ', ';
  return [...edits, { start, end: start, text: `place: ${yamlScalar(place)}${separator}` }];
}

function nameOf(section: YAMLMap): string {
  const name = pairOf(section, 'section')?.value;
  return isScalar(name) ? String(name.value) : '';
}

/** The pair of a mapping with this key. */
export function pairOf(map: unknown, key: string): Pair | undefined {
  if (!isMap(map)) return undefined;
  return map.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === key);
}
