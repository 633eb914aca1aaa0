import sharp from 'sharp';
import { expect, test } from 'vitest';
import { runChecks } from '../../src/checks/checks.ts';
import { formatProblem } from '../../src/problems/problem.ts';
import { courseFolder } from '../course/folder.ts';

/** Of noise, which no format makes small. */
function photo(width: number, height: number): Promise<Buffer> {
  const noise = { type: 'gaussian', mean: 128, sigma: 60 } as const;
  return sharp({ create: { width, height, channels: 3, background: 'grey', noise } })
    .jpeg()
    .toBuffer();
}

test('a photo that is larger than a slide shows it is reported, if a slide shows it', async () => {
  const folder = await courseFolder({
    'slides/01_boats/b.md':
      '# Boats\n\n![a](wide.jpg) ![b](../../content/tall.jpg) ![c](fits.jpg) [d](only-linked.jpg)\n',
    'slides/01_boats/wide.jpg': await photo(4000, 2000),
    'content/tall.jpg': await photo(2000, 3000),
    'slides/01_boats/fits.jpg': await photo(2500, 1400),
    'slides/01_boats/only-linked.jpg': await photo(4000, 2000),
  });
  const { problems } = await runChecks(folder, { slides: false });
  expect(
    problems
      .map(formatProblem)
      .join('\n')
      .replace(/[\d.]+ MB/g, 'n MB'),
  ).toMatchInlineSnapshot(`
    "content/tall.jpg:1:1  warning  this picture has 2000 × 3000 pixels in n MB, more than a slide can show  [image/too-large]
        → scale it to a width of 960 pixels, and save photos as JPEG or WebP
    slides/01_boats/wide.jpg:1:1  warning  this picture has 4000 × 2000 pixels in n MB, more than a slide can show  [image/too-large]
        → scale it to a width of 2560 pixels, and save photos as JPEG or WebP"
  `);
});
