/** What a reader can search a site for: a record for each section of its pages and for each slide. */
import { handoutUrl } from '../course/addresses.ts';
import type { Course } from '../course/model.ts';
import type { View } from '../theme/views/page.ts';
import type { SearchRecord } from '../theme/views/search.ts';
import type { RenderedDecks } from './decks/renderer.ts';
import type { Context } from './views/context.ts';

/** Loaded when a reader first searches; a script, because a page opened from disk can load no JSON. */
export const searchUrl = '/search.js';

/** @param views the site's pages */
export function searchScript(
  context: Pick<Context, 'course' | 'session'>,
  views: readonly View[],
  decks: RenderedDecks,
): string {
  const records = [
    ...views.flatMap((view) => ofPage(view, context.course)),
    ...ofPeople(context.course),
    ...ofSchedule(context),
    ...ofSlides(decks),
  ];
  return `lecternSearch(${JSON.stringify(records)});\n`;
}

/** A page's sections, each with what stands below its heading. */
function ofPage(view: View, course: Course): SearchRecord[] {
  if (!isFound(view)) return [];
  const [kind, { url, title }] = [kindOf(view.url, course), view];
  const [start = '', ...sections] = htmlOf(view).split(/(?=<h[2-6] id=")/);
  return [
    { url, title, kind, text: [view.description ?? '', textOf(start)].join(' ').trim() },
    ...sections.flatMap((html): SearchRecord[] => {
      const [, id = '', heading = '', rest = ''] =
        /^<h\d id="([^"]*)"[^>]*>(.*?)<\/h\d>(.*)$/s.exec(html) ?? [];
      return [{ url: `${url}#${id}`, title: textOf(heading), kind, page: title, text: textOf(rest) }];
    }),
  ];
}

/** Not what only leads elsewhere, nor slides, which are found one by one. */
export function isFound({ template }: View): boolean {
  return !/^(?:layouts\/|pages\/(?:handout|redirect|not-found|search)\.njk$)/.test(template);
}

function htmlOf(view: View): string {
  if ('body' in view && typeof view.body === 'string') return view.body;
  return 'intro' in view && typeof view.intro === 'string' ? view.intro : '';
}

function kindOf(url: string, { materials, assignments, announcements, labels }: Course): string {
  const material = materials.find((one) => one.url === url);
  if (material) return labels[material.kind].many;
  if (assignments.some((one) => one.url === url || one.solution?.url === url)) return 'Assignments';
  return announcements.some((one) => one.url === url) ? 'Announcements' : 'Pages';
}

function ofPeople({ instructors, staff }: Course): SearchRecord[] {
  return [...instructors, ...staff].map(({ name, role }) => ({
    ...{ url: '/staff/', title: name, kind: 'Pages', page: 'Staff', text: role },
  }));
}

/** What is to be read for a session. */
function ofSchedule({ course, session }: Pick<Context, 'course' | 'session'>): SearchRecord[] {
  return course.sessions.map(session).flatMap(({ id, title, readings }) => {
    const text = readings.flat().map(textOf).join('; ');
    return text === '' ? [] : [{ url: `/schedule/#${id}`, title, kind: 'Readings', text }];
  });
}

/** Each slide once: where it was written, and not where it is included. */
function ofSlides(decks: RenderedDecks): SearchRecord[] {
  return [...decks].flatMap(([deck, { slides }]) =>
    slides
      .filter(({ file }) => file === deck.source.file)
      .map(({ h, v, id, headings, html }) => {
        const [title, text] = [headings[0]?.text ?? deck.title, textOf(html)];
        return {
          url: `${deck.url}#/${h}${v > 0 ? `/${v}` : ''}`,
          ...{ title, kind: 'Slides', page: deck.title },
          text: text.startsWith(title) ? text.slice(title.length).trim() : text,
          handout: `${handoutUrl(deck)}#${id}`,
        };
      }),
  );
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ' };

/** Tags within words and sentences. */
const inline =
  /<\/?(?:a|abbr|b|code|em|i|kbd|mark|s|small|span|strong|sub|sup|u)\b(?:[^"'>]|"[^"]*"|'[^']*')*>/g;

/** HTML as Lectern has written it → its text. */
function textOf(html: string): string {
  return html
    .replace(inline, '')
    .replace(/<(style|script)\b.*?<\/\1>|<(?:[^"'>]|"[^"]*"|'[^']*')*>/gs, ' ')
    .replace(/&(?:(\w+)|#(\d+));/g, (all, name: string | undefined, code: string | undefined) =>
      name === undefined ? String.fromCodePoint(Number(code)) : (entities[name] ?? all),
    )
    .replace(/\s+/g, ' ')
    .trim();
}
