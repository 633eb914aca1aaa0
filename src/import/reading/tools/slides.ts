/** Slides of other tools, cut and joined: what is shared by those that write decks in Markdown. */
import MarkdownIt from 'markdown-it';
import { fencedLines } from '../../../text/fences.ts';
import type { Folder } from '../folder.ts';
import type { Said } from '../front-matter.ts';
import type { Line, Text } from '../text.ts';

/** A program that makes decks of Markdown, in a dialect of its own. */
export interface DeckTool {
  readonly name: string;
  isDeck(file: string, text: string, folder: Folder): boolean;
  /** The deck in Lectern's dialect; what cannot be carried over is reported at its line. */
  convert(text: Text, context: DeckContext): Text;
}

export interface DeckContext {
  readonly file: string;
  readonly folder: Folder;
  readonly said: Said;
  /** Says what is lost at a line. */
  readonly lose: (line: Line, what: string, remedy: string) => void;
  /** For a file that is part of the deck, and needs no place of its own. */
  readonly use: (file: string) => void;
}

const blocks = new MarkdownIt({ html: true });

/** Lines cut at Markdown's rules, whatever they are made of. */
export function cutAtRules(lines: readonly Line[]): Line[][] {
  const rules = new Set(
    blocks
      .parse(markdown(lines), {})
      .flatMap(({ type, level, map }) => (type === 'hr' && level === 0 && map ? [map[0]] : [])),
  );
  const slides: Line[][] = [[]];
  for (const [index, line] of lines.entries()) {
    if (rules.has(index)) slides.push([]);
    else slides.at(-1)?.push(line);
  }
  return slides;
}

export function markdown(lines: readonly Line[]): string {
  return lines.map(({ text }) => text).join('\n');
}

/** Which lines are fenced code. */
export function codeIn(lines: readonly Line[]): ReadonlySet<number> {
  return fencedLines(markdown(lines));
}

/** A line that is made for another. */
export function added(text: string, { from, file }: Line): Line {
  return { text, from, file };
}

/** Slides with Lectern's separators between them; nothing in them is taken for one, or for the begin of notes. */
export function joinSlides(
  slides: readonly { readonly lines: readonly Line[]; readonly isBelow?: boolean }[],
): Line[] {
  return slides.flatMap(({ lines, isBelow }, index): Line[] => {
    const [first = { text: '', from: 1 }] = lines;
    const separator = ['', isBelow === true ? '----' : '---', ''].map((text) => added(text, first));
    return [...(index === 0 ? [] : separator), ...harmless(trimmed(lines))];
  });
}

function harmless(lines: readonly Line[]): Line[] {
  const code = codeIn(lines);
  const result: Line[] = [];
  for (const [index, line] of lines.entries()) {
    const isHyphens = /^-{3,4}[ \t]*$/.test(line.text);
    const above = result.at(-1);
    if (line.text.trim() === '' && above?.text.trim() === '' && !code.has(index)) continue;
    if (isHyphens && code.has(index)) result.push(added(`${line.text} `, line));
    // Hyphens below a text underline a heading.
    else if (isHyphens && above && above.text.trim() !== '')
      result.splice(-1, 1, added(`## ${above.text.trim()}`, above));
    else if (!code.has(index) && /^[ \t]*notes?:/i.test(line.text))
      result.push(added(line.text.replace(':', '\\:'), line));
    else result.push(line);
  }
  return result;
}

export function trimmed(lines: readonly Line[]): readonly Line[] {
  const filled = lines.flatMap(({ text }, index) => (text.trim() === '' ? [] : [index]));
  return lines.slice(filled[0] ?? 0, (filled.at(-1) ?? -1) + 1);
}

/** Attributes of a slide as a comment on its first line; none where there are none. */
export function slideComment(attributes: Readonly<Record<string, string | undefined>>, first: Line): Line[] {
  const written = Object.entries(attributes).flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : `${name}="${value.replaceAll('"', '&quot;')}"`,
  );
  return written.length === 0
    ? []
    : [added(`<!-- .slide: ${written.join(' ')} -->`, first), added('', first)];
}

/** Speaker notes, at the end of a slide. */
export function notesBlock(notes: readonly Line[]): Line[] {
  const [first] = notes;
  return first ? [added('', first), added('::: notes', first), ...notes, added(':::', first)] : [];
}

/** Two halves of a slide, side by side. */
export function columns(
  left: readonly Line[],
  right: readonly Line[],
  first: Line,
  widths: readonly string[] = [],
): Line[] {
  const column = (lines: readonly Line[], width: string | undefined) => [
    added(width === undefined ? '::: column' : `::: {.column width="${width}"}`, first),
    ...trimmed(lines),
    added(':::', first),
  ];
  return [
    added('::: columns', first),
    ...column(left, widths[0]),
    ...column(right, widths[1]),
    added(':::', first),
  ];
}

/** A picture of a given size. */
export function picture(alt: string, url: string, style: string): string {
  const shown = style === '' ? '' : ` style="${style}"`;
  return `<img src="${url}" alt="${alt.replaceAll('"', '&quot;')}"${shown}>`;
}

/** List items appear one by one. */
export function stepwise(lines: readonly Line[], item = /^\s*(?:[-*+]|\d+[.)])\s+\S/): Line[] {
  const code = codeIn(lines);
  return lines.map((line, index) =>
    !code.has(index) && item.test(line.text)
      ? added(`${line.text} <!-- .element: class="fragment" -->`, line)
      : line,
  );
}
