/** Code and styles that stand in a page: its policy names what its author wrote there, and no other has an effect. */
import { createHash } from 'node:crypto';
import { parse } from 'parse5';
import { attribute, elements, textOf, withoutScripts, type Element } from '../html/tree.ts';

/** Few pages have any, and only those are parsed. */
const mayHaveCode =
  /<script(?![^>]*\s(?:src|type="application\/(?:ld\+)?json"))|\son[a-z]+\s*=|\ssrcdoc\s*=/i;
const mayHaveStyles = /<style|\ssrcdoc\s*=/i;
/** A script that is not one of Lectern's. */
const ownFile = /<script\b[^>]*\ssrc="(?![^"]*assets\/[\w-]+-[\dA-Z]{8}\.js")/i;

/** @param page as it is published */
export function allowOwnCode(page: string): string {
  const code = mayHaveCode.test(page) ? sourcesOf(page, codeIn) : [];
  // The policy of a deck allows all styles, and would not, if it named some.
  if (!page.includes('; style-src-attr ')) return allow(page, 'script-src', code);
  const hasOwnCode = code.length > 0 || ownFile.test(page);
  const styles = hasOwnCode ? ["'unsafe-inline'"] : mayHaveStyles.test(page) ? sourcesOf(page, stylesIn) : [];
  return allow(allow(page, 'script-src', code), 'style-src', styles);
}

function allow(page: string, directive: string, sources: readonly string[]): string {
  if (sources.length === 0) return page;
  const policy = new RegExp(`(<meta http-equiv="Content-Security-Policy" content="[^"]*?${directive} )`);
  return page.replace(policy, `$1${[...new Set(sources)].sort().join(' ')} `);
}

/** @param sourcesIn what an element adds to the policy */
function sourcesOf(page: string, sourcesIn: (element: Element) => string[]): string[] {
  return elements(parse(page, withoutScripts)).flatMap((element) => {
    const inside = attribute(element, 'srcdoc');
    return [...sourcesIn(element), ...(inside === undefined ? [] : sourcesOf(inside, sourcesIn))];
  });
}

function codeIn(element: Element): string[] {
  if (element.tagName === 'script' && attribute(element, 'src') === undefined && !isData(element))
    return [hashOf(textOf(element))];
  return element.attrs.flatMap(({ name, value }) =>
    /^on[a-z]/.test(name) ? ["'unsafe-hashes'", hashOf(value)] : [],
  );
}

function stylesIn(element: Element): string[] {
  return element.tagName === 'style' ? [hashOf(textOf(element))] : [];
}

/** What a script reads, rather than one. */
function isData(script: Element): boolean {
  return /^application\/(?:ld\+)?json$/i.test(attribute(script, 'type') ?? '');
}

function hashOf(code: string): string {
  return `'sha256-${createHash('sha256').update(code).digest('base64')}'`;
}
