/** The schedule of a course that has none: its decks are lectures, in order, and have no dates yet. */
import { readDeck } from '../../course/content/pages.ts';
import type { Report } from '../../problems/reporter.ts';
import { atFile } from '../../problems/reporter.ts';
import { readMarkdown } from '../../source/front-matter.ts';
import type { Located } from '../../source/yaml.ts';
import type { ScheduleRow } from '../reading/schedule/rows.ts';
import type { RevealCourse } from '../reading/source.ts';
import type { Dated } from './dated.ts';
import type { Pattern } from './pattern.ts';

const byNumber = new Intl.Collator('en', { numeric: true });

/** A row for each deck, `2_trees` before `10_graphs`. */
export function rowsOfDecks({ decks, markdown }: RevealCourse): ScheduleRow[] {
  const first = [...decks].flatMap(([id, [file]]) => (file === undefined ? [] : [{ id, file }]));
  return first
    .sort((a, b) => byNumber.compare(a.file, b.file))
    .map(({ id, file }): ScheduleRow => {
      const { title } = readDeck(
        readMarkdown(markdown.get(file) ?? '', `slides/${id}/${file}`).markdown,
        true,
      ).deck;
      return {
        ...{ place: atFile(file), kind: 'lecture', likelyKind: undefined, title },
        titleLinks: [{ label: title, url: `/${encodeURI(file)}` }],
        ...{ date: undefined, until: undefined, time: undefined, sharesDate: false, isCancelled: false },
        ...{ speaker: undefined, room: undefined, unit: undefined, unknownBadge: undefined },
        ...{ chapters: [], materials: [], readings: [], due: [], dueText: undefined, notes: [] },
      };
    });
}

/** First and last days, by the names of terms; schedules need some. */
const seasons: readonly (readonly [RegExp, string, string])[] = [
  [/fall|autumn/i, '09-01', '12-20'],
  [/spring/i, '01-15', '05-15'],
  [/summer/i, '06-01', '08-15'],
  [/winter/i, '01-05', '03-20'],
  [/(?:)/, '01-01', '12-31'],
];

/** Every session to be announced, in a term whose days are a guess from its name. */
export function undatedPattern<Row extends Dated>(sessions: readonly Row[], term: string): Pattern<Row> {
  const year = /\d{4}/.exec(term)?.[0] ?? '2000';
  const [, starts = '', ends = ''] = seasons.find(([name]) => name.test(term)) ?? [];
  const listed = sessions.filter(({ kind, isCancelled }) => kind !== 'break' && !isCancelled);
  return {
    term: { starts: `${year}-${starts}`, ends: `${year}-${ends}` },
    ...{ days: new Map(), times: new Map(), starts: new Map(), breaks: new Map(), gaps: new Map() },
    ...{ shared: new Set(), cancelled: new Set() },
    pins: new Map(listed.map((row) => [row, 'TBA'])),
  };
}

/**
 * @param tableFile the schedule, if there is one: its dates could not be read
 * @param schedule `_data/schedule.yaml` as it is written
 */
export function reportUndated(
  tableFile: string | undefined,
  { decks }: RevealCourse,
  schedule: Located,
  report: Report,
): void {
  const became =
    decks.size === 0
      ? 'the schedule is empty'
      : 'the decks became lectures, in the order of their names, without dates';
  report(
    schedule.atKey(['term']),
    'import/no-schedule',
    tableFile === undefined
      ? `no table with dates and topics was found: ${became}`
      : `no date in ${tableFile} could be read: nothing has a date yet`,
    'set the term’s first and last day and when lectures meet, as the comments say, and remove “on: TBA”',
    'warning',
  );
}
