/** Which session is meant: `recitation 3`, `05_goals`. */
import { didYouMean } from '../../problems/did-you-mean.ts';
import type { Place } from '../../problems/problem.ts';
import type { Report } from '../../problems/reporter.ts';
import { plural } from '../../text/plural.ts';
import type { Session } from '../model.ts';
import { kinds } from '../schema/meetings.ts';

/** A session as times are counted from it. */
export interface Anchor {
  readonly session: Session;
  /** What stands behind its kind in the schedule: an id, or a title. */
  readonly name: string | undefined;
}

/** `recitation 3` is the third of its kind; anything else is an id or a title, behind its kind or alone. */
export function findSession(
  text: string,
  at: Place,
  anchors: readonly Anchor[],
  report: Report,
): Anchor | undefined {
  const words = text.replace(/^the\s+/i, '');
  const [, first = '', rest = ''] = /^(\S+)\s+(\S.*)$/.exec(words) ?? [];
  const kind = kinds.find((candidate) => candidate === first.toLowerCase());
  const known = anchors.filter(({ session }) => kind === undefined || session.kind === kind);
  const name = kind === undefined ? words : rest;
  const number = kind !== undefined && /^\d+$/.test(rest) ? Number(rest) : undefined;
  // Those that have no date yet come last.
  const dateOrLast = ({ session }: Anchor) => session.date ?? '9999';
  const inOrder = [...known].sort((a, b) => (dateOrLast(a) < dateOrLast(b) ? -1 : 1));
  const found =
    number === undefined
      ? known.find((anchor) => anchor.name === name || anchor.session.title === name)
      : inOrder[number - 1];
  if (found) return found;
  const otherwise = 'name a session by its id, such as 05_goals, or by its number, such as recitation 3';
  const names = known.flatMap((anchor) => anchor.name ?? []);
  report(
    at,
    'schedule/unknown-session',
    number === undefined
      ? `there is no session “${words}”`
      : `there ${known.length === 1 ? 'is' : 'are'} only ${plural(known.length, first)}, so no “${words}”`,
    number === undefined ? didYouMean(name, names, otherwise) : otherwise,
  );
  return undefined;
}
