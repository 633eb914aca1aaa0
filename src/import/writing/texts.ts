import { posix } from 'node:path';
import { stringify } from 'yaml';
import { folderOf } from '../../course/content/materials.ts';
import type { Section } from '../../course/model.ts';
import type { Place } from '../../problems/problem.ts';
import { ignore, type Report } from '../../problems/reporter.ts';
import { takeTitle } from '../../text/outline.ts';
import type { Due } from '../inferring/due.ts';
import { rewriteLinks, type SplitReadme } from '../inferring/pages.ts';
import { followLink, type Links } from '../inferring/resolve.ts';
import type { InferredPage } from '../inferring/sessions.ts';
import { isReadme } from '../reading/source.ts';

/** The Markdown pages and assignments of the new course, their links leading there; everything else to copy. */
export function makeTexts(
  links: Links,
  readme: SplitReadme,
  pages: readonly InferredPage[],
  due: Due,
  schedule: Place,
  report: Report,
): { texts: Map<string, string>; copies: Map<string, string> } {
  const { source, destinations } = links;
  const texts = new Map<string, string>();
  const copies = new Map<string, string>();

  function rewritten(text: string, file: string, firstLine = 1): string {
    const rewrite = (url: string, line: number) => followLink(url, { file, line, column: 1 }, links, report);
    return rewriteLinks(text, rewrite, firstLine);
  }

  for (const [from, { file }] of destinations.files) {
    const text = source.markdown.get(from) ?? '';
    const page = pages.find((candidate) => candidate.from === from);
    if (from === source.home) {
      texts.set(file, rewritten(readme.home, from));
      if (readme.syllabus !== undefined) {
        texts.set('content/syllabus.md', rewritten(readme.syllabus, from, readme.syllabusLine));
      }
    } else if (page) texts.set(file, titled(rewritten(text, from), page.title));
    else if (/^(content|assignments)\/.*\.md$/.test(file) && !isReadme(file))
      texts.set(file, withHeadings(rewritten(text, from), due.headings.get(from)));
    else {
      const deck = file.startsWith('slides/') ? relinked(text, from, file, links) : text;
      if (deck !== text || source.changed.has(from)) texts.set(file, deck);
      else copies.set(file, from);
    }
  }
  for (const { kind, id, title, from } of pages) {
    if (from === undefined) texts.set(`content/${folderOf[kind]}/${id}.md`, titled('', title));
  }
  for (const [id, { title, url }] of due.made) {
    const address = url === undefined ? undefined : (followLink(url, schedule, links, ignore) ?? url);
    texts.set(
      `assignments/${id}.md`,
      `# ${title}\n${address === undefined ? '' : `\n[${title}](${address})\n`}`,
    );
  }
  return { texts, copies };
}

/** A text with further headings at its end. */
function withHeadings(text: string, headings: readonly Section[] = []): string {
  const added = headings.map(({ id, title }) => `\n## ${title} {#${id}}\n`).join('');
  return added === '' ? text : `${text.trimEnd()}\n${added}`;
}

/** A deck whose relative links lead where they led before. All others stay as they are. */
function relinked(text: string, from: string, to: string, { locator, destinations }: Links): string {
  return rewriteLinks(text, (url) => {
    if (URL.canParse(url) || url.startsWith('/')) return undefined;
    const spot = locator.locate(url, from);
    const target = spot?.exists === true ? destinations.files.get(spot.path)?.file : undefined;
    if (spot === undefined || target === undefined) return undefined;
    const path = encodeURI(posix.relative(posix.dirname(to), target)) + spot.fragment;
    if (path === posix.normalize(url)) return undefined;
    // A slide of another deck.
    if (spot.fragment.startsWith('#/')) return `/${posix.dirname(target)}/${spot.fragment}`;
    return target.startsWith('slides/') && !target.endsWith('.md') ? path : destinations.urlOf(spot);
  });
}

/** A page with a title of its own, unless its heading is that title or it has front matter already. */
function titled(text: string, title: string): string {
  if (takeTitle(text).title?.text === title || text.startsWith('---')) return text;
  return `---\n${stringify({ title }, { lineWidth: 0 })}---\n${text === '' ? '' : `\n${text}`}`;
}
