/** Links to places in Lectern's lists are checked against what their templates print. */
import { readCourse } from '../../src/course/course.ts';
import { listIds } from '../../src/site/list-ids.ts';
import { expect, test } from 'vitest';
import { courseFolder } from '../course/folder.ts';
import { rowingCourse } from '../course/schedule/rowing-course.ts';
import { build } from './site.ts';

test('the ids in lists are those that their pages have', async () => {
  const folder = await courseFolder(rowingCourse);
  const [{ site }, { course }] = await Promise.all([build(folder), readCourse(folder)]);
  expect(course).toBeDefined();
  for (const [url, ids] of course ? listIds(course) : []) {
    const [, main = ''] = (site.get(`${url.slice(1)}index.html`) ?? '').split('<main');
    const printed = [...main.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect([url, ...printed].sort()).toEqual([url, 'main', ...ids].sort());
  }
});
