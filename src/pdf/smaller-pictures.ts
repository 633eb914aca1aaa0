import { createHash, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { deflate } from 'node:zlib';
import sharp from 'sharp';
import type { Substitute } from '../server/files.ts';

/** JPEG quality, in sharp's percent. */
const quality = 75;

/** A picture that would shrink by less than a tenth is better left as it is. */
const worthwhile = 0.9;

/**
 * With `?width=`, pictures become as small as is reasonable in a PDF: at most that many pixels wide, and as JPEG
 * if nothing is transparent and that is smaller; browsers detect a picture's format from its bytes. Results are
 * kept in `cache`, by content.
 * @param cache absolute path
 */
export function smallerPictures(cache: string): Substitute {
  return async (file, parameters) => {
    const width = Number(parameters.get('width'));
    if (!Number.isInteger(width) || width < 1) return file;
    const original = await readFile(file);
    const hash = createHash('sha256').update(`${width}\n`).update(original).digest('hex');
    const known = join(cache, hash + extname(file));
    if (existsSync(known)) return known;
    // A damaged picture is left to the browser, which shows as much as it can.
    const smaller = await shrink(original, width).catch(() => original);
    await mkdir(cache, { recursive: true });
    const fresh = `${known}.${randomUUID()}`;
    await writeFile(fresh, smaller);
    await rename(fresh, known);
    return known;
  };
}

async function shrink(original: Buffer, most: number): Promise<Buffer> {
  const { format, width, hasAlpha } = await sharp(original).metadata();
  const smaller = sharp(original).autoOrient().resize({ width: most, withoutEnlargement: true });
  const fits = width <= most;
  if (format === 'jpeg') {
    const photo = await smaller.jpeg({ quality }).toBuffer();
    return fits && photo.length > original.length * worthwhile ? original : photo;
  }
  const { data, info } = await smaller.toColourspace('srgb').raw().toBuffer({ resolveWithObject: true });
  const { width: columns, height, channels } = info;
  const image = sharp(data, { raw: { width: columns, height, channels } });
  const kept = () => (fits ? original : image.clone().png({ compressionLevel: 1 }).toBuffer());
  if (hasAlpha && !isOpaque(data, channels)) return kept();
  // Fine coloured lines of a drawing keep their colour.
  const photo = await image.clone().removeAlpha().jpeg({ quality, chromaSubsampling: '4:4:4' }).toBuffer();
  const size =
    fits && photo.length < original.length * worthwhile ? original.length : (await inPdf(data)).length;
  return photo.length < size * worthwhile ? photo : kept();
}

/** What a PDF stores of a picture that is not a JPEG: its compressed pixels, however it was stored before. */
const inPdf = promisify<Buffer, Buffer>(deflate);

/** With grey or three colours before the opacity of each pixel. */
function isOpaque(pixels: Buffer, channels: number): boolean {
  for (let index = channels - 1; index < pixels.length; index += channels) {
    if (pixels[index] !== 255) return false;
  }
  return true;
}
