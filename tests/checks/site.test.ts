/** What is said of the pages of a built site. */
import { expect, test, vi } from 'vitest';
import { runChecks } from '../../src/checks/checks.ts';
import { lendChromium } from '../browser/lend.ts';
import { courseFolder, type Files } from '../course/folder.ts';

lendChromium();

async function said(files: Files): Promise<string[]> {
  const { problems, leftOut } = await runChecks(await courseFolder(files), { slides: false, site: true });
  const lines = problems
    .filter(({ name }) => name.startsWith('site/'))
    .map(({ file, line, column, name, message }) => `${file}:${line}:${column} ${name} ${message}`);
  return [...lines, ...leftOut];
}

test('a clean course has nothing to be said of', async () => {
  const page =
    '# Boats\n\n[Knots](knots.md) [Plan](/schedule/) [Out](https://example.org)\n\n![A boat](boat.svg)\n';
  expect(
    await said({
      'content/boats.md': page,
      'content/boat.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
      'content/knots.md': '# Knots\n',
      'slides/01/boats.md': '# Boats\n\n---\n\n# Oars\n',
    }),
  ).toEqual([]);
});

/** More than a page should load, which does not get smaller when it is compressed. */
const numbers = Array.from({ length: 60_000 }, (_, index) => (index * 7919 * 104_729) % 1_000_003).join(' ');

const boats = `# Boats

<p id="a">One</p>

<p id="a">Two</p>

<center>Old boats</center>

<p style="color: #aaa; background: #fff">Pale <em>words</em></p>

<input name="port">
`;

const slides = `# Boats

---

## Pale

<span style="color: #999; background: #fff">Hardly to be read</span>

---

## Choice

<select><option>Oars</option></select>
`;

test('each fault of a page or slide is reported where it is written, one of a template once', async () => {
  const found = await said({
    'content/boats.md': boats,
    'content/heavy.md': `# Heavy\n\n${numbers}\n`,
    'slides/01/boats.md': slides,
    'templates/partials/footer.njk':
      '<footer>\n<a href="/oars/">Oars</a>\n<font>Rowing</font>\n<script src="https://example.org/a.js"></script>\n</footer>\n',
    'content/late.js': `${JSON.stringify(numbers)};fetch('missing.json')`,
    'content/late.md': '# Late\n\n<script src="late.js"></script>\n',
  });
  expect(found.map((line) => line.replace(/\d+(?= KB)/, 'N').replace(/\d+(?= other)/, 'N'))).toEqual([
    'content/boats.md:1:1 site/duplicate-id /boats/index.html: two elements have the id “a”',
    'content/boats.md:7:1 site/invalid-html not valid HTML: <center> is deprecated: use CSS instead',
    'content/boats.md:9:1 site/low-contrast text is hard to read: #aaaaaa on #ffffff has a contrast of 2.32:1',
    'content/boats.md:11:1 site/inaccessible not accessible to everybody: Form elements must have labels',
    'content/heavy.md:1:1 site/too-heavy /heavy/index.html: it has N KB of HTML, compressed',
    'content/late.md:1:1 site/too-heavy /late/index.html: it has N KB of styles and scripts, compressed',
    'content/late.md:1:1 site/broken-link /late/index.html: “/late/missing.json” leads to nothing in the built site',
    'slides/01/boats.md:7:1 site/low-contrast text is hard to read: #999999 on #ffffff has a contrast of 2.84:1',
    'slides/01/boats.md:13:1 site/inaccessible not accessible to everybody: Select element must have an accessible name',
    'templates/partials/footer.njk:2:1 site/broken-link /index.html and N other pages: “/oars/” leads to nothing in the built site',
    'templates/partials/footer.njk:3:1 site/invalid-html /index.html and N other pages: not valid HTML: <font> is deprecated: use CSS instead',
    'templates/partials/footer.njk:4:1 site/remote-request /index.html and N other pages: it loads from another host: https://example.org/a.js',
  ]);
});

test('without a browser, all else is checked, and one sentence says what was not', async () => {
  vi.stubEnv('LECTERN_CHROMIUM', '/bin/false');
  expect(
    await said({ 'content/boats.md': '# Boats\n\n<center>Old boats</center>\n\n<input name="port">\n' }),
  ).toEqual([
    'content/boats.md:3:1 site/invalid-html not valid HTML: <center> is deprecated: use CSS instead',
    'Accessibility was left out: no Chromium or Chrome could be started here.',
  ]);
});
