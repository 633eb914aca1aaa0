/** Names written in the schedule → what they stand for: references. */
import { closest, didYouMean } from '../../problems/did-you-mean.ts';
import type { Place } from '../../problems/problem.ts';
import type { Report } from '../../problems/reporter.ts';
import type { Link, Reading } from '../model.ts';
import type { ReadingInput } from '../schema/sessions.ts';
import type { ScheduleInput } from '../schema/schedule.ts';
import type { SessionInput } from '../schema/sessions.ts';
import { aLink, isAddress } from '../schema/parts.ts';

export type References = ReadonlyMap<string, ScheduleInput['references'][string]>;
type LinkInput = SessionInput['chapters'][number];

/** One entry of `readings`, which stands at a place: the alternatives it offers. */
export function resolveReading(
  input: ReadingInput,
  references: References,
  at: Place,
  report: Report,
): readonly Reading[] {
  if (typeof input === 'string') {
    const link = bareLink(input);
    if (link) return [{ title: link.label, url: link.url }];
    if (/^\.{1,2}\/\S*$/.test(input)) reportNoLink('an item of “readings”', input, at, report);
    const known = references.get(input);
    const near = known || /\s/.test(input) ? undefined : closest(input, references.keys());
    if (near) reportUnknown(input, references, at, report);
    return [known ?? { title: input }];
  }
  if (Array.isArray(input.any)) {
    return input.any.flatMap((alternative: ReadingInput) =>
      resolveReading(alternative, references, at, report),
    );
  }
  const { title, url, note } = input;
  if (typeof title === 'string') {
    if (typeof url === 'string' && !isAddress(url)) reportNoLink('“url”', url, at, report);
    return [{ title, url: textOf(url), note: textOf(note) }];
  }
  const [key, value] = Object.entries(input)[0] ?? ['', ''];
  const known = references.get(key);
  const text = textOf(value) ?? '';
  if (known) return [{ ...known, note: text }];
  if (isAddress(text)) return [{ title: key, url: text }];
  // A path, or something that begins as an address does.
  const isMeantAsLink = /^(\.{1,2}\/|\/|[a-z][a-z0-9+.-]*:\S)/i.test(text);
  if (isMeantAsLink) reportNoLink(`“${key}”`, text, at, report);
  else reportUnknown(key, references, at, report);
  return [{ title: key, note: text }];
}

/** Chapters: a reference's key, a link with a label, or a bare link, which is named by its position. */
export function resolveChapters(
  inputs: readonly LinkInput[],
  references: References,
  placeOf: (index: number) => Place,
  report: Report,
): Link[] {
  return inputs.flatMap(({ label, url }, index) => {
    if (url !== undefined) {
      return [{ label: label ?? (inputs.length > 1 ? `Chapter ${index + 1}` : 'Chapter'), url }];
    }
    const known = references.get(label);
    if (!known) {
      reportUnknown(label, references, placeOf(index), report);
      return [];
    }
    return [{ label: known.title, url: known.url ?? '' }];
  });
}

/** A text that is only an address, as a link. */
export function bareLink(text: string): Link | undefined {
  return isAddress(text) && !/\s/.test(text) ? labelled({ url: text }) : undefined;
}

/** A link without a label is named by its file, or by its host. */
export function labelled({
  label,
  url,
}: {
  readonly label?: string | undefined;
  readonly url: string;
}): Link {
  if (label !== undefined) return { label, url };
  if (!URL.canParse(url)) return { label: url.split('/').filter(Boolean).at(-1) ?? url, url };
  const { hostname, pathname } = new URL(url);
  const file = /[^/]+\.[a-z0-9]{2,4}$/i.exec(decodeURIComponent(pathname))?.[0];
  return { label: file ?? hostname.replace(/^www\./, ''), url };
}

function reportUnknown(key: string, references: References, at: Place, report: Report): void {
  report(
    at,
    'schedule/unknown-reference',
    `there is no reference “${key}”`,
    didYouMean(
      key,
      references.keys(),
      `add ${key}: with title and url under “references”, or write “Title: https://…”`,
    ),
  );
}

function reportNoLink(what: string, text: string, at: Place, report: Report): void {
  report(at, 'schedule/wrong-type', `${what} is “${text}”, which is not ${aLink}`, `write ${aLink}`);
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
