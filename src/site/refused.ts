/** What a course's own HTML for every page would load from hosts that the course does not name: browsers refuse it. */
import type { Report } from '../problems/reporter.ts';
import { placeAt } from '../text/place.ts';
import { remoteUrl } from '../text/remote-url.ts';
import type { MarkdownSource } from '../text/markdown-source.ts';
import { isNamed } from './policy.ts';

/** A tag of an element that loads something, or a whole script. Frames may lead anywhere. */
const loading = /<script\b[^>]*>[^]*?<\/script|<(?:img|source|video|audio|embed|link)\b[^>]*>/gi;

/** Of links, these load what they name. */
const loadingLink = /^<link\b[^>]*\srel=["']?(?:stylesheet|preload|modulepreload|icon|manifest)\b/i;

/** The address in an attribute, or at the start of a string in a script. */
const remote = /(?:\s(?:src|href|poster)=["']?|["'`])((?:https?:)?\/\/[\w.-]+(?::\d+)?)/gi;

/** Reports each host once, where it first appears. @param name of the problem */
export function reportRefused(
  source: MarkdownSource,
  hosts: readonly string[],
  name: string,
  report: Report,
): void {
  const said = new Set<string>();
  for (const { 0: element, index } of source.text.matchAll(loading)) {
    if (/^<link/i.test(element) && !loadingLink.test(element)) continue;
    for (const { 0: found, 1: written = '', index: inside } of element.matchAll(remote)) {
      const url = remoteUrl(written);
      if (!url || isNamed(url, hosts) || said.has(url.host)) continue;
      said.add(url.host);
      report(
        placeAt(source, index + inside + found.length - written.length),
        name,
        `browsers refuse this: pages load nothing from ${url.host}, and send nothing there`,
        `if readers may be known there, name it in _data/course.yaml: hosts: [${url.origin}]`,
        'warning',
      );
    }
  }
}
