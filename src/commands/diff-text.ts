/** What has changed in a course's dates, in words. */
import { sayTime } from '../course/dates/calendar.ts';
import { DateTime } from 'luxon';
import { timeOf, type Change, type Entry } from '../course/history/difference.ts';
import { plainLine } from '../text/outline.ts';
import { plural } from '../text/plural.ts';

/** Lines for a terminal: one per entry, then a summary. */
export function asText(changes: readonly Change[], remarks: readonly string[]): string[] {
  const rows = changes.map((change) => ({ label: labelOf(change), text: textOf(change) }));
  const width = Math.max(0, ...rows.map(({ label }) => label.length));
  const lines = rows.map(({ label, text }) => `${label.padEnd(width)}  ${text}`);
  return [...lines, ...(lines.length > 0 ? [''] : []), summary(changes), ...remarks];
}

/** The same as a table in GitHub's Markdown, with the summary first. */
export function asMarkdown(changes: readonly Change[], remarks: readonly string[]): string[] {
  const rows = changes.map((change) => {
    const [before, after] = cellsOf(change);
    const stays = change.how === 'changed' && !change.moved ? `, ${sayStays(change)}` : '';
    return `| ${[labelOf(change) + stays, before, after].map(escape).join(' | ')} |`;
  });
  const table = rows.length > 0 ? ['', '| | before | after |', '| --- | --- | --- |', ...rows] : [];
  return [`**${summary(changes)}**`, ...table, ...remarks.flatMap((remark) => ['', escape(remark)])];
}

/** Text without Markdown's special characters; links and mentions in it would notify people. */
function escape(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|~]/g, '\\$&').replaceAll('@', '&#64;');
}

function labelOf(change: Change): string {
  return (change.how === 'added' ? change.after : change.before).label;
}

function textOf(change: Change): string {
  const [before, after] = cellsOf(change);
  if (change.how === 'added') return `${change.after.cancelled ? '' : 'added: '}${after}`;
  if (change.how === 'removed') return `${change.before.cancelled ? 'no longer ' : 'removed: '}${before}`;
  return `${change.moved ? '' : `${sayStays(change)}: `}${before} → ${after}`;
}

/** What was and what is; for an entry in both, only what differs. */
function cellsOf(change: Change): [before: string, after: string] {
  if (change.how === 'added') return ['', whole(change.after)];
  if (change.how === 'removed') return [whole(change.before), ''];
  const { before, after, moved, relocated, renamed } = change;
  const named = ({ label, title }: Entry) => (before.label === after.label ? `“${title}”` : label);
  const cell = (entry: Entry, other: Entry) =>
    [moved ? sayWhen(entry, other) : [], relocated ? sayWhere(entry, other) : [], renamed ? named(entry) : []]
      .flat()
      .join(', ');
  return [cell(before, after), cell(after, before)];
}

/** When something is that has not moved: of several sections, those that have another place. */
function sayStays({ before, after, relocated }: Extract<Change, { how: 'changed' }>): string {
  const occasions = relocated ? differing(after, before, placeOf) : after.occasions;
  return sayWhen({ ...after, occasions });
}

function whole(entry: Entry): string {
  return entry.cancelled ? `cancelled: ${sayWhen(entry)}, “${entry.title}”` : sayWhen(entry);
}

/**
 * “Wed, Sep 14 13:25”; with end times if all else is the same.
 * @param other what it is compared with: sections that are the same are left out
 */
function sayWhen(entry: Entry, other?: Entry): string {
  const short = startsOf(entry, other);
  return other && short === startsOf(other, entry) ? startsOf(entry, other, true) : short;
}

function startsOf({ date, occasions }: Entry, other: Entry | undefined, withEnds = false): string {
  const own = other ? differing({ occasions }, other, timeOf) : occasions;
  const times = own.map(({ section, start, end }) => {
    const day = start.setLocale('en').toFormat('EEE, MMM d HH:mm');
    const until = withEnds && end ? `–${sayTime(end)}` : '';
    return `${section === undefined ? '' : `${section} `}${day}${until}`;
  });
  const sections = occasions.map(({ section }) => section);
  const gone = (other?.occasions ?? []).flatMap(({ section }) =>
    section === undefined || sections.length === 0 || sections.includes(section) ? [] : `${section} no date`,
  );
  if (occasions.length > 0) return [...times, ...gone].join(' and ');
  return date === undefined ? 'no date' : DateTime.fromISO(date, { locale: 'en' }).toFormat('EEE, MMM d');
}

/** What is not the same in another entry. */
function differing(
  { occasions }: Pick<Entry, 'occasions'>,
  other: Entry,
  key: (occasion: Occasion) => string,
): readonly Occasion[] {
  const same = new Set(other.occasions.map(key));
  return occasions.filter((occasion) => !same.has(key(occasion)));
}

function placeOf({ section = '', place = '' }: Occasion): string {
  return `${section}: ${place}`;
}

function sayWhere({ occasions }: Entry, other: Entry): string {
  const places = differing({ occasions }, other, placeOf).map(({ section, place }) => {
    const where = place === undefined ? 'no place' : plainLine(place, (address) => address);
    return section === undefined ? where : `${section} ${where}`;
  });
  return [...new Set(places)].join(' and ') || 'no place';
}

type Occasion = Entry['occasions'][number];

/** Parts of the sentence, in order: which changes, and their verbs, singular and plural. */
const verbs: readonly [(change: Change) => boolean, string, string][] = [
  [(change) => change.how === 'changed' && change.moved, 'moves', 'move'],
  [(change) => change.how === 'added' && change.after.cancelled, 'is cancelled', 'are cancelled'],
  [
    (change) => change.how === 'removed' && change.before.cancelled,
    'is no longer cancelled',
    'are no longer cancelled',
  ],
  [(change) => change.how === 'added' && !change.after.cancelled, 'is added', 'are added'],
  [(change) => change.how === 'removed' && !change.before.cancelled, 'is removed', 'are removed'],
  [(change) => change.how === 'changed' && change.relocated, 'changes place', 'change place'],
  [(change) => change.how === 'changed' && change.renamed, 'is renamed', 'are renamed'],
];

/** “3 sessions and 2 deadlines move, 1 session is cancelled.” */
function summary(changes: readonly Change[]): string {
  const parts = verbs.flatMap(([applies, one, several]) => {
    const entries = changes
      .filter(applies)
      .map((change) => (change.how === 'removed' ? change.before : change.after));
    const counts = (['session', 'deadline', 'office hour'] as const).flatMap((what) => {
      const count = entries.filter((entry) => entry.what === what).length;
      return count === 0 ? [] : plural(count, what);
    });
    return entries.length === 0 ? [] : `${sayAll(counts)} ${entries.length === 1 ? one : several}`;
  });
  return parts.length === 0 ? 'No session and no deadline changes.' : `${parts.join(', ')}.`;
}

/** “a, b and c” */
function sayAll(parts: readonly string[]): string {
  return parts.join(', ').replace(/, (?=[^,]*$)/, ' and ');
}
