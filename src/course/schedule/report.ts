import type { Place } from '../../problems/problem.ts';

/** Notes an error in the schedule. */
export type ReportAt = (place: Place, name: string, message: string, remedy: string) => void;
