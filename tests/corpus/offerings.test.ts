import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { importCourse } from '../../src/commands/import.ts';
import { readCourse, type CourseResult } from '../../src/course/course.ts';
import type { Session } from '../../src/course/model.ts';
import { schedules } from './schedules.ts';

const corpus = process.env.LECTERN_CORPUS ?? join(import.meta.dirname, '../../../shared/corpus');

/** A row of the published table: its date, its line in the schedule, and what the fixture says of it. */
function published(name: string) {
  let above = '';
  return (schedules[name] ?? '')
    .trim()
    .split('\n')
    .map((line) => {
      const [head = '', title = '', decks = '', due = ''] = line.split('|').map((part) => part.trim());
      const [written = '', kind = ''] = head.split(' ');
      const date = written === '″' ? above : written;
      above = date;
      return { date, kind, title, decks: list(decks), due: list(due).sort() };
    });
}

function list(text: string): string[] {
  return text === '' ? [] : text.split(', ');
}

function imported(session: Session) {
  const { date, title, kind, cancelled } = session;
  return {
    date,
    kind: cancelled ? 'cancelled' : kind,
    title,
    decks: session.decks.map(({ source }) => source.file.replace(/^slides\/|\.md$/g, '')),
    due: session.due.map(({ id }) => id).sort(),
  };
}

/** The addresses on other sites that rows of the table link to, by their title. */
function linksOf(name: string): string[] {
  const rows = readFileSync(join(corpus, 'others', name, 'source/schedule.md'), 'utf8').split('\n');
  const links = rows.flatMap((row) =>
    [...row.matchAll(/(?<!!)\[[^\]]*\]\(([^)]*)\)/g)].map(([, url = '']) => url),
  );
  return links.filter((url) => !/\/slides\/|\/(assignments|exams)(\/|$)/.test(url)).sort();
}

describe.each(Object.keys(schedules))('%s', (name) => {
  const source = join(corpus, 'others', name, 'source');
  const absent = !existsSync(source);
  const reason = `no corpus in ${corpus} (set LECTERN_CORPUS)`;
  let result: CourseResult = { course: undefined, problems: [] };

  beforeAll(async () => {
    if (absent) return;
    const folder = join(mkdtempSync(join(tmpdir(), 'lectern-corpus-')), basename(name));
    await importCourse({ source, destination: folder, write: () => undefined });
    result = await readCourse(folder);
  }, 60_000);

  test('comes in without an error', ({ skip }) => {
    skip(absent, reason);
    expect(result.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test('every row has its date, kind, title, decks and what is due', ({ skip }) => {
    skip(absent, reason);
    const rows = result.course?.sessions.map(imported) ?? [];
    // A break that the table has in one row lasts for all of its meeting days.
    const own = rows.filter(
      (row, index) =>
        row.kind !== 'break' ||
        row.title !== rows[index - 1]?.title ||
        published(name).some((one) => one.date === row.date),
    );
    expect(own).toEqual(published(name));
  });

  test('no link is lost', ({ skip }) => {
    skip(absent, reason);
    const shown = (result.course?.sessions ?? []).flatMap(({ readings, chapters, materials }) => [
      ...readings.flat().map(({ url }) => url),
      ...[...chapters, ...materials].map(({ url }) => url),
    ]);
    const pages = (result.course?.materials ?? []).flatMap(({ url, page }) => (page ? url : []));
    const missing = linksOf(name).filter((url) => !shown.includes(url));
    // A link to a folder became the page that was made of it.
    expect(missing.filter((url) => !pages.some((page) => sameFolder(page, url)))).toEqual([]);
  });
});

/** `/recitations/Recitation_10/` is `…/recitations/Recitation%2010`. */
function sameFolder(page: string, url: string): boolean {
  return page === `/${url.split('/').slice(-2).join('/').replaceAll('%20', '_')}/`;
}
