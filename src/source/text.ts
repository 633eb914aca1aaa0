/** Texts of a course: UTF-8, and nothing else. */
import { isUtf8 } from 'node:buffer';
import { lstatSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Place, Problem } from '../problems/problem.ts';
import { atFile, Reporter, type Report } from '../problems/reporter.ts';
import { placeAt } from '../text/place.ts';
import { firstControl, withoutControls } from '../text/control-characters.ts';
import { codeOf, reportUnreadable } from './unreadable.ts';

/** Texts by file, with what tells that the file is still the same, and what was wrong with it. */
export type KnownTexts = Map<
  string,
  { readonly state: string; readonly text: string; readonly problems: readonly Problem[] }
>;

/**
 * A text of a course: `undefined` where there is no such file, empty where it cannot be read.
 * @param file path in `folder`
 * @param known what was read before, and is not read again where the file is the same
 */
export function readText(
  folder: string,
  file: string,
  { problems, report }: Reporter,
  known: KnownTexts = new Map(),
): string | undefined {
  const path = join(folder, file);
  try {
    const before = known.get(file);
    const state = stateOf(path);
    const now = before?.state === state ? before : { state, ...decode(readBytes(path), file) };
    known.set(file, now);
    problems.push(...now.problems);
    return now.text;
  } catch (error) {
    // A link to nothing is there.
    const isThere = codeOf(error) !== 'ENOENT' || lstatSync(path, { throwIfNoEntry: false }) !== undefined;
    if (!isThere) return undefined;
    reportUnreadable(file, error, report);
    return '';
  }
}

/** In ms: file systems' clocks stand still for some of them, and a file may be written twice in the meantime. */
const blink = 100;

/** The same for the same file, unless it has just been written. */
function stateOf(path: string): string {
  const { ino, size, ctimeMs } = statSync(path);
  const now = Date.now();
  return `${ino} ${size} ${ctimeMs} ${now - ctimeMs < blink ? now : ''}`;
}

function decode(bytes: Buffer, file: string): { text: string; problems: readonly Problem[] } {
  const { problems, report } = new Reporter();
  const fault = encodingFault(bytes);
  if (!fault) return { text: readable(bytes.toString('utf8'), file, report), problems };
  const { line, column, message } = fault;
  report({ file, line, column }, 'course/encoding', message, 'save it as UTF-8');
  return { text: '', problems };
}

/** In bytes: hundreds of times what a person writes, and as much as can be read in seconds. */
const largest = 10_000_000;

/** At once: handing a small file to another thread takes longer. @throws as `readFileSync` does, also where a file is too large to be a text */
export function readBytes(path: string): Buffer {
  const { size } = statSync(path);
  if (size > largest) throw Object.assign(new Error('too large'), { code: 'EFBIG' });
  return readFileSync(path);
}

/** Without control characters, and with line ends that every program takes for one. */
function readable(written: string, file: string, report: Report): string {
  const text = written.replace(/\r(?!\n)/g, '\n');
  const control = firstControl(text);
  if (!control) return text;
  reportControl(placeAt({ ...atFile(file), text }, control.index), control.name, report);
  return withoutControls(text);
}

/** @param name of the character: `U+000B` */
export function reportControl(place: Place, name: string, report: Report): void {
  const message = `an invisible control character (${name}) is taken for a space`;
  report(place, 'course/control-character', message, 'remove it, or put a space in its place', 'warning');
}

function encodingFault(bytes: Buffer): { line: number; column: number; message: string } | undefined {
  const other = wideEncoding(bytes);
  if (other !== undefined)
    return { line: 1, column: 1, message: `this file is ${other}, and only UTF-8 is read` };
  if (isUtf8(bytes)) return undefined;
  const offset = firstInvalid(bytes);
  const before = new TextDecoder().decode(bytes.subarray(0, offset), { stream: true }).split('\n');
  const byte = (bytes[offset] ?? 0).toString(16).toUpperCase();
  return {
    line: before.length,
    column: (before.at(-1) ?? '').length + 1,
    message: `this file is not UTF-8: the byte ${byte} here is not part of any character; the file may be Latin-1 or Windows-1252`,
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
