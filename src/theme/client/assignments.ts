/** The list of assignments by what a reader does next: what is due soon, what comes later, and what is closed. */
import { others } from './sections.ts';

/** What is due within so many days is next, and what is due first always is. */
const soon = 14;

/**
 * In `[data-by-deadline]`, puts each `.entry` into the `[data-group]` that its deadlines (`[data-due]`) say: `closed`
 * if all are over, `next`, or `later`, as is work without a deadline. Groups with nothing in them are hidden.
 */
export function groupByDeadline(now: Date) {
  for (const list of document.querySelectorAll<HTMLElement>('[data-by-deadline]')) {
    const entries = [...list.querySelectorAll<HTMLElement>('.entry')];
    const known = entries.map((entry) => ({ entry, due: deadlineOf(entry, now) }));
    const first = Math.min(...known.map(({ due }) => due).filter((due) => due > -Infinity));
    const limit = Math.max(first, now.getTime() + soon * 86_400_000);
    for (const { entry, due } of known) {
      const name = due === -Infinity ? 'closed' : due <= limit ? 'next' : 'later';
      const group = list.querySelector(`[data-group="${name}"] > ol`);
      if (entry.parentElement !== group) group?.append(entry);
    }
    for (const group of list.querySelectorAll<HTMLElement>('[data-group]'))
      group.hidden = !group.querySelector('.entry');
  }
}

/** When the reader's next deadline is, in ms; `Infinity` without any, `-Infinity` after the last. */
function deadlineOf(entry: HTMLElement, now: Date): number {
  const own = [...entry.querySelectorAll<HTMLElement>('[data-due]')].filter(
    (item) => !item.matches(others()),
  );
  const ends = own.map(({ dataset: { due = '', late = due } }) =>
    [due, late].map((time) => Date.parse(time)).find((time) => time >= now.getTime()),
  );
  const open = ends.filter((time) => time !== undefined);
  if (open.length > 0) return Math.min(...open);
  return own.length > 0 ? -Infinity : Infinity;
}
