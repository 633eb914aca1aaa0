/** What changed: the page and its feed, from the history of a course in git, and marks in the schedule. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connectChromium } from '../browser/chromium.ts';
import { pageWith } from '../browser/page.ts';
import { build } from '../commands/site.ts';
import { courseFolder, head } from '../course/folder.ts';
import { commit, git } from '../course/repository.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await connectChromium();
});
afterAll(() => browser.close());

const now = '2022-02-03T12:00';

const schedule = (rest: string) => ({
  '_data/schedule.yaml': `${head}due: { I1: 2022-02-10 }\n${rest}sessions:\n  - lecture: 01_boats\n  - lecture: 02_oars\n  - exam: Log\n    on: 2022-02-07\n`,
});

/** A course whose lectures move a day on January 12, whose exam is moved twice and back, and whose work gets more time. */
async function course(): Promise<string> {
  const folder = await courseFolder({
    ...schedule(''),
    '_data/course.yaml': 'title: Rowing\ntimezone: America/New_York\nurl: https://example.org/rowing/\n',
    'slides/01_boats/b.md': '# Boats\n',
    'content/lectures/02_oars.md': '# Oars\n',
    'assignments/I1.md': '# Knots\n',
  });
  // Long before the term: nobody has to know.
  git(folder, ['init', '--quiet']);
  await commit(folder, {}, '2021-11-01T10:00:00Z');
  await commit(folder, schedule('calendar: [{ cancel: 2022-01-12 }]\n'), '2021-12-01T10:00:00Z');
  await commit(folder, schedule(''), '2021-12-20T10:00:00Z');
  await commit(folder, schedule('calendar: [{ cancel: 2022-01-12 }]\n'), '2022-01-11T15:00:00Z');
  await commit(folder, { 'content/harbour.md': '# Harbour\n' }, '2022-01-20T15:00:00Z');
  const more = (on: string) => ({
    '_data/schedule.yaml': schedule('calendar: [{ cancel: 2022-01-12 }]\n')
      ['_data/schedule.yaml'].replace('on: 2022-02-07', `on: ${on}`)
      .replace('2022-02-10', '2022-02-14'),
  });
  await commit(folder, more('2022-02-09'), '2022-02-01T15:00:00Z');
  await commit(folder, more('2022-02-07'), '2022-02-02T03:00:00Z');
  return folder;
}

const utf8 = (bytes = '') =>
  Buffer.from(bytes, 'latin1')
    .toString('utf8')
    .replace(/[\u00a0\u202f]/g, ' ');

const text = (html: string | undefined) =>
  utf8(html)
    .replace(/<!doctype[^]*?<main/, '<main')
    .replace(/<footer[^]*/, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

test('dates that moved, by day, from when to when; what was published; nothing from before the term', async () => {
  const { run, site } = await build(await course(), { now });
  expect(run.said).toContain('0 errors, 0 warnings');
  expect(text(site.get('changes/index.html'))).toMatchInlineSnapshot(
    `"What changed Dates that moved, and what was published. Subscribe (Atom) Tuesday, February 1, 2022 Due: Knots from Thu, Feb 10, 11:59 PM to Mon, Feb 14, 11:59 PM Thursday, January 20, 2022 Published Harbour Tuesday, January 11, 2022 Lecture: Oars from Wed, Jan 12, 10:00 AM to Mon, Jan 17, 10:00 AM"`,
  );
  const feed = utf8(site.get('changes.xml'));
  expect(feed).toMatchInlineSnapshot(`
    "<?xml version="1.0" encoding="utf-8"?>
    <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
      <id>https://example.org/rowing/changes.xml</id>
      <title>Rowing, Spring 2022: what changed</title>
      <updated>2022-02-01T10:00:00-05:00</updated>
      <author><name>Rowing</name></author>
      <link rel="self" type="application/atom+xml" href="https://example.org/rowing/changes.xml"/>
      <link rel="alternate" type="text/html" href="https://example.org/rowing/changes/"/>
      <entry>
        <id>https://example.org/rowing/changes/#2022-02-01</id>
        <title>Tuesday, February 1, 2022</title>
        <updated>2022-02-01T10:00:00-05:00</updated>
        <link rel="alternate" type="text/html" href="https://example.org/rowing/changes/#2022-02-01"/>
        <content type="html">&lt;ul&gt;&lt;li&gt;&lt;a href=&quot;https://example.org/rowing/assignments/I1/&quot;&gt;Due: Knots&lt;/a&gt;, moved from Thu, Feb 10, 11:59 PM to Mon, Feb 14, 11:59 PM&lt;/li&gt;&lt;/ul&gt;</content>
      </entry>
      <entry>
        <id>https://example.org/rowing/changes/#2022-01-20</id>
        <title>Thursday, January 20, 2022</title>
        <updated>2022-01-20T10:00:00-05:00</updated>
        <link rel="alternate" type="text/html" href="https://example.org/rowing/changes/#2022-01-20"/>
        <content type="html">&lt;ul&gt;&lt;li&gt;&lt;a href=&quot;https://example.org/rowing/harbour/&quot;&gt;Harbour&lt;/a&gt;, published&lt;/li&gt;&lt;/ul&gt;</content>
      </entry>
      <entry>
        <id>https://example.org/rowing/changes/#2022-01-11</id>
        <title>Tuesday, January 11, 2022</title>
        <updated>2022-01-11T10:00:00-05:00</updated>
        <link rel="alternate" type="text/html" href="https://example.org/rowing/changes/#2022-01-11"/>
        <content type="html">&lt;ul&gt;&lt;li&gt;&lt;a href=&quot;https://example.org/rowing/schedule/#lecture-02_oars&quot;&gt;Lecture: Oars&lt;/a&gt;, moved from Wed, Jan 12, 10:00 AM to Mon, Jan 17, 10:00 AM&lt;/li&gt;&lt;/ul&gt;</content>
      </entry>
    </feed>
    "
  `);
  expect(site.get('schedule/index.html')).toContain('<a href="../changes/">What changed</a>');
});

test('what is not released is not among it', async () => {
  const folder = await course();
  await commit(
    folder,
    { 'content/lectures/02_oars.md': '---\nreleased: no\n---\n# XqOars\n' },
    '2022-01-21T15:00:00Z',
  );
  await commit(
    folder,
    { 'content/later.md': '---\nreleased: 2022-03-01\n---\n# XqLater\n' },
    '2022-01-22T15:00:00Z',
  );
  const { site } = await build(folder, { now });
  expect(site.get('changes/index.html')).not.toMatch(/XqLater|lectures\/02_oars/);
  expect(site.get('changes.xml')).not.toMatch(/XqLater|lectures\/02_oars/);
  const released = await build(folder, { now: '2022-03-02T12:00' });
  expect(text(released.site.get('changes/index.html'))).toContain('Tuesday, March 1, 2022 Published XqLater');
});

test('a row says for a week from where it moved, by the clock of the reader', async () => {
  const folder = await course();
  await build(folder, { now });
  const page = await pageWith(browser, { timezoneId: 'America/New_York' });
  const marks = async (at: string) => {
    await page.clock.setFixedTime(at);
    await page.goto(pathToFileURL(join(folder, 'out/schedule/index.html')).href);
    return page.locator('.moved-mark').filter({ visible: true }).allInnerTexts();
  };
  expect(await marks('2022-01-10T12:00:00-05:00')).toEqual([]);
  expect((await marks('2022-01-12T12:00:00-05:00')).map((mark) => mark.replace(/\s/g, ' '))).toEqual([
    'Moved from Wed, Jan 12',
  ]);
  expect(await marks('2022-01-18T23:00:00-05:00')).toHaveLength(1);
  expect(await marks('2022-01-19T12:00:00-05:00')).toEqual([]);
});

test('without the whole history there is no page, and a shallow clone is said to be one', async () => {
  const folder = await course();
  const clone = join(await courseFolder(), 'clone');
  execFileSync('git', ['clone', '--quiet', '--depth', '1', pathToFileURL(folder).href, clone]);
  const { run, site } = await build(clone, { now });
  expect(site.has('changes/index.html')).toBe(false);
  expect(site.has('changes.xml')).toBe(false);
  expect(site.get('schedule/index.html')).not.toContain('changes');
  expect(run.said).toContain('This is a shallow clone, without the history of the course');
  const without = await build(await courseFolder(schedule('')), { now });
  expect(without.site.has('changes/index.html')).toBe(false);
  expect(without.run.said).not.toContain('clone');
});

const footer = (html: string | undefined) => /<p[^>]*><span>Last changed[^]*?<\/p>/.exec(html ?? '')?.[0];

const form = 'Mistake+on+%E2%80%9CHarbour%E2%80%9D';

const page = 'https%3A%2F%2Fexample.org%2Frowing%2Fharbour%2F%0A%0A';

test.for([
  [
    'https://github.com/example/rowing',
    'git@github.com:Example/rowing.git',
    'https://github.com/example/rowing/blob/HEAD/content/harbour.md',
    `https://github.com/example/rowing/issues/new?title=${form}&body=${page}`,
  ],
  [
    'https://gitlab.example.edu/courses/rowing',
    'https://token@gitlab.example.edu/courses/rowing.git',
    'https://gitlab.example.edu/courses/rowing/-/blob/HEAD/content/harbour.md',
    `https://gitlab.example.edu/courses/rowing/-/issues/new?issue%5Btitle%5D=${form}&issue%5Bdescription%5D=${page}`,
  ],
  // Not where the course is: its files need not be there.
  ['https://github.com/example/rowing', 'https://github.com/example/fork'],
  ['https://git.example.org/example/rowing', 'https://git.example.org/example/rowing'],
])('a page of %s, cloned from %s, says when it changed', async ([repository, origin = '', ...links]) => {
  const folder = await course();
  const about = `title: Rowing\ntimezone: America/New_York\nurl: https://example.org/rowing/\nrepository: ${repository}\n`;
  await commit(folder, { '_data/course.yaml': about }, '2022-01-25T15:00:00Z');
  git(folder, ['remote', 'add', 'origin', origin]);
  const { site } = await build(folder, { now });
  const harbour = footer(site.get('harbour/index.html'));
  expect(text(harbour)).toMatch(
    /^Last changed Thursday, January 20, 2022(?: · Source of this page · Report a mistake)?$/,
  );
  const found = [...(harbour ?? '').matchAll(/href="([^"]*)"/g)].map(([, url]) =>
    url?.replaceAll('&amp;', '&'),
  );
  expect(found).toEqual(links);
  // Of its deck, as its page has no text of its own; of the schedule; of what is put together from many files.
  expect(footer(site.get('lectures/01_boats/index.html'))).toContain('Monday, November 1, 2021');
  expect(footer(site.get('schedule/index.html'))).toContain('Tuesday, February 1, 2022');
  expect(footer(site.get('lectures/index.html'))).toBeUndefined();
});
