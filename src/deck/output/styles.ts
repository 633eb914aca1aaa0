import { posix } from 'node:path';
import type { Deck } from '../../course/model.ts';
import { isWithheld, type Withheld } from '../../course/release/withheld.ts';
import type { Place } from '../../problems/problem.ts';
import { atFile, type Report } from '../../problems/reporter.ts';
import type { FileReference } from '../tree/files.ts';
import { remoteUrl } from '../../text/remote-url.ts';

/**
 * The style sheets a deck's front matter names: files beside it. One from another host is reported and left out, and
 * so is what reveal.js's options would fetch from there, which the page's policy keeps it from.
 * @param withheld one that is not released yet is left out
 */
export function readStyles(
  { options, source, places = {} }: Pick<Deck, 'options' | 'source' | 'places'>,
  withheld: Withheld,
  report: Report,
): FileReference[] {
  const at = (path: string) => places[path] ?? atFile(source.file);
  const isAway = (path: string) => isWithheld(path, posix.dirname(source.file), withheld);
  const sheets = [options.css ?? []]
    .flat()
    .flatMap((list, index) =>
      list.split(',').map((path): FileReference => ({
        ...at(typeof options.css === 'string' ? 'css' : `css/${index}`),
        written: path.trim(),
        use: 'shown',
      })),
    )
    .filter(({ written }) => written !== '' && !isAway(written));
  const reportRemote = (place: Place, what: string, address: string) => {
    const message = `${what} is on another host, and is not loaded from there: ${address}`;
    report(place, 'deck/remote-file', message, 'save a copy beside the deck and name that', 'warning');
  };
  for (const { written, ...place } of sheets)
    if (remoteUrl(written)) reportRemote(place, 'this style sheet', written);
  for (const [key, value] of Object.entries(options.revealOptions ?? {}))
    if (typeof value === 'string' && remoteUrl(value))
      reportRemote(at(`revealOptions/${key}`), 'this file', value);
  const { view } = options.revealOptions ?? {};
  if (view === 'scroll' || view === 'reader') {
    const remedy = 'remove it; the deck’s handout is a page that scrolls';
    report(
      at('revealOptions/view'),
      'deck/no-scroll-view',
      `view: ${view} has no effect: slides do not scroll`,
      remedy,
      'warning',
    );
  }
  return sheets.filter(({ written }) => !remoteUrl(written));
}
