/** iCalendar (RFC 5545) as data: jCal (RFC 7265), which ical.js writes. */
import ICAL from 'ical.js';

/** The value in jCal: `2022-09-05T10:00:00`, `-04:00`. */
export type Property = readonly [
  name: string,
  parameters: Readonly<Record<string, string>>,
  type: 'text' | 'uri' | 'integer' | 'date' | 'date-time' | 'duration' | 'utc-offset' | 'unknown',
  value: string | number,
];

export type Component = readonly [
  name: string,
  properties: readonly Property[],
  components: readonly Component[],
];

/** A property of type TEXT. */
export function text(name: string, value: string): Property {
  return [name, {}, 'text', withNewlines(value)];
}

/** The same with a name that ical.js does not know: it would not escape the value itself. */
export function unknownText(name: string, value: string): Property {
  const { stringify, design } = ICAL;
  return [name, {}, 'unknown', stringify.value(withNewlines(value), 'text', design.icalendar, false)];
}

/** ical.js leaves a carriage return as it is, which would end the line. */
function withNewlines(value: string): string {
  return value.replace(/\r\n?/g, '\n');
}

/** Lines of at most 75 octets, each ended by CRLF (RFC 5545, 3.1). */
export function serialize(calendar: Component): string {
  // It does not count the space that starts a continued line.
  ICAL.foldLength = 74;
  return `${ICAL.stringify.component([...calendar], ICAL.design.icalendar)}\r\n`;
}
