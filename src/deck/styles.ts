import type { Deck } from '../course/model.ts';
import type { Problem } from '../source/problem.ts';
import type { FileReference } from './files.ts';
import { remoteUrl } from '../source/remote.ts';

/**
 * The style sheets a deck's front matter names: files beside it. One from another host is reported and left out, and
 * so is what reveal.js's options would fetch from there, which the page's policy keeps it from.
 */
export function readStyles({ options, source }: Pick<Deck, 'options' | 'source'>): {
  files: FileReference[];
  problems: Problem[];
} {
  const place = { file: source.file, line: 1, column: 1 };
  const paths = [options.css ?? []].flat().flatMap((list) => list.split(',').map((path) => path.trim()));
  const [remote, local] = [paths.filter(remoteUrl), paths.filter((path) => path !== '' && !remoteUrl(path))];
  const fetched = Object.values(options.revealOptions ?? {})
    .filter((value) => typeof value === 'string')
    .filter(remoteUrl);
  const problem = (what: string) => (address: string) => ({
    ...place,
    severity: 'warning' as const,
    name: 'deck/remote-file',
    message: `${what} is on another host, and is not loaded from there: ${address}`,
    remedy: 'save a copy beside the deck and name that',
  });
  return {
    files: local.map((path) => ({ ...place, path, kind: 'shown' })),
    problems: [...remote.map(problem('this style sheet')), ...fetched.map(problem('this file'))],
  };
}
