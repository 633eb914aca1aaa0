/** What a Markdown text says in its headings and lines, without rendering it. */
import type StateCore from 'markdown-it/lib/rules_core/state_core.mjs';
import Token from 'markdown-it/lib/token.mjs';
import { headingIds } from './syntax/heading-ids.ts';
import { createPageParser, createParser } from './syntax/parser.ts';

export interface Heading {
  /** 1 to 6. */
  readonly level: number;
  /** Without Markdown's marks. */
  readonly text: string;
  /** As on its page. */
  readonly id: string;
  /** What is written as `{#id}`, also where another heading has it. */
  readonly writtenId: string | undefined;
  /** The first of its lines, 1-based within the Markdown. */
  readonly line: number;
  /** The last one: of an underlined heading, the underline. */
  readonly lastLine: number;
}

// Addresses read the same as links, and looking for them takes as long as all the rest.
const pages = createPageParser().set({ linkify: false });
// Parsing what stands within blocks is most of the work, and headings are few.
pages.core.ruler.at('inline', (state) => {
  // Footnotes are put in the order in which texts refer to them.
  const all = /\[\^|\^\[/.test(state.src);
  for (const [index, token] of state.tokens.entries())
    if (token.type === 'inline' && (all || state.tokens[index - 1]?.type === 'heading_open'))
      parseInline(token, state);
});

function parseInline(token: Token, { md, env }: StateCore): void {
  token.children ??= [];
  md.inline.parse(token.content, md, env, token.children);
}

/** The headings of a page's Markdown, in order, with the ids that they have when it is rendered. */
export function outline(markdown: string): Heading[] {
  return identify(pages.parse(markdown, {}));
}

/** What a text is without its title. */
export interface Titled {
  /** The first heading of the first level, but none in a list or quote. */
  readonly title: Heading | undefined;
  /** The text without it. Empty lines in its place keep all others where they are. */
  readonly rest: string;
  /** Of the rest. */
  readonly headings: readonly Heading[];
}

/** Takes the title off a page's Markdown. */
export function takeTitle(markdown: string): Titled {
  const tokens = pages.parse(markdown, {});
  const start = tokens.findIndex(
    ({ type, tag, level }) => type === 'heading_open' && tag === 'h1' && level === 0,
  );
  const [title] = start < 0 ? [] : identify(tokens.slice(start, start + 3));
  if (!title) return { title, rest: markdown, headings: identify(tokens) };
  const rest = markdown
    .split('\n')
    .fill('', title.line - 1, title.lastLine)
    .join('\n');
  // A list before it may go on, where the title does not end it.
  return { title, rest, headings: start === 0 ? identify(tokens.slice(3)) : outline(rest) };
}

const ids = createPageParser().use(headingIds);
ids.core.ruler.enableOnly(['heading_ids', 'anchor']);

function identify(tokens: Token[]): Heading[] {
  const state = new ids.core.State('', ids, {});
  state.tokens = tokens;
  ids.core.process(state);
  return headingsOf(tokens);
}

/** @param tokens from a parser with `headingIds` */
export function headingsOf(tokens: readonly Token[]): Heading[] {
  return tokens.flatMap((token, index) => {
    if (token.type !== 'heading_open') return [];
    const [first = 0, end = first + 1] = token.map ?? [];
    const written: unknown = token.meta;
    return {
      level: Number(token.tag.slice(1)),
      text: textOf(tokens[index + 1]?.children ?? []),
      id: token.attrGet('id') ?? '',
      writtenId: typeof written === 'string' ? written : undefined,
      line: first + 1,
      lastLine: end,
    };
  });
}

const lines = createParser().set({ html: false, linkify: false });

/**
 * A line of Markdown in which HTML is text, as the text a reader sees: what feeds say.
 * @param shown what is said of a link's address behind its text: “Zoom: https://example.org/1”. Default: nothing
 */
export function plainLine(markdown: string, shown?: (address: string) => string | undefined): string {
  const tokens = lines.parseInline(markdown, {}).flatMap(({ children }) => children ?? []);
  return textOf(shown ? withAddresses(tokens, shown) : tokens);
}

/** Programs make a link of an address if no bracket follows it. */
function withAddresses(
  tokens: readonly Token[],
  shown: (address: string) => string | undefined,
): readonly Token[] {
  let said: string | undefined;
  return tokens.flatMap((token) => {
    // The text of `<https://…>` is its address.
    if (token.type === 'link_open')
      said = token.markup === 'autolink' ? undefined : shown(token.attrGet('href') ?? '');
    if (token.type !== 'link_close' || said === undefined) return token;
    const address = new Token('text', '', 0);
    address.content = `: ${said}`;
    return address;
  });
}

/** Inline Markdown as the text a reader sees; formulas as they are written. */
function textOf(tokens: readonly Token[]): string {
  return tokens
    .map(({ type, content, children, markup }) => {
      if (type === 'image') return textOf(children ?? []);
      if (type === 'math_inline') return markup;
      if (type.endsWith('break')) return ' ';
      return type === 'text' || type === 'code_inline' ? content : '';
    })
    .join('')
    .trim();
}
