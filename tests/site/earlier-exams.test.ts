/** Exams of earlier terms, on the page of an exam. */
import { expect, test } from 'vitest';
import { build } from '../commands/site.ts';
import { courseFolder } from '../course/folder.ts';

const earlier = `---
earlier:
  - { term: Fall 2021, questions: /exams/f21.pdf, solutions: /exams/f21-key.pdf }
  - term: Fall 2020
    questions: [{ Practice: 'https://example.org/p' }, { Midterm: /exams/f2.pdf }]
    note: without *knots*
---
# Midterm
`;

test('a row each, with questions, solutions and a note; a file that is not there is reported', async () => {
  const folder = await courseFolder({
    'content/exams/midterm.md': earlier,
    'content/exams/f21.pdf': '',
    'content/exams/f21-key.pdf': '',
  });
  const { run, site } = await build(folder);
  expect(run.said).toContain(
    'content/exams/midterm.md:4:16  warning  “/exams/f2.pdf” leads nowhere: there is no such page or file in the course',
  );
  const page = site.get('exams/midterm/index.html') ?? '';
  const rows = [...page.matchAll(/<tr>([^]*?)<\/tr>/g)].map(([, row = '']) =>
    row
      .replace(/<a href="([^"]*)"[^>]*>([^]*?)<\/a>/g, '$2 ($1)')
      .replace(/<[^>]*>/g, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
  );
  expect(rows).toEqual([
    'Term Questions Solutions Note',
    'Fall 2021 Questions (../../exams/f21.pdf) Solutions (../../exams/f21-key.pdf)',
    'Fall 2020 Practice (https://example.org/p), Midterm (../../exams/f2.pdf) without knots',
  ]);
});
