/** A time zone as calendars are told of it. */
import { DateTime, FixedOffsetZone } from 'luxon';
import type { Component } from './icalendar.ts';

/**
 * The zone's clock changes from one instant to another as a VTIMEZONE (RFC 5545, 3.6.5): each one by itself, because
 * rules that hold for all years say what is wrong for years before they were made.
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

/** It begins when the clock before it says so. */
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
