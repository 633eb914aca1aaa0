import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import sharp from 'sharp';

/** The longer side in px: more than a page of 13.3 in can show. */
const longest = 1920;

/** A picture that loses less than a tenth is better left as it is. */
const worthwhile = 0.9;

/**
 * Reads files as they are, and pictures as small as they can well be in a PDF: at most 1920 px on the longer side,
 * and as JPEG where nothing is transparent and that is smaller. What was made is kept in `cache`, by content.
 */
export function readForPrint(cache: string): (file: string) => Promise<Buffer> {
  return async (file) => {
    const original = await readFile(file);
    if (!/^\.(png|jpe?g|webp)$/i.test(extname(file))) return original;
    const known = join(cache, createHash('sha256').update(original).digest('hex'));
    const made = await readFile(known).catch(() => undefined);
    if (made) return made;
    // A damaged picture is the browser's to show as far as it can.
    const smaller = await shrink(original).catch(() => original);
    await mkdir(cache, { recursive: true });
    const fresh = `${known}.${randomUUID()}`;
    await writeFile(fresh, smaller);
    await rename(fresh, known);
    return smaller;
  };
}

async function shrink(original: Buffer): Promise<Buffer> {
  const { format, width, height } = await sharp(original).metadata();
  const { data, info } = await sharp(original)
    .autoOrient()
    .resize({ width: longest, height: longest, fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { channels } = info;
  const image = sharp(data, { raw: { width: info.width, height: info.height, channels } });
  const fits = Math.max(width, height) <= longest;
  const kept = fits || format === 'jpeg' ? original : await image.clone().png().toBuffer();
  if (channels % 2 === 0 && !isOpaque(data, channels)) return kept;
  // Fine coloured lines of a drawing keep their colour; a photo has lost that already.
  const chromaSubsampling = format === 'jpeg' ? '4:2:0' : '4:4:4';
  const photo = await image.removeAlpha().jpeg({ quality: 80, chromaSubsampling }).toBuffer();
  return photo.length < kept.length * worthwhile ? photo : kept;
}

/** With grey or three colours before the opacity of each pixel. */
function isOpaque(pixels: Buffer, channels: number): boolean {
  for (let index = channels - 1; index < pixels.length; index += channels) {
    if (pixels[index] !== 255) return false;
  }
  return true;
}
