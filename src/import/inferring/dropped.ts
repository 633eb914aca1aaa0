/** What rows say that the schedule of a course has no place for. */
import type { Report } from '../../problems/reporter.ts';
import type { Pattern } from './pattern.ts';
import type { ResolvedSession } from './resolve.ts';

/** Says which days off are none, and what is left out of those that are. */
export function reportDropped(
  sessions: readonly ResolvedSession[],
  { breaks, cancelled }: Pattern<ResolvedSession>,
  report: Report,
): void {
  const off = [...breaks.values()].flat();
  const isOff = (date: string) => off.some(([first, last]) => first <= date && date <= last);
  for (const session of sessions) {
    const { kind, isCancelled, date, title, row, notes } = session;
    if (kind !== 'break' && !isCancelled) continue;
    if (date === undefined || !(isCancelled ? cancelled.has(session) : isOff(date))) {
      const why = isCancelled ? `no ${kind} meets then` : 'something takes place on its day';
      const message = `“${title}” is left out: ${date === undefined ? 'it has no date' : why}`;
      const remedy = 'add it under breaks: or calendar: in _data/schedule.yaml if it should be shown';
      report(row.place, 'import/no-day-off', message, remedy, 'warning');
    }
    const links = [...session.materials, ...session.chapters, ...session.readings.flat()];
    if (links.length + notes.length === 0) continue;
    const words = [...links.map((link) => ('label' in link ? link.label : link.title)), ...notes].join(', ');
    const message = `“${words}” is left out: a day off has only a name`;
    const remedy = 'give the row’s day an event, or say it elsewhere';
    report(row.place, 'import/day-off-with-links', message, remedy, 'warning');
  }
}
