/** What crawlers and assistants read first. */
import { expect, test } from 'vitest';
import { build } from '../commands/site.ts';
import { courseFolder, head } from '../course/folder.ts';

const course = (settings: string) => ({
  '_data/course.yaml': `title: Rowing\ndescription: On water.\ntimezone: America/New_York\n${settings}`,
  '_data/schedule.yaml': `${head}sessions: [{ lecture: 01_boats }]\n`,
  'content/lectures/01_boats.md': '---\ndescription: What floats.\n---\n\n# Boats & oars\n',
  'content/hidden.md': '---\nreleased: no\n---\n\n# Hidden\n',
  'slides/01_boats/boats.md': '# Boats\n',
});

async function texts(settings: string, options: { all?: boolean } = {}) {
  const { site } = await build(await courseFolder(course(settings)), options);
  const [map, robots, llms] = ['sitemap.xml', 'robots.txt', 'llms.txt'].map((path) => site.get(path));
  return { map, robots, llms };
}

test('under a path of its host, a site has a map and no robots.txt', async () => {
  const { map = '', robots, llms } = await texts('url: https://example.org/course/\n');
  const urls = [...map.matchAll(/<loc>https:\/\/example\.org\/course\/(.*?)<\/loc>/g)].map(([, url]) => url);
  expect(urls).toEqual([
    ...['', 'lectures/', 'lectures/01_boats/', 'schedule/', 'schedule/calendar/', 'schedule/overview/'],
    ...['slides/01_boats/', 'slides/01_boats/handout/', 'staff/'],
  ]);
  expect(robots).toBeUndefined();
  expect(llms).toMatchInlineSnapshot(`
    "# Rowing, Spring 2022

    > On water.

    ## Pages

    - [Rowing](https://example.org/course/): On water.
    - [Schedule](https://example.org/course/schedule/): Schedule of Rowing, Spring 2022
    - [Calendar](https://example.org/course/schedule/calendar/): Rowing by month
    - [Overview](https://example.org/course/schedule/overview/): Rowing at a glance
    - [Lectures](https://example.org/course/lectures/)
    - [Staff](https://example.org/course/staff/)
    - [Boats & oars](https://example.org/course/lectures/01_boats/): What floats.

    ## Slides

    - [Boats](https://example.org/course/slides/01_boats/boats.md)

    ## Data

    - [Schedule as JSON](https://example.org/course/schedule.json)
    - [Calendar](https://example.org/course/calendar.ics)
    "
  `);
});

test('at the root of its host, it has both', async () => {
  const { robots } = await texts('url: https://rowing.example.org\n');
  expect(robots).toBe('User-agent: *\nAllow: /\nSitemap: https://rowing.example.org/sitemap.xml\n');
});

test('without an address, it has no map; a preview has none of it', async () => {
  const { map, robots, llms } = await texts('publish: { sources: false }\n');
  expect([map, robots]).toEqual([undefined, undefined]);
  expect(llms).toContain('- [Boats](./slides/01_boats/handout/)\n');
  expect(await texts('url: https://rowing.example.org\n', { all: true })).toEqual({});
});
