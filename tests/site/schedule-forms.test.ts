/** The schedule's other forms, and the hours of a week, as they are written. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { courseFolder } from '../course/folder.ts';

const course = {
  '_data/schedule.yaml': `term: { name: Spring 2022, starts: 2022-01-24, ends: 2022-02-11 }
meetings:
  lecture: { days: Mon Wed, time: 10:00-11:20 }
  office-hours:
    - { days: Tue Thu, time: 15:00-16:00, place: Room 4, section: Ada }
    - { days: Tue, time: 09:00-10:00, place: Room 5 }
breaks: { Carnival: 2022-02-09 }
calendar: [{ cancel: 2022-01-31, note: Storm }]
due: { I1: Sat 2022-02-05 }
sessions:
  - lecture: 01_boats
  - lecture: Oars for all
`,
  'slides/01_boats/b.md': '# Boats\n',
  'assignments/I1.md': '# Knots\n',
};

async function page(path: string): Promise<string> {
  const folder = await courseFolder(course);
  execFileSync(process.execPath, ['src/lectern.js', 'build', folder], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return readFileSync(join(folder, '_site', path, 'index.html'), 'utf8');
}

/** Links and texts of a part of a page, in order. */
function words(html: string): string {
  return html
    .replace(/<a [^>]*href="([^"]*)"[^>]*>/g, ' [$1] ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

test('the calendar has a table for each month of the term, with all that happens on a day', async () => {
  const html = await page('schedule/calendar');
  const months = [...html.matchAll(/<section class="month".*?<h2[^>]*>(.*?)<\/h2>/gs)].map(
    ([, name]) => name,
  );
  expect(months).toEqual(['January 2022', 'February 2022']);
  const days = [...html.matchAll(/<td data-date="([^"]*)">(.*?)<\/td>/gs)];
  expect(days.map(([, date, text]) => `${date ?? ''}: ${words(text ?? '')}`)).toMatchInlineSnapshot(`
    [
      "2022-01-24: Mon, Jan 24 24 [../../lectures/01_boats/] Lecture Boats",
      "2022-01-26: Wed, Jan 26 26 [../../schedule/#lecture-oars-for-all] Lecture Oars for all",
      "2022-01-31: Mon, Jan 31 31 [../../schedule/#cancelled-lecture-2022-01-31] Lecture, cancelled Storm",
      "2022-02-05: Sat, Feb 5 5 [../../assignments/I1/] Due Knots",
      "2022-02-09: Wed, Feb 9 9 [../../schedule/#break-2022-02-09] Break Carnival",
    ]
  `);
});

test('the overview has a row a week: marks with words, and the load of deadlines', async () => {
  const html = await page('schedule/overview');
  const rows = [...html.matchAll(/<tr data-week.*?<\/tr>/gs)].map(([row]) => words(row));
  expect(rows).toMatchInlineSnapshot(`
    [
      "1 Jan 24 – 30 [../../lectures/01_boats/] Lecture: Boats [../../schedule/#lecture-oars-for-all] Lecture: Oars for all",
      "2 Jan 31 – Feb 6 [../../schedule/#cancelled-lecture-2022-01-31] Lecture, cancelled: Storm [../../assignments/I1/] Knots",
      "3 Feb 7 – 13 [../../schedule/#break-2022-02-09] Break: Carnival",
    ]
  `);
});

test('office hours are a table of the days that have some', async () => {
  const html = await page('staff');
  expect(words(/<table class="hours".*?<\/table>/s.exec(html)?.[0] ?? '')).toMatchInlineSnapshot(
    `"Tue Thu 9:00 – 10:00 AM Room 5 3:00 – 4:00 PM Room 4 Ada 3:00 – 4:00 PM Room 4 Ada"`,
  );
});
