import { expect, test } from 'vitest';
import { settleDates } from '../../src/import/reading/schedule/date-column.ts';
import { readDate } from '../../src/import/reading/schedule/dates.ts';
import { findTimes } from '../../src/import/reading/schedule/times.ts';

/** The dates of a column: `2022-08-29`, `2022-10-03 to 2022-10-05`, `2022-09-21 and 2022-09-23`. */
function dates(cells: readonly string[], years: readonly number[] = [2022]): string[] {
  return settleDates(cells.map(readDate), years).dates.map((found) => {
    if (!found) return '';
    const { date, until, others } = found;
    return [until === undefined ? date : `${date} to ${until}`, ...others].join(' and ');
  });
}

test.each([
  ['Mon, Aug 29', '2022-08-29', ''],
  ['29 August', '2022-08-29', ''],
  ['29th of August', '2022-08-29', ''],
  ['Sept. 5th', '2022-09-05', ''],
  ['Thurs. Sept 8', '2022-09-08', ''],
  ['8/29', '2022-08-29', ''],
  ['08-29', '2022-08-29', ''],
  ['8/29/22', '2022-08-29', ''],
  ['1/28/2016', '2016-01-28', ''],
  ['17.10.', '2022-10-17', ''],
  ['Mo, 17. Oktober 2022', '2022-10-17', ''],
  ['lundi 29 août', '2022-08-29', ''],
  ['mar 1 feb', '2022-02-01', ''],
  ['mar. 1 févr.', '2022-02-01', ''],
  ['Tue Mar 1', '2022-03-01', ''],
  ['Tuesday 2023-01-17', '2023-01-17', ''],
  ['2022/08/29', '2022-08-29', ''],
  ['Aug 29, 2021', '2021-08-29', ''],
  ['Wed Nov 9 online', '2022-11-09', 'online'],
  ['Wed, Nov 9 (GHC 4401)', '2022-11-09', '(GHC 4401)'],
  ['Oct 3-5', '2022-10-03 to 2022-10-05', ''],
  ['3–5 Oct', '2022-10-03 to 2022-10-05', ''],
  ['Mon, Aug 29 – Fri, Sep 2', '2022-08-29 to 2022-09-02', ''],
  ['Week 1 (Sept 3-5)', '2022-09-03 to 2022-09-05', ''],
  ['10/3 - 10/5', '2022-10-03 to 2022-10-05', ''],
  ['Mon 21 Sep / Wed 23 Sep', '2022-09-21 and 2022-09-23', ''],
  ['9, 10 Sep', '2022-09-09 and 2022-09-10', ''],
])('the date %s', (text, date, rest) => {
  expect([dates([text])[0], readDate(text)?.rest]).toEqual([date, rest]);
});

test.each(['', 'soon', 'Feb 30', 'Week 3', 'Chapter 2', 'TBA'])('no date: “%s”', (text) => {
  expect(dates([text])).toEqual(['']);
});

test('dates have times of their own', () => {
  const date = readDate('Wed, Mar 2, 1:25-2:45 and 2-3:20pm');
  expect([date?.times, date?.rest]).toEqual([['13:25-14:45', '14:00-15:20'], '']);
  expect(readDate('Thu, May 4 05:30-08:30pm')?.times).toEqual(['17:30-20:30']);
});

test('a date without a year is in the one nearest to those before it', () => {
  expect(dates(['Nov 9', 'Dec 15', 'Jan 9', 'Feb 1'])).toEqual([
    ...['2022-11-09', '2022-12-15', '2023-01-09', '2023-02-01'],
  ]);
  expect(dates(['Dec 15', 'Nov 9'])).toEqual(['2022-12-15', '2022-11-09']);
});

test('weekdays, what is possible, and the rhythm say which number is the month', () => {
  expect(dates(['Fri 03/10', 'Fri 10/10', 'Fri 17/10'], [2025])).toEqual([
    ...['2025-10-03', '2025-10-10', '2025-10-17'],
  ]);
  expect(dates(['Mon 03/10', 'Mon 10/10'])).toEqual(['2022-10-03', '2022-10-10']);
  expect(dates(['03/10', '10/10', '12/10'])).toEqual(['2022-10-03', '2022-10-10', '2022-10-12']);
  expect(dates(['10/03', '10/10', '10/12'])).toEqual(['2022-10-03', '2022-10-10', '2022-10-12']);
  expect(settleDates(['03/04'].map(readDate), [2022]).other?.[0]?.date).toBe('2022-04-03');
});

test('weekdays say which of several years it is', () => {
  const cells = ['Mon, Aug 26', 'Wed, Aug 28', 'Wed, Sep 23', 'Mon, Sep 30'];
  expect(dates(cells, [2020, 2019, 2021])).toEqual([
    ...['2019-08-26', '2019-08-28', '2019-09-23', '2019-09-30'],
  ]);
});

test('where date and weekday disagree, the day wins on which other rows are', () => {
  const weeks = ['Mon, Aug 29', 'Fri, Sep 2', 'Mon, Sep 5', 'Fri, Sep 9'];
  expect(dates([...weeks, 'Fri, Sep 12', 'Fri, Sep 16'])[4]).toBe('2022-09-12');
  expect(dates([...weeks, 'Mon, Sep 13', 'Fri, Sep 16'])[4]).toBe('2022-09-12');
});

test.each([
  ['9:30-11:30am', '09:30-11:30'],
  ['1:25-2:45pm', '13:25-14:45'],
  ['1:25-2:45', '13:25-14:45'],
  ['2-3:20', '14:00-15:20'],
  ['11:00-12:20pm', '11:00-12:20'],
  ['11am – 1 pm', '11:00-13:00'],
  ['11-1:00', '11:00-13:00'],
  ['12:00-1:20 p.m.', '12:00-13:20'],
  ['13:25—14:45', '13:25-14:45'],
  ['9 to 9:50', '09:00-09:50'],
  ['6-8:50pm', '18:00-20:50'],
  ['10.15–11.45 Uhr', '10:15-11:45'],
  ['14 bis 16 Uhr', '14:00-16:00'],
  ['10h15-11h45', '10:15-11:45'],
  ['pages 9-11', undefined],
  ['9.10-11.12', undefined],
  ['2022-08-29', undefined],
])('the time %s', (text, time) => {
  expect(findTimes(text)[0]?.time).toBe(time);
});
