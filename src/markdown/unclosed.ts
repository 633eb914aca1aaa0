/** HTML in Markdown that is never closed, or closes what is not open: it would take the rest of the page with it. */
import type Token from 'markdown-it/lib/token.mjs';
import { html, Parser, type DefaultTreeAdapterMap, type Token as Html } from 'parse5';
import { placeAt } from '../text/place.ts';
import type { MarkdownSource } from '../text/markdown-source.ts';
import type { Report } from '../problems/reporter.ts';
import { comments, deepest, depthOf, elements, treeAdapter, type Element } from '../html/tree.ts';

/** Whose end tags may be left out (HTML, 13.1.2.4), and those that have none (13.1.2). */
const needNoEnd = new Set([
  ...['li', 'dt', 'dd', 'p', 'rt', 'rp', 'optgroup', 'option', 'colgroup', 'caption'],
  ...['thead', 'tbody', 'tfoot', 'tr', 'td', 'th'],
  ...['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'track', 'wbr'],
]);

/** Notes the end tags that close nothing. */
class TagParser extends Parser<DefaultTreeAdapterMap> {
  readonly strays: Html.TagToken[] = [];

  override onEndTag(token: Html.TagToken): void {
    const open = this.openElements.stackTop;
    super.onEndTag(token);
    if (this.openElements.stackTop === open) this.strays.push(token);
  }
}

/** Browsers let these go on behind the end of a paragraph (HTML, 13.2.4.3). */
const formatting = new Set('a b big code em font i nobr s small strike strong tt u'.split(' '));

interface Fault {
  readonly tag: string;
  /** In what was parsed. */
  readonly offset: number;
  readonly message: string;
  readonly remedy: string;
}

/**
 * Reports what is wrong with the HTML in a Markdown text. Markdown itself closes what it opens.
 * @param rendered the text as HTML
 * @returns whether anything is
 */
export function checkHtml(
  tokens: readonly Token[],
  source: MarkdownSource,
  rendered: string,
  report: Report,
): boolean {
  const html = onlyHtml(tokens, source.text);
  if (!html.includes('<')) return false;
  const inHtml = faultsIn(html);
  const faults = inHtml.length > 0 ? inHtml : crossing(html, rendered);
  for (const { offset, message, remedy } of faults.sort((a, b) => a.offset - b.offset))
    report(placeAt(source, offset), 'page/unclosed-html', message, remedy, 'warning');
  return faults.length > 0;
}

/** What is closed, but where the paragraph or list item around it has ended. */
function crossing(html: string, rendered: string): Fault[] {
  // Markdown's own paragraph ends where a block of HTML begins in it.
  const [first] = faultsIn(rendered).filter(({ tag }) => tag !== 'p' && !formatting.has(tag));
  if (!first) return [];
  // An element that Markdown made is closed by what is written somewhere.
  const written = html.search(new RegExp(`<${first.tag}\\b`, 'i'));
  const offset = written < 0 ? html.indexOf('<') : written;
  const message = `<${first.tag}> is closed after the end of the paragraph, list item or quote in which it opens`;
  return [
    {
      ...first,
      offset,
      message,
      remedy: 'put its two tags on lines of their own, with the same indentation',
    },
  ];
}

function faultsIn(text: string): Fault[] {
  const codes = new Set<string>();
  const parser = TagParser.getFragmentParser<DefaultTreeAdapterMap>(null, {
    treeAdapter,
    onParseError: ({ code }) => codes.add(code),
  });
  parser.tokenizer.write(text, true);
  const root = parser.getFragment();
  const strays = parser instanceof TagParser ? parser.strays : [];
  const comment = codes.has('eof-in-comment') ? comments(root).at(-1)?.sourceCodeLocation : undefined;
  const all = elements(root);
  return [
    ...all
      .filter((element) => depthOf(element) === deepest)
      .slice(0, 1)
      .flatMap(tooDeep),
    ...all.filter((element) => !isSelfClosing(element, text)).flatMap(leftOpen),
    ...strays.map(strayEnd),
    ...(comment ? [openComment(comment.startOffset)] : []),
    ...(codes.has('eof-in-tag') ? [openTag(text.lastIndexOf('<'))] : []),
  ];
}

function leftOpen({ tagName: tag, sourceCodeLocation: at }: Element): Fault[] {
  // Formatting that goes on behind a paragraph's end is there a second time, at no place or the same.
  if (at == null || at.endTag || needNoEnd.has(tag)) return [];
  const message = `<${tag}> is never closed; it is taken to end where the text around it does`;
  const remedy = `write </${tag}> where it ends, or &lt; for a < that is not HTML`;
  return [{ tag, offset: at.startOffset, message, remedy }];
}

function tooDeep({ tagName: tag, sourceCodeLocation: at }: Element): Fault[] {
  const message = `<${tag}> is in more than ${deepest} other elements, and what is in it is shown beside it`;
  return [
    { tag, offset: at?.startOffset ?? 0, message, remedy: 'close the elements before it where they end' },
  ];
}

/** As `<path/>` in an SVG; in HTML itself, the slash means nothing. */
function isSelfClosing({ namespaceURI, sourceCodeLocation: at }: Element, text: string): boolean {
  return namespaceURI !== html.NS.HTML && text.slice(at?.startOffset, at?.startTag?.endOffset).endsWith('/>');
}

function strayEnd({ tagName: tag, location }: Html.TagToken): Fault {
  const message = `</${tag}> closes nothing: no <${tag}> is open here`;
  return {
    tag,
    offset: location?.startOffset ?? 0,
    message,
    remedy: 'remove it, or open the element before it',
  };
}

function openComment(offset: number): Fault {
  const message = 'this comment is never closed, and hides the rest of the text';
  return { tag: '!--', offset, message, remedy: 'end it with -->' };
}

function openTag(offset: number): Fault {
  const message = 'this tag is never finished, and swallows what follows it';
  return { tag: '', offset, message, remedy: 'end it with >, and close every quote in it' };
}

/** The text with spaces in place of everything but HTML, so that offsets stay. */
function onlyHtml(tokens: readonly Token[], text: string): string {
  const lineStarts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
  const spans = tokens.flatMap((token): [number, number][] => {
    const start = lineStarts[token.map?.[0] ?? 0] ?? 0;
    const end = lineStarts[token.map?.[1] ?? 0] ?? text.length;
    return token.type === 'html_block' ? [[start, end]] : inlineSpans(token, text, start);
  });
  let html = '';
  for (const [start, end] of spans) {
    if (start < html.length) continue;
    html += text.slice(html.length, start).replace(/[^\n]/g, ' ') + text.slice(start, end);
  }
  return html;
}

function inlineSpans(token: Token, text: string, start: number): [number, number][] {
  let from = start;
  return (token.children ?? []).flatMap(({ type, content }): [number, number][] => {
    const at = type === 'html_inline' ? text.indexOf(content, from) : -1;
    if (at < 0) return [];
    from = at + content.length;
    return [[at, from]];
  });
}
