/** The order in which sessions are listed. */
import type { Dated } from './dated.ts';
import { slotKind } from './pattern.ts';

/** Rows of one kind on one day stand together, as they share its slot, unless each has a time of its own. */
export function inOrder<Row extends Dated>(rows: readonly Row[]): Row[] {
  const ordered: Row[] = [];
  for (const row of rows) {
    const twin = ordered.findLastIndex((other) => sharesDay(row, other));
    const follows = twin < 0 ? [] : ordered.slice(twin + 1);
    const isTogether = follows.every((other) => other.sharesDate);
    if (twin < 0 || isTogether) ordered.push(row);
    else ordered.splice(twin + 1 + follows.findIndex((other) => !other.sharesDate), 0, row);
  }
  return ordered;
}

function sharesDay(row: Dated, other: Dated): boolean {
  const kind = slotKind(row.kind);
  const isSlot = kind !== undefined && kind === slotKind(other.kind) && row.date !== undefined;
  return isSlot && !row.isCancelled && row.date === other.date && (row.time ?? other.time) === other.time;
}
