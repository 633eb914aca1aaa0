/** What Slidev writes in slides: clicks, components, code with steps. */
import { posix } from 'node:path';
import { added, codeIn, stepwise, type DeckContext } from './slides.ts';
import type { Line } from '../text.ts';

/** Lectern's Markdown for the lines of a slide. */
export function inSlidev(lines: readonly Line[], context: DeckContext): Line[] {
  const code = codeIn(lines);
  let areSteps = false;
  let isScript = false;
  return lines.flatMap((line, index): Line[] => {
    if (code.has(index)) return [added(fence(line, context), line)];
    const [script] = /^\s*<script\b[^>]*>/.exec(line.text) ?? [];
    if (script !== undefined) context.lose(line, script.trim(), 'write what it shows');
    const isCode = isScript || script !== undefined;
    isScript = isCode && !line.text.includes('</script>');
    if (isCode) return [];
    const snippet = /^<<<\s*(\S+)/.exec(line.text)?.[1];
    if (snippet !== undefined) return included(snippet, line, context);
    if (/<v-clicks\b/.test(line.text)) areSteps = true;
    const [shown = line] = areSteps ? stepwise([line]) : [line];
    if (line.text.includes('</v-clicks>')) areSteps = false;
    const text = inLine(shown.text.replace(/<\/?v-clicks\b[^>]*>/g, ''), line, context);
    return [added(text, line)];
  });
}

/** ```` ```ts {2,3|5}{lines:true} ```` */
function fence(line: Line, { lose }: DeckContext): string {
  const [, begin = '', words = ''] = /^(\s*(?:`{3,}|~{3,})[\w-]+)\s+(\S.*)$/.exec(line.text) ?? [];
  if (begin === '') return line.text;
  if (/magic-move|monaco/.test(words)) lose(line, words, 'the code is shown as it is');
  const steps = /\{([\d,|*all -]+)\}/.exec(words)?.[1]?.replace(/\b(?:all|\*)\b|\*/g, '');
  return steps === undefined || !/\d/.test(steps) ? begin : `${begin} [${steps}]`;
}

/** Code from another file. */
function included(path: string, line: Line, { file, folder, lose }: DeckContext): Line[] {
  const own = path.replace(/^@\//, '').replace(/#.*$/, '');
  const place = path.startsWith('@/')
    ? posix.join(posix.dirname(file), own)
    : posix.join(posix.dirname(line.file ?? file), own);
  const text = folder.texts.get(place);
  if (text !== undefined) {
    const language = posix.extname(place).slice(1);
    return ['```' + language, ...text.trimEnd().split('\n'), '```'].map((one) => added(one, line));
  }
  lose(line, `<<< ${path}`, 'copy the code here');
  return [];
}

const components = /<\/?([A-Z]\w*)\b[^>]*>/g;
const tags = /<[a-z][\w-]*\b(?:"[^"]*"|'[^']*'|[^<>"'])*>/g;
/** In a tag: `v-if="$clicks > 2"`, `:count="10"`, `@click="run"`. */
const bound = /\s((?:v-|[:@])[a-z][\w.:-]*)(?:="[^"]*"|='[^']*')?(?=[\s/>])/g;

function inLine(text: string, line: Line, context: DeckContext): string {
  return text
    .replace(
      /<v-(?:click|after)\b([^>]*)>/g,
      (_, inside: string) => `<div class="fragment"${inside.replace(/\s(?:at|hide)(?:="[^"]*")?/g, '')}>`,
    )
    .replace(/<\/v-(?:click|after)>/g, '</div>')
    .replace(/\s(?:v-click|v-after)(?:\.hide)?(?:="[^"]*")?(?=[\s>/])/g, ' class="fragment"')
    .replace(
      /<Youtube\s[^>]*\bid="([^"]+)"[^>]*\/?>(?:<\/Youtube>)?/g,
      '<iframe src="https://www.youtube.com/embed/$1"></iframe>',
    )
    .replace(/<Link\s[^>]*\bto="([^"]+)"[^>]*>/g, '<a href="#/$1">')
    .replace(/<\/Link>/g, '</a>')
    .replace(components, (whole, name: string) => {
      if (!whole.startsWith('</'))
        context.lose(line, `<${name}>`, 'write what it shows, as Markdown or a picture');
      return '';
    })
    .replace(tags, (tag) =>
      tag.replace(bound, (_, name: string) => {
        context.lose(line, name, 'write what it shows, or make it a fragment');
        return '';
      }),
    )
    .replace(/\{\{.*?\}\}/g, (whole) => {
      context.lose(line, whole, 'write what it stands for');
      return '';
    })
    .replace(
      /(\]\(|\bsrc=")(\/[^)"\s]+)/g,
      (_, before: string, url: string) => before + inPublic(url, context),
    );
}

/** What Slidev serves from `public/`, at its place in the source. */
export function inPublic(url: string, { file, folder }: DeckContext): string {
  if (!url.startsWith('/')) return url;
  const path = posix.join(posix.dirname(file), 'public', url);
  return folder.files.includes(path) ? `public${url}` : url;
}
