import { sayDate, weekdayName, type IsoDate } from '../../course/dates/calendar.ts';
import type { InferredMeeting, InferredMeetings } from '../inferring/meetings.ts';
import type { Pattern } from '../inferring/pattern.ts';
import { chapterLabel, type CitedWorks } from '../inferring/references.ts';
import type { FoundReading } from '../reading/schedule/cells.ts';
import type { ResolvedSession } from '../inferring/resolve.ts';
import type { InferredSession } from '../inferring/sessions.ts';
import type { FoundLink } from '../reading/schedule/table.ts';
import { yamlText, type Plain, type Todo } from './yaml-text.ts';

/** The text of `_data/schedule.yaml`. */
export function scheduleText(
  term: string,
  pattern: Pattern<InferredSession>,
  meetings: InferredMeetings,
  references: CitedWorks,
  sessions: readonly ResolvedSession[],
): string {
  const cancelled = sessions.filter((session) => pattern.cancelled.has(session));
  const breaks = [...pattern.breaks].map(([name, ranges]) => {
    const days = ranges.map(([first, last]) => (first === last ? first : `${first} to ${last}`));
    return [name, oneOrMany(days)] as const;
  });
  const works = [...references].map(([url, { key, title }]) => [key, { title, url }] as const);
  const listed = sessions.filter(({ kind, isCancelled }) => kind !== 'break' && !isCancelled);
  const alone = dueAlone(sessions);
  const isUndated = listed.every((session) => pattern.pins.get(session) === 'TBA');
  return yamlText(
    {
      term: { name: term, ...pattern.term },
      meetings:
        meetings.size > 0
          ? Object.fromEntries(
              [...meetings].map(([kind, sections]) => [kind, oneOrMany(sections.map(meeting))]),
            )
          : undefined,
      breaks: breaks.length > 0 ? Object.fromEntries(breaks) : undefined,
      calendar: list(
        cancelled.map(({ date = '', kind, title }) => ({ cancel: sayDate(date), kind, note: title })),
      ),
      due:
        alone.size > 0
          ? Object.fromEntries([...alone].flatMap(([{ due }, when]) => due.map((name) => [name, when])))
          : undefined,
      references: works.length > 0 ? Object.fromEntries(works) : undefined,
      sessions: listed.map((session) => sessionEntry(session, pattern, alone, references)),
    },
    {
      '': 'What is taught, in order. Lectern gives every session the next free meeting of its kind:\nto move a lecture, move its lines.',
      meetings:
        'When and where each kind of session meets. Exams and guest lectures come in place of lectures.',
      breaks: 'Days without classes.',
      calendar: 'Meetings that do not take place.',
      due: 'What is due on days without a session.',
      references:
        'Works cited more than once. Readings and chapters name them by the words before the colon.',
      ...(isUndated ? { term: 'TODO: the first and the last day of the term.' } : {}),
      sessions: isUndated
        ? 'TODO: when lectures meet, such as below; then remove “on: TBA”, and they get their dates.\nmeetings:\n  lecture: { days: "Mon, Wed", time: 10:00-11:20, place: Room 1 }'
        : 'In teaching order. “on:” pins a session to a date of its own.',
    },
    [...todosOf(meetings), ...(isUndated ? [] : datesToDo(listed, pattern))],
  );
}

/** Times that nothing says. */
function todosOf(meetings: InferredMeetings): Todo[] {
  return [...meetings].flatMap(([kind, entries]) =>
    entries.flatMap(({ isGuess }, index): Todo[] => {
      const path = ['meetings', kind, ...(entries.length > 1 ? [index] : []), 'time'];
      return isGuess === true ? [[path, `when ${kind}s meet, and their place:`]] : [];
    }),
  );
}

function datesToDo(listed: readonly ResolvedSession[], pattern: Pattern<InferredSession>): Todo[] {
  return listed.flatMap((session, index): Todo[] =>
    pattern.pins.get(session) === 'TBA' ? [[['sessions', index, 'on'], 'its date']] : [],
  );
}

function meeting({ section, days, time, place, starts }: InferredMeeting): Plain {
  return {
    ...{ section, days: days.map(weekdayName).join(', '), time, place },
    starts: starts && sayDate(starts),
  };
}

/** Days off, and sessions without a date, on which something is due → when that is. */
function dueAlone(sessions: readonly ResolvedSession[]): Map<ResolvedSession, string> {
  let date: IsoDate | undefined;
  return new Map(
    sessions.flatMap((session): [ResolvedSession, string][] => {
      if (!session.sharesDate) date = session.date;
      const isAlone = session.kind === 'break' || session.isCancelled || date === undefined;
      return isAlone && session.due.length > 0 ? [[session, date === undefined ? 'TBA' : sayDate(date)]] : [];
    }),
  );
}

function sessionEntry(
  session: ResolvedSession,
  pattern: Pattern<InferredSession>,
  alone: ReadonlyMap<ResolvedSession, string>,
  references: CitedWorks,
): Plain {
  const { row, kind, name, title, ownTitle, decks } = session;
  const { speaker } = row;
  const on = pattern.pins.get(session);
  return {
    unit: row.unit,
    [kind]: name ?? null,
    title: ownTitle ? title : undefined,
    decks: oneOrMany(decks),
    on,
    with: pattern.shared.has(session) ? 'previous' : undefined,
    place: row.room,
    speaker: speaker && (speaker.url === undefined ? speaker.name : { [speaker.name]: speaker.url }),
    chapters: oneOrMany(session.chapters.map((link) => chapter(link, references))),
    readings: list(session.readings.map((group) => alternatives(group, references))),
    materials: list(session.materials.map(({ label, url }) => ({ [label]: url }))),
    due: alone.has(session) ? undefined : oneOrMany(session.due),
    note: session.notes.length > 0 ? session.notes.join('; ') : undefined,
  };
}

function chapter({ label, url }: FoundLink, references: CitedWorks): Plain {
  const known = references.get(url);
  if (known) return known.key;
  const own = chapterLabel(label);
  return own === '' ? url : { [own]: url };
}

function alternatives(group: readonly FoundReading[], references: CitedWorks): Plain {
  const [first, ...others] = group.map((entry) => reading(entry, references));
  return others.length === 0 ? (first ?? '') : { any: [first ?? '', ...others] };
}

function reading({ title, url, note }: FoundReading, references: CitedWorks): Plain {
  const known = url === undefined ? undefined : references.get(url);
  if (known) return note === undefined ? known.key : { [known.key]: note };
  if (url === undefined) return title;
  return note === undefined && title !== 'any' && title !== 'title'
    ? { [title]: url }
    : { title, url, ...(note !== undefined && { note }) };
}

function oneOrMany(values: readonly Plain[]): Plain | undefined {
  return values.length > 1 ? [...values] : values[0];
}

function list(values: readonly Plain[]): Plain | undefined {
  return values.length > 0 ? [...values] : undefined;
}
