/** Code of a course's own that has no effect. */
import { expect, test } from 'vitest';
import { runChecks } from '../../src/checks/checks.ts';
import { formatProblem } from '../../src/problems/problem.ts';
import { courseFolder, type Files } from '../course/folder.ts';

async function problems(files: Files): Promise<string> {
  const { problems: found } = await runChecks(await courseFolder(files), { slides: false });
  return found.map(formatProblem).join('\n');
}

test('templates that Lectern does not have, and that none includes', async () => {
  expect(
    await problems({
      'templates/partials/foter.njk': '',
      'templates/header.html': '',
      'templates/partials/map.njk': '',
      'templates/README.md': 'Our templates.',
      'templates/partials/footer.njk': "{% include 'partials/address.njk' %}",
      'templates/partials/address.njk': '',
    }),
  )
    .toBe(`templates/header.html:1:1  warning  Lectern has no template “header.html”, and no other template includes it  [template/unused]
    → did you mean “partials/header.njk”?
templates/partials/foter.njk:1:1  warning  Lectern has no template “partials/foter.njk”, and no other template includes it  [template/unused]
    → did you mean “partials/footer.njk”?
templates/partials/map.njk:1:1  warning  Lectern has no template “partials/map.njk”, and no other template includes it  [template/unused]
    → name it as one of them, include it in one, or remove it`);
});

test('configurations that are not read', async () => {
  const config = 'export default function () {}\n';
  expect(await problems({ '.eleventy.mjs': config })).toBe(
    '.eleventy.mjs:1:1  warning  this is not read: configurations have other names  [config/not-read]\n    → rename it to .eleventy.ts',
  );
  expect(await problems({ '.eleventy.ts': config, 'eleventy.config.js': config })).toBe(
    'eleventy.config.js:1:1  warning  this is not read: the course’s configuration is .eleventy.ts  [config/not-read]\n    → move what it does to .eleventy.ts, and remove it',
  );
});

test('style sheets and separators of a deck are reported where its front matter names them', async () => {
  const front = 'title: Boats\ncss: [a.css, https://example.org/b.css]\nseparator: (';
  const found = await problems({ 'slides/01/boats.md': `---\n${front}\n---\n# Boats\n` });
  expect(found.split('\n').filter((line) => !line.startsWith(' '))).toEqual([
    'slides/01/boats.md:3:7  warning  “a.css” does not exist  [deck/missing-file]',
    'slides/01/boats.md:3:14  warning  this style sheet is on another host, and is not loaded from there: https://example.org/b.css  [deck/remote-file]',
    'slides/01/boats.md:4:12  error  separator is not a regular expression: (  [deck/bad-separator]',
  ]);
});
