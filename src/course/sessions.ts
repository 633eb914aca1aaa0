/** Dated sessions → rows of the schedule: material, readings, deadlines and instants resolved, breaks put in. */
import type { Problem } from '../source/problem.ts';
import { slug } from '../source/slug.ts';
import type { Located } from '../source/yaml.ts';
import { instant } from './calendar.ts';
import { resolveMaterials, type Named } from './materials.ts';
import type { Material, Meeting, Session } from './model.ts';
import {
  labelled,
  resolveChapters,
  resolveDue,
  resolveReading,
  skippedTime,
  type Report,
} from './resolve.ts';
import type { DatedSchedule } from './schedule.ts';
import type { ScheduleInput } from './schema.ts';
import type { Written } from './written.ts';

export function makeSessions(
  dated: DatedSchedule,
  schedule: ScheduleInput,
  located: Located,
  written: Written,
  zone: string,
): { sessions: Session[]; materials: Material[]; problems: Problem[] } {
  const { named, materials, problems } = resolveMaterials(
    dated.sessions,
    written.materialPages,
    written.decks,
    (session, key) => located.at(['sessions', session.index, key]),
  );
  problems.push(...duplicates(named, located));
  const assignments = new Map(written.assignments.map((assignment) => [assignment.id, assignment]));
  const references = new Map(Object.entries(schedule.references));
  const ids = new Map<string, number>();

  const rows = named.map(({ session, material }): Session => {
    const { input, kind, date } = session;
    const reportAt =
      (...path: (string | number)[]): Report =>
      (problem) =>
        problems.push({ ...located.at(['sessions', session.index, ...path]), severity: 'error', ...problem });
    const title = input.title ?? material?.title ?? session.name ?? kind;
    const meetings = session.meetings.map((slot): Meeting => {
      const start = instant(slot.date, slot.times.start, zone);
      const end = instant(slot.date, slot.times.end, zone);
      for (const [time, { exists }] of [
        [slot.times.start, start],
        [slot.times.end, end],
      ] as const) {
        if (!exists)
          problems.push({ ...slot.from, severity: 'error', ...skippedTime(slot.date, time, zone) });
      }
      return { section: slot.section, start: start.at, end: end.at, place: input.place ?? slot.place };
    });
    return {
      id: unique(`${kind}-${material?.id ?? slug(title)}`, ids),
      kind,
      title,
      date,
      sharesSlot: session.sharesSlot,
      meetings: meetings.sort((a, b) => a.start.toMillis() - b.start.toMillis()),
      material,
      speaker: input.speaker && {
        name: input.speaker.label ?? input.speaker.url,
        url: input.speaker.url,
      },
      readings: input.readings.map((reading, index) =>
        resolveReading(reading, references, reportAt('readings', index)),
      ),
      chapters: resolveChapters(input.chapters, references, (index) => reportAt('chapters', index)),
      materials: input.materials.map(labelled),
      due: input.due.flatMap((due, index) => {
        const context = { date, defaultTime: schedule['due-time'], zone, assignments };
        return resolveDue(due, context, reportAt('due', index)) ?? [];
      }),
      note: input.note,
    };
  });

  const breaks = dated.breaks.map(({ name, date }): Session => ({
    id: unique(`break-${date}`, ids),
    kind: 'break',
    title: name,
    date,
    sharesSlot: false,
    meetings: [],
    readings: [],
    chapters: [],
    materials: [],
    due: [],
  }));
  return { sessions: inOrder(rows, breaks), materials: byFirstSession(materials, rows), problems };
}

/** By date and time; an undated session, or one that shares a slot, stays behind the one listed before it. */
function inOrder(rows: readonly Session[], breaks: readonly Session[]): Session[] {
  let anchor = '';
  const keyed = rows.map((session) => {
    if (session.date !== undefined && !session.sharesSlot) {
      anchor = `${session.date} ${session.meetings[0]?.start.toFormat('HH:mm') ?? ''}`;
    }
    return { key: anchor, session };
  });
  return [...keyed, ...breaks.map((session) => ({ key: session.date ?? '', session }))]
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

/** The same material, or the same assignment, listed twice. A second part says so with a title of its own. */
function duplicates(named: readonly Named[], located: Located): Problem[] {
  const problems: Problem[] = [];
  const seen = new Map<string, number>();
  function check(
    key: string,
    path: readonly (string | number)[],
    message: (line: number) => string,
    remedy: string,
  ): void {
    const place = located.at(path);
    const first = seen.get(key);
    if (first === undefined) seen.set(key, place.line);
    else
      problems.push({
        ...place,
        severity: 'error',
        name: `schedule/duplicate-${key.split(' ')[0] ?? ''}`,
        message: message(first),
        remedy,
      });
  }
  for (const { session, material } of named) {
    const { index, kind, input } = session;
    if (material) {
      check(
        `session ${material.url} ${input.title ?? ''}`,
        ['sessions', index, kind],
        (line) => `the ${kind} “${material.id}” is already listed on line ${line}`,
        'remove one of the two, or give the second part a title of its own',
      );
    }
    for (const [position, { id, section }] of input.due.entries()) {
      const name = section === undefined ? id : `${id}#${section}`;
      check(
        `due ${name}`,
        ['sessions', index, 'due', position],
        (line) => `“${name}” is already due on line ${line}`,
        'keep the one that holds',
      );
    }
  }
  return problems;
}

function unique(id: string, used: Map<string, number>): string {
  const count = (used.get(id) ?? 0) + 1;
  used.set(id, count);
  return count === 1 ? id : `${id}-${count}`;
}
