/** A time zone as calendars are told of it. */
import { DateTime, FixedOffsetZone } from 'luxon';
import { component } from './icalendar.ts';

/**
 * The zone's clock changes from one instant to another as a VTIMEZONE (RFC 5545, 3.6.5): each one by itself, because
 * rules that hold for all years say what is wrong for years before they were made.
 * @param from before the first event
 * @param to after the last one
 */
export function timeZoneLines(zone: string, from: DateTime, to: DateTime): string[] {
  const first = from.setZone(zone);
  const lines = [...component(nameOf(first), observance(first, first.offset))];
  let day = first;
  while (day < to) {
    const next = day.plus({ days: 1 });
    if (next.offset !== day.offset) {
      const change = changeBetween(day, next);
      lines.push(...component(nameOf(change), observance(change, day.offset)));
    }
    day = next;
  }
  return component('VTIMEZONE', [`TZID:${zone}`, ...lines]);
}

/** The first minute with the later one's offset. */
function changeBetween(before: DateTime, after: DateTime): DateTime {
  let [low, high] = [before, after];
  while (high.diff(low).as('minutes') > 1) {
    const middle = low.plus({ minutes: Math.ceil(high.diff(low).as('minutes') / 2) });
    if (middle.offset === before.offset) low = middle;
    else high = middle;
  }
  return high;
}

function nameOf(at: DateTime): string {
  return at.isInDST ? 'DAYLIGHT' : 'STANDARD';
}

/** It begins when the clock before it says so. */
function observance(at: DateTime, offsetBefore: number): string[] {
  const start = at.setZone(FixedOffsetZone.instance(offsetBefore));
  return [
    `DTSTART:${start.toFormat("yyyyMMdd'T'HHmmss")}`,
    `TZOFFSETFROM:${start.toFormat('ZZZ')}`,
    `TZOFFSETTO:${at.toFormat('ZZZ')}`,
  ];
}
