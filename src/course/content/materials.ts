/** What sessions are about: pages and decks that share an id. */
import type { Place } from '../../problems/problem.ts';
import type { Report } from '../../problems/reporter.ts';
import { slug } from '../../text/slug.ts';
import type { DatedSession } from '../schedule/schedule.ts';
import type { Deck, Kind, Material, Page } from '../model.ts';
import { humanize } from '../../text/names.ts';
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

/**
 * Joins sessions with what they name. A name is an id where material has it; otherwise it is a title, unless
 * it looks like an id, or nearly is one.
 */
export function resolveMaterials(
  sessions: readonly DatedSession[],
  pages: ReadonlyMap<string, Page>,
  decks: readonly Deck[],
  at: (session: DatedSession, ...path: readonly (string | number)[]) => Place,
  report: Report,
): { named: Named[]; materials: Material[] } {
  const folders = new Set(decks.map(({ id }) => folderPart(id)));
  const materials = new Map<string, Material>();

  function materialOf(session: DatedSession): Material | undefined {
    const { name, kind, input } = session;
    if (name === undefined) return undefined;
    const key = `${folderOf[kind]}/${name}`;
    const page = pages.get(key);
    const known = materials.get(key);
    if (known) return known;
    const own = decks.filter(({ id }) => folderPart(id) === name);
    const extra = input.decks.flatMap((id, index) => {
      const found = decks.filter((deck) => deck.id === id || folderPart(deck.id) === id);
      if (found.length === 0) {
        const ids = decks.map((deck) => deck.id);
        const remedy = didYouMean(id, ids, 'name a folder under slides/');
        report(at(session, 'decks', index), 'schedule/unknown-deck', `there is no deck “${id}”`, remedy);
      }
      return found;
    });
    const isId = page !== undefined || own.length > 0;
    if (!isId && (looksLikeId(name) || extra.length === 0)) return undefined;
    const id = isId ? name : slug(name);
    const material = {
      id,
      kind,
      url: `/${folderOf[kind]}/${id}/`,
      title: page?.title ?? input.title ?? own[0]?.title ?? name,
      page,
      decks: [...new Set([...own, ...extra])],
    };
    materials.set(key, material);
    return material;
  }

  const named = sessions.map((session) => {
    const material = materialOf(session);
    const { name, kind } = session;
    if (!material && name !== undefined) {
      const prefix = `${folderOf[kind]}/`;
      const ids = [
        ...[...pages.keys()].filter((key) => key.startsWith(prefix)).map((key) => key.slice(prefix.length)),
        ...(kind === 'lecture' || kind === 'guest' ? folders : []),
      ];
      if (looksLikeId(name) || closest(name, ids)) {
        const what = kind === 'guest' ? 'lecture' : kind;
        const title = `or write its title in place of an id, such as ${kind}: ${humanize(name)}`;
        report(
          at(session, kind),
          `schedule/unknown-${what}`,
          `there is no ${what} “${name}”`,
          didYouMean(name, ids, `add ${sourceFor(what, name)}, ${title}`),
        );
      }
    }
    return { session, material };
  });

  for (const [key, page] of pages) {
    const [folder = '', id = ''] = key.split('/');
    const kind = kindOfFolder(folder);
    if (kind && !materials.has(key)) {
      const own = decks.filter((deck) => folderPart(deck.id) === id);
      materials.set(key, { id, kind, url: `/${key}/`, title: page.title, page, decks: own });
    }
  }
  const shown = new Set([...materials.values()].flatMap((material) => material.decks));
  for (const deck of decks) {
    const id = folderPart(deck.id);
    if (shown.has(deck)) continue;
    const own = decks.filter((other) => folderPart(other.id) === id);
    materials.set(`lectures/${id}`, {
      id,
      kind: 'lecture',
      url: `/lectures/${id}/`,
      title: deck.title,
      page: undefined,
      decks: own,
    });
  }
  return { named, materials: [...materials.values()] };
}

/** Ids are file names; a title has a capital or a blank in it. */
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
