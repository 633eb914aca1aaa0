import { posix } from 'node:path';
import type { Deck } from '../../course/model.ts';
import { isWithheld, type Withheld } from '../../course/release/withheld.ts';
import { atFile, type Report } from '../../problems/reporter.ts';
import type { FileReference } from '../tree/files.ts';
import { remoteUrl } from '../../text/remote-url.ts';

/**
 * The style sheets a deck's front matter names: files beside it. One from another host is reported and left out, and
 * so is what reveal.js's options would fetch from there, which the page's policy keeps it from.
 * @param withheld one that is not released yet is left out
 */
export function readStyles(
  { options, source }: Pick<Deck, 'options' | 'source'>,
  withheld: Withheld,
  report: Report,
): FileReference[] {
  const place = atFile(source.file);
  const paths = [options.css ?? []].flat().flatMap((list) => list.split(',').map((path) => path.trim()));
  const isAway = (path: string) => isWithheld(path, posix.dirname(source.file), withheld);
  const remote = paths.filter(remoteUrl);
  const local = paths.filter((path) => path !== '' && !remoteUrl(path) && !isAway(path));
  const fetched = Object.values(options.revealOptions ?? {})
    .filter((value) => typeof value === 'string')
    .filter(remoteUrl);
  const reportRemote = (what: string, address: string) => {
    const message = `${what} is on another host, and is not loaded from there: ${address}`;
    report(place, 'deck/remote-file', message, 'save a copy beside the deck and name that', 'warning');
  };
  for (const address of remote) reportRemote('this style sheet', address);
  for (const address of fetched) reportRemote('this file', address);
  return local.map((path) => ({ ...place, written: path, use: 'shown' }));
}
