/** `--meets`: when the kinds of session meet in a new term. */
import { isMap, isPair, isScalar, isSeq, type Pair, type YAMLMap } from 'yaml';
import { spanOf, yamlScalar, type Edit } from '../source/yaml-edit.ts';
import { parseTimeRange, parseWeekdays, weekdayName } from '../course/dates/calendar.ts';
import { meetingKinds, type MeetingKind } from '../course/schema/meetings.ts';

/** When one entry of a kind, or of one section of it, meets in the new term. */
export interface MeetingChange {
  readonly kind: MeetingKind;
  /** Default: entries take the changes in order, whatever their sections, and those left over are dropped. */
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
  const changed = new Set<YAMLMap>();
  for (const change of changes) {
    const { kind, section } = change;
    const all = entriesOf(meetings, kind);
    if (all.length === 0)
      return {
        refusal: `“meetings” has no ${kind}, so nothing says where it meets: add it there, and leave it out of --meets`,
      };
    const own = all.filter((entry) => section === undefined || nameOf(entry) === section);
    if (own.length === 0) {
      const names = all.map(nameOf).filter((name) => name !== '');
      return {
        refusal: `${kind} has no section “${section ?? ''}”: use ${names.join(', ') || `${kind}: without one`}`,
      };
    }
    const said = changes.filter((other) => other.kind === kind && other.section === section);
    const target = own[said.indexOf(change)];
    const name = section === undefined ? kind : `${kind} ${section}`;
    if (!target || changed.has(target))
      return {
        refusal: `--meets says more often when “${name}” meets than “meetings” does (${own.length}): add an entry there first, with its place`,
      };
    changed.add(target);
    for (const other of own.slice(said.length)) dropped.add(other);
    edits.push(...changeEntry(target, change));
  }
  return { edits };
}

/** What `meetings:` says of a kind. */
export function entriesOf(meetings: unknown, kind: MeetingKind): YAMLMap[] {
  const value = pairOf(meetings, kind)?.value;
  return (isSeq(value) ? value.items : [value]).filter((item) => isMap(item));
}

function changeEntry(entry: YAMLMap, { days, time, place }: MeetingChange): Edit[] {
  const edits: Edit[] = [];
  // Spaces, because a comma has to be quoted in { }.
  const texts = { days: days.map(weekdayName).join(' '), time };
  for (const [key, text] of Object.entries(texts)) {
    const pair = pairOf(entry, key);
    if (pair) edits.push({ ...spanOf(pair.value), text });
  }
  const old = pairOf(entry, 'place');
  const before = pairOf(entry, 'time');
  if (place === undefined || !before) return edits;
  if (old) return [...edits, { ...spanOf(old.value), text: yamlScalar(place) }];
  const { start } = spanOf(before);
  const token = entry.srcToken;
  const separator = token?.type === 'block-map' ? `\n${' '.repeat(token.indent)}` : ', ';
  return [...edits, { start, end: start, text: `place: ${yamlScalar(place)}${separator}` }];
}

function nameOf(entry: YAMLMap): string {
  const name = pairOf(entry, 'section')?.value;
  return isScalar(name) ? String(name.value) : '';
}

/** The pair of a mapping with this key. */
export function pairOf(map: unknown, key: string): Pair | undefined {
  if (!isMap(map)) return undefined;
  return map.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === key);
}
