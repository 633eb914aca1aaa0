/** The lines of a Markdown file in which somebody says something: without code. */

export interface ProseLine {
  /** 1-based. */
  readonly line: number;
  readonly text: string;
  readonly isFrontMatter: boolean;
}

/** What is code becomes blanks, so that columns stay. */
export function proseLines(markdown: string): ProseLine[] {
  const lines = markdown.split(/\r?\n/);
  const closing =
    lines[0]?.trimEnd() === '---' ? lines.findIndex((line, at) => at > 0 && /^---\s*$/.test(line)) : -1;
  const prose: ProseLine[] = [];
  let fence: string | undefined;
  for (const [index, text] of lines.entries()) {
    const isFrontMatter = index <= closing;
    const mark = isFrontMatter ? undefined : /^[\s>*+-]*(`{3,}|~{3,})/.exec(text)?.[1];
    const inCode = fence !== undefined || mark !== undefined;
    if (fence === undefined) fence = mark;
    else if (mark?.startsWith(fence) && /^[\s>`~]*$/.test(text)) fence = undefined;
    if (!inCode)
      prose.push({ line: index + 1, text: isFrontMatter ? text : withoutCode(text), isFrontMatter });
  }
  return prose;
}

function withoutCode(text: string): string {
  return text.replace(/(`+)(?!`).+?(?<!`)\1(?!`)/g, blanks);
}

/** As many blanks as a text is long. */
export function blanks(text: string): string {
  return ' '.repeat(text.length);
}
