import type { Place } from '../source/problem.ts';

/** Notes an error in the schedule. `name` is the second half of the problem's name. */
export type ReportAt = (place: Place, name: string, message: string, remedy: string) => void;
