/** Links to other hosts: those that lead nowhere, and those with `http:` where the host leads on to `https:`. */
import type { Course } from '../../course/model.ts';
import { inParallel } from '../../browser/in-parallel.ts';
import type { Place } from '../../problems/problem.ts';
import type { Report } from '../../problems/reporter.ts';
import type { Progress } from '../../runtime/progress.ts';
import type { RawCourse } from '../../source/read.ts';
import { remoteUrl } from '../../text/remote-url.ts';
import { linesOf } from '../texts/lines.ts';
import { linksIn } from '../texts/links.ts';
import { Asker, type Answer, type Manners } from './ask.ts';
import { readKept, writeKept, type Kept } from './kept.ts';

export interface ExternalOptions extends Manners {
  /** The moment of the check, ISO 8601: an answer counts for a week. */
  readonly now: string;
  readonly progress?: Progress | undefined;
}

/** How many hosts are asked at once. */
const atOnce = 8;

/**
 * @param texts path → text of the course's files
 * @param report not called where nothing at all can be reached
 * @returns whether any host could be reached
 */
export async function checkExternal(
  folder: string,
  [course, raw, texts]: readonly [course: Course, raw: RawCourse, texts: ReadonlyMap<string, string>],
  { now, progress, ...manners }: ExternalOptions,
  report: Report,
): Promise<boolean> {
  const places = addressesIn(course, raw, texts);
  const kept = await readKept(folder, now);
  const due = [...places.keys()].filter((address) => !Object.hasOwn(kept, address)).sort();
  const asker = new Asker(manners);
  let done = 0;
  const answers = await inParallel(apart(due), atOnce, async (address) => {
    progress?.('Asking other sites', ++done, due.length, address);
    return [address, await asker.ask(address)] as const;
  });
  const found: Kept = { ...kept };
  for (const [address, answer] of answers)
    if (answer.is === 'there') found[address] = { asked: now, https: answer.https };
  await writeKept(folder, found);
  // Without a network, nothing is said of links.
  if (answers.length > 1 && answers.every(([, { is }]) => is === 'out-of-reach')) return false;
  const known = new Map<string, Answer>(answers);
  for (const [address, all] of places) {
    const answer = known.get(address) ?? { is: 'there', https: kept[address]?.https };
    for (const { place, written } of all) reportAnswer(answer, written, place, report);
  }
  return true;
}

function reportAnswer(answer: Answer, written: string, place: Place, report: Report): void {
  const say = (name: string, message: string, remedy: string) =>
    report(place, name, message, remedy, 'warning');
  if (answer.is !== 'there')
    say('link/dead', `“${written}” leads nowhere: ${answer.why}`, 'correct the address, or remove the link');
  else if (answer.https !== undefined)
    say('link/insecure', 'this address begins with http:, and leads on to https:', `write ${answer.https}`);
}

interface Written {
  readonly place: Place;
  readonly written: string;
}

/** Each address on another host, without what follows `#`, with the places where it is written. */
function addressesIn(
  course: Course,
  raw: RawCourse,
  texts: ReadonlyMap<string, string>,
): Map<string, readonly Written[]> {
  const found = new Map<string, readonly Written[]>();
  for (const { file, line, text, kind } of linesOf(course, raw, texts))
    for (const { address, at } of linksIn(text, kind === 'yaml')) {
      const url = /^https?:/i.test(address) ? remoteUrl(address.replaceAll('&amp;', '&')) : undefined;
      if (!url) continue;
      url.hash = '';
      const written = { place: { file, line, column: at + 1 }, written: address };
      found.set(url.href, [...(found.get(url.href) ?? []), written]);
    }
  return found;
}

/** In an order in which those of one host are far apart, so that few wait for each other. */
function apart(addresses: readonly string[]): string[] {
  const counts = new Map<string, number>();
  const turn = (address: string) => {
    const { host } = new URL(address);
    const count = counts.get(host) ?? 0;
    counts.set(host, count + 1);
    return [address, count] as const;
  };
  return addresses
    .map(turn)
    .sort(([, a], [, b]) => a - b)
    .map(([address]) => address);
}
