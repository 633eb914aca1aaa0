import type { Session } from './model.ts';

/** What readers call one session of a kind. */
export const kindLabels: Readonly<Record<Session['kind'], string>> = {
  lecture: 'Lecture',
  recitation: 'Recitation',
  lab: 'Lab',
  exam: 'Exam',
  event: 'Event',
  guest: 'Guest lecture',
  break: 'Break',
  deadline: 'Deadline',
  day: 'Term date',
};
