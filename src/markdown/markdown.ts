/** Markdown to HTML: the grammar is in src/text/syntax, what becomes of it one ordered list of plugins, a file each. */
import { tasklist } from '@mdit/plugin-tasklist';
import type MarkdownIt from 'markdown-it';
import Token from 'markdown-it/lib/token.mjs';
import { serialize } from 'parse5';
import type { MarkdownSource } from '../text/markdown-source.ts';
import { headingsOf, type Heading } from '../text/outline.ts';
import { createPageParser, createParser } from '../text/syntax/parser.ts';
import type { Problem } from '../problems/problem.ts';
import { alternatives } from './alternatives.ts';
import { callouts } from './callouts.ts';
import type { Drawings } from '../html/drawing.ts';
import { remotePictures, replaceEmbeds } from '../html/embeds.ts';
import { unclosedFences } from './fences.ts';
import { figures } from './figures.ts';
import { footnotes } from './footnotes.ts';
import { foreignSyntax } from './foreign.ts';
import { headings } from './headings.ts';
import { highlight } from './highlight.ts';
import { math } from './math.ts';
import { dropRemote } from '../html/remote.ts';
import { Rendering } from '../html/rendering.ts';
import { refused } from './refused.ts';
import { tables } from './tables.ts';
import { append, comments, createElement, remove, withoutScripts } from '../html/tree.ts';
import { checkHtml } from './unclosed.ts';

/** Of slides. Render with a `Rendering` as `env`. */
export function createSlideMarkdown(): MarkdownIt {
  return addOutput(createPageParser()).use(footnotes);
}

/** Of pages: slides are linked by position. */
export function createPageMarkdown(): MarkdownIt {
  return (
    addOutput(createPageParser())
      .use(footnotes)
      .use(tables)
      // Last: ids are made from headings as they will be shown.
      .use(headings)
  );
}

/** Of single lines: HTML is text in them, since titles may be about `vector<int>`. */
export function createLineMarkdown(): MarkdownIt {
  return addOutput(createParser()).set({ html: false });
}

function addOutput(md: MarkdownIt): MarkdownIt {
  return (
    md
      .use(highlight)
      .use(figures)
      // Behind highlight: ```math is not code.
      .use(math)
      .use(tasklist)
      .use(callouts)
      .use(alternatives)
      .use(refused)
      .use(unclosedFences)
      .use(foreignSyntax)
  );
}

/**
 * A text of one line, such as a reading, as HTML.
 * @param url where all of it leads: links of its own are then only text
 * @param md from `createLineMarkdown`. Default: without plugins of a course's own
 */
export function renderLine(
  source: MarkdownSource,
  url: string | undefined,
  md = createLineMarkdown(),
): { html: string; problems: readonly Problem[] } {
  const rendering = new Rendering(source);
  const tokens = md.parseInline(source.text, rendering);
  if (url !== undefined) {
    const [open, close] = [new Token('link_open', 'a', 1), new Token('link_close', 'a', -1)];
    open.attrSet('href', url);
    for (const token of tokens) {
      const text = token.children?.filter(({ type }) => !type.startsWith('link_')) ?? [];
      token.children = [open, ...text, close];
    }
  }
  return { html: md.renderer.render(tokens, md.options, rendering), problems: rendering.problems };
}

export interface RenderedMarkdown {
  readonly html: string;
  /** At the levels at which they are shown. */
  readonly headings: readonly Heading[];
  /** Addresses on other hosts of pictures that are shown when a reader asks for them. */
  readonly pictures: readonly string[];
  readonly problems: readonly Problem[];
}

/**
 * In every address on another host or of code, however it is written, and in every comment. Most pages have none but in links, and
 * are done sooner.
 */
const needsWork = /\/\/|\\|https?:|&(?!(?:amp|lt|gt|quot);)|<[!?]|=["']?\s*[jv][a-z\s]*:/i;
/** Of links, those that cannot be code. */
const linkStart = /<a href="(?!\s*[jv])[^"]*"/gi;

/**
 * A page's Markdown as HTML without comments, which loads nothing from another host by itself. Links and image addresses
 * of the course stay as written.
 * @param md from `createPageMarkdown`. Default: without plugins of a course's own
 */
export function renderMarkdown(
  source: MarkdownSource,
  drawings?: Drawings,
  md = createPageMarkdown(),
): RenderedMarkdown {
  const rendering = new Rendering(source, drawings);
  const tokens = md.parse(source.text, rendering);
  const headings = headingsOf(tokens);
  const html = md.renderer.render(tokens, md.options, rendering);
  const isUnclosed = checkHtml(tokens, source, html, rendering.report);
  if (!isUnclosed && !needsWork.test(html.replace(linkStart, '')))
    return { html, headings, pictures: [], problems: rendering.problems };
  const body = createElement('body');
  append(html, body, withoutScripts);
  for (const comment of comments(body)) remove(comment);
  replaceEmbeds(body, rendering);
  dropRemote(body, rendering);
  return {
    html: serialize(body, withoutScripts),
    headings,
    pictures: remotePictures(body),
    problems: rendering.problems,
  };
}
