import { expect, test, vi } from 'vitest';
import { runChecks } from '../../src/checks/checks.ts';
import { checkSlides } from '../../src/checks/slides.ts';
import { findChromium } from '../../src/browser/find.ts';
import { launchChromium } from '../../src/browser/launch.ts';
import { formatProblem } from '../../src/problems/problem.ts';
import { lendChromium } from '../browser/lend.ts';
import { courseFolder } from '../course/folder.ts';

lendChromium();

const lines = (count: number, line: (number: number) => string) =>
  Array.from({ length: count }, (_, index) => line(index + 1)).join('\n');

const picture = (height: number) => `<svg width="600" height="${height}"></svg>`;

const slides = (...texts: readonly string[]) => `${texts.join('\n\n---\n\n')}\n`;

const deck = slides(
  '# Rowing',
  `## As much as a slide holds\n\n${lines(10, (number) => `- stroke ${number}`)}`,
  `## More than a slide holds\n\n${lines(30, (number) => `- stroke ${number}`)}`,
  `## A picture\n\n${picture(1000)}`,
  '## A picture that takes the room there is\n\n![The boat](boat.svg)\n<!-- .element: class="stretch" -->\n\nAlba.',
  `| A long word |\n| - |\n| ${'row'.repeat(50)} |`,
  `\`\`\`\n${lines(40, (number) => `row(${number})`)}\n\`\`\``,
  '## A wide box\n\n<div style="width:1500px;background:red">w</div>',
  '## A high box\n\n<div style="height:900px;border:1px solid">short</div>',
  '## Room, and nothing in it\n\n<div style="height:900px"></div>',
  '## A frame\n\n<iframe src="boat.svg" width="600" height="1100" title="The boat"></iframe>',
  '## Notes\n\nNote: The drag is $v^2$.',
);

/** The number of px depends on the machine where fonts are the machine's, as for code. */
const roughly = (text: string) => text.replace(/\d+(?= px)/g, 'N');

test('each slide that does not fit is reported at its line, with what would help', async ({ skip }) => {
  skip(findChromium() === undefined, 'no Chromium here');
  const folder = await courseFolder({
    'slides/01_rowing/rowing.md': deck,
    'slides/01_rowing/boat.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="900" height="2000"></svg>',
    // A slide included from another deck is reported only once.
    'slides/02_again/again.md': '# Again\n\n---\n\n<!-- include: 01_rowing#/2 -->\n',
  });
  const { problems } = await runChecks(folder, { slides: true });
  expect(problems.map(formatProblem).map(roughly)).toMatchInlineSnapshot(`
    [
      "slides/01_rowing/rowing.md:19:1  warning  the slide’s content runs N px below the slide  [slide/too-tall]
        → split it with ---- before “stroke 17”, or shrink it with <!-- smaller -->",
      "slides/01_rowing/rowing.md:54:1  warning  the slide’s content runs N px below the slide  [slide/too-tall]
        → make the picture smaller: class="stretch" gives it the room that is left, style="height:638px" a height",
      "slides/01_rowing/rowing.md:69:1  warning  the slide’s content runs N px past the slide’s edge  [slide/too-wide]
        → break the line at “rowrowrowrowrowrowrowrowrowrowrowrowrowr …”, or shrink it with <!-- smaller -->",
      "slides/01_rowing/rowing.md:75:1  warning  N px of the code that begins “row(1) row(2) row(3) row(4) row(5) …” are cut off  [slide/clipped-code]
        → break its lines, split it in two with ----, or shrink the slide with <!-- small -->",
      "slides/01_rowing/rowing.md:120:1  warning  the slide’s content runs N px past the slide’s edge  [slide/too-wide]
        → break the line at “w”, or shrink it with <!-- smallish -->",
      "slides/01_rowing/rowing.md:126:1  warning  the slide’s content runs N px below the slide  [slide/too-tall]
        → split it with ---- before “short”, or shrink it with <!-- small -->",
      "slides/01_rowing/rowing.md:138:1  warning  the slide’s content runs N px below the slide  [slide/too-tall]
        → make the picture smaller: class="stretch" gives it the room that is left, style="height:638px" a height",
    ]
  `);
});

test('a footer covers nothing', async ({ skip }) => {
  skip(findChromium() === undefined, 'no Chromium here');
  const folder = await courseFolder({
    'slides/01_rowing/rowing.md':
      '---\nfooter: Rowing\nrevealOptions: { margin: 0 }\n---\n' +
      slides(picture(705), '<div style="height:705px;border:1px solid">Rowing</div>'),
  });
  const { problems } = await runChecks(folder, { slides: true });
  expect(problems.map(formatProblem)).toMatchInlineSnapshot(`
    [
      "slides/01_rowing/rowing.md:8:1  warning  the slide’s content runs 20 px under the footer  [slide/under-footer]
        → split it with ---- before “Rowing”, or shrink it with <!-- smallish -->",
    ]
  `);
});

test('what else is found is printed where the browser does not start, or dies', async ({ skip }) => {
  skip(findChromium() === undefined, 'no Chromium here');
  const folder = await courseFolder({
    'content/a.md': '# A\n\n[b](b.md)\n',
    'slides/01_rowing/rowing.md': '# Rowing\n',
    'slides/02_again/again.md': '# Again\n\n<div style="height:900px;border:1px solid">tall</div>\n',
  });
  vi.stubEnv('LECTERN_CHROMIUM', '/bin/false');
  const { problems } = await runChecks(folder, { slides: true });
  vi.unstubAllEnvs();
  expect(problems.map(({ name, file }) => `${file} ${name}`)).toEqual([
    '_data/course.yaml slide/not-measured',
    'content/a.md page/broken-link',
  ]);

  const before = process.cwd();
  process.chdir(folder);
  let launches = 0;
  /** Each browser but the last is dead when it is needed. */
  const launch = (last: number) => async () => {
    const browser = await launchChromium();
    launches += 1;
    if (launches < last) await browser?.close();
    return browser;
  };
  const dead = await checkSlides(launch(Infinity));
  launches = 0;
  const again = await checkSlides(launch(2));
  process.chdir(before);
  expect(dead.map(({ name, file }) => `${file} ${name}`)).toEqual([
    'slides/01_rowing/rowing.md slide/not-measured',
    'slides/02_again/again.md slide/not-measured',
  ]);
  expect(again.map(({ name }) => name)).toEqual(['slide/too-tall']);
});
