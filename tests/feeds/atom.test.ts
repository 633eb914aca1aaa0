import { parseAtomFeed } from 'feedsmith';
import { DateTime } from 'luxon';
import { expect, test } from 'vitest';
import { courseOf, feed } from './course.ts';

const rowing = (course = '') =>
  courseOf({
    '_data/course.yaml': `title: 'Rowing <&> "Sailing"'\ntimezone: America/New_York\n${course}`,
    // Feed readers see HTML; a page of plain HTML is the same in Markdown.
    'content/announcements/2022-01-09-start.md':
      '# Start & go\n\n<p>Read <a href="/syllabus/?a&amp;b#late">this</a> &amp; <a href="https://example.org/">that</a>.</p>',
    'content/announcements/2022-02-01-ice.md': '# Ice\n\nStay at home.',
    'content/syllabus.md': '# Syllabus\n',
  });

test('announcements and newly released material, newest first', async () => {
  const course = await rowing('url: https://example.org/rowing\ninstructors: [{ name: Ada Example }]\n');
  const at = DateTime.fromISO('2022-01-20T08:00', { zone: course.timeZone });
  const releases = [{ title: 'Knots', url: '/lectures/knots/', at }];
  expect(parseAtomFeed(feed({ ...course, releases }, '/feed.xml'))).toMatchInlineSnapshot(`
    {
      "authors": [
        {
          "name": "Ada Example",
        },
      ],
      "entries": [
        {
          "content": {
            "type": "html",
            "value": "Stay at home.",
          },
          "id": "https://example.org/rowing/announcements/2022-02-01-ice/",
          "links": [
            {
              "href": "https://example.org/rowing/announcements/2022-02-01-ice/",
              "rel": "alternate",
              "type": "text/html",
            },
          ],
          "title": {
            "value": "Ice",
          },
          "updated": "2022-02-01T00:00:00-05:00",
        },
        {
          "id": "https://example.org/rowing/lectures/knots/",
          "links": [
            {
              "href": "https://example.org/rowing/lectures/knots/",
              "rel": "alternate",
              "type": "text/html",
            },
          ],
          "title": {
            "value": "Knots",
          },
          "updated": "2022-01-20T08:00:00-05:00",
        },
        {
          "content": {
            "type": "html",
            "value": "<p>Read <a href="https://example.org/rowing/syllabus/?a&amp;b#late">this</a> &amp; <a href="https://example.org/">that</a>.</p>",
          },
          "id": "https://example.org/rowing/announcements/2022-01-09-start/",
          "links": [
            {
              "href": "https://example.org/rowing/announcements/2022-01-09-start/",
              "rel": "alternate",
              "type": "text/html",
            },
          ],
          "title": {
            "value": "Start & go",
          },
          "updated": "2022-01-09T00:00:00-05:00",
        },
      ],
      "id": "https://example.org/rowing/feed.xml",
      "links": [
        {
          "href": "https://example.org/rowing/feed.xml",
          "rel": "self",
          "type": "application/atom+xml",
        },
        {
          "href": "https://example.org/rowing/",
          "rel": "alternate",
          "type": "text/html",
        },
      ],
      "title": {
        "value": "Rowing <&> "Sailing", Spring 2022",
      },
      "updated": "2022-02-01T00:00:00-05:00",
      "xml": {
        "lang": "en",
      },
    }
  `);
});

test('if the site’s address is unknown, ids are tags and links are relative to the feed', async () => {
  const { id, links, authors, entries } = parseAtomFeed(feed(await rowing(), '/feed.xml'));
  expect({
    id,
    links,
    authors,
    entries: entries?.map(({ id, links }) => ({ id, links })),
  }).toMatchInlineSnapshot(`
    {
      "authors": [
        {
          "name": "Rowing <&> "Sailing"",
        },
      ],
      "entries": [
        {
          "id": "tag:lectern,2022:rowing--sailing/spring-2022/announcements/2022-02-01-ice/",
          "links": [
            {
              "href": "./announcements/2022-02-01-ice/",
              "rel": "alternate",
              "type": "text/html",
            },
          ],
        },
        {
          "id": "tag:lectern,2022:rowing--sailing/spring-2022/announcements/2022-01-09-start/",
          "links": [
            {
              "href": "./announcements/2022-01-09-start/",
              "rel": "alternate",
              "type": "text/html",
            },
          ],
        },
      ],
      "id": "tag:lectern,2022:rowing--sailing/spring-2022/feed.xml",
      "links": [
        {
          "href": "./feed.xml",
          "rel": "self",
          "type": "application/atom+xml",
        },
        {
          "href": "./",
          "rel": "alternate",
          "type": "text/html",
        },
      ],
    }
  `);
});

test('a course without news has an empty feed', async () => {
  const { updated, entries } = parseAtomFeed(feed(await courseOf({}), '/feed.xml'));
  expect({ updated, entries }).toEqual({ updated: '2022-01-10T00:00:00-05:00', entries: undefined });
});
