/** The links that a line of Markdown, HTML or YAML writes out. */

export interface WrittenLink {
  readonly index: number;
  /** What it says, as it is written; `undefined` for an address by itself. */
  readonly text: string | undefined;
  readonly address: string;
  /** Where the address stands. */
  readonly at: number;
}

const markdown = /(?<!!)\[((?:!\[[^\]]*\]\([^)]*\)|[^[\]])*)\]\(\s*<?([^)\s>]*)/g;
const html = /<a\s[^>]*?href\s*=\s*["']?([^"'\s>]*)["']?[^>]*>([^<]*)(?=<\/a>)/gi;
/** An address by itself, or of an element with more in it; not the name of an SVG’s namespace. */
const bare = /(?<=^|[\s(<]|[\s<]href=["']?|^\s*[\w-]+: ["'])(?:https?|file|mailto):[^\s<>"')\]]+/gi;
/** `- Code: https://…` */
const labelled = /^(\s*(?:-\s+)?)(?:"([^"]*)"|'([^']*)'|([^\s"'#-][^:]*)):\s+(?=(?:https?|mailto|file):)/i;

/** In the order of the kinds in which they are written. */
export function linksIn(text: string, isYaml: boolean): WrittenLink[] {
  const written: WrittenLink[] = [];
  for (const match of text.matchAll(markdown)) {
    const [whole, label = '', address = ''] = match;
    written.push({
      index: match.index,
      text: label,
      address,
      at: match.index + whole.length - address.length,
    });
  }
  for (const match of text.matchAll(html)) {
    const [whole, address = '', label = ''] = match;
    written.push({ index: match.index, text: label, address, at: match.index + whole.indexOf(address) });
  }
  const label = isYaml ? labelled.exec(text) : null;
  for (const { index, 0: found } of text.matchAll(bare)) {
    if (written.some(({ at, address }) => at <= index && index < at + address.length)) continue;
    const isLabelled = label !== null && label[0].length === index;
    const said = isLabelled ? (label[2] ?? label[3] ?? label[4]) : undefined;
    const start = isLabelled ? (label[1] ?? '').length : index;
    written.push({ index: start, text: said, address: found.replace(/[.,;:!?]+$/, ''), at: index });
  }
  return written;
}
