import type MarkdownIt from 'markdown-it';
import type Token from 'markdown-it/lib/token.mjs';
import { Rendering } from '../html/rendering.ts';
import { closest, meant } from '../problems/did-you-mean.ts';
import { elementNames, isElement } from '../text/syntax/elements.ts';

/** Syntax that other programs have, and Lectern shows as it is written. */
interface Foreign {
  readonly pattern: RegExp;
  readonly what: string;
  readonly remedy: string;
  readonly area?: Rendering['area'];
  /** Where it means something: at the start of a line, behind a link, picture or code. Default: anywhere. */
  readonly at?: 'start' | 'behind';
}

const inBackticks = 'if it is an example, put it in backticks';

const foreign: readonly Foreign[] = [
  {
    pattern: /\{%[^%]*%\}|\{\{[^{}]*\}\}/,
    what: 'is template syntax (Liquid, Jinja, Hugo), and nothing fills it in',
    remedy: `write what it stands for; ${inBackticks}`,
  },
  {
    pattern: /\{:[^{}]*\}/,
    what: 'is kramdown syntax, and sets no attributes',
    remedy: 'remove it, or write the element in HTML, such as <p class="note">; a heading takes {#id}',
  },
  {
    at: 'behind',
    pattern: /^\{(?:[.#][\w-]|\w+=)[^{}]*\}/,
    what: 'is Pandoc syntax, and sets no attributes',
    remedy: 'remove it, or write the element in HTML, such as <img src="a.png" alt="" width="300">',
  },
  {
    pattern: /!\[\[[^[\]]+\]\]/,
    what: 'is a picture in wiki syntax, and is not shown',
    remedy: 'write ![what it shows](picture.png)',
  },
  {
    pattern: /(?<![![\w])\[\[[A-Za-z][^[\]]*\]\](?!\()/,
    what: 'is a link in wiki syntax, and leads nowhere',
    remedy: 'write [text](page.md)',
  },
  {
    pattern: /\[(?:[^[\]]*[\s;-])?@[A-Za-z][\w:.#-]*[^[\]]*\](?!\()/,
    what: 'is a citation of Pandoc or Quarto, and stays text',
    remedy: 'write who says it, with a link: [Knuth 1984](https://example.org/paper.pdf)',
  },
  {
    at: 'start',
    pattern: /^:[ \t].*/,
    what: 'is a definition list of kramdown or Pandoc, and stays text',
    remedy: 'write a list with - **Term**: its definition, or <dl> in HTML',
  },
  {
    at: 'start',
    pattern: /^:{3,}[ \t]*[^:\s].*/,
    what: 'begins a block, which only decks have',
    remedy:
      'write > [!NOTE] and its text behind >, or <div class="…"> and </div> with empty lines around them',
    area: 'page',
  },
  {
    at: 'start',
    pattern: /^[!?]{3}\+?[ \t]+\w.*/,
    what: 'is a MkDocs admonition, and stays text',
    remedy: 'write > [!NOTE] and its text behind >',
  },
  {
    at: 'start',
    pattern: /^(?:import|export)\s.*\sfrom\s+['"][^'"]+['"];?$/,
    what: 'is MDX, which is not run',
    remedy: `remove it, and write HTML in place of components; ${inBackticks}`,
  },
  {
    pattern: /(?<![^\s(])==[^\s=](?:[^=]*[^\s=])?==(?![^\s.,;:!?)])/,
    what: 'is not highlighted',
    remedy: `write <mark>text</mark>; ${inBackticks}`,
  },
];

/** Reports what is other programs' syntax, each kind once a paragraph, and tags of no element that were meant as HTML. */
export function foreignSyntax(md: MarkdownIt): void {
  md.core.ruler.push('foreign_syntax', ({ env, tokens }) => {
    const rendering: unknown = env;
    if (!(rendering instanceof Rendering)) return;
    const tags = new Set<string>();
    for (const token of tokens) {
      if (token.type === 'inline' && mayBeForeign.test(token.content)) checkInline(token, tags, rendering);
      if (token.type === 'html_block' && rendering.area === 'page') checkComment(token, rendering);
    }
  });
}

function checkComment({ content, map }: Token, rendering: Rendering): void {
  const [comment] = /<!--\s*\.(?:element|slide):.*?-->/.exec(content) ?? [];
  if (comment === undefined) return;
  const message = `${comment} sets attributes in decks, and does nothing on a page`;
  const remedy = 'remove it, or write the element in HTML, with its attributes';
  rendering.report(rendering.placeOf(comment, map?.[0]), 'page/foreign-syntax', message, remedy, 'warning');
}

/** Most texts have none of it. */
const mayBeForeign = /[{<]|\[\[|\[[^[\]]*@|==|^[ \t]*(?::|[!?]{3}|import|export)/m;

function checkInline(
  { children, content: source, map }: Token,
  tags: Set<string>,
  rendering: Rendering,
): void {
  let line = map?.[0] ?? 0;
  const said = new Set<string>();
  let before = 'break';
  for (const { type, content } of children ?? []) {
    const place = before.endsWith('break') ? 'start' : /link_close|image|code/.test(before) ? 'behind' : '';
    before = type;
    if (type.endsWith('break')) line += 1;
    if (type !== 'text') continue;
    for (const { pattern, what, remedy, area = rendering.area, at = place } of foreign) {
      const [found] = at === place ? (pattern.exec(content) ?? []) : [];
      // With a backslash, it is meant as text.
      if (found === undefined || !source.includes(found)) continue;
      if (said.has(what) || area !== rendering.area) continue;
      said.add(what);
      const name = `${rendering.area}/foreign-syntax`;
      rendering.report(rendering.placeOf(found, line), name, `“${found.trim()}” ${what}`, remedy, 'warning');
    }
    checkTags(content, source, line, tags, rendering);
  }
}

const meantAsTag = /<\/([a-z][\w.-]*)\s*>|<([a-z][\w.-]*)(?:\s[^<>]*)?\/>|<([a-z][\w.-]*)\s[^<>]*=[^<>]*>/gi;

/** `<T>` is text; what has an end tag, or attributes, was meant as an element. */
function checkTags(
  content: string,
  source: string,
  line: number,
  said: Set<string>,
  rendering: Rendering,
): void {
  for (const [written, end, empty, open] of content.matchAll(meantAsTag)) {
    const name = end ?? empty ?? open ?? '';
    // Written with a backslash before it.
    if (isElement(name, content) || !source.includes(written) || said.has(name)) continue;
    said.add(name);
    const near = closest(name, elementNames);
    rendering.report(
      rendering.placeOf(written, line),
      `${rendering.area}/unknown-element`,
      `<${name}> is not an HTML element, and is shown as text`,
      near === undefined ? `write HTML in place of it; ${inBackticks}` : meant(`<${near}>`),
      'warning',
    );
  }
}
