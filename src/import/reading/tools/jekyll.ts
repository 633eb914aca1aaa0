/** Pages that Jekyll makes: Liquid and kramdown → Markdown. */
import { posix } from 'node:path';
import { parseYaml } from '../../../source/yaml.ts';
import { fencedLines } from '../../../text/fences.ts';
import { markdownName, type Folder } from '../folder.ts';
import { readKeys, splitFrontMatter, type Said } from '../front-matter.ts';
import { fromLines, linesOf, sourcePlace, type Line, type Text } from '../text.ts';

/** A folder that Jekyll makes a site of. */
export interface JekyllSite {
  /** `_config.yml` */
  readonly config: Readonly<Record<string, unknown>>;
  /** The file of a page, by its address. */
  pageAt(address: string): string | undefined;
}

const configFile = /^_config\.ya?ml$/;

/** What only Jekyll reads. */
export const ofJekyll =
  /^(?:_(?:config\.ya?ml|includes|layouts|sass|plugins)(?:\/|$)|gemfile|.*\.(?:gemspec|scss|sass|liquid)$|404\.html$|script\/|spec\/)/i;

export function findJekyll(folder: Folder): JekyllSite | undefined {
  const [, text] = [...folder.texts].find(([file]) => configFile.test(file)) ?? [];
  if (text === undefined) return undefined;
  const { value } = parseYaml(text, '').located;
  const config = typeof value === 'object' && value !== null ? { ...value } : {};
  const permalinks = new Map<string, string>();
  for (const [file, page] of folder.texts) {
    const head = markdownName.test(file) ? splitFrontMatter(page) : undefined;
    const { permalink } = (head && readKeys(head)) ?? {};
    if (typeof permalink === 'string') permalinks.set(plain(permalink), file);
  }
  const base = textOf(config, 'baseurl') ?? '';
  return {
    config,
    pageAt(address) {
      const path = plain(base !== '' && address.startsWith(base) ? address.slice(base.length) : address);
      const names = [path, `_${path}`].flatMap((name) => [
        `${name}.md`,
        `${name}.markdown`,
        `${name}/index.md`,
      ]);
      return permalinks.get(path) ?? names.find((name) => folder.texts.has(name));
    },
  };
}

/** A setting that is text. */
export function textOf(keys: Readonly<Record<string, unknown>>, key: string): string | undefined {
  const value = keys[key];
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

/** `/syllabus/`, `syllabus.html` → `syllabus`. */
function plain(address: string): string {
  return address.replace(/^\/+|\/+$/g, '').replace(/\.(?:html?|md)$/, '');
}

/** Lists that Jekyll makes of a collection, and Lectern by itself. */
const loop = /^\s*\{%-?\s*for\s+\w+\s+in\s+(?:site\.)?([\w.]+)/;

/** A page without what only Jekyll understands; what is lost is reported. */
export function fromJekyll(text: Text, file: string, site: JekyllSite, said: Said): Text {
  const start = splitFrontMatter(text.text)?.bodyStart ?? 0;
  const lines = linesOf(text);
  const code = fencedLines(text.text);
  const result: Line[] = [];
  /** The tag that ends what is being left out. */
  let until: RegExp | undefined;
  for (const [index, line] of lines.entries()) {
    if (index < start || code.has(index)) {
      if (!until) result.push(line);
      continue;
    }
    if (until) {
      if (until.test(line.text)) until = undefined;
      result.push({ ...line, text: '' });
      continue;
    }
    const [, collection] = loop.exec(line.text) ?? [];
    const isComment = /^\s*\{%-?\s*comment/.test(line.text);
    if (collection !== undefined || isComment) {
      const end = isComment ? /\{%-?\s*endcomment/ : /\{%-?\s*endfor/;
      if (!end.test(line.text)) until = end;
      if (collection !== undefined) reportLoop(collection, sourcePlace(text, file, index + 1), said);
      result.push({ ...line, text: '' });
      continue;
    }
    const converted = inLine(line.text, site, (lost) => {
      const message = `“${lost}” is for Jekyll, and was left out`;
      said.report(
        sourcePlace(text, file, index + 1),
        'import/liquid',
        message,
        'write what it stands for',
        'warning',
      );
    });
    if (!attributes(converted, result)) result.push({ ...line, text: linked(converted, site) });
  }
  return fromLines(result);
}

function reportLoop(collection: string, place: ReturnType<typeof sourcePlace>, { report }: Said): void {
  const shown: Readonly<Record<string, string>> = {
    modules: '/schedule/',
    staffers: '/staff/',
    announcements: 'the home page and /announcements/',
  };
  const name = collection.replace(/^.*\./, '');
  const where = shown[name] ?? Object.entries(shown).find(([key]) => name.includes(key.slice(0, 5)))?.[1];
  const message = `the list of ${name} was left out`;
  const remedy = where === undefined ? 'write it, if the page needs it' : `${where} has it: link there`;
  report(place, 'import/liquid', message, remedy, 'warning');
}

/** kramdown's `{: … }` on a line of its own: the id of a heading, or looks. */
function attributes(line: string, above: Line[]): boolean {
  const [, inside] = /^\s*\{:(.*)\}\s*$/.exec(line) ?? [];
  if (inside === undefined) return false;
  const last = above.at(-1);
  const id = /#([\w-]+)/.exec(inside)?.[1];
  if (id !== undefined && last && /^#{1,6} /.test(last.text))
    above.splice(-1, 1, { ...last, text: `${last.text} {#${id}}` });
  // The list that kramdown replaces by a table of contents.
  if (/\btoc\b/.test(inside) && !inside.includes('no_toc') && last && /^\s*(?:[-*]|\d\.)\s/.test(last.text))
    above.splice(-1, 1, { ...last, text: '' });
  return true;
}

function inLine(line: string, { config }: JekyllSite, lose: (what: string) => void): string {
  return line
    .replace(/\{%-?\s*link\s+(\S+?)\s*-?%\}/g, '/$1')
    .replace(/\{\{\s*site\.(?:baseurl|url)\s*(?:\|[^}]*)?\}\}/g, '')
    .replace(/\{\{\s*["']([^"']*)["']\s*\|\s*(?:relative|absolute)_url\s*\}\}/g, '$1')
    .replace(/\{\{\s*site\.(\w+)\s*\}\}/g, (whole, key: string) => textOf(config, key) ?? whole)
    .replace(/\{%-?\s*(?:end)?raw\s*-?%\}/g, '')
    .replace(/\{%-?\s*highlight\s+(\w+).*?%\}/g, '```$1')
    .replace(/\{%-?\s*endhighlight\s*-?%\}/g, '```')
    .replace(/\{%.*?%\}|\{\{.*?\}\}/g, (whole) => {
      lose(whole);
      return '';
    })
    .replace(/(?<=\S)\{:[^}]*\}/g, '');
}

/** Links to pages by their addresses become links to their files. */
function linked(line: string, site: JekyllSite): string {
  return line.replace(
    /(\]\()([^)\s#?]+)([^)\s]*)(?=[)\s])/g,
    (whole, open: string, url: string, rest: string) => {
      if (URL.canParse(url) || posix.extname(url).length > 5) return whole;
      const page = site.pageAt(url);
      return page === undefined ? whole : `${open}/${page}${rest}`;
    },
  );
}
