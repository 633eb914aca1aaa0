import { weekdayName } from '../../course/dates/calendar.ts';
import type { InferredMeeting, InferredMeetings } from '../inferring/meetings.ts';
import type { Pattern } from '../inferring/pattern.ts';
import { chapterLabel, type CitedWorks } from '../inferring/references.ts';
import type { FoundReading } from '../reading/cells.ts';
import type { ResolvedSession } from '../inferring/resolve.ts';
import type { InferredSession } from '../inferring/sessions.ts';
import type { FoundLink } from '../reading/table.ts';
import { yamlText, type Plain } from './yaml-text.ts';

/** The text of `_data/schedule.yaml`. */
export function scheduleText(
  term: string,
  pattern: Pattern<InferredSession>,
  meetings: InferredMeetings,
  references: CitedWorks,
  sessions: readonly ResolvedSession[],
): string {
  const breaks = [...pattern.breaks].map(([name, ranges]) => {
    const days = ranges.map(([first, last]) => (first === last ? first : `${first} to ${last}`));
    return [name, oneOrMany(days)] as const;
  });
  const works = [...references].map(([url, { key, title }]) => [key, { title, url }] as const);
  const listed = sessions.filter(({ kind }) => kind !== 'break');
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
      references: works.length > 0 ? Object.fromEntries(works) : undefined,
      sessions: listed.map((session) => sessionEntry(session, pattern, references)),
    },
    {
      '': 'What is taught, in order. Lectern gives every session the next free meeting of its kind:\nto move a lecture, move its lines.',
      meetings:
        'When and where each kind of session meets. Exams and guest lectures come in place of lectures.',
      breaks: 'Days without classes.',
      references:
        'Works cited more than once. Readings and chapters name them by the words before the colon.',
      ...(isUndated ? { term: 'TODO: the first and the last day of the term.' } : {}),
      sessions: isUndated
        ? 'TODO: when lectures meet, such as below; then remove “on: TBA”, and they get their dates.\nmeetings:\n  lecture: { days: "Mon, Wed", time: 10:00-11:20, place: Room 1 }'
        : 'In teaching order. “on:” pins a session to a date of its own.',
    },
  );
}

function meeting({ section, days, time, place }: InferredMeeting): Plain {
  return { section, days: days.map(weekdayName).join(', '), time, place };
}

function sessionEntry(
  session: ResolvedSession,
  pattern: Pattern<InferredSession>,
  references: CitedWorks,
): Plain {
  const { row, kind, name, title, ownTitle, decks } = session;
  const { speaker } = row;
  const on = pattern.pins.get(session);
  return {
    [kind]: name,
    title: ownTitle ? title : undefined,
    decks: oneOrMany(decks),
    on,
    with: pattern.shared.has(session) ? 'previous' : undefined,
    speaker: speaker && (speaker.url === undefined ? speaker.name : { [speaker.name]: speaker.url }),
    chapters: oneOrMany(session.chapters.map((link) => chapter(link, references))),
    readings: list(session.readings.map((group) => alternatives(group, references))),
    materials: list(session.materials.map(({ label, url }) => ({ [label]: url }))),
    due: oneOrMany(session.due),
    note: row.notes.length > 0 ? row.notes.join('; ') : undefined,
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
