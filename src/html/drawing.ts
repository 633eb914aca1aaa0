/** What became of a figure's source: a picture, a mistake in one of its lines (1-based), or a script that will draw it. */
export type Drawing =
  | { readonly svg: string }
  | { readonly mistake: string; readonly line: number }
  | { readonly script: string };

/** By `figureKey`. */
export type Drawings = ReadonlyMap<string, Drawing>;

const languages: Readonly<Record<string, string>> = {
  dot: 'graphviz',
  graphviz: 'graphviz',
  mermaid: 'mermaid',
};

/** Of a code block that is a figure: what tells it from all others; `undefined` for other code. */
export function figureKey(info: string, code: string): string | undefined {
  const language = languages[/^\S*/.exec(info.trim())?.[0].toLowerCase() ?? ''];
  return language === undefined ? undefined : `${language}\n${code}`;
}
