/** Dated sessions → rows of the schedule: material, readings, deadlines and instants resolved, breaks put in. */
import { ignore, type Report } from '../problems/reporter.ts';
import { plainLine } from '../text/outline.ts';
import { slug } from '../text/slug.ts';
import type { Located } from '../source/yaml.ts';
import { meetingDays } from './schedule/breaks.ts';
import { dateOf, sayTime, type IsoDate, type Time } from './dates/calendar.ts';
import { resolveDeadlines, type PlacedDeadline } from './deadlines/deadlines.ts';
import type { Anchor } from './deadlines/find-session.ts';
import { linkPerson } from './people.ts';
import { instantOf } from './schedule/check-date.ts';
import { resolveMaterials, type Named } from './content/materials.ts';
import { sessionDays } from './session-days.ts';
import type { Course, Deadline, Material, Meeting, OfficeHour, Person, Session } from './model.ts';
import { resolveRecording } from './content/recordings.ts';
import { labelled, resolveChapters, resolveReading, type References } from './content/references.ts';
import type { DatedSchedule } from './schedule/schedule.ts';
import type { ScheduleInput } from './schema/schedule.ts';
import type { Slot } from './schedule/slots.ts';
import type { Written } from './content/written.ts';

interface Context {
  readonly schedule: ScheduleInput;
  readonly located: Located;
  readonly zone: string;
  /** Who teaches the course: they are linked where they are named. */
  readonly people: readonly Person[];
  readonly transcripts: Written['transcripts'];
  /** The ids of rows → how many have them. */
  readonly ids: Map<string, number>;
  readonly report: Report;
}

export function makeSessions(
  dated: DatedSchedule,
  schedule: ScheduleInput,
  located: Located,
  written: Written,
  zone: string,
  people: readonly Person[],
  report: Report,
): Pick<Course, 'sessions' | 'materials' | 'deadlines' | 'officeHours'> & { anchors: Anchor[] } {
  const { transcripts } = written;
  const context = { schedule, located, zone, people, transcripts, ids: new Map<string, number>(), report };
  const { named, materials } = resolveMaterials(
    dated.sessions,
    written,
    (session, ...path) => located.at(['sessions', session.index, ...path]),
    report,
  );
  checkDuplicates(named, located, report);
  const assignments = new Map(written.assignments.map((assignment) => [assignment.id, assignment]));
  const references = new Map(Object.entries(schedule.references));
  const anchors = named.map((one) => ({
    session: rowOf(one, references, context),
    name: one.session.name,
  }));
  const rows = anchors.map(({ session }) => session);
  const others = [...breakRows(dated, context), ...dayRows(dated, context), ...cancelledRows(dated, context)];
  const said = named.map(({ session: { index, input } }) => ({ index, due: input.due }));
  const placed = resolveDeadlines(said, { schedule, dated, located, zone, assignments, report, anchors });
  return {
    sessions: withDeadlines(inOrder(rows, others), placed, context.ids),
    materials: byFirstSession(materials, rows),
    deadlines: placed.map(({ deadline }) => deadline).sort(byTime),
    officeHours: officeHours(dated, context),
    anchors,
  };
}

/** The row of a session that is listed. */
function rowOf({ session, material, decks }: Named, references: References, context: Context): Session {
  const { located, ids, report } = context;
  const { input, kind, unit, date, sharesSlot } = session;
  const at = (...path: readonly (string | number)[]) => located.at(['sessions', session.index, ...path]);
  const title = input.title ?? material?.title ?? session.name ?? kind;
  const meetings = session.meetings.map((slot) => {
    const meeting = meetingOf(slot, context);
    return { ...meeting, place: input.place ?? meeting.place };
  });
  return {
    id: unique(`${kind}-${material?.id ?? slug(title)}`, ids),
    ...{ kind, unit, title, date, sharesSlot, cancelled: false, material, decks },
    meetings: meetings.sort(byStart),
    speakers: input.speaker.map(({ label, url }) => ({ name: label ?? url, url })),
    readings: input.readings.map((reading, index) =>
      resolveReading(reading, references, at('readings', index), report),
    ),
    chapters: resolveChapters(input.chapters, references, (index) => at('chapters', index), report),
    materials: input.materials.map(labelled),
    recording:
      input.recording === undefined || input.recording === 'none'
        ? undefined
        : resolveRecording(input.recording, {
            ...{ decks, report, transcripts: context.transcripts, hasPage: material !== undefined },
            at: (...path) => at('recording', ...path),
          }),
    due: [],
    note: input.note,
    from: at(),
  };
}

function breakRows({ breaks }: DatedSchedule, { schedule, ids }: Context): Session[] {
  return meetingDays(breaks, schedule).map(({ name, date }) =>
    emptyRow({ id: unique(`break-${date}`, ids), kind: 'break', title: name, date }),
  );
}

function dayRows({ special }: DatedSchedule, { ids }: Context): Session[] {
  return special.map(({ title, first, last }) => {
    const row = emptyRow({ id: unique(`day-${first}`, ids), kind: 'day', title, date: first });
    return last === first ? row : { ...row, until: last };
  });
}

function cancelledRows(dated: DatedSchedule, context: Context): Session[] {
  return dated.cancelled.flatMap(({ kind, date, slots, note }): Session[] => {
    // Office hours are no rows of the schedule.
    if (kind === 'office-hours') return [];
    const id = unique(`cancelled-${kind}-${date}`, context.ids);
    const row = emptyRow({ id, kind, title: plainLine(note ?? 'No class'), date });
    const meetings = slots.map((slot) => meetingOf(slot, { ...context, report: ignore })).sort(byStart);
    return [{ ...row, cancelled: true, meetings }];
  });
}

/** Those that take place, and those that do not. */
function officeHours(dated: DatedSchedule, context: Context): OfficeHour[] {
  const held = dated.officeHours.map((slot) => ({
    ...meetingOf(slot, context),
    cancelled: false,
    movedFrom: slot.movedFrom,
  }));
  const cancelled = dated.cancelled
    .filter(({ kind }) => kind === 'office-hours')
    .flatMap(({ slots, note }) =>
      slots.map((slot) => ({
        ...meetingOf(slot, { ...context, report: ignore }),
        ...{ note, cancelled: true, movedFrom: slot.movedFrom },
      })),
    );
  return [...held, ...cancelled].sort(byStart).map((hour): OfficeHour => {
    const { section, start, movedFrom } = hour;
    const date = movedFrom ?? dateOf(start);
    const name = section === undefined ? 'office-hours' : `office-hours-${slug(section)}`;
    return { ...hour, id: unique(`${name}-${date}`, context.ids) };
  });
}

/** A slot's times of day as instants. */
function meetingOf(
  { date, section, times, place, staff, from, note }: Slot,
  { zone, people, report }: Pick<Context, 'zone' | 'people' | 'report'>,
): Meeting {
  const at = (time: Time) => instantOf(date, time, zone, from, report);
  const named = staff.map((name) => linkPerson(name, people));
  return { section, start: at(times.start), end: at(times.end), place, staff: named, note };
}

function byTime(a: Deadline, b: Deadline): number {
  return a.at.toMillis() - b.at.toMillis() || (a.id < b.id ? -1 : 1);
}

function byStart(a: Meeting, b: Meeting): number {
  return a.start.toMillis() - b.start.toMillis();
}

function emptyRow(about: Pick<Session, 'id' | 'kind' | 'title' | 'date'>): Session {
  const nothing = {
    meetings: [],
    decks: [],
    speakers: [],
    readings: [],
    chapters: [],
    materials: [],
    due: [],
  };
  return { ...about, ...nothing, sharesSlot: false, cancelled: false };
}

/**
 * Puts each deadline into a row of its date: that of the session it was said under, else the first with a session;
 * where there is none, into a row of its own.
 */
function withDeadlines(
  rows: readonly Session[],
  placed: readonly PlacedDeadline[],
  ids: Map<string, number>,
): Session[] {
  const due = new Map<Session, Deadline[]>();
  const alone = new Map<IsoDate, Session>();
  const byInstant = [...placed].sort((a, b) => a.deadline.at.toMillis() - b.deadline.at.toMillis());
  for (const { deadline, date, session } of byInstant) {
    const onDay = rows
      .filter((row) => sessionDays(row).some((day) => day.date === date))
      // Where a session begins comes before where other sections have it later.
      .sort((a, b) => Number(b.date === date) - Number(a.date === date));
    const row =
      onDay.find((candidate) => candidate === session) ??
      onDay.find(({ kind, cancelled }) => kind !== 'break' && kind !== 'day' && !cancelled) ??
      alone.get(date) ??
      emptyRow({ id: unique(`due-${date}`, ids), kind: 'deadline', title: deadline.title, date });
    if (row.kind === 'deadline') alone.set(date, row);
    due.set(row, [...(due.get(row) ?? []), deadline]);
  }
  const all = inOrder(rows, [...alone.values()]);
  return all.map((row) => ({ ...row, due: due.get(row) ?? [] }));
}

/** By date and time; an undated session, or one that shares a slot, stays behind the one listed before it. */
function inOrder(rows: readonly Session[], more: readonly Session[]): Session[] {
  let anchor = '';
  const keyed = rows.map((session) => {
    if (session.date !== undefined && !session.sharesSlot) {
      const [first] = session.meetings;
      anchor = `${session.date} ${first ? sayTime(first.start) : ''}`;
    }
    return { key: anchor, session };
  });
  return [...keyed, ...more.map((session) => ({ key: session.date ?? '', session }))]
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ session }) => session);
}

function byFirstSession(materials: readonly Material[], rows: readonly Session[]): Material[] {
  const order = new Map<Material, string>();
  const dated = inOrder(rows, []);
  for (const [index, { material }] of dated.entries()) {
    if (material && !order.has(material)) order.set(material, String(index).padStart(5, '0'));
  }
  const key = (material: Material) => order.get(material) ?? `~${material.id}`;
  return [...materials].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

/** The same material listed twice. A second part says so with a title of its own. */
function checkDuplicates(named: readonly Named[], located: Located, report: Report): void {
  const seen = new Map<string, number>();
  for (const { session, material } of named) {
    if (!material) continue;
    const { index, kind, input } = session;
    const key = `${material.url} ${input.title ?? ''}`;
    const place = located.at(['sessions', index, kind]);
    const first = seen.get(key);
    seen.set(key, first ?? place.line);
    if (first === undefined) continue;
    report(
      place,
      'schedule/duplicate-session',
      `the ${kind} “${material.id}” is already listed on line ${first}`,
      'remove one of the two, or give the second part a title of its own',
    );
  }
}

function unique(id: string, used: Map<string, number>): string {
  const count = (used.get(id) ?? 0) + 1;
  used.set(id, count);
  return count === 1 ? id : `${id}-${count}`;
}
