/** The Markdown of decks, which is published beside them. */
import type { Course } from '../course/model.ts';
import { publishedMarkdown } from '../deck/split/published.ts';
import type { RawCourse } from '../source/read.ts';
import { withoutComments } from '../source/yaml-edit.ts';
import type { RenderedDecks } from './decks/renderer.ts';

/** Path in the site → text, for each deck whose Markdown is published. */
export function publishedSources(
  { decks, files }: Course,
  raw: Pick<RawCourse, 'decks'>,
  rendered: RenderedDecks,
): Map<string, string> {
  const heads = new Map(raw.decks.map(({ file, head }) => [file, head]));
  return new Map(
    decks.flatMap((deck) => {
      const { file } = deck.source;
      const path = files.get(file);
      const head = withoutComments(heads.get(file) ?? '');
      return path === undefined
        ? []
        : [[path, head + publishedMarkdown(deck, rendered.get(deck)?.hidden ?? [])] as const];
    }),
  );
}

/** The course's files that are published as they are: path in the course folder → path in the site. */
export function copiedFiles({ decks, files }: Course): Map<string, string> {
  const sources = new Set(decks.map(({ source }) => source.file));
  return new Map([...files].filter(([file]) => !sources.has(file)));
}
