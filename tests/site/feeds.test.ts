/** What a built site says in several places is the same everywhere. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { expect, inject, test } from 'vitest';
import * as z from 'zod';
import { subscribeView } from '../../src/site/views/subscribe.ts';
import { builtSite } from '../commands/site.ts';
import { courseFolder } from '../course/folder.ts';
import { courseOf, read, readEvents, utc } from '../feeds/course.ts';

const published = (path: string) => readFileSync(join(inject('site'), path), 'utf8');

const schedule = z.object({ deadlines: z.array(z.object({ title: z.string(), at: z.string() })) });

function elements(node: DefaultTreeAdapterTypes.ParentNode): DefaultTreeAdapterTypes.Element[] {
  return node.childNodes.flatMap((child) => ('tagName' in child ? [child, ...elements(child)] : []));
}

/** The deadlines on the schedule page: “2022-09-08T03:59:00.000Z I1: ML Product”. */
function duePrinted(html: string): string[] {
  const attribute = (element: DefaultTreeAdapterTypes.Element, name: string) =>
    element.attrs.find((each) => each.name === name)?.value ?? '';
  const found = elements(parse(html));
  const text = ({ childNodes }: DefaultTreeAdapterTypes.Element) =>
    childNodes.map((child) => ('value' in child ? child.value : '')).join('');
  const titles = found.filter((element) => attribute(element, 'class') === 'due-title').map(text);
  const times = found.filter((element) => attribute(element, 'class') === 'due-when');
  return times.map((time, index) => `${iso(attribute(time, 'datetime'))} ${titles[index] ?? ''}`);
}

const iso = (text: string) => new Date(text).toISOString();

test('all deadlines of the demo agree in the course, on the page, in the calendar and in the JSON', async () => {
  const { deadlines } = await read('.');
  const expected = deadlines.map(({ at, title }) => `${iso(at.toISO() ?? '')} ${title}`);
  expect(expected).toHaveLength(13);
  const events = readEvents(published('calendar-deadlines.ics'));
  const json = schedule.parse(JSON.parse(published('schedule.json')));
  expect({
    page: duePrinted(published('schedule/index.html')).sort(),
    calendar: events.map(({ startDate, summary }) => `${utc(startDate)} ${summary.replace(/^Due: /, '')}`),
    json: json.deadlines.map(({ at, title }) => `${iso(at)} ${title}`),
  }).toEqual({ page: [...expected].sort(), calendar: expected, json: expected });
});

test('pages tell programs where the feeds are', () => {
  const links = published('lectures/02_systems/index.html').match(/<link rel="alternate".*>/g);
  expect(links).toMatchInlineSnapshot(`
    [
      "<link rel="alternate" type="application/atom+xml" title="Announcements" href="../../feed.xml">",
      "<link rel="alternate" type="text/calendar" title="Calendar" href="../../calendar.ics">",
    ]
  `);
});

test('calendars can be subscribed to if the site’s address is known', async () => {
  const files = (url: string) => ({
    '_data/course.yaml': `title: Rowing & Sailing\ntimezone: America/New_York\n${url}`,
  });
  const course = await courseOf(files('url: https://example.org/rowing\n'));
  expect(subscribeView(course).services).toMatchInlineSnapshot(`
    [
      {
        "label": "Apple and others",
        "url": "webcal://example.org/rowing/calendar.ics",
      },
      {
        "label": "Google",
        "url": "https://calendar.google.com/calendar/r?cid=webcal%3A%2F%2Fexample.org%2Frowing%2Fcalendar.ics",
      },
      {
        "label": "Outlook.com",
        "url": "https://outlook.live.com/calendar/0/addfromweb?url=https%3A%2F%2Fexample.org%2Frowing%2Fcalendar.ics&name=Rowing%20%26%20Sailing%2C%20Spring%202022",
      },
      {
        "label": "Outlook at school",
        "url": "https://outlook.office.com/calendar/0/addfromweb?url=https%3A%2F%2Fexample.org%2Frowing%2Fcalendar.ics&name=Rowing%20%26%20Sailing%2C%20Spring%202022",
      },
    ]
  `);
  expect(subscribeView(await courseOf(files(''))).services).toEqual([]);
});

test('a file of the course’s own at the address of a feed is published instead', async () => {
  const folder = await courseFolder({ 'content/calendar.ics': 'mine\n' });
  const site = await builtSite(folder);
  expect(readFileSync(join(site, 'calendar.ics'), 'utf8')).toBe('mine\n');
  expect(existsSync(join(site, 'feed.xml'))).toBe(true);
});
