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

/** “Section A”, or the name of a section alone where it is more than a letter or a code: “Section 2”, “Evening”. */
export function sectionLabel(name: string): string {
  return /\s|\p{L}{3}/u.test(name) ? name : `Section ${name}`;
}
