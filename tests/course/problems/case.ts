import { head, type Files } from '../folder.ts';

/** A mistake an instructor can make, and the full text of what is said about it. */
export interface Case {
  readonly mistake: string;
  /** Added to the smallest course. */
  readonly files: Files;
  /** As printed; common indentation does not count. */
  readonly says: string;
}

/** The smallest course with this `_data/course.yaml`; its first two lines are a title and a time zone. */
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
