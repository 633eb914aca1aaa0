import { head, type Files } from '../folder.ts';

/** A mistake an instructor can make, and every word of what is said about it. */
export interface Case {
  readonly mistake: string;
  /** Added to the smallest course. */
  readonly files: Files;
  /** As printed; common indentation does not count. */
  readonly says: string;
}

/** The smallest course with this `_data/course.yaml`; a title and a time zone stand on its first two lines. */
export function course(text: string): Files {
  return { '_data/course.yaml': `title: Rowing\ntimezone: America/New_York\n${text}\n` };
}

/** The smallest course with more in its `_data/schedule.yaml`, from line 4 on. */
export function schedule(text: string): Files {
  return { '_data/schedule.yaml': `${head}${text}\n` };
}

/** The smallest course with one session, from line 5 on. */
export function session(text: string): Files {
  return schedule(`sessions:\n  - ${text.split('\n').join('\n    ')}`);
}
