/** A time zone as it is described to calendars. */
import { DateTime, FixedOffsetZone } from 'luxon';
import type { Component } from './icalendar.ts';

/**
 * The zone's clock changes from one instant to another as a VTIMEZONE (RFC 5545, 3.6.5): each one separately, because
 * rules for all years are wrong for the years before they were made.
 * @param from before the first event
 * @param to after the last one
 */
export function describeTimeZone(zone: string, from: DateTime, to: DateTime): Component {
  const first = from.setZone(zone);
  const observances = [observance(first, first.offset)];
  let day = first;
  while (day < to) {
    const next = day.plus({ days: 1 });
    if (next.offset !== day.offset) observances.push(observance(changeBetween(day, next), day.offset));
    day = next;
  }
  return ['vtimezone', [['tzid', {}, 'text', zone]], observances];
}

/** The first minute with the later of the two offsets. */
function changeBetween(before: DateTime, after: DateTime): DateTime {
  let [low, high] = [before, after];
  while (high.diff(low).as('minutes') > 1) {
    const middle = low.plus({ minutes: Math.ceil(high.diff(low).as('minutes') / 2) });
    if (middle.offset === before.offset) low = middle;
    else high = middle;
  }
  return high;
}

/** The start is given in the time of the offset before it. */
function observance(at: DateTime, offsetBefore: number): Component {
  const start = at.setZone(FixedOffsetZone.instance(offsetBefore));
  return [
    at.isInDST ? 'daylight' : 'standard',
    [
      ['dtstart', {}, 'date-time', start.toFormat("yyyy-MM-dd'T'HH:mm:ss")],
      ['tzoffsetfrom', {}, 'utc-offset', start.toFormat('ZZ')],
      ['tzoffsetto', {}, 'utc-offset', at.toFormat('ZZ')],
    ],
    [],
  ];
}
