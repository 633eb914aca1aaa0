/** Dates and times as readers see them, in the course's language and time zone. */
import { DateTime, Info, Interval } from 'luxon';
import type { IsoDate } from '../course/dates/calendar.ts';
import type { Meeting, WeeklyMeeting } from '../course/model.ts';
import type { Recent } from '../runtime/remember.ts';

export interface Format {
  /** “Mon, Aug 29” */
  readonly day: (date: IsoDate) => string;
  /** “Monday, August 29, 2022” */
  readonly longDay: (date: IsoDate) => string;
  /** “Aug 29 – Sep 2” */
  readonly span: (from: IsoDate, to: IsoDate) => string;
  /** “Wed, Sep 7, 11:59 PM” */
  readonly instant: (at: DateTime) => string;
  /** “11:59 PM” */
  readonly time: (at: DateTime) => string;
  /** “1:25 – 2:45 PM” */
  readonly times: (meeting: Pick<Meeting, 'start' | 'end'>) => string;
  /** “September 2022” */
  readonly month: (date: IsoDate) => string;
  /** “Mon” to “Sun” */
  readonly weekdayNames: readonly string[];
  /** “Mon, Wed” */
  readonly weekdays: (days: WeeklyMeeting['days']) => string;
  /** “1:25 – 2:45 PM”, from HH:MM */
  readonly clock: (start: string, end: string) => string;
}

/** @param known texts of dates, for all languages: each is formatted once */
export function createFormat(locale: string, known: Recent<string>): Format {
  const noon = (date: IsoDate) => DateTime.fromISO(`${date}T12:00`, { zone: 'utc', locale });
  const range = (start: DateTime, end: DateTime, options: Intl.DateTimeFormatOptions) =>
    Interval.fromDateTimes(start.setLocale(locale), end.setLocale(locale)).toLocaleString(options);
  const names = Info.weekdays('short', { locale });
  const day = { weekday: 'short', month: 'short', day: 'numeric' } as const;
  const once = (kind: keyof Format, what: string, make: () => string): string => {
    const key = `${locale} ${kind} ${what}`;
    const text = known.get(key) ?? make();
    known.set(key, text);
    return text;
  };
  return {
    day: (date) => once('day', date, () => noon(date).toLocaleString(day)),
    longDay: (date) => once('longDay', date, () => noon(date).toLocaleString(DateTime.DATE_HUGE)),
    span: (from, to) =>
      once('span', `${from} ${to}`, () => range(noon(from), noon(to), { month: 'short', day: 'numeric' })),
    instant: (at) =>
      once('instant', keyOf(at), () =>
        whole(at.setLocale(locale).toLocaleString({ ...day, hour: 'numeric', minute: '2-digit' })),
      ),
    time: (at) =>
      once('time', keyOf(at), () => whole(at.setLocale(locale).toLocaleString(DateTime.TIME_SIMPLE))),
    times: ({ start, end }) =>
      once('times', `${keyOf(start)} ${keyOf(end)}`, () => whole(range(start, end, DateTime.TIME_SIMPLE))),
    month: (date) => once('month', date, () => noon(date).toLocaleString({ month: 'long', year: 'numeric' })),
    weekdayNames: names,
    weekdays: (days) => days.map((weekday) => names[weekday - 1] ?? '').join(', '),
    clock: (start, end) =>
      once('clock', `${start} ${end}`, () =>
        whole(
          range(
            DateTime.fromISO(`2000-01-01T${start}`, { zone: 'utc' }),
            DateTime.fromISO(`2000-01-01T${end}`, { zone: 'utc' }),
            DateTime.TIME_SIMPLE,
          ),
        ),
      ),
  };
}

/** No line ends within a time: its spaces, thin ones around a dash, do not break. */
function whole(time: string): string {
  return time.replaceAll(' ', '\u00a0').replaceAll('\u2009', '\u202f');
}

function keyOf(at: DateTime): string {
  return `${at.toMillis()} ${at.zoneName ?? ''}`;
}
