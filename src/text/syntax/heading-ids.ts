import type MarkdownIt from 'markdown-it';
import type StateCore from 'markdown-it/lib/rules_core/state_core.mjs';
import anchor from 'markdown-it-anchor';
import { slug } from '../slug.ts';

/**
 * Ids of headings: `## Text {#id}`, which is kept as the token's `meta`, or GitHub's.
 * No heading has an id that is written for another one, and none has one that is taken, which pages report.
 * @param permalink adds a heading's link to itself. Default: none
 */
export function headingIds(md: MarkdownIt, permalink?: anchor.PermalinkGenerator): void {
  md.core.ruler.push('heading_ids', (state) => giveIds(state, takeIds(state)));
  // It numbers what is taken, too, but from 1 on for each heading.
  md.use(anchor, { failOnNonUnique: false, tabIndex: false, ...(permalink && { permalink }) });
}

/** Takes the ids that are written off the headings' texts. */
function takeIds({ tokens }: StateCore): Set<string> {
  const ids = new Set<string>();
  for (const [index, token] of tokens.entries()) {
    const last = tokens[index + 1]?.children?.at(-1);
    if (token.type !== 'heading_open' || last?.type !== 'text') continue;
    const text = last.content.trimEnd();
    const start = text.lastIndexOf('{#');
    const id = text.slice(start + 2, -1);
    if (start < 0 || !text.endsWith('}') || !/^[^\s}]+$/.test(id)) continue;
    last.content = text.slice(0, start).trimEnd();
    token.meta = id;
    if (!ids.has(id)) token.attrSet('id', id);
    ids.add(id);
  }
  return ids;
}

/** Gives all other headings the ids that their texts have on GitHub. */
function giveIds({ tokens }: StateCore, written: ReadonlySet<string>): void {
  const taken = new Set<string>();
  const counts = new Map<string, number>();
  for (const [index, token] of tokens.entries()) {
    if (token.type !== 'heading_open') continue;
    const id = token.attrGet('id') ?? freeId(slug(textOf(tokens[index + 1]?.children ?? [])));
    token.attrSet('id', id);
    taken.add(id);
  }

  function freeId(text: string): string {
    const base = written.has(text) ? `${text}-0` : text;
    let count = counts.get(base) ?? 0;
    let id = count === 0 ? base : `${base}-${count}`;
    for (; taken.has(id); id = `${base}-${count}`) count += 1;
    counts.set(base, count + 1);
    return id;
  }
}

function textOf(tokens: StateCore['tokens']): string {
  return tokens
    .filter(({ type }) => type === 'text' || type === 'code_inline')
    .map(({ content }) => content)
    .join('');
}
