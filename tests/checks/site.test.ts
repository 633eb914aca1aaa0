/** What is said of the pages of a built site. */
import { expect, test } from 'vitest';
import { runChecks } from '../../src/checks/checks.ts';
import { courseFolder, type Files } from '../course/folder.ts';

async function said(files: Files): Promise<string[]> {
  const { problems } = await runChecks(await courseFolder(files), { slides: false, site: true });
  return problems
    .filter(({ name }) => name.startsWith('site/'))
    .map(({ file, name, message }) => `${file} ${name} ${message}`);
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

test('ids twice, links out of the site, other hosts', async () => {
  const footer =
    '<a href="/oars/">Oars</a><a href="knots/">Knots</a><script src="https://example.org/a.js"></script>';
  const found = await said({
    'content/boats.md': '# Boats\n\n<p id="a">One</p>\n\n<p id="a">Two</p>\n\n[Tides](tides.md)\n',
    'content/heavy.md': `# Heavy\n\n${Array.from({ length: 60_000 }, (_, index) => (index * 7919 * 104_729) % 1_000_003).join(' ')}\n`,
    'templates/partials/footer.njk': footer,
  });
  expect(found.filter((line) => line.startsWith('content') && !/knots|oars|a\.js/.test(line))).toEqual([
    'content/boats.md site/duplicate-id /boats/index.html: two elements have the id “a”',
    expect.stringMatching(
      /^content\/heavy\.md site\/too-heavy \/heavy\/index\.html: it has \d+ KB of HTML, compressed$/,
    ),
  ]);
  expect(found.filter((line) => line.includes('/schedule/index.html'))).toEqual([
    '_data/schedule.yaml site/broken-link /schedule/index.html: “../oars/” leads to nothing in the built site',
    '_data/schedule.yaml site/broken-link /schedule/index.html: “knots/” leads to nothing in the built site',
    '_data/schedule.yaml site/remote-request /schedule/index.html: it loads from another host: https://example.org/a.js',
  ]);
});
