/** What Quarto writes in Markdown: divs, chunks of code, spans, shortcodes. */
import { posix } from 'node:path';
import { splitFrontMatter } from '../front-matter.ts';
import { added, codeIn, picture, stepwise, type DeckContext } from './slides.ts';
import { asWritten, linesOf, type Line } from '../text.ts';

/** Lectern's Markdown for a text of Quarto's. @param isIncremental whether all lists appear one item at a time */
export function fromQuarto(lines: readonly Line[], context: DeckContext, isIncremental: boolean): Line[] {
  const whole = withIncludes(lines, context, 0);
  const written = paused(divs(chunks(whole, context), context, isIncremental));
  const code = codeIn(written);
  return written.map((line, index) => (code.has(index) ? line : added(inLine(line, context), line)));
}

const include = /^\s*\{\{<\s*include\s+(\S+)\s*>\}\}\s*$/;

function withIncludes(lines: readonly Line[], context: DeckContext, depth: number): Line[] {
  return lines.flatMap((line): Line[] => {
    const [, path] = include.exec(line.text) ?? [];
    if (path === undefined) return [line];
    const file = posix.join(posix.dirname(line.file ?? context.file), path.replace(/^["']|["']$/g, ''));
    const text = context.folder.texts.get(file);
    if (text === undefined || depth > 5) {
      context.lose(line, line.text.trim(), 'copy the text here');
      return [];
    }
    context.use(file);
    const body = linesOf(asWritten(text)).slice(splitFrontMatter(text)?.bodyStart ?? 0);
    return withIncludes(
      body.map((one) => ({ ...one, file })),
      context,
      depth + 1,
    );
  });
}

const chunk = /^(\s*)(`{3,}|~{3,})\s*\{([^}]*)\}\s*$/;

/** Code that Quarto would run: shown, without its output. */
function chunks(lines: readonly Line[], { lose }: DeckContext): Line[] {
  const result: Line[] = [];
  let open: { fence: string; isHidden: boolean; isRun: boolean; start: Line; at: number } | undefined;
  for (const line of lines) {
    const [, indent = '', fence = '', inside = ''] = open ? [] : (chunk.exec(line.text) ?? []);
    if (!open && fence !== '') {
      const language = /^[.=]?([\w-]+)/.exec(inside.trim())?.[1] ?? '';
      const isRun = !/^[.=]/.test(inside.trim()) && !/^(?:mermaid|dot)$/.test(language);
      const steps = /code-line-numbers="([^"]*)"/.exec(inside)?.[1];
      const isHidden = isRun && /\b(?:echo|include)\s*=\s*F(?:ALSE)?\b/.test(inside);
      open = { fence, isHidden, isRun, start: line, at: result.length };
      result.push(
        added(
          `${indent}${fence}${language}${steps === undefined || steps === 'false' ? '' : ` [${steps === 'true' ? '' : steps}]`}`,
          line,
        ),
      );
    } else if (open) {
      const [, key = '', value = ''] = /^\s*(?:#|\/\/|%%|--)\|\s*([\w-]+)\s*:\s*(.*)$/.exec(line.text) ?? [];
      if (key === 'echo' || key === 'include') open.isHidden ||= /^false/i.test(value);
      else if (key === 'eval' && /^false/i.test(value)) open.isRun = false;
      if (key === '') result.push(line);
      if (line.text.trim().startsWith(open.fence) && line.text.trim().replace(/[`~]/g, '') === '') {
        if (open.isHidden) result.splice(open.at);
        if (open.isRun) {
          const shown = open.isHidden ? 'what this code draws or prints' : 'the output of this code';
          lose(open.start, shown, 'Lectern runs no code: save the output beside the deck, and show that');
        }
        open = undefined;
      }
    } else result.push(line);
  }
  return result;
}

const callouts: Readonly<Record<string, string>> = {
  ...{ note: 'NOTE', tip: 'TIP', warning: 'WARNING', caution: 'CAUTION', important: 'IMPORTANT' },
};

interface Div {
  readonly kind: 'incremental' | 'nonincremental' | 'callout' | 'aside' | 'other';
}

/** Pandoc's divs: those that Lectern knows by other names, or that change what is in them. */
function divs(lines: readonly Line[], context: DeckContext, isIncremental: boolean): Line[] {
  const code = codeIn(lines);
  const open: Div[] = [];
  return lines.flatMap((line, index): Line[] => {
    const [, words] = (code.has(index) ? undefined : /^\s*:{3,}\s*(.*?)\s*:*\s*$/.exec(line.text)) ?? [];
    const quote = open.some(({ kind }) => kind === 'callout') ? '> ' : '';
    if (words === undefined) {
      const last = open.findLast(({ kind }) => kind.endsWith('incremental'));
      const isNotes = open.some(({ kind }) => kind === 'other') && last === undefined;
      const isStepwise = last ? last.kind === 'incremental' : isIncremental && !isNotes;
      const [shown = line] = isStepwise && !code.has(index) ? stepwise([line]) : [line];
      return [added(quote + shown.text, line)];
    }
    if (words === '') {
      const div = open.pop();
      return div && div.kind !== 'other' && div.kind !== 'aside' ? [added('', line)] : [added(':::', line)];
    }
    const classes = words.includes('.')
      ? [...words.matchAll(/\.([\w-]+)/g)].map(([, name = '']) => name)
      : [words.replace(/[{}]/g, '').trim()];
    const has = (name: string) => classes.includes(name);
    const callout = classes
      .map((name) => callouts[name.replace('callout-', '')])
      .find((one) => one !== undefined);
    if (has('incremental') || has('nonincremental')) {
      open.push({ kind: has('incremental') ? 'incremental' : 'nonincremental' });
      return [added('', line)];
    }
    if (callout !== undefined && classes.some((name) => name.startsWith('callout-'))) {
      open.push({ kind: 'callout' });
      const title = /title="([^"]*)"/.exec(words)?.[1];
      return [`> [!${callout}]`, ...(title === undefined ? [] : [`> **${title}**`, '>'])].map((text) =>
        added(text, line),
      );
    }
    if (has('panel-tabset'))
      context.lose(line, 'tabs', 'what they hold is shown one below the other: put it on slides of its own');
    open.push({ kind: has('aside') ? 'aside' : 'other' });
    if (has('aside') || has('footer')) return [added('::: references', line)];
    if (has('notes')) return [added('::: notes', line)];
    if (has('columns') || has('column')) return [added(columnMark(words), line)];
    return [added(`::: ${words}`, line)];
  });
}

function columnMark(words: string): string {
  if (words.includes('.columns') || words === 'columns') return '::: columns';
  const width = /width="?([\d.]+%)/.exec(words)?.[1];
  return width === undefined ? '::: column' : `::: {.column width="${width}"}`;
}

/** `. . .`: what follows, up to the next one or the end of the slide, appears one step later. */
function paused(lines: readonly Line[]): Line[] {
  const code = codeIn(lines);
  const result: Line[] = [];
  let isOpen = false;
  let depth = 0;
  const close = (line: Line) => {
    if (isOpen) result.push(added(':::', line), added('', line));
    isOpen = false;
  };
  for (const [index, line] of lines.entries()) {
    const isCode = code.has(index);
    const isMark = !isCode && /^\s*:{3,}/.test(line.text);
    const isEnd = isMark && /^\s*:{3,}\s*$/.test(line.text);
    if (!isCode && /^\s*\. \. \.\s*$/.test(line.text)) {
      close(line);
      result.push(added('::: fragment', line), added('', line));
      isOpen = true;
      depth = 0;
      continue;
    }
    // A step ends with its slide, and with the block it stands in.
    if (
      !isCode &&
      (/^#{1,2}\s/.test(line.text) || /^\s*-{3,}\s*$/.test(line.text) || line.text.startsWith('::: notes'))
    )
      close(line);
    if (isEnd && isOpen && depth === 0) close(line);
    else if (isMark) depth += isEnd ? -1 : 1;
    result.push(line);
  }
  const last = result.at(-1);
  if (last) close(last);
  return result;
}

function inLine(line: Line, { lose }: DeckContext): string {
  return line.text
    .replace(/\{\{<\s*video\s+(\S+)[^>]*>\}\}/g, (_, url: string) =>
      /\.(?:mp4|webm|ogg)$/i.test(url)
        ? `<video controls src="${url}"></video>`
        : `<iframe src="${url.replace('watch?v=', 'embed/').replace('youtu.be/', 'www.youtube.com/embed/')}"></iframe>`,
    )
    .replace(/\{\{<[^>]*>\}\}/g, (whole) => {
      lose(line, whole, 'write what it stands for');
      return '';
    })
    .replace(/!\[([^\]]*)\]\(([^)\s]+)[^)]*\)\{([^}]*)\}/g, (_, alt: string, url: string, inside: string) => {
      const size = (name: string) => {
        const value = new RegExp(String.raw`\b${name}=["']?([\d.]+(?:%|px|em|in|cm)?)`).exec(inside)?.[1];
        return value === undefined ? [] : [`${name}: ${/^[\d.]+$/.test(value) ? `${value}px` : value}`];
      };
      const spoken = /fig-alt="([^"]*)"/.exec(inside)?.[1] ?? alt;
      return picture(spoken, url, [...size('width'), ...size('height')].join('; '));
    })
    .replace(/(?<!!)\[([^\]]+)\]\{([^}]*)\}/g, (_, text: string, inside: string) => {
      const classes = [...inside.matchAll(/\.([\w-]+)/g)].map(([, name = '']) => name).join(' ');
      const style = /style="([^"]*)"/.exec(inside)?.[1];
      return `<span${classes === '' ? '' : ` class="${classes}"`}${style === undefined ? '' : ` style="${style}"`}>${text}</span>`;
    })
    .replace(/(\]\([^)]*\))\{[^}]*\}/g, '$1')
    .replace(
      /\[[^[\]]*-?@\w[^[\]]*\]|(?<![\w.@/`[])@(?:(?:fig|tbl|sec|eq|lst)-[\w-]*\w|[a-z][\w:-]*\d{2}[\w:-]*)/gi,
      (whole) => {
        const isReference = /^\W*(?:fig|tbl|sec|eq|lst)-/.test(whole);
        if (isReference) lose(line, whole, 'nothing is numbered here: write what it refers to, with a link');
        else lose(line, whole, 'Lectern has no citations: write who is cited, with a link');
        return whole;
      },
    );
}
