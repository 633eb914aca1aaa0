/** What one slide defines and others may refer to: addresses of links, and footnotes. */
import type MarkdownIt from 'markdown-it';
import type Token from 'markdown-it/lib/token.mjs';
import type { LinkDefinitions } from '../../html/rendering.ts';
import type { Definitions } from '../split/split.ts';

export const noDefinitions: Definitions = { links: {}, notes: new Map(), used: new Set() };

const definition = /^[ \t>*+-]*\[[^\]\n]+\]:/m;
const reference = /\[\^([^\]\s]+)\](?!:)/g;

/** Those of a slide. */
export function definitionsIn(text: string, md: MarkdownIt): Definitions {
  const used = new Set([...text.matchAll(reference)].map(([, label]) => label ?? ''));
  if (!definition.test(text)) return used.size > 0 ? { ...noDefinitions, used } : noDefinitions;
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  const env: { references?: LinkDefinitions } = {};
  const tokens: Token[] = [];
  md.block.parse(lines.join('\n'), md, env, tokens);
  return { links: env.references ?? {}, notes: notesIn(tokens, lines), used };
}

/** For each slide, its own definitions, and then those of all others: the first of a label counts. */
export function sharedDefinitions(slides: readonly Definitions[]): Definitions[] {
  const defining = slides.filter((one) => one !== noDefinitions);
  if (defining.length === 0) return [...slides];
  const all = merge(defining);
  return slides.map((own) => merge([own, all]));
}

function merge(all: readonly Definitions[]): Definitions {
  const lastFirst = all.toReversed();
  return {
    links: Object.fromEntries(lastFirst.flatMap(({ links }) => Object.entries(links))),
    notes: new Map(lastFirst.flatMap(({ notes }) => [...notes])),
    used: new Set(all.flatMap(({ used }) => [...used])),
  };
}

/** The footnotes that a text refers to and does not define itself, as Markdown to put behind it. */
export function missingNotes(text: string, { notes }: Definitions): string {
  const labels = new Set([...text.matchAll(reference)].map(([, label = '']) => label));
  return [...labels]
    .filter((label) => !text.includes(`[^${label}]:`))
    .flatMap((label) => notes.get(label) ?? [])
    .map((note) => `\n\n${note}`)
    .join('');
}

function notesIn(tokens: readonly Token[], lines: readonly string[]): Map<string, string> {
  const notes = new Map<string, string>();
  for (const [index, token] of tokens.entries()) {
    if (token.type !== 'footnote_reference_open') continue;
    const about: unknown = token.meta;
    const label = typeof about === 'object' && about !== null && 'label' in about ? about.label : undefined;
    const close = tokens.findIndex(({ type }, at) => at > index && type === 'footnote_reference_close');
    const maps = tokens.slice(index, close).flatMap(({ map }) => (map ? [map] : []));
    if (typeof label !== 'string' || maps.length === 0) continue;
    const end = Math.max(...maps.map(([, last]) => last));
    const start = lines.slice(0, end).findLastIndex((line) => line.includes(`[^${label}]:`));
    notes.set(label, lines.slice(start, end).join('\n').trim());
  }
  return notes;
}
