/** What crawlers and assistants read first: `sitemap.xml`, `robots.txt` and `llms.txt`. */
import { handoutUrl, sourceUrl } from '../course/addresses.ts';
import type { Course } from '../course/model.ts';
import { address } from './address.ts';
import { escape } from './xml.ts';

/** A page as it is listed. */
export interface Listed {
  readonly url: string;
  readonly title: string;
  readonly description?: string | undefined;
}

/**
 * By address. A site map has complete addresses (sitemaps.org), so there is none for a site that does not know its own;
 * and crawlers ask for `robots.txt` only at the root of a host (RFC 9309, 2.3).
 */
export function crawlerTexts(course: Course, pages: readonly Listed[]): Map<string, string> {
  const { siteUrl } = course;
  const isAtRoot = siteUrl !== undefined && new URL(siteUrl).pathname === '/';
  return new Map([
    ['/llms.txt', llmsText(course, pages)],
    ...(siteUrl === undefined ? [] : [['/sitemap.xml', sitemapText(course, pages)] as const]),
    ...(isAtRoot
      ? [['/robots.txt', `User-agent: *\nAllow: /\nSitemap: ${siteUrl}sitemap.xml\n`] as const]
      : []),
  ]);
}

function sitemapText({ decks, siteUrl }: Course, pages: readonly Listed[]): string {
  const urls = [...pages, ...decks.flatMap((deck) => [deck, { url: handoutUrl(deck) }])].map(
    ({ url }) => url,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${[...urls]
  .sort()
  .map((url) => `  <url><loc>${escape(address(url, siteUrl))}</loc></url>\n`)
  .join('')}\
</urlset>
`;
}

/** As https://llmstxt.org proposes. Of decks it names the Markdown; where that is not published, the handout. */
function llmsText(course: Course, pages: readonly Listed[]): string {
  const { title, term, description, decks, siteUrl } = course;
  const line = ({ url, title, description }: Listed) =>
    `- [${title}](${address(url, siteUrl)})${description === undefined ? '' : `: ${description}`}\n`;
  const slides = decks.map((deck) => ({
    title: deck.title,
    url: sourceUrl(deck, course) ?? handoutUrl(deck),
  }));
  const data = [
    { title: 'Schedule as JSON', url: '/schedule.json' },
    { title: 'Calendar', url: '/calendar.ics' },
  ];
  const sections: [string, readonly Listed[]][] = [
    ['Pages', pages],
    ['Slides', slides],
    ['Data', data],
  ];
  const listed = sections
    .filter(([, of]) => of.length > 0)
    .map(([heading, of]) => `\n## ${heading}\n\n${of.map(line).join('')}`);
  return `# ${title}, ${term.name}\n${description === undefined ? '' : `\n> ${description}\n`}${listed.join('')}`;
}
