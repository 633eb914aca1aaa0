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
  const written = new WeakMap<StateCore, ReadonlySet<string>>();
  md.core.ruler.push('heading_ids', (state) => {
    written.set(state, takeIds(state));
  });
  md.use(anchor, {
    slugifyWithState: (title, state) => {
      const id = slug(title);
      return written.get(state)?.has(id) === true ? `${id}-0` : id;
    },
    failOnNonUnique: false,
    tabIndex: false,
    ...(permalink && { permalink }),
  });
}

/** Takes the ids that are written off the headings' texts. */
function takeIds({ tokens }: StateCore): Set<string> {
  const ids = new Set<string>();
  for (const [index, token] of tokens.entries()) {
    const last = tokens[index + 1]?.children?.at(-1);
    if (token.type !== 'heading_open' || last?.type !== 'text') continue;
    const [, text = '', id] = /^(.*?)\s*\{#([^\s}]+)\}\s*$/.exec(last.content) ?? [];
    if (id === undefined) continue;
    last.content = text;
    token.meta = id;
    if (!ids.has(id)) token.attrSet('id', id);
    ids.add(id);
  }
  return ids;
}
