/** What sessions are about: pages and decks that share an id. */
import type { Place } from '../../problems/problem.ts';
import { atFile, type Report } from '../../problems/reporter.ts';
import { slug } from '../../text/slug.ts';
import type { DatedSession } from '../schedule/placing.ts';
import type { Deck, Kind, Material, Page } from '../model.ts';
import { baseName, humanize } from '../../text/names.ts';
import { closest, didYouMean } from '../../problems/did-you-mean.ts';

/** The folder under `content/` that holds a kind's pages, and the first part of their urls. */
export const folderOf: Readonly<Record<Kind, string>> = {
  lecture: 'lectures',
  recitation: 'recitations',
  lab: 'labs',
  exam: 'exams',
  event: 'events',
  guest: 'lectures',
};

/** The kind whose pages lie in a folder under `content/`. */
export function kindOfFolder(folder: string): Kind | undefined {
  const kinds = ['lecture', 'recitation', 'lab', 'exam', 'event'] as const;
  return kinds.find((kind) => folderOf[kind] === folder);
}

/** A session's material and the decks it names, or its own title where it has no material. */
export interface Named {
  readonly session: DatedSession;
  readonly material: Material | undefined;
}

interface Sources extends Pick<Context, 'decks' | 'strayDecks'> {
  readonly materialPages: Context['pages'];
}

/** What the names in a schedule may stand for, and what is found so far. */
interface Context {
  /** Key: `lectures/02_systems`. */
  readonly pages: ReadonlyMap<string, Page>;
  readonly decks: readonly Deck[];
  readonly strayDecks: readonly string[];
  /** By the keys of pages. */
  readonly materials: Map<string, Material>;
  /** Where something of a session is written. */
  readonly at: (session: DatedSession, ...path: readonly (string | number)[]) => Place;
  readonly report: Report;
}

/**
 * Joins sessions with what they name. A name is an id where material has it; otherwise it is a title, unless
 * it looks like an id, or nearly is one.
 */
export function resolveMaterials(
  sessions: readonly DatedSession[],
  { materialPages: pages, decks, strayDecks }: Sources,
  at: Context['at'],
  report: Report,
): { named: Named[]; materials: Material[] } {
  const context = { pages, decks, strayDecks, materials: new Map<string, Material>(), at, report };
  const named = sessions.map((session) => {
    const material = materialOf(session, context);
    if (!material) checkTitle(session, context);
    return { session, material };
  });
  addUnlisted(context);
  const missing = named.filter(({ material }) => !material);
  checkStrayDecks(new Set(missing.map(({ session }) => session.name)), context);
  return { named, materials: [...context.materials.values()] };
}

function materialOf(session: DatedSession, context: Context): Material | undefined {
  const { pages, decks, materials } = context;
  const { name, kind, input } = session;
  if (name === undefined) return undefined;
  const key = `${folderOf[kind]}/${name}`;
  const page = pages.get(key);
  const known = materials.get(key);
  if (known) return known;
  const own = decks.filter(({ id }) => folderPart(id) === name);
  const extra = extraDecks(session, context);
  const isId = page !== undefined || own.length > 0;
  if (!isId && (looksLikeId(name) || extra.length === 0)) return undefined;
  const id = isId ? name : slug(name);
  const material = {
    ...{ id, kind, page, url: `/${folderOf[kind]}/${id}/` },
    title: page?.title ?? input.title ?? own[0]?.title ?? name,
    decks: [...new Set([...own, ...extra])],
  };
  materials.set(key, material);
  return material;
}

/** What `decks:` names. */
function extraDecks(session: DatedSession, { decks, at, report }: Context): Deck[] {
  return session.input.decks.flatMap((id, index) => {
    const found = decks.filter((deck) => deck.id === id || folderPart(deck.id) === id);
    if (found.length === 0) {
      const ids = decks.map((deck) => deck.id);
      const remedy = didYouMean(id, ids, 'name a folder under slides/');
      report(at(session, 'decks', index), 'schedule/unknown-deck', `there is no deck “${id}”`, remedy);
    }
    return found;
  });
}

/** What is taken for a title may be meant as an id. */
function checkTitle(session: DatedSession, { pages, decks, strayDecks, at, report }: Context): void {
  const { name, kind } = session;
  if (name === undefined) return;
  const prefix = `${folderOf[kind]}/`;
  const ids = [
    ...[...pages.keys()].filter((key) => key.startsWith(prefix)).map((key) => key.slice(prefix.length)),
    ...(folderOf[kind] === 'lectures' ? decks.map(({ id }) => folderPart(id)) : []),
  ];
  const stray = strayDecks.find((file) => homeOf(file).id === name);
  if (!looksLikeId(name) && stray === undefined && closest(name, ids) === undefined) return;
  const what = kind === 'guest' ? 'lecture' : kind;
  const title = `or write its title in place of an id, such as ${kind}: ${humanize(name)}`;
  report(
    at(session, kind),
    `schedule/unknown-${what}`,
    `there is no ${what} “${name}”`,
    stray === undefined
      ? didYouMean(name, ids, `add ${sourceFor(what, name)}, ${title}`)
      : `${moveRemedy(stray)}: a deck lies in a folder of its own`,
  );
}

/** @param missing what sessions name that does not exist, which is reported */
function checkStrayDecks(missing: ReadonlySet<string | undefined>, { strayDecks, report }: Context): void {
  for (const file of strayDecks) {
    if (missing.has(homeOf(file).id)) continue;
    const message = 'this is not published: a deck lies in a folder of its own, directly in slides/';
    const remedy = `${moveRemedy(file)}, or out of slides/ if it is not a deck`;
    report(atFile(file), 'deck/misplaced', message, remedy, 'warning');
  }
}

/** Where a deck belongs that lies directly in `slides/`, or too deep in it. */
function homeOf(file: string): { id: string; path: string } {
  const folders = file.split('/').slice(1, -1);
  const id = folders.at(-1) ?? baseName(file);
  return { id, path: `slides/${id}/${file.split('/').at(-1) ?? ''}` };
}

function moveRemedy(file: string): string {
  return `move ${file} to ${homeOf(file).path}`;
}

/** Pages and decks that no session names. */
function addUnlisted({ pages, decks, materials }: Context): void {
  const decksIn = (folder: string) => decks.filter((deck) => folderPart(deck.id) === folder);
  for (const [key, page] of pages) {
    const [folder = '', id = ''] = key.split('/');
    const kind = kindOfFolder(folder);
    if (!kind || materials.has(key)) continue;
    materials.set(key, { id, kind, url: `/${key}/`, title: page.title, page, decks: decksIn(id) });
  }
  const shown = new Set([...materials.values()].flatMap((material) => material.decks));
  for (const deck of decks.filter((one) => !shown.has(one))) {
    const id = folderPart(deck.id);
    const about = { id, kind: 'lecture', url: `/lectures/${id}/`, title: deck.title } as const;
    materials.set(`lectures/${id}`, { ...about, page: undefined, decks: decksIn(id) });
  }
}

/** Ids are file names; a title has a capital or a space in it. */
function looksLikeId(name: string): boolean {
  return /^[a-z0-9][a-z0-9_-]*$/.test(name);
}

function sourceFor(what: string, name: string): string {
  return what === 'lecture'
    ? `content/lectures/${name}.md or slides/${name}/`
    : `content/${what}s/${name}.md`;
}

function folderPart(deckId: string): string {
  return deckId.split('/')[0] ?? deckId;
}
