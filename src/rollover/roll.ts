/** A schedule for a new term: the same sessions in the same order, without the dates of the old one. */
import { isMap, isPair, isScalar, isSeq, parseDocument, type YAMLMap } from 'yaml';
import { scheduleFile } from '../source/read.ts';
import type { Place } from '../problems/problem.ts';
import { atFile } from '../problems/reporter.ts';
import { placeAt } from '../text/place.ts';
import { applyEdits, commentOut, retiredMark, spanOf, yamlScalar, type Edit } from '../source/yaml-edit.ts';
import { parsePin } from '../course/dates/calendar.ts';
import { parseDue, parseRecurrence, parseRelease, parseWhen } from '../course/dates/when.ts';
import { meetingKinds } from '../course/schema/meetings.ts';
import { changeMeetings, entriesOf, pairOf, type MeetingChange } from './meets.ts';
import type { Term } from '../course/model.ts';

export interface NewTerm extends Term {
  readonly meets: readonly MeetingChange[];
}

/** Something of the old term that is no longer in force. Its place is the one in the new text. */
export interface Retired extends Place {
  readonly text: string;
}

export interface RolledSchedule {
  readonly text: string;
  /** By place. */
  readonly retired: readonly Retired[];
}

/** What is no longer in force, and what that takes with it. */
interface Plan {
  /** Pairs and items that become comments. */
  readonly dropped: Set<unknown>;
  readonly edits: Edit[];
  /** Offset in the old text → what is said of it. */
  readonly retired: Map<number, string>;
  /** The text, for its own words. */
  readonly text: string;
}

/**
 * Writes a new term into `_data/schedule.yaml`. Breaks, changes of the calendar, the term’s other days, dates of
 * meetings, sessions, deadlines and releases become comments where they stand; a session that takes no slot of its kind becomes `on: TBA`. All else
 * stays as it is, byte for byte.
 * @param text a schedule that can be read
 * @returns the new text, or why it cannot be written
 */
export function rollSchedule(text: string, term: NewTerm): RolledSchedule | { readonly refusal: string } {
  const document = parseDocument(text, { keepSourceTokens: true, logLevel: 'error' });
  const root = document.contents;
  const plan: Plan = { text, dropped: new Set(), edits: [], retired: new Map() };
  const meetings = pairOf(root, 'meetings')?.value;
  const changed = changeMeetings(meetings, term.meets, plan.dropped);
  if ('refusal' in changed) return changed;
  for (const item of plan.dropped) note(item, plan);

  const written = pairOf(root, 'term')?.value;
  const facts = { name: yamlScalar(term.name), starts: term.starts, ends: term.ends };
  for (const [key, fact] of Object.entries(facts)) {
    const pair = pairOf(written, key);
    if (pair) plan.edits.push({ ...spanOf(pair.value), text: fact });
  }
  for (const item of [...itemsOf(root, 'breaks'), ...itemsOf(root, 'calendar')]) retire(item, plan);
  for (const key of ['last-day-of-classes', 'reading-days', 'finals'] as const) retireKey(written, key, plan);
  for (const entry of meetingKinds.flatMap((kind) => entriesOf(meetings, kind)))
    for (const key of ['starts', 'ends'] as const) if (!plan.dropped.has(entry)) retireKey(entry, key, plan);
  retireDue(itemsOf(root, 'due'), plan);
  for (const item of itemsOf(root, 'release')) if (isDated(parseRelease(valueOf(item)))) retire(item, plan);
  const sessions = itemsOf(root, 'sessions').filter((session) => isMap(session));
  retireInSessions(sessions, meetings, plan);

  const edits = [...plan.edits, ...changed.edits, ...commentOut(text, root, plan.dropped)];
  const { text: rolled, moved } = applyEdits(text, edits);
  const schedule = { ...atFile(scheduleFile), text: rolled };
  const retired = [...plan.retired]
    .map(([offset, said]): [number, string] => [moved(offset), said])
    .sort(([a], [b]) => a - b)
    .map(([offset, said]) => ({ ...placeAt(schedule, offset), text: said }));
  return { text: rolled, retired };
}

function retireKey(map: unknown, key: string, plan: Plan): void {
  const pair = pairOf(map, key);
  if (pair) retire(pair, plan);
}

/** Work is still due every Friday: only the dates between which it was are those of the old term. */
function retireDue(items: readonly unknown[], plan: Plan): void {
  for (const item of items) {
    const value = isPair(item) ? item.value : undefined;
    if (isMap(value)) retireDue(value.items, plan);
    if (isDated(parseWhen(textOf(value)))) retire(item, plan);
    const recurrence = parseRecurrence(textOf(value));
    if (!recurrence?.starts && !recurrence?.ends) continue;
    const { start, end } = spanOf(value);
    const range = /\s+(?:from|to)\s+(?:[a-z]+,?\s+)?\d{4}-\d{2}-\d{2}/gi;
    replace(value, plan.text.slice(start, end).replace(range, ''), plan);
    note(item, plan);
  }
}

/** Puts a text in the place of a value, which is kept in a comment. */
function replace(value: unknown, by: string, plan: Plan): void {
  const span = spanOf(value);
  const was = plan.text.slice(span.start, span.end);
  const lineEnd = span.end + (/\r?\n|$/.exec(plan.text.slice(span.end))?.index ?? 0);
  plan.edits.push({ ...span, text: by }, { start: lineEnd, end: lineEnd, text: ` ${retiredMark}${was}` });
}

function retireInSessions(sessions: readonly YAMLMap[], meetings: unknown, plan: Plan): void {
  let isUndated = false;
  for (const session of sessions) {
    if (session.get('with') !== 'previous') isUndated = retirePin(session, meetings, plan);
    for (const due of duesOf(session)) {
      const when = parseDue(textOf(isPair(due) ? due.value : due))?.when;
      // Work due with a session has no date where the session has none.
      const countsFromIt = when !== undefined && 'relation' in when && when.session === undefined;
      if (isDated(when) || (isUndated && countsFromIt)) retire(due, plan);
    }
  }
}

/** @returns whether the session has no date from now on */
function retirePin(session: YAMLMap, meetings: unknown, plan: Plan): boolean {
  const on = pairOf(session, 'on');
  if (!on) return false;
  const pin = parsePin(textOf(on.value).trim());
  if (pin?.tba === true) return true;
  // In a slot of its kind, it comes in its turn. At another time, only a person knows when it is.
  const takesSlots = pin?.times === undefined && (session.has('slot') || !isEvent(session, meetings));
  if (takesSlots) {
    retire(on, plan);
    return false;
  }
  replace(on.value, 'TBA', plan);
  note(on, plan);
  return true;
}

/** Events have no slots unless something says when they meet. */
function isEvent(session: YAMLMap, meetings: unknown): boolean {
  return session.has('event') && !pairOf(meetings, 'event');
}

/** The entries of `due:`; the pair itself where it has a single one. */
function duesOf(session: YAMLMap): readonly unknown[] {
  const due = pairOf(session, 'due');
  if (!due) return [];
  return isSeq(due.value) ? due.value.items : [due];
}

function retire(item: unknown, plan: Plan): void {
  plan.dropped.add(item);
  note(item, plan);
}

function note(item: unknown, { text, retired }: Plan): void {
  const { start, end } = spanOf(item);
  retired.set(start, text.slice(start, end).trim().replace(/\s+/g, ' '));
}

/** What a block at the top of the schedule holds. */
function itemsOf(root: unknown, key: string): readonly unknown[] {
  const value = pairOf(root, key)?.value;
  return isMap(value) || isSeq(value) ? value.items : [];
}

function valueOf(item: unknown): string {
  return isPair(item) ? textOf(item.value) : '';
}

function textOf(node: unknown): string {
  return isScalar(node) ? String(node.value) : '';
}

function isDated(when: ReturnType<typeof parseRelease>): boolean {
  return when !== undefined && when !== 'no' && 'on' in when;
}
