/** Times of day as people write them in schedules and on home pages. */
import { parseTimeRange, sayTime, type Time } from '../../../course/dates/calendar.ts';

export interface FoundTime {
  /** `13:25-14:45` */
  readonly time: string;
  /** As it is written, and where. */
  readonly written: string;
  readonly index: number;
}

const clock = String.raw`(\d{1,2})(?:[:.h](\d{2}))?\s*(?:uhr\b|h\b)?\s*(?:([ap])\.?(?:m\b\.?|\b))?`;
const range = new RegExp(
  String.raw`(?<![\d.:/-])${clock}\s*(?:[-–—]|to|bis|until)\s*${clock}(?![\w:])`,
  'gi',
);

/** The ranges of times in a text, in order. */
export function findTimes(text: string): FoundTime[] {
  return [...text.matchAll(range)].flatMap((match) => {
    const [written, startHour, startMinute, startHalf, endHour, endMinute, endHalf] = match;
    // “9-11” alone may be anything, and so may “9.10-11.12”.
    const isSaid = /:|\d\s*h|uhr|\d\s*[ap]\b|[ap]\.?m\b/i.test(written);
    const starts = readings(startHour, startMinute, startHalf);
    const ends = readings(endHour, endMinute, endHalf);
    const time = isSaid ? likeliest(starts, ends) : undefined;
    return time === undefined ? [] : [{ time, written, index: match.index }];
  });
}

/** What a time can be: without am or pm, one hour or that of the afternoon. */
function readings(hours: string | undefined, minutes = '0', half: string | undefined): Time[] {
  const hour = Number(hours);
  const minute = Number(minutes);
  if (half !== undefined) return [{ hour: (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0), minute }];
  return hour < 12
    ? [
        { hour, minute },
        { hour: hour + 12, minute },
      ]
    : [{ hour, minute }];
}

/** By day rather than at night, then the shortest: “1:25-2:45”, “11:00-12:20pm”, “11-1:00”. */
function likeliest(starts: readonly Time[], ends: readonly Time[]): string | undefined {
  const pairs = starts
    .flatMap((start) => ends.map((end) => ({ start, end, length: minutes(end) - minutes(start) })))
    .filter(({ start, end }) => parseTimeRange(`${sayTime(start)}-${sayTime(end)}`))
    .sort((a, b) => Number(a.start.hour < 7) - Number(b.start.hour < 7) || a.length - b.length);
  const [best] = pairs;
  return best && `${sayTime(best.start)}-${sayTime(best.end)}`;
}

function minutes({ hour, minute }: Time): number {
  return hour * 60 + minute;
}
