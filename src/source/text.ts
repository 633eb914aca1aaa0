/** Texts of a course: UTF-8, and nothing else. */
import { isUtf8 } from 'node:buffer';
import { lstat, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem } from '../problems/problem.ts';
import { atFile } from '../problems/reporter.ts';
import { codeOf, unreadable } from './unreadable.ts';

/** A text, or why there is none; neither where there is no such file. */
export interface ReadText {
  readonly text?: string;
  readonly problem?: Problem;
}

/** @param file path in `folder` */
export async function readText(folder: string, file: string): Promise<ReadText> {
  const path = join(folder, file);
  try {
    const bytes = await readFile(path);
    const problem = badEncoding(bytes, file);
    return problem ? { problem } : { text: bytes.toString('utf8') };
  } catch (error) {
    // A link to nothing is there.
    const isThere = codeOf(error) !== 'ENOENT' || (await lstat(path).catch(() => undefined)) !== undefined;
    return isThere ? { problem: unreadable(file, error) } : {};
  }
}

function badEncoding(bytes: Buffer, file: string): Problem | undefined {
  const severity = 'error';
  const name = 'course/encoding';
  const other = wideEncoding(bytes);
  if (other !== undefined) {
    const message = `this file is ${other}, and only UTF-8 is read`;
    return { ...atFile(file), severity, name, message, remedy: 'save it as UTF-8' };
  }
  if (isUtf8(bytes)) return undefined;
  const offset = firstInvalid(bytes);
  const before = new TextDecoder().decode(bytes.subarray(0, offset), { stream: true }).split('\n');
  const byte = (bytes[offset] ?? 0).toString(16).toUpperCase();
  return {
    ...{ file, line: before.length, column: (before.at(-1) ?? '').length + 1, severity, name },
    message: `this file is not UTF-8: the byte ${byte} here is not part of any character; the file may be Latin-1 or Windows-1252`,
    remedy: 'save it as UTF-8',
  };
}

/** Encodings of two or four bytes a character, by their byte order mark, or by the zeros that plain letters have in them. */
function wideEncoding(bytes: Buffer): string | undefined {
  const start = bytes.subarray(0, 4).toString('hex');
  if (/^(?:fffe0000|0000feff)/.test(start)) return 'UTF-32';
  if (/^(?:fffe|feff)/.test(start)) return 'UTF-16';
  const sample = bytes.subarray(0, 4096);
  if (!sample.includes(0)) return undefined;
  const zeros = [0, 1].map((parity) => sample.filter((byte, index) => byte === 0 && index % 2 === parity));
  const [fewer = 0, more = 0] = zeros.map(({ length }) => length).sort((a, b) => a - b);
  const isWide = fewer === 0 && more > 0 && (more * 10 > sample.length || !isUtf8(bytes));
  return isWide ? 'UTF-16' : undefined;
}

/** Offset of the first byte that is not UTF-8: where the text, written again, is another. */
function firstInvalid(bytes: Buffer): number {
  const again = Buffer.from(bytes.toString('utf8'));
  const at = bytes.findIndex((byte, index) => byte !== again[index]);
  return at < 0 ? bytes.length : at;
}
