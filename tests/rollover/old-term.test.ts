/** Every spelling of a term that is over. */
import { expect, test } from 'vitest';
import { findOldTerm } from '../../src/rollover/old-term.ts';

const old = { name: 'Fall 2022', starts: '2022-08-29', ends: '2022-12-18' };
const spring = { name: 'Spring 2023', starts: '2023-01-17', ends: '2023-05-05' };

function found(text: string, from = old, to = spring): (string | undefined)[] {
  return findOldTerm(from, to, new Map([['content/a.md', text]]), []).map((word) => word.text);
}

test.for([
  ...[
    'Fall 2022',
    'fall-2022',
    'FALL_2022',
    'Fall%202022',
    'Fall ’22',
    'Fall 22',
    'Autumn 2022',
    'Fall Semester 2022',
  ],
  ...[
    'Fall term of 2022',
    'F22',
    'f22',
    'F2022',
    'f-2022',
    'fa22',
    'Fa 2022',
    '2022-fall',
    '2022 Fall',
    '2022fa',
    '2022F',
  ],
  ...[
    '2022-10-05',
    '2022/10/05',
    '2022_10_05',
    '2022.10.05',
    'Wed 2022-10-05',
    'Oct 5, 2022',
    'October 5th, 2022',
    'Oct. 5',
  ],
  ...['5 October 2022', 'Wed, Oct 5', 'Wednesday, October 5', '10/5/2022', 'October 2022', '2022-03-01'],
])('%s', (text) => {
  expect(found(`(${text})`)).toEqual([text]);
  expect(found(`a_${text}.pdf`).length).toBeLessThanOrEqual(1);
});

test.for([
  'Spring 2022',
  'S22',
  'Fall 2021',
  '2023-02-01',
  'Jan 20',
  'May 2',
  '#f22',
  'ef22',
  'F221',
  '2022',
  '12022-10-055',
  'the 2020s',
])('not of the old term: %s', (text) => {
  expect(found(`(${text})`)).toEqual([]);
});

test('a name without a season is found as written', () => {
  const michaelmas = { name: 'Michaelmas', starts: '2022-10-04', ends: '2022-12-02' };
  expect(found('Michaelmas, F22, Hilary', michaelmas, { ...spring, name: 'Hilary' })).toEqual([
    'Michaelmas',
    'F22',
  ]);
});

test('from spring to fall of one year, dates of the new term are not leftovers', () => {
  const fall = { name: 'Fall 2023', starts: '2023-08-28', ends: '2023-12-17' };
  expect(found('2023-02-01, 2023-09-04, Feb 1, Sep 4, S23, F23', spring, fall)).toEqual([
    '2023-02-01',
    'Feb 1',
    'S23',
  ]);
});
