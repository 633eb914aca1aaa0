/** TeX as courses have it, written for MathJax or KaTeX, as MathML: what temml does not know in words that it knows. */
import { escapeHtml } from 'markdown-it/lib/common/utils.mjs';
import temml from 'temml';

const macros: Readonly<Record<string, string>> = {
  '\\Arrowvert': '\\Vert',
  '\\arrowvert': '\\vert',
  '\\bracevert': '\\vert',
  '\\celsius': '\\degree\\mathrm{C}',
  '\\centernot': '\\not',
  '\\eqalign': '\\begin{aligned}#1\\end{aligned}',
  '\\displaylines': '\\begin{gathered}#1\\end{gathered}',
  '\\framebox': '\\fbox',
  '\\mathbbm': '\\mathbb',
  '\\mathup': '\\mathrm',
  '\\mbox': '\\text',
  '\\micro': '\\mu',
  '\\mit': '\\mathit',
  '\\ohm': '\\Omega',
  '\\perthousand': '‰',
  '\\scr': '\\mathscr',
  '\\strut': '\\vphantom{(}',
};

const rewritten: readonly (readonly [RegExp, string])[] = [
  // Loads what is there anyway.
  [/\\require\s*\{[^{}]*\}/g, ''],
  [/\\unicode(?:\[[^\]]*\])*\s*\{\s*x([\da-f]+)\s*\}/gi, '{\\char"$1 }'],
  [/\\unicode(?:\[[^\]]*\])*\s*\{\s*(\d+)\s*\}/g, '{\\char$1 }'],
  [/\\begin\s*\{eqnarray\*?\}/g, '\\begin{array}{rcl}'],
  [/\\end\s*\{eqnarray\*?\}/g, '\\end{array}'],
  [/\\(begin|end)\s*\{flalign(\*?)\}/g, '\\$1{align$2}'],
  [/\\(begin|end)\s*\{multlined\}/g, '\\$1{gathered}'],
  [/\\url\s*\{([^{}]*)\}/g, '\\href{$1}{\\texttt{$1}}'],
];

/** A group in braces, and those in it. */
const group = Array.from({ length: 5 }).reduce<string>(
  (inner) => `\\{(?:[^{}\\\\]|\\\\[^]${inner && `|${inner}`})*\\}`,
  '',
);

const definition = new RegExp(
  String.raw`\\(newcommand|renewcommand|providecommand|DeclareMathOperator|g?def)(\*?)\s*` +
    String.raw`\{?\s*(\\(?:[a-zA-Z]+|[^a-zA-Z]))\s*\}?\s*((?:\[\d\]|#\d)*)\s*(${group})`,
  'g',
);
const link = new RegExp(String.raw`\\href\s*\{((?:[^{}\\]|\\[^])*)\}\s*(${group})`, 'g');

/** Environments that are on lines of their own, wherever they are written. */
const displayed = /\\begin\s*\{(?:align|alignat|equation|gather|multline)\*?\}/;

/** A formula without its definitions, and each of these so that it may be there already. */
export function takeDefinitions(tex: string): { formula: string; definitions: string[] } {
  const definitions: string[] = [];
  const formula = tex.replace(
    definition,
    (_, kind: string, star: string, name: string, parameters: string, body: string) => {
      if (kind === 'DeclareMathOperator') definitions.push(`\\def${name}{\\operatorname${star}${body}}`);
      else if (kind.endsWith('def')) definitions.push(`\\def${name}${parameters}${body}`);
      else definitions.push(`\\providecommand{${name}}{}\\renewcommand{${name}}${parameters}${body}`);
      return '';
    },
  );
  return { formula, definitions };
}

/**
 * A formula as MathML; throws where it is not understood.
 * @param definitions of the formulas before it, as from `takeDefinitions`
 */
export function toMathml(tex: string, isDisplayed: boolean, definitions: readonly string[]): string {
  const links: string[] = [];
  const written = rewritten.reduce((text, [pattern, words]) => text.replace(pattern, words), tex);
  // Browsers follow no links in MathML; in its text they show HTML, and in that, MathML again.
  const formula = written.replace(link, (_, address: string, text: string) => {
    const inner = toMathml(text, false, definitions);
    links.push(`<a href="${escapeHtml(address.replace(/\\([#%&_~{}])/g, '$1'))}">${inner}</a>`);
    return `\\text{@link${links.length}@}`;
  });
  const html = temml.renderToString(definitions.join('') + formula, {
    displayMode: isDisplayed || displayed.test(formula),
    throwOnError: true,
    macros: { ...macros },
  });
  if (html.includes('tml-ref')) throw new UnknownReference();
  return html.replace(/@link(\d+)@/g, (text, number) => links[Number(number) - 1] ?? text);
}

/** Equations are numbered by the browser, so that no text can name their numbers. */
export class UnknownReference extends Error {}
