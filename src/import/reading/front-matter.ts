/** Front matter that other programs read → front matter that Lectern accepts. */
import { Document, parseDocument, stringify } from 'yaml';
import { readDeck, readPage } from '../../course/content/pages.ts';
import { parseRelease, parseUntil } from '../../course/dates/when.ts';
import { deckSchema, pageSchema } from '../../course/schema/front-matter.ts';
import { isMeantAsReleased, isMeantAsUntil } from '../../course/schema/release-keys.ts';
import { closest, meant } from '../../problems/did-you-mean.ts';
import type { Report } from '../../problems/reporter.ts';
import { isError, type Place, type Problem } from '../../problems/problem.ts';
import { readMarkdown } from '../../source/front-matter.ts';
import { parseYaml } from '../../source/yaml.ts';
import { fromLines, linesOf, sourcePlace, type Line, type Text } from './text.ts';

export interface Head {
  /** What stands between its lines, in whatever language. */
  readonly yaml: string;
  /** `yaml`, `toml`, or what is written behind the first hyphens. */
  readonly language: string;
  /** 0-based line on which the text behind it begins. */
  readonly bodyStart: number;
}

/** The front matter of a text; `undefined` where it has none, or none that ends. */
export function splitFrontMatter(text: string): Head | undefined {
  const lines = text.replace(/^\uFEFF+/, '').split(/\r?\n/);
  const [, fence = '', word = ''] = /^(---|\+\+\+)[ \t]*(\w*)[ \t]*$/.exec(lines[0] ?? '') ?? [];
  if (fence === '') return undefined;
  const end = lines.findIndex(
    (line, index) => index > 0 && (line.trimEnd() === fence || line.trimEnd() === '...'),
  );
  if (end < 0) return undefined;
  const language = fence === '+++' ? 'toml' : word === '' ? 'yaml' : word.toLowerCase();
  return { yaml: lines.slice(1, end).join('\n'), language, bodyStart: end + 1 };
}

/** The keys of front matter, with values as text, lists or mappings; `undefined` where it is not meant as such. */
export function readKeys({ yaml, language }: Head): Record<string, unknown> | undefined {
  const { located, problems } = parseYaml(language === 'toml' ? '' : yaml, '');
  const { value } = located;
  if (problems.length === 0 && language !== 'toml') {
    if (/^\s*$/.test(yaml.replace(/^\s*#.*$/gm, ''))) return undefined;
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined;
  }
  // A mistake in one line need not lose the others; lines that begin no key continue the one above.
  const entries: [string, string][] = [];
  for (const line of yaml.split('\n')) {
    const [, key, written = ''] = /^["']?([A-Za-z_][\w -]*)["']?\s*[:=]\s*(.*)$/.exec(line) ?? [];
    const above = entries.at(-1);
    if (key !== undefined) entries.push([key.trim(), written.trim()]);
    else if (above && line.trim() !== '') above[1] = `${above[1]} ${line.trim()}`.trim();
  }
  const values = entries.map(([key, value]) => [key, value.replace(/^(["'])(.*)\1$/, '$2')] as const);
  return values.length > 0 ? Object.fromEntries(values) : undefined;
}

export type TextKind = 'page' | 'deck';

/** What happens to front matter is said here. */
export interface Said {
  readonly report: Report;
  /** For the table of files. */
  readonly note: (text: string) => void;
}

/**
 * A text with front matter that Lectern accepts. Keys that it does not know are left out, except those that are meant
 * to hold a text back: these do so.
 */
export function acceptFrontMatter(text: Text, file: string, kind: TextKind, said: Said): Text {
  if (mistakes(text, kind).length === 0) return text;
  const head = splitFrontMatter(text.text);
  const keys = head && readKeys(head);
  const cleaned = head && keys ? withKeys(text, head, keys, file, kind, said) : withoutFence(text, kind);
  return withoutMisplaced(cleaned, file, kind, said);
}

function mistakes(text: Text, kind: TextKind): Problem[] {
  const { markdown, problems } = readMarkdown(text.text, kind === 'deck' ? 'slides/a/a.md' : 'content/a.md');
  const read = kind === 'deck' ? readDeck(markdown, true) : readPage(markdown, '/a/');
  return [...problems, ...read.problems].filter(isError);
}

function withKeys(
  text: Text,
  head: Head,
  keys: Readonly<Record<string, unknown>>,
  file: string,
  kind: TextKind,
  said: Said,
): Text {
  const kept: Record<string, unknown> = {};
  const dropped: string[] = [];
  const lines = linesOf(text);
  const placeOf = (key: string) => {
    const index = lines
      .slice(0, head.bodyStart)
      .findIndex((line) => line.text.replace(/^["']/, '').startsWith(key));
    return sourcePlace(text, file, Math.max(index, 0) + 1);
  };
  for (const [key, written] of Object.entries(keys)) {
    // `2024-09-02 10:00:00 -0700`
    const isTime = key === 'date' && kind === 'page' && typeof written === 'string';
    const value = isTime ? written.trim().slice(0, '2022-09-05'.length) : written;
    if (isAccepted(key, value, kind)) kept[key] = value;
    else if (isMeantAsReleased(key))
      Object.assign(
        kept,
        held(key, value, () => placeOf(key), said),
      );
    else {
      dropped.push(key);
      const near = closest(key, Object.keys(kind === 'deck' ? deckSchema.shape : pageSchema.shape));
      if (near === undefined) continue;
      const message = `“${key}” is not what Lectern takes here, and was left out`;
      said.report(
        placeOf(key),
        'import/front-matter',
        message,
        near === key ? `write ${key}: anew` : meant(near),
        'warning',
      );
    }
  }
  if (dropped.length > 0) said.note(`front matter without ${dropped.join(', ')}`);
  const body = lines.slice(head.bodyStart);
  if (Object.keys(kept).length === 0) return fromLines(body);
  const first = lines[0]?.from ?? 1;
  const yaml = stringify(kept, { lineWidth: 0 }).trimEnd().split('\n');
  return fromLines([...['---', ...yaml, '---'].map((line) => ({ text: line, from: first })), ...body]);
}

function isAccepted(key: string, value: unknown, kind: TextKind): boolean {
  const shape: Readonly<Record<string, { safeParse(value: unknown): { success: boolean } }>> =
    kind === 'deck' ? deckSchema.shape : pageSchema.shape;
  const schema = Object.hasOwn(shape, key) ? shape[key] : undefined;
  return schema ? schema.safeParse(value).success : kind === 'deck' && !isMeantAsReleased(key);
}

/** Keys that hold a text back where they are false. */
const showing = /^(?:publish|published|public|visible|visibility|release|releases|released)$/i;

/** What Lectern has for a key that is meant to hold a text back. */
function held(
  key: string,
  value: unknown,
  place: () => Place,
  { report, note }: Said,
): Record<string, string> {
  const written = typeof value === 'string' || typeof value === 'boolean' ? String(value).trim() : '';
  const isOff = /^(?:false|no|off|0|private|draft)$/i.test(written);
  const isOn = /^(?:true|yes|on|1|public)$/i.test(written);
  if (written === '' || (showing.test(key) ? isOn : isOff)) {
    note(`front matter without ${key}`);
    return {};
  }
  const isEnd = isMeantAsUntil(key) && parseUntil(written) !== undefined;
  const isTime = !isOn && !isOff && parseRelease(written) !== undefined;
  const [to, what] = isEnd ? ['until', written] : ['released', isTime ? written : 'no'];
  const message = `“${key}: ${written}” holds this back, and became “${to}: ${what}”`;
  const remedy = 'remove the line once it may be shown, or write a time there';
  report(place(), 'import/held-back', message, remedy, 'warning');
  return { [to]: what };
}

/** What begins like front matter and is none: the separator before a first slide, or a rule. */
function withoutFence(text: Text, kind: TextKind): Text {
  const [first, ...rest] = linesOf(text);
  if (!first || !/^\uFEFF?(?:---|\+\+\+)/.test(first.text)) return text;
  return fromLines(kind === 'deck' ? rest : [{ text: '', from: 1 }, first, ...rest]);
}

const fenceLike = /^\s*[-‐-―−*_][-‐-―−*_\s]*$/;

/** Makes comments of lines that look like front matter where none can be. */
function withoutMisplaced(text: Text, file: string, kind: TextKind, { report }: Said): Text {
  let result = text;
  for (let round = 0; round < 5; round += 1) {
    const found = mistakes(result, kind).find(({ name }) => name === 'front-matter/misplaced');
    if (!found) break;
    const lines = linesOf(result);
    const start = fenceLike.test(lines[found.line - 1]?.text ?? '') ? found.line : found.line - 1;
    const length = lines.slice(start).findIndex(({ text: line }) => fenceLike.test(line));
    const end =
      length < 0 ? lines.findIndex(({ text: line }, at) => at > start && line.trim() === '') : start + length;
    const last = end < 0 ? lines.length : end;
    const place = sourcePlace(result, file, start + 1);
    const message =
      'these lines look like front matter, but are not at the start of the file; they became a comment';
    report(place, 'import/front-matter', message, 'move what is needed to the start of the file', 'warning');
    const mark = (mark: string): Line => ({ text: mark, from: place.line });
    result = fromLines([
      ...lines.slice(0, start),
      mark('<!--'),
      ...lines.slice(start, last),
      mark('-->'),
      ...lines.slice(last),
    ]);
  }
  return result;
}

/** A text with some keys in its front matter set, and those without a value removed. */
export function setKeys(text: Text, keys: Readonly<Record<string, unknown>>): Text {
  if (Object.keys(keys).length === 0) return text;
  const head = splitFrontMatter(text.text);
  const written = parseDocument(head?.yaml ?? '');
  const document = written.errors.length > 0 ? new Document((head && readKeys(head)) ?? {}) : written;
  for (const [key, value] of Object.entries(keys)) {
    if (value === undefined) document.delete(key);
    else document.set(key, value);
  }
  const lines = linesOf(text);
  const from = lines[0]?.from ?? 1;
  const yaml = document.toString({ lineWidth: 0 }).trimEnd();
  const front = yaml === '{}' ? [] : ['---', ...yaml.split('\n'), '---'];
  return fromLines([...front.map((line) => ({ text: line, from })), ...lines.slice(head?.bodyStart ?? 0)]);
}
