import { handoutUrl, sourceUrl } from '../../course/addresses.ts';
import { dateOf, type IsoDate } from '../../course/dates/calendar.ts';
import type { Course, Deck, Link, Material, Session } from '../../course/model.ts';
import { folderOf } from '../../course/content/materials.ts';
import { remember } from '../../runtime/remember.ts';
import type { EarlierView, MaterialDeckView } from '../../theme/views/material.ts';
import type { DueView } from '../../theme/views/session.ts';
import type { Context, ViewOf } from './context.ts';
import type { DeckContents } from './deck-contents.ts';
import { servedGoals } from './served-goals.ts';
import { recordingView } from './recording.ts';
import { dueView, sectionChoices } from './session.ts';

export function materialViews(context: Context, contents: DeckContents): ViewOf<'pages/material.njk'>[] {
  const { course, html } = context;
  return course.materials.map((material) => {
    const list = listOf(material, course);
    const siblings = entriesOf(list, course);
    const sessions = course.sessions.filter((session) => session.material === material);
    const days = sessions.flatMap(context.days);
    const index = siblings.findIndex((entry) => entry.material === material);
    return {
      ...context.page('pages/material.njk', material.url, material.title, material.page?.description),
      kind: material.kind,
      kindLabel: course.labels[material.kind].one,
      ordinal: ordinal(material, siblings, course),
      dueNext: dueNext(sessions, context),
      list,
      sessions: sessions.map(context.session),
      days,
      sectionChoices: sectionChoices(course, days),
      decks: material.decks.map((deck) => deckEntry(deck, material, course, contents)),
      goals: servedGoals(material.page, context),
      earlier: earlierView(material, context),
      recordings: sessions.flatMap(({ recording }) => (recording ? recordingView(recording, contents) : [])),
      body: material.page ? html(material.page) : '',
      previous: neighbour(siblings[index - 1]),
      next: neighbour(siblings[index + 1]),
    };
  });
}

function earlierView({ page }: Material, { lineOf }: Context): EarlierView {
  const rows = (page?.earlier ?? []).map(({ term, questions, solutions, note, from }) => {
    const html = (lines: readonly string[]) => lines.map((text) => lineOf({ ...from, text })).join(', ');
    const said = note === undefined ? [] : [note];
    return { term, questions: html(questions), solutions: html(solutions), note: html(said) };
  });
  const some = (column: 'solutions' | 'note') => rows.some((row) => row[column] !== '');
  return { rows, someSolution: some('solutions'), someNote: some('note') };
}

/** Among those of its kind; other kinds on the same list are not counted. */
function ordinal(material: Material, siblings: readonly Entry[], { labels }: Course): string | undefined {
  const alike = siblings.filter(({ kind }) => kind === material.kind);
  const index = alike.findIndex((entry) => entry.material === material);
  return alike.length > 1 ? `${labels[material.kind].one} ${index + 1} of ${alike.length}` : undefined;
}

function dueNext(sessions: readonly Session[], context: Context): DueView[] {
  const date = sessions.find((session) => session.date !== undefined)?.date;
  if (date === undefined || sessions.some(({ due }) => due.length > 0)) return [];
  const later = context.course.deadlines.filter(({ at }) => dateOf(at) >= date);
  const [first] = later;
  return later
    .filter(({ at }) => first && dateOf(at) === dateOf(first.at))
    .map((one) => dueView(one, context));
}

function deckEntry(
  deck: Deck,
  { decks }: Material,
  course: Course,
  { outline, thumbnails, pdf }: DeckContents,
): MaterialDeckView {
  return {
    label: decks.length > 1 ? deck.title : 'Open the slides',
    title: deck.title,
    url: deck.url,
    handoutUrl: handoutUrl(deck),
    source: sourceUrl(deck, course),
    pdf: pdf(deck),
    outline: outline(deck),
    thumbnails: thumbnails(deck),
  };
}

/** What a list of sessions shows. */
export interface Entry extends Pick<Material, 'kind' | 'title' | 'url'> {
  /** Absent where there is only a title, which leads to its place in the schedule. */
  readonly material?: Material | undefined;
  readonly date?: IsoDate | undefined;
  /** The module that it belongs to. */
  readonly unit?: string | undefined;
}

/** In the order of the schedule; what is not on it comes last. */
export function entriesOf({ url }: Link, course: Course): readonly Entry[] {
  return entriesIn(course, url);
}

/** Once for all that are on the list. */
const entriesIn = remember(({ sessions, materials }: Course, list: string): readonly Entry[] => {
  const onSchedule = sessions.flatMap((session): Entry[] => {
    const { kind, material, cancelled, id, title, date, unit } = session;
    if (kind === 'break' || kind === 'deadline' || kind === 'day' || cancelled) return [];
    const own = material ? entryOf(material) : { kind, title, url: `/schedule/#${id}` };
    return [{ ...own, date, unit }];
  });
  const own = [...onSchedule, ...materials.map(entryOf)].filter(({ kind }) => `/${folderOf[kind]}/` === list);
  // Of several sessions about the same, the first.
  return own.filter(({ url }, index) => own.findIndex((entry) => entry.url === url) === index);
});

function entryOf(material: Material): Entry {
  const { kind, title, url } = material;
  return { kind, title, url, material };
}

export function listOf({ kind }: Pick<Material, 'kind'>, { labels }: Course): Link {
  return { label: labels[kind === 'guest' ? 'lecture' : kind].many, url: `/${folderOf[kind]}/` };
}

export function neighbour(
  item: { readonly title: string; readonly url: string } | undefined,
): Link | undefined {
  return item && { label: item.title, url: item.url };
}
