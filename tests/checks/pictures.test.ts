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

test('a photo that is larger than a slide or page shows it is reported, if one shows it', async () => {
  const wide = await photo(4000, 2000);
  const folder = await courseFolder({
    '_data/course.yaml':
      'title: Rowing\ntimezone: America/New_York\nstaff: [{ name: Ada, photo: /staff/ada.jpg }]\n',
    'content/staff/ada.jpg': wide,
    'content/boats.md':
      '# Boats\n\n![a](boats/wide%201.jpg) ![b](boats/long.jpg) [c](boats/only-linked.jpg)\n',
    'content/boats/wide 1.jpg': wide,
    'content/boats/long.jpg': await photo(1200, 4000),
    'content/boats/only-linked.jpg': wide,
    'content/boats/sea.css': 'body { background: url(sea.jpg) }\n',
    'content/boats/sea.jpg': wide,
    'assignments/I1.md':
      '# Knots\n\n<img alt="" srcset="I1/small.jpg 1x, I1/large.jpg 2x, I1/small.jpg 3x">\n',
    'assignments/I1/small.jpg': await photo(100, 100),
    'assignments/I1/large.jpg': wide,
    'slides/01_boats/b.md':
      '---\nrevealOptions: { parallaxBackgroundImage: behind.jpg }\n---\n# Boats\n\n![a](wide.jpg) ![b](../../content/tall.jpg) ![c](fits.jpg) [d](only-linked.jpg)\n',
    'slides/01_boats/behind.jpg': wide,
    'slides/01_boats/wide.jpg': wide,
    'content/tall.jpg': await photo(2000, 3000),
    'slides/01_boats/fits.jpg': await photo(2500, 1400),
    'slides/01_boats/only-linked.jpg': wide,
  });
  const { problems } = await runChecks(folder, { slides: false });
  expect(
    problems
      .filter(({ name }) => name === 'image/too-large')
      .map(formatProblem)
      .join('\n')
      .replace(/[\d.]+ MB/g, 'n MB'),
  ).toMatchInlineSnapshot(`
    "assignments/I1/large.jpg:1:1  warning  this picture has 4000 × 2000 pixels in n MB, more than a page can show  [image/too-large]
        → scale it to a width of 2560 pixels, and save photos as JPEG or WebP
    content/boats/sea.jpg:1:1  warning  this picture has 4000 × 2000 pixels in n MB, more than a page can show  [image/too-large]
        → scale it to a width of 2560 pixels, and save photos as JPEG or WebP
    content/boats/wide 1.jpg:1:1  warning  this picture has 4000 × 2000 pixels in n MB, more than a page can show  [image/too-large]
        → scale it to a width of 2560 pixels, and save photos as JPEG or WebP
    content/staff/ada.jpg:1:1  warning  this picture has 4000 × 2000 pixels in n MB, more than a page can show  [image/too-large]
        → scale it to a width of 2560 pixels, and save photos as JPEG or WebP
    content/tall.jpg:1:1  warning  this picture has 2000 × 3000 pixels in n MB, more than a slide can show  [image/too-large]
        → scale it to a width of 960 pixels, and save photos as JPEG or WebP
    slides/01_boats/behind.jpg:1:1  warning  this picture has 4000 × 2000 pixels in n MB, more than a slide can show  [image/too-large]
        → scale it to a width of 2560 pixels, and save photos as JPEG or WebP
    slides/01_boats/wide.jpg:1:1  warning  this picture has 4000 × 2000 pixels in n MB, more than a slide can show  [image/too-large]
        → scale it to a width of 2560 pixels, and save photos as JPEG or WebP"
  `);
});
