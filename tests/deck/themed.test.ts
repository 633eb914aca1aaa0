/** Drawings that have colours for the dark of their own keep them; all others are turned for it. */
import { expect, test } from 'vitest';
import { build } from '../commands/site.ts';
import { courseFolder, head } from '../course/folder.ts';

test('a drawing that follows the theme is told apart', async () => {
  const svg = (style: string) => `<svg xmlns="http://www.w3.org/2000/svg"><style>${style}</style></svg>`;
  const files = {
    '_data/schedule.yaml': `${head}sessions: [{ lecture: 01_boats }]\n`,
    'slides/01_boats/boats.md':
      '# Boats\n\n![One](themed.svg)\n\n![Two](paper.svg)\n\n![Three](themed.png)\n',
    'slides/01_boats/themed.svg': svg('@media (prefers-color-scheme: dark) { path { fill: #fff } }'),
    'slides/01_boats/paper.svg': svg(''),
    'slides/01_boats/themed.png': '',
  };
  const folder = await courseFolder(files);
  const { site } = await build(folder);
  const images = (site.get('slides/01_boats/index.html') ?? '').match(/<img [^>]*>/g) ?? [];
  expect(images.map((image) => [/src="([^"]+)/.exec(image)?.[1], image.includes('class="themed"')])).toEqual([
    ['themed.svg', true],
    ['paper.svg', false],
    ['themed.png', false],
  ]);
});
