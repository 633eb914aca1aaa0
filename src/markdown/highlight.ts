import { createRequire } from 'node:module';
import highlighter from 'highlight.js/lib/core';
import type { LanguageFn } from 'highlight.js';
import type MarkdownIt from 'markdown-it';
import { z } from 'zod';

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

/**
 * Code blocks with highlight.js's classes; a language it does not know stays plain. The languages are loaded
 * on first use: all of them take a third of a second to load.
 * Line steps of reveal.js (```` ```js [1|3-5] ````) are kept in `data-line-numbers`.
 */
export function highlight(md: MarkdownIt): void {
  md.options.highlight = (code, info, rest) => {
    const language = info.toLowerCase();
    const steps = /^\[([\d|,\s-]*)\]/.exec(rest)?.[1];
    const html = knows(language)
      ? highlighter.highlight(code, { language }).value
      : md.utils.escapeHtml(code);
    const name = language === '' ? '' : ` language-${md.utils.escapeHtml(language)}`;
    const lines = steps === undefined ? '' : ` data-line-numbers="${steps}"`;
    return `<pre tabindex="0"><code class="hljs${name}"${lines}>${html}</code></pre>`;
  };
  md.renderer.rules.code_block = (tokens, index) =>
    `<pre tabindex="0"><code class="hljs">${md.utils.escapeHtml(tokens[index]?.content ?? '')}</code></pre>\n`;
}

function knows(language: string): boolean {
  if (highlighter.getLanguage(language)) return true;
  const file = aliases[language] ?? language;
  try {
    highlighter.registerLanguage(
      language,
      languageSchema.parse(require(`highlight.js/lib/languages/${file}`)),
    );
    return true;
  } catch {
    return false;
  }
}
