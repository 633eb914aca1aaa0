/** When something is, as it is kept from build to build. */
import type { IsoDate } from '../dates/calendar.ts';
import type { Entry } from './difference.ts';

/** When something is, or was, as far as it is kept from build to build. */
export interface When {
  /** Absent where it is to be announced. */
  readonly date?: IsoDate | undefined;
  /** The beginning of each section’s meeting, or when work is due; ISO 8601, in UTC. */
  readonly starts: readonly { readonly section?: string | undefined; readonly at: string }[];
}

/** A change of when something is. */
export interface Move {
  /** When it was committed, in seconds since 1970. */
  readonly time: number;
  readonly from: When;
  readonly to: When;
}

export function whenOf({ date, occasions }: Entry): When {
  return {
    date,
    starts: occasions.map(({ section, start }) => ({ section, at: start.toUTC().toISO() ?? '' })),
  };
}
