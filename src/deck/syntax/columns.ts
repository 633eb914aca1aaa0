import type MarkdownIt from 'markdown-it';
import type Token from 'markdown-it/lib/token.mjs';
import { Rendering } from '../../html/rendering.ts';
import { leavesCodeOpen } from '../../text/fences.ts';
import {
  comments,
  createElement,
  hasClass,
  insertBefore,
  isComment,
  isElement,
  move,
  remove,
  type Node,
  type Parent,
} from '../../html/tree.ts';

const marker = /^[ \t]*<!--\s*(colstart|col|colend|split|references_?)\s*-->[ \t]*$/gm;

/**
 * `<!-- colstart -->`, `<!-- col -->`, `<!-- colend -->` (they nest) and `<!-- references -->`, each alone on a line.
 * Whatever is open at the end of the slide, or of the block it stands in, is closed there. Within columns `<!-- split -->` is `<!-- col -->`.
 */
export function columns(md: MarkdownIt): void {
  md.core.ruler.push('columns', (state) => {
    const rendering: unknown = state.env;
    if (!(rendering instanceof Rendering)) return;
    const open: Open[] = [];
    const outside: number[] = [];
    state.tokens = state.tokens.flatMap((token) => {
      if (token.type === 'block_open') outside.push(open.length);
      else if (token.type === 'block_close')
        return [...closing(open.splice(outside.pop() ?? 0), rendering, state.Token), token];
      else if (token.type === 'html_block' && token.content.includes('<!--'))
        token.content = token.content.replace(marker, (comment, name: string) =>
          toTags(name, comment.trim(), open, token, rendering),
        );
      return [token];
    });
    state.tokens.push(...closing(open, rendering, state.Token));
  });
}

interface Open {
  readonly kind: 'columns' | 'references';
  readonly comment: string;
  readonly line: number;
}

function toTags(name: string, comment: string, open: Open[], token: Token, rendering: Rendering): string {
  const line = token.map?.[0] ?? 0;
  if (name === 'colstart') {
    open.push({ kind: 'columns', comment, line });
    return '<div class="columns"><div class="col">';
  }
  if (name.startsWith('references')) {
    open.push({ kind: 'references', comment, line });
    return '<div class="references">';
  }
  const columnsAt = open.findLastIndex((entry) => entry.kind === 'columns');
  if (columnsAt < 0 && name === 'split') return comment;
  if (columnsAt < 0) {
    rendering.report(
      rendering.placeOf(comment, line),
      'deck/stray-column',
      `${comment} is outside of columns and has no effect`,
      'write <!-- colstart --> before the first column, or remove this line',
      'warning',
    );
    return '';
  }
  const references = '</div>'.repeat(open.length - columnsAt - 1);
  open.length = name === 'colend' ? columnsAt : columnsAt + 1;
  return references + (name === 'colend' ? '</div></div>' : '</div><div class="col">');
}

function closing(open: readonly Open[], rendering: Rendering, TokenClass: typeof Token): Token[] {
  // Where code is not closed, the end of the columns is part of it, and that is reported.
  const unclosed = open.filter(({ kind }) => kind === 'columns' && !leavesCodeOpen(rendering.source.text));
  for (const { comment, line } of unclosed) {
    rendering.report(
      rendering.placeOf(comment, line),
      'deck/unclosed-columns',
      'these columns are never closed; they end with the slide',
      'write <!-- colend --> on a line of its own after the last column',
      'warning',
    );
  }
  if (open.length === 0) return [];
  const token = new TokenClass('html_block', '', 0);
  token.content = open.map((entry) => (entry.kind === 'columns' ? '</div></div>' : '</div>')).join('');
  return [token];
}

/** `<!-- split -->` outside of columns makes columns of what stands around it, below the heading. */
export function splitColumns(section: Parent): void {
  for (const comment of comments(section)) {
    const parent = comment.parentNode;
    if (parent && isSplit(comment)) splitParent(parent);
  }
}

function splitParent(parent: Parent): void {
  const nodes = [...parent.childNodes];
  const start = nodes.findIndex((node) => !/^(h[1-6]|#text)$/.test(node.nodeName));
  const end = nodes.findIndex(
    (node) => isElement(node) && (hasClass(node, 'references') || hasClass(node, 'notes')),
  );
  const content = nodes.slice(start, end < 0 ? undefined : end);
  const columns = createElement('div', { class: 'columns' });
  for (const first of content.slice(0, 1)) insertBefore(columns, first);
  let column = createElement('div', { class: 'col' });
  move(column, columns);
  for (const node of content) {
    if (isSplit(node)) {
      remove(node);
      column = createElement('div', { class: 'col' });
      move(column, columns);
    } else move(node, column);
  }
}

function isSplit(node: Node): boolean {
  return isComment(node) && node.data.trim() === 'split';
}
