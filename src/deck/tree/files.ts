import { posix } from 'node:path';
import type { Deck } from '../../course/model.ts';
import { replaceAddresses, type Use } from '../../html/addresses.ts';
import type { Rendering } from '../../html/rendering.ts';
import { placeOfAddress } from '../../text/place.ts';
import type { Place } from '../../problems/problem.ts';
import { addClass, attribute, elements, setAttribute, type Element } from '../../html/tree.ts';
import { decode, encodePath, pathIn } from '../../text/path.ts';

/** Where a slide refers to something of its course. */
export interface FileReference extends Place {
  /** As it is written: relative to the deck's Markdown file, from the root of the site, or `#` and a slide. */
  readonly written: string;
  readonly use: Use;
}

/**
 * Where something is published, from the site's root; `undefined` for what is not.
 * @param path relative to a file of the course, or from the root of the site; without `?` and `#`
 * @param file in which it is written
 */
export type AddressOf = (path: string, file: string) => string | undefined;

/** Where a slide is shown. */
interface Shown {
  /** The page it is on. */
  readonly url: string;
  /** From there to the folder of the file in which it is written. */
  readonly prefix: string;
  /** The deck in which it is written, if that is another. */
  readonly from: Deck | undefined;
}

/**
 * Points the addresses of a slide to where things are published, and returns them. Images load when their slide comes
 * near.
 */
export function resolveFiles(
  section: Element,
  shown: Shown,
  rendering: Rendering,
  { addressOf, hasOwnDark }: { readonly addressOf: AddressOf; readonly hasOwnDark: (url: string) => boolean },
): FileReference[] {
  const files: FileReference[] = [];
  const themed = new Set<string>();
  const { source } = rendering;
  const all = elements(section);
  const resolve = (written: string, use: Use) => {
    // Within a drawing, `#` leads to one of its parts.
    if (!isOwn(written) || (use === 'shown' && written.startsWith('#'))) return written;
    const before = files.filter((known) => known.written === written).length;
    files.push({ ...placeOfAddress(source, written, before), written, use });
    if (use === 'shown' && hasOwnDark(addressOf(pathIn(written), source.file) ?? '')) themed.add(written);
    if (written.startsWith('#')) return shown.from && !isHere(written) ? away(shown.from, written) : written;
    return addressIn(shown, written, source.file, addressOf);
  };
  /** Such as a footnote. */
  const isHere = (written: string) => {
    const id = decode(written.slice(1));
    return all.some((element) => attribute(element, 'id') === id);
  };
  const away = ({ url }: Deck, hash: string) => relativeTo(shown.url, url) + hash;
  for (const element of [section, ...all]) {
    if (element.tagName === 'img') themed.clear();
    replaceAddresses(element, resolve);
    // What is not released yet has none.
    if (element.tagName !== 'img' || !element.attrs.some(({ name }) => /src(?:set)?$/.test(name))) continue;
    if (themed.size > 0) addClass(element, 'themed');
    setAttribute(element, 'loading', 'lazy');
    setAttribute(element, 'decoding', 'async');
  }
  return files;
}

/** An address of this site, as the page has it. @param file in which it is written */
export function addressIn(
  { url, prefix }: Shown,
  written: string,
  file: string,
  addressOf: AddressOf,
): string {
  const target = addressOf(pathIn(written), file);
  const [, path = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(written) ?? [];
  const asWritten = isLocal(path) ? prefix + written : written;
  if (target === undefined || (isLocal(path) && posix.join(url, prefix, decode(path)) === target))
    return asWritten;
  if (target === url && rest.startsWith('#')) return rest;
  return relativeTo(url, target) + rest;
}

/** From one address of the site to another, as written in HTML. */
function relativeTo(url: string, target: string): string {
  const path = posix.relative(url, target) || '.';
  return encodePath(target.endsWith('/') ? `${path}/` : path);
}

/** Whether an address is relative to the page it stands in. */
export function isLocal(address: string): boolean {
  return isOwn(address) && !/^[/#]/.test(address);
}

/** Whether an address is of this site. */
function isOwn(address: string): boolean {
  return address !== '' && !/^([a-z][\w+.-]*:|\/\/|\?)/i.test(address);
}
