/** Front matter that is none, because it is not at the very start of its file: it would be shown as text. */
import type { MarkdownFile } from '../../source/front-matter.ts';
import type { Report } from '../../problems/reporter.ts';
import { parseYaml } from '../../source/yaml.ts';
import { fencedLines } from '../../text/fences.ts';
import { parseRelease } from '../dates/when.ts';
import { isMeantAsReleased } from '../schema/release-keys.ts';

type Entry = readonly [key: string, value: unknown];

/**
 * Reports the first block between two lines of hyphens, or between the start of the text and such a line, that is
 * YAML with one of these keys, or one that is meant to hold the file back; at the start of the text, also one that
 * ends with an empty line. Code and comments are passed over.
 * @param known the keys that files of this kind have
 */
export function checkFrontMatterPlace(
  { file, body, bodyLine }: MarkdownFile,
  known: readonly string[],
  report: Report,
): void {
  const hasOwn = bodyLine > 1;
  // What is wrong with front matter that begins where it should is reported already.
  if (!hasOwn && /^---(?!-)/.test(body)) return;
  const end = body.lastIndexOf('-->') + '-->'.length;
  const text =
    body.slice(0, end).replace(/<!--[^]*?-->/g, (comment) => comment.replace(/[^\r\n]/g, '')) +
    body.slice(end);
  const lines = text.split(/\r\n|\n|\r/);
  if (!lines.some(mayBeMeant)) return;
  const code = fencedLines(text);
  const fences = [-1, ...lines.keys()].filter(
    (line) => line < 0 || (isFence(lines[line]) && !code.has(line)),
  );
  const first = lines.findIndex((line) => line.trim() !== '');
  const found = fences.find((fence, index) => {
    const next = fences[index + 1];
    const isFirst = fence <= first;
    const block = lines.slice(fence + 1, next);
    if (next !== undefined && entriesIn(block, isFirst && fence >= 0).some(isKnown)) return true;
    return isFirst && entriesIn(firstLines(block), fence >= 0).some(holdsBack);
  });
  if (found === undefined) return;
  report(
    { file, line: bodyLine + Math.max(0, found), column: 1 },
    'front-matter/misplaced',
    `this looks like front matter, but would be shown as text, because it is not ${
      hasOwn
        ? 'in the front matter at the start of the file'
        : 'between two lines of --- at the start of the file'
    }`,
    hasOwn
      ? 'move its keys there; if it is an example, make it a code block'
      : 'begin the file with it, between two lines of exactly three hyphens; if it is an example, make it a code block',
  );

  /** Most files have no such line, and are done sooner. */
  function mayBeMeant(line: string): boolean {
    const key = entry.exec(line.trimStart())?.[1]?.trim() ?? '';
    return key === '' ? /^\s*\{.*:/.test(line) : known.includes(key) || isMeantAsReleased(key);
  }

  function isKnown(entry: Entry): boolean {
    return known.includes(entry[0]) || holdsBack(entry);
  }
}

/** `hidden: true`, but not “Hidden: things that nobody sees”. */
function holdsBack([key, value]: Entry): boolean {
  const written = typeof value === 'string' ? value.trim() : String(value);
  const isSetting =
    /^(?:true|false|yes|no|on|off|null|)$/i.test(written) || parseRelease(written) !== undefined;
  return key === 'released' || (isMeantAsReleased(key) && isSetting);
}

/**
 * Lines that look like `---`: with spaces in or around it, with the dashes that word processors make of hyphens, or of
 * asterisks and underscores.
 */
const fenceLike = /^[\s\u200b\ufeff]*([-‐-―−*_][-‐-―−*_\s\u200b\ufeff]*)(?:ya?ml\s*)?$/;
const longEnough = /[-‐‑‒].*[-‐‑‒]|[–—―−]|[*_].*[*_].*[*_]/;

function isFence(line = ''): boolean {
  return longEnough.test(fenceLike.exec(line)?.[1] ?? '');
}

/** Up to the first empty line. */
function firstLines(block: readonly string[]): readonly string[] {
  const start = block.findIndex((line) => line.trim() !== '');
  const length = block.slice(start).findIndex((line) => line.trim() === '');
  return length < 0 ? block : block.slice(0, start + length);
}

const entry = /^ {0,3}["']?([\p{L}_][^:"']*)["']?[ \t\u00a0]*:(.*)$/u;

/**
 * The keys of a block of YAML, or of lines that are meant as such, with what they are set to; none where it is text.
 * @param comments whether it may begin with a comment; else that is a heading
 */
function entriesIn(block: readonly string[], comments: boolean): Entry[] {
  const lines = block.filter((line) => line.trim() !== '' && !(comments && line.startsWith('#')));
  if (lines[0] === undefined || !/^ {0,3}["']?[\p{L}_{].*/u.test(lines[0])) return [];
  if (!lines[0].includes(':') && !lines[0].includes('{')) return [];
  const { located, problems } = parseYaml(lines.join('\n'), '');
  const { value } = located;
  if (problems.length === 0 && typeof value === 'object' && value !== null)
    return Array.isArray(value) ? [] : Object.entries(value);
  // Also with a mistake in it.
  return lines.every((line) => entry.test(line) || /^(?:\s|#)/.test(line))
    ? lines.flatMap((line): Entry[] => {
        const [, key, written = ''] = entry.exec(line) ?? [];
        return key === undefined ? [] : [[key.trim(), written]];
      })
    : [];
}
