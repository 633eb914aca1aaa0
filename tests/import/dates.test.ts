import { expect, test } from 'vitest';
import { findTime, parseWrittenDate } from '../../src/import/reading/dates.ts';

test.each([
  ['Mon, Aug 29', '2022-08-29', 1, ''],
  ['29 August', '2022-08-29', undefined, ''],
  ['Sept. 5th', '2022-09-05', undefined, ''],
  ['8/29', '2022-08-29', undefined, ''],
  ['Tuesday 2023-01-17', '2023-01-17', 2, ''],
  ['Aug 29, 2021', '2021-08-29', undefined, ''],
  ['Wed Nov 9 online', '2022-11-09', 3, 'online'],
])('the date %s', (text, date, weekday, rest) => {
  expect(parseWrittenDate(text, 2022)).toEqual({ date, weekday, time: undefined, rest });
});

test.each(['', 'soon', 'Feb 30', 'Week 3'])('no date: “%s”', (text) => {
  expect(parseWrittenDate(text, 2022)).toBeUndefined();
});

test('a date long before the one above it is in the next year', () => {
  expect(parseWrittenDate('Jan 9', 2022, '2022-12-15')?.date).toBe('2023-01-09');
  expect(parseWrittenDate('Nov 9', 2022, '2022-12-15')?.date).toBe('2022-11-09');
});

test.each([
  ['9:30-11:30am', '09:30-11:30'],
  ['1:25-2:45pm', '13:25-14:45'],
  ['11:00-12:20pm', '11:00-12:20'],
  ['11am – 1 pm', '11:00-13:00'],
  ['12:00-1:20 p.m.', '12:00-13:20'],
  ['13:25—14:45', '13:25-14:45'],
  ['9 to 9:50', '09:00-09:50'],
  ['pages 9-11', undefined],
  ['2022-08-29', undefined],
])('the time %s', (text, time) => {
  expect(findTime(text)?.time).toBe(time);
});
