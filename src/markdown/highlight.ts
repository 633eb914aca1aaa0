import { createRequire } from 'node:module';
import highlighter from 'highlight.js/lib/core';
import type { LanguageFn } from 'highlight.js';
import type MarkdownIt from 'markdown-it';
import * as z from 'zod';

const require = createRequire(import.meta.url);
const languageSchema = z.custom<LanguageFn>((value) => typeof value === 'function');

/** Names people write → the file in highlight.js that knows the language. */
const aliases: Readonly<Record<string, string>> = {
  'c++': 'cpp',
  console: 'shell',
  cs: 'csharp',
  docker: 'dockerfile',
  golang: 'go',
  hs: 'haskell',
  html: 'xml',
  js: 'javascript',
  jsx: 'javascript',
  kt: 'kotlin',
  md: 'markdown',
  py: 'python',
  rb: 'ruby',
  rs: 'rust',
  sh: 'bash',
  svg: 'xml',
  tex: 'latex',
  toml: 'ini',
  ts: 'typescript',
  tsx: 'typescript',
  yml: 'yaml',
  zsh: 'bash',
};

/** Anywhere behind the opening fence, as for reveal.js's Markdown plugin. */
const lineSteps = /\[\s*(?:(\d+):)?\s*([\d|,\s-]*)\]/;

/**
 * Code blocks with highlight.js's classes; a language it does not know stays plain. The languages are loaded
 * on first use: all of them take a third of a second to load.
 * Line steps of reveal.js (```` ```js [1|3-5] ````, from line 20 on: `[20: 21|23-25]`) number the lines, are kept in
 * `data-line-numbers`, and become empty fragments, one for each step behind the first.
 */
export function highlight(md: MarkdownIt): void {
  md.options.highlight = (code, info, rest) => {
    const written = `${info} ${rest}`;
    const [, first, steps] = lineSteps.exec(written) ?? [];
    const [language = ''] = written.replace(lineSteps, '').trim().toLowerCase().split(/\s/);
    const html = highlightCode(code, language) ?? md.utils.escapeHtml(code);
    const name = language === '' ? '' : ` language-${md.utils.escapeHtml(language)}`;
    if (steps === undefined) return `<pre tabindex="0"><code class="hljs${name}">${html}</code></pre>`;
    const start = first === undefined ? '' : ` style="${countFrom(Number(first))}"`;
    return (
      `<pre tabindex="0"><code class="hljs${name}" data-line-numbers="${steps}"${start}>` +
      `${wrapLines(html)}</code>${laterSteps(steps)}</pre>`
    );
  };
  md.renderer.rules.code_block = (tokens, index) =>
    `<pre tabindex="0"><code class="hljs">${md.utils.escapeHtml(tokens[index]?.content ?? '')}</code></pre>\n`;
}

/** Code as HTML; `undefined` in a language that highlight.js does not know. */
export function highlightCode(code: string, language: string): string | undefined {
  const known = knownName(language.toLowerCase());
  return known === undefined ? undefined : highlighter.highlight(code, { language: known }).value;
}

/** CSS that gives the first line of a code block its number. */
export function countFrom(first: number): string {
  return `counter-reset: line ${first - 1}`;
}

/** Empty fragments, one for each step behind the first. */
export function laterSteps(steps: string): string {
  return '<span class="fragment code-step"></span>'.repeat(steps.split('|').length - 1);
}

/** Each line in a `span.line`; an element that goes on beyond a line's end is closed there and opened again. */
export function wrapLines(html: string): string {
  const open: string[] = [];
  const lines = html
    .replace(/\n$/, '')
    .split('\n')
    .map((line) => {
      const before = open.join('');
      for (const [tag] of line.matchAll(/<[^>]*>/g)) {
        if (tag.startsWith('</')) open.pop();
        else if (!/^<(?:br|wbr|img)\b/.test(tag)) open.push(tag);
      }
      const after = open.map((tag) => `</${/\w+/.exec(tag)?.[0] ?? ''}>`).reverse();
      return `<span class="line">${before}${line}${after.join('')}</span>`;
    });
  return lines.join('\n') + '\n';
}

/** The name highlight.js has for a language, which is loaded then; `undefined` if it has none. */
function knownName(language: string): string | undefined {
  const name = aliases[language] ?? language;
  if (highlighter.getLanguage(name)) return name;
  // No name, or one that would lead elsewhere.
  if (!/^[\w-]+$/.test(name)) return undefined;
  try {
    highlighter.registerLanguage(name, languageSchema.parse(require(`highlight.js/lib/languages/${name}`)));
    loadInner(highlighter.getLanguage(name));
    return name;
  } catch {
    return undefined;
  }
}

/**
 * Loads the languages that a language has in it, such as shell in a Dockerfile: what has been loaded before must not
 * make a difference. Where any language may follow, as in the body of an HTTP message, it stays plain for the same reason.
 */
function loadInner(mode: unknown, seen = new Set<unknown>()): void {
  if (!(mode instanceof Object) || mode instanceof RegExp || seen.has(mode)) return;
  seen.add(mode);
  if ('subLanguage' in mode) {
    const names = [mode.subLanguage].flat().filter((name) => typeof name === 'string');
    if (names.length === 0) mode.subLanguage = undefined;
    names.forEach(knownName);
  }
  for (const part of Object.values(mode)) loadInner(part, seen);
}
