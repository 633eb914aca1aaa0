import { fencedLines } from '../../text/fences.ts';
import { outline, type Heading } from '../../text/outline.ts';

/** Follows a link found on a 1-based line; gives what to write instead, or `undefined` to leave it. */
export type Rewrite = (url: string, line: number) => string | undefined;

/** The destinations of Markdown links, images and definitions, and of HTML attributes. */
const destinations = [
  /((?:\]\(|^ {0,3}\[[^\]]+\]:)\s*<)([^<>\n]+)(?=>)/g,
  /(\]\(\s*)((?:[^\s()<>"']|\([^\s()<>"']*\))+)(?=\s*\)|\s+["'(])/g,
  /(^ {0,3}\[[^\]]+\]:\s*|\b(?:href|src|poster|data-background(?:-image|-video)?)=["'])([^\s)<>"']+)/g,
];

/**
 * Rewrites the links of a Markdown text and leaves everything else as it is, code included.
 * @param firstLine 1-based line of the file on which the text begins
 */
export function rewriteLinks(markdown: string, rewrite: Rewrite, firstLine = 1): string {
  const code = fencedLines(markdown);
  return markdown
    .split('\n')
    .map((line, index) => {
      if (code.has(index)) return line;
      // Code spans are the odd parts.
      return line
        .split(/(`+[^`]*`+)/)
        .map((part, number) =>
          number % 2 === 1
            ? part
            : destinations.reduce(
                (text, one) => text.replace(one, replaceOne(rewrite, firstLine + index)),
                part,
              ),
        )
        .join('');
    })
    .join('\n');
}

function replaceOne(rewrite: Rewrite, line: number) {
  return (whole: string, before: string, url: string) => {
    const replacement = rewrite(url, line);
    return replacement === undefined ? whole : before + replacement;
  };
}

/** A home page cut in two: before, and from the heading about policies on. */
export interface SplitReadme {
  readonly home: string;
  readonly syllabus: string | undefined;
  /** 1-based line on which the syllabus begins. */
  readonly syllabusLine: number;
  /** Ids of the headings in the syllabus; the first is its title. */
  readonly syllabusIds: readonly string[];
}

/** Splits a README at its first heading below the title that names a syllabus or policies. */
export function splitReadme(markdown: string): SplitReadme {
  const headings = outline(markdown);
  const start = headings.find(({ level, text }) => level > 1 && /\bsyllabus\b|\bpolic(y|ies)\b/i.test(text));
  const end = start && headings.find(({ level, line }) => line > start.line && level < start.level);
  if (!start || end) return { home: markdown, syllabus: undefined, syllabusLine: 0, syllabusIds: [] };
  const lines = markdown.split('\n');
  const inside = headings.filter(({ line }) => line >= start.line);
  for (const heading of inside) raise(lines, heading, start.level - 1);
  return {
    home: `${lines
      .slice(0, start.line - 1)
      .join('\n')
      .trimEnd()}\n`,
    syllabus: lines.slice(start.line - 1).join('\n'),
    syllabusLine: start.line,
    syllabusIds: inside.map(({ id }) => id),
  };
}

/** A page's title is its heading of the first level, so the sections of the syllabus move up with its title. */
function raise(lines: string[], { line, lastLine }: Heading, levels: number): void {
  const [mark, raised] =
    line === lastLine ? [new RegExp(`^([^#]*)#{${levels}}(?=#)`), '$1'] : [/-(?=-*\s*$)/g, '='];
  lines[lastLine - 1] = (lines[lastLine - 1] ?? '').replace(mark, raised);
}
