import { expect, test } from 'vitest';
import { readReadme, readTitle } from '../../src/import/reading/readme.ts';

test.each([
  ['17-445/645 Software Engineering (SE4AI)', 'Software Engineering (SE4AI)', ['17-445', '17-645']],
  ['ML (17-445/17-645) / AI (11-695)', 'ML / AI', ['17-445', '17-645', '11-695']],
  ['CS 61A: Structure', 'Structure', ['CS 61A']],
  ['Fall 2023: 15-213 Systems', 'Systems', ['15-213']],
  ['EECS 485: Web Systems (Winter 2024)', 'Web Systems', ['EECS 485']],
  ['3D Graphics', '3D Graphics', []],
  ['2024 Data Course', '2024 Data Course', []],
])('the title “%s”', (heading, title, numbers) => {
  expect(readTitle(heading)).toEqual({ title, numbers });
});

/** Section, weekdays, time and place of each meeting. */
function meetings(line: string): string[] {
  const found = readReadme(`# Baking\n\n${line}\n`, 'Fall 2023').meetings;
  return [...found.values()]
    .flat()
    .map(({ section, days, time, place }) => [section, days.join(), time, place].join(' ').trim());
}

test.each([
  ['Lectures Monday/Wednesdays 1:30-2:50, GHC 4211', ['1,3 13:30-14:50 GHC 4211']],
  ['Lectures Monday/Wednesday 1:25-2:45 and 2-3:20', ['1,3 13:25-14:45', '1,3 14:00-15:20']],
  [
    'Lectures Mon 10-11:20am (Hall 1), Thu 2-3:20pm (Hall 2)',
    ['1 10:00-11:20 Hall 1', '4 14:00-15:20 Hall 2'],
  ],
  ['Class meets MWF 10:10-11:00 in DH 2210', ['1,3,5 10:10-11:00 DH 2210']],
  ['Lectures T/Th 3:00-4:20 pm ET, in person (after May 1), Hall 3', ['2,4 15:00-16:20 Hall 3']],
  ['Recitations Fri 10-10:50am in A1 (A) and B2 (C)', ['A 5 10:00-10:50 A1', 'C 5 10:00-10:50 B2']],
  ['Labs: W 3-4:30pm (A), 4:30-6pm (B)', ['A 3 15:00-16:30', 'B 3 16:30-18:00']],
  ['Vorlesung: Mo, 10:15 bis 11:45 Uhr, Raum 2', ['1 10:15-11:45 Raum 2']],
  ['Lectures times tbd.', []],
])('%s', (line, expected) => {
  expect(meetings(line)).toEqual(expected.map((one) => one.trim()));
});
