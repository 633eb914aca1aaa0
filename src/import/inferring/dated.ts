import type { IsoDate } from '../../course/dates/calendar.ts';
import type { Kind } from '../../course/model.ts';

/** A row of the schedule whose kind is known. */
export interface Dated {
  readonly kind: Kind | 'break';
  readonly title: string;
  readonly date: IsoDate | undefined;
  /** The last day of a break. */
  readonly until: IsoDate | undefined;
  readonly time: string | undefined;
  /** In the slot of the row above, which is no break. */
  readonly sharesDate: boolean;
  /** It does not take place. */
  readonly isCancelled: boolean;
}
