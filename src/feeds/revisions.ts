import type { DateTime } from 'luxon';

/** How often, and when last, what is known of a session or a deadline has changed. */
export interface Revision {
  /** 0 for what never changed; grows with each change (RFC 5545, 3.8.7.4). */
  readonly sequence: number;
  readonly modified: DateTime;
}

/** By `Session.id`, and `due-` with `Deadline.id`. What is not in it never changed. */
export type Revisions = ReadonlyMap<string, Revision>;
