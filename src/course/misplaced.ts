/** Front matter that is none, because it is not at the very start of its file: it would be shown as text. */
import type { MarkdownFile } from '../source/front-matter.ts';
import type { Problem } from '../source/problem.ts';
import { parseYaml } from '../source/yaml.ts';
import { isReleaseKey } from './release-keys.ts';

/**
 * Reports the first block between two lines of hyphens, or between the start of the text and such a line, that is
 * YAML with one of these keys, or one that is meant to hold the file back. Code and comments are passed over.
 * @param known the keys that files of this kind have
 */
export function misplacedFrontMatter(
  { file, body, bodyLine }: MarkdownFile,
  known: readonly string[],
): Problem[] {
  const hasOwn = bodyLine > 1;
  // What is wrong with front matter that begins where it should is reported already.
  if (!hasOwn && /^---(?!-)/.test(body)) return [];
  const lines = body.split(/\r\n|\n|\r/);
  const fences = [-1, ...fencesIn(lines)];
  const found = fences.findIndex((fence, index) => {
    const next = fences[index + 1];
    return next !== undefined && keysIn(lines.slice(fence + 1, next)).some(isKnown);
  });
  const fence = fences[found];
  if (fence === undefined) return [];
  return [
    {
      ...{ file, line: bodyLine + Math.max(0, fence), column: 1 },
      ...{ severity: 'error', name: 'front-matter/misplaced' },
      message: `this looks like front matter, but would be shown as text, because it is not ${
        hasOwn
          ? 'in the front matter at the start of the file'
          : 'between two lines of --- at the start of the file'
      }`,
      remedy: hasOwn
        ? 'move its keys there; if it is an example, make it a code block'
        : 'begin the file with it, between two lines of exactly three hyphens; if it is an example, make it a code block',
    },
  ];

  function isKnown(key: string): boolean {
    return known.includes(key) || isReleaseKey(key);
  }
}

/** Lines that look like `---`: with spaces in or around it, or with the dashes that word processors make of hyphens. */
const fenceLike = /^ {0,3}[\u00a0\u200b\ufeff]*([-‐-―−][-‐-―−\s\u200b\ufeff]*)(?:ya?ml\s*)?$/;
const longEnough = /[-‐‑‒].*[-‐‑‒]|[–—―−]/;

/** What most lines have nothing of: they are done sooner. */
const telling = /^\s*[-‐-―−`~\u200b\ufeff]|<!--|-->/;

/** The indices of such lines outside of code and comments. */
function fencesIn(lines: readonly string[]): number[] {
  let code: string | undefined;
  let inComment = false;
  return lines.flatMap((line, index) => {
    if (!telling.test(line)) return [];
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
    if (code !== undefined) {
      if (mark?.startsWith(code) && /^[\s`~]*$/.test(line)) code = undefined;
      return [];
    }
    if (mark !== undefined && !inComment) {
      code = mark;
      return [];
    }
    const wasInComment = inComment;
    inComment = line.lastIndexOf('<!--') > line.lastIndexOf('-->') || (inComment && !line.includes('-->'));
    return !wasInComment && longEnough.test(fenceLike.exec(line)?.[1] ?? '') ? [index] : [];
  });
}

/** The keys of a block of YAML, or of lines that are meant as such; none where it is text. */
function keysIn(block: readonly string[]): string[] {
  const lines = block.filter((line) => line.trim() !== '');
  const keyOf = (line: string) => /^ {0,3}["']?([\p{L}_][^:"']*)["']?\s*:(?:\s|$)/u.exec(line)?.[1]?.trim();
  const [first] = lines;
  if (first === undefined || (keyOf(first) === undefined && !/^ {0,3}\{/.test(first))) return [];
  const { located, problems } = parseYaml(block.join('\n'), '');
  const { value } = located;
  if (problems.length === 0)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.keys(value) : [];
  // Also with a mistake in it.
  return lines.every((line) => keyOf(line) !== undefined || /^(?:\s|#)/.test(line))
    ? lines.flatMap((line) => keyOf(line) ?? [])
    : [];
}
