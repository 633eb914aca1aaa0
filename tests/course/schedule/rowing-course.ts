import type { Files } from '../folder.ts';

const lectures = Array.from({ length: 24 }, (_, index) => `  - lecture: Stroke ${index + 1}`);
const discussions = Array.from({ length: 12 }, (_, index) => `  - recitation: Talk ${index + 1}`);
const labs = Array.from({ length: 6 }, (_, index) => `  - lab: Boat ${index + 1}`);

/**
 * A course of every shape at once: two instructors, lectures on two days at different times and places, three
 * sections with their own assistants, a lab every second week, an evening exam on a day without classes, a finals
 * week, breaks, a snow day, a Tuesday that runs as Monday, and one section’s cancelled day.
 */
export const rowingCourse: Files = {
  '_data/course.yaml': `title: Rowing
timezone: America/New_York
instructors:
  - { name: Ann Oar, url: https://example.org/ann }
  - { name: Ben Cox }
staff:
  - { name: Kim Bow, url: https://example.org/kim }
  - { name: Lee Stern }
  - { name: Max Keel }
`,
  '_data/schedule.yaml': `term:
  name: Spring 2025
  starts: 2025-01-13
  ends: 2025-04-25
  last-day-of-classes: Fri 2025-04-25
  reading-days: Mon 2025-04-28
  finals: Tue 2025-04-29 to Fri 2025-05-02

meetings:
  lecture:
    - { days: Mon, time: 10:00-11:20, place: Hall 1, staff: Ann Oar }
    - { days: Thu, time: 14:00-15:20, place: Hall 2, staff: Ben Cox }
  recitation:
    - { section: A, days: Tue, time: 09:00-09:50, place: Room 1, staff: Kim Bow }
    - { section: B, days: Thu, time: 16:00-16:50, place: Room 2, staff: Lee Stern }
    - { section: C, days: Fri, time: 11:00-11:50, place: Room 3, staff: Max Keel }
  lab: { days: Fri, time: 15:00-16:50, place: Boathouse, every: 2 weeks, starts: Fri 2025-01-24 }

breaks:
  King Day: Mon 2025-01-20
  Presidents’ Day: Mon 2025-02-17
  Spring break: Mon 2025-03-03 to Fri 2025-03-07

calendar:
  - { cancel: Thu 2025-01-30, note: Snow }
  - { cancel: Fri 2025-02-07, kind: recitation, section: C, note: Max is ill }
  - Tue 2025-02-18 runs as Monday

sessions:
${lectures.slice(0, 13).join('\n')}
  - exam: Midterm
    on: Wed 2025-03-12 19:00-20:30
    place: Arena
${[...lectures.slice(13), ...discussions, ...labs].join('\n')}
  - exam: Final exam
    on: Thu 2025-05-01 13:00-16:00
    place: Arena
`,
};

/** Worked out with a wall calendar. Each line: what, then its dates, in order. */
export const rowingDates = {
  lecture:
    'Mon 01-13, Thu 01-16, Thu 01-23, Mon 01-27, Mon 02-03, Thu 02-06, Mon 02-10, Thu 02-13, Tue 02-18, Thu 02-20, Mon 02-24, Thu 02-27, Mon 03-10, Thu 03-13, Mon 03-17, Thu 03-20, Mon 03-24, Thu 03-27, Mon 03-31, Thu 04-03, Mon 04-07, Thu 04-10, Mon 04-14, Thu 04-17',
  A: 'Tue 01-14, Tue 01-21, Tue 01-28, Tue 02-04, Tue 02-11, Tue 02-25, Tue 03-11, Tue 03-18, Tue 03-25, Tue 04-01, Tue 04-08, Tue 04-15',
  B: 'Thu 01-16, Thu 01-23, Thu 02-06, Thu 02-13, Thu 02-20, Thu 02-27, Thu 03-13, Thu 03-20, Thu 03-27, Thu 04-03, Thu 04-10, Thu 04-17',
  C: 'Fri 01-17, Fri 01-24, Fri 01-31, Fri 02-14, Fri 02-21, Fri 02-28, Fri 03-14, Fri 03-21, Fri 03-28, Fri 04-04, Fri 04-11, Fri 04-18',
  lab: 'Fri 01-24, Fri 02-07, Fri 02-21, Fri 03-21, Fri 04-04, Fri 04-18',
  exam: 'Wed 03-12, Thu 05-01',
} as const;
