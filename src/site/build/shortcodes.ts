/** Eleventy's shortcodes in a course's Markdown: `{% map "Room 12", 3 %}`, with arguments as Nunjucks has them. */
import type MarkdownIt from 'markdown-it';
import nunjucks from 'nunjucks';
import type {} from './nunjucks.d.ts';
import { Rendering } from '../../html/rendering.ts';

/** Returns HTML. Not one of Eleventy's asynchronous ones: Markdown does not wait. */
export type Shortcode = (this: object, ...args: readonly unknown[]) => unknown;

export type Shortcodes = Readonly<Record<string, Shortcode>>;

/** It has no templates: only arguments are read with it. */
const nunjucksEnvironment = new nunjucks.Environment([]);

const use = /^\{%-?\s*([A-Za-z_]\w*)\b(.*?)-?%\}/;

/** Fills in these shortcodes, alone on a line or within one; others stay text, which is reported. */
export function fillIn(shortcodes: Shortcodes): (md: MarkdownIt) => void {
  const filledIn = (text: string, env: unknown) => {
    const [written, name = '', args = ''] = use.exec(text) ?? [];
    const shortcode = Object.hasOwn(shortcodes, name) ? shortcodes[name] : undefined;
    if (written === undefined || !shortcode) return undefined;
    return { written, html: () => outputOf(shortcode, args, written, env) };
  };
  return (md) => {
    md.inline.ruler.before('escape', 'shortcode', (state, silent) => {
      const found = filledIn(state.src.slice(state.pos, state.posMax), state.env);
      if (!found) return false;
      if (!silent) state.push('html_inline', '', 0).content = found.html();
      state.pos += found.written.length;
      return true;
    });
    const block: Parameters<typeof md.block.ruler.before>[2] = (state, line, _, silent) => {
      const start = (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0);
      const text = state.src.slice(start, state.eMarks[line]).trimEnd();
      const found = filledIn(text, state.env);
      if (found?.written !== text) return false;
      if (silent) return true;
      const token = state.push('html_block', '', 0);
      token.content = `${found.html()}\n`;
      token.map = [line, line + 1];
      state.line = line + 1;
      return true;
    };
    md.block.ruler.before('html_block', 'shortcode', block, { alt: ['paragraph', 'blockquote'] });
  };
}

function outputOf(shortcode: Shortcode, args: string, written: string, env: unknown): string {
  let output: unknown;
  const call = (...given: unknown[]) => {
    output = shortcode.apply({}, given);
  };
  try {
    nunjucksEnvironment.renderString(`{{ shortcode(${args}) }}`, { shortcode: call });
    if (output instanceof Promise) throw new Error('it is asynchronous, and Markdown does not wait');
  } catch (error) {
    if (env instanceof Rendering) reportFailure(written, error, env);
    return '';
  }
  return String(output);
}

function reportFailure(written: string, error: unknown, rendering: Rendering): void {
  const reason = (error instanceof Error ? error.message : String(error)).trim().split('\n').at(-1);
  rendering.report(
    rendering.placeOf(written, 0, rendering.timesReported(written)),
    `${rendering.area}/shortcode`,
    `“${written}” cannot be filled in: ${reason?.trim() ?? ''}`,
    'correct its arguments, with commas between them, or the shortcode in the course’s configuration',
  );
}
